// What other programs say of an exported file, by its extension. Each leaves pictures of its pages beside the file.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkPdf, convertWithOffice, pdfInfo, pdfPages, pdfText } from '../support/office.ts';
import { capture } from '../support/processes.ts';
import { sharedBrowser } from '../vscode/workbench.ts';

/** @throws with what is wrong */
export type Check = (file: string) => Promise<void>;

export const checks: Readonly<Record<string, Check>> = {
    docx: checkWord,
    pdf: checkPdfFile,
    html: checkPage,
    xml: async file => { await output('xmllint', ['--noout', '--nonet', file]); },
    json: async file => { JSON.parse(readFileSync(file, 'utf8')); },
    md: hasText,
    txt: hasText
};

/** LibreOffice opens it; what it shows is kept as a PDF and as pictures. */
async function checkWord(file: string): Promise<void> {
    const pdf = await convertWithOffice(readFileSync(file));
    writeFileSync(beside(file, 'word', '.pdf'), pdf);
    await readable(pdf);
    await pdfPages(pdf, beside(file, 'word'));
}

async function checkPdfFile(file: string): Promise<void> {
    const pdf = readFileSync(file);
    await checkPdf(pdf);
    await readable(pdf);
    assert((await pdfInfo(pdf))['Tagged'] === 'yes', 'it is not tagged');
    const metadata = await output('pdfinfo', ['-meta', file]);
    assert(/pdfaid:part>3</.test(metadata) && /pdfaid:conformance>A</.test(metadata), 'it does not say that it is PDF/A-3a');
    const attached = await output('pdfdetach', ['-list', file]);
    assert(/\.msp$/m.test(attached), `it has no sources attached: ${attached}`);
    await pdfPages(pdf, beside(file, 'pdf'));
}

/** Chromium shows it and has nothing to complain of. */
async function checkPage(file: string): Promise<void> {
    const context = await (await sharedBrowser()).newContext({ viewport: { width: 1000, height: 1300 } });
    try {
        const page = await context.newPage();
        const complaints: string[] = [];
        page.on('console', message => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
        page.on('pageerror', error => complaints.push(error.message));
        page.on('request', request => request.url().startsWith('file:') || request.url().startsWith('data:') || complaints.push(`asks for ${request.url()}`));
        await page.goto(pathToFileURL(file).href);
        assert((await page.locator('body').innerText()).length > 1000, 'it shows no text');
        assert(complaints.length === 0, complaints.join('\n'));
        await page.screenshot({ path: beside(file, 'html', '.png') });
    } finally {
        await context.close();
    }
}

async function hasText(file: string): Promise<void> {
    assert(readFileSync(file, 'utf8').trim().length > 1000, 'it holds no text');
}

async function readable(pdf: Uint8Array): Promise<void> {
    assert(Number((await pdfInfo(pdf))['Pages']) > 0, 'it has no pages');
    assert((await pdfText(pdf)).trim().length > 1000, 'its text cannot be read');
}

/** `…/pages/<stem>-word.pdf` for `…/<stem>.docx`. */
function beside(file: string, suffix: string, extension = ''): string {
    const folder = join(dirname(file), 'pages');
    mkdirSync(folder, { recursive: true });
    return join(folder, `${basename(file, extname(file))}-${suffix}${extension}`);
}

async function output(command: string, args: readonly string[]): Promise<string> {
    const { code, output } = await capture(command, args);
    assert(code === 0, `${command} ended with ${code}. ${output.trim()}`);
    return output;
}

function assert(holds: boolean, message: string): asserts holds {
    if (!holds) throw new Error(message);
}
