import { expect, test } from 'vitest';
import { checkPdf, convertWithOffice, pdfInfo, pdfText } from '../../src/support/office.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('LibreOffice writes a PDF that poppler and qpdf read, two callers at once', async () => {
    const texts = ['Premier contrat à 1 200,50 €', 'Second contrat « infogérance »'];
    const pdfs = await Promise.all(texts.map(text => convertWithOffice(bytes(text), { from: 'txt' })));
    for (const [index, pdf] of pdfs.entries()) {
        expect(await pdfText(pdf)).toContain(texts[index]);
        expect((await pdfInfo(pdf))['Pages']).toBe('1');
        await checkPdf(pdf);
    }
}, 240_000);

test('what is no document is an error that says so', async () => {
    await expect(convertWithOffice(bytes('no zip'), { from: 'docx', to: 'nothing' })).rejects.toThrow(/does not open/);
    await expect(checkPdf(bytes('no pdf'))).rejects.toThrow(/qpdf ended with/);
}, 240_000);
