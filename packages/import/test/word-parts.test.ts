// What stands in other parts than the text: data of controls, embedded documents, and letters in two forms.
import { describe, expect, test } from 'vitest';
import { importDocx, ImportError, reportMarkdown } from '../src/index.js';
import { flat, imported, type Imported } from './imported.js';
import { docx, h, p, r, table, type Package } from './word.js';

async function read(body: string, parts: Partial<Package> = {}): Promise<Imported> {
    const result = await imported({ body: `${h(1, 'Objet')}${body}${h(1, 'Durée')}${p('Un an.')}`, ...parts });
    expect(result.syntaxErrors).toEqual([]);
    expect(result.report.accounting).toMatchObject({ unaccounted: 0, missing: [] });
    return result;
}

describe('controls bound to data', () => {
    const ID = '{11111111-2222-3333-4444-555555555555}';
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
    const data = (xml: string): Partial<Package> => ({
        related: { rIdD: ['customXml', '../customXml/item1.xml', xml] },
        extra: {
            'customXml/itemProps1.xml': bytes(`<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="${ID}"/>`),
            'customXml/_rels/item1.xml.rels': bytes('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps" Target="itemProps1.xml"/></Relationships>')
        }
    });
    const contract = (content: string): Partial<Package> => data(`<contrat xmlns="urn:ex:contrat">${content}</contrat>`);
    const control = (path: string, content: string, properties = '<w:text/>'): string => `<w:sdt><w:sdtPr><w:dataBinding w:prefixMappings="xmlns:c='urn:ex:contrat'" w:xpath="${path}" w:storeItemID="${ID}"/>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const client = '/c:contrat[1]/c:client[1]';

    test('show the data, and what the file had in its place is told', async () => {
        const result = await read(p(`${r('Pour ')}${control(client, `${r('Ancien ')}${r('Client SA')}`)}${r(' au prix de ')}${control('/c:contrat[1]/@prix', r('[prix]'), '<w:showingPlcHdr/><w:text/>')}${r('.')}`), data('<c:contrat xmlns:c="urn:ex:contrat" prix="4800"><c:client>Fournil SARL</c:client></c:contrat>'));
        expect(flat(result.print)).toContain('Pour Fournil SARL au prix de 4800.');
        expect(result.items('bound')).toMatchObject([{ text: 'Ancien Client SA', article: 'Objet', note: { en: expect.stringContaining('Fournil SARL') as string } }, { text: '[prix]' }]);
    });

    test('say nothing where the text is the data, or where there is no such data', async () => {
        const result = await read(p(`${control(client, r('Fournil  SARL'))}${control('/c:contrat[1]/c:absent[1]', r(' est le client'))}${control('/c:autre[1]', r(' de demain'))}${r('.')}`), contract('<client>Fournil SARL</client>'));
        expect(flat(result.print)).toContain('Fournil SARL est le client de demain.');
        expect(result.items('bound')).toEqual([]);
    });

    test('around a whole paragraph, a cell, a choice of a list, the second of two', async () => {
        const list = '<w:dropDownList><w:listItem w:displayText="Niveau or" w:value="gold"/></w:dropDownList>';
        const result = await read(control(client, p('Ancien Client SA')) + table(['Poste', 'Niveau'], ['Support', p(control('/c:contrat[1]/c:niveau[2]', r('Niveau argent'), list))]), contract('<client>Fournil SARL</client><niveau>silver</niveau><niveau>gold</niveau>'));
        expect(flat(result.print)).toContain('Fournil SARL | Poste | Niveau | | --- | --- | | Support | Niveau or |'.replace('| --- | --- | ', ''));
        expect(result.items('bound').map(({ text }) => text)).toEqual(['Ancien Client SA', 'Niveau argent']);
    });

    test('without a value, or with another date, keep their text and are told', async () => {
        const result = await read(p(`${control(client, r('Fournil SARL'))}${r(' le ')}${control('/c:contrat[1]/c:jour[1]', r('3 mars 2026'), '<w:date/>')}${r(' ou le ')}${control('/c:contrat[1]/c:jour[1]', r('4 avril 2026'), '<w:date/>')}`), contract('<client/><jour>2026-03-03T00:00:00</jour>'));
        expect(flat(result.print)).toContain('Fournil SARL le 3 mars 2026 ou le 4 avril 2026');
        expect(result.items('bound')).toMatchObject([{ text: '', carried: 'Fournil SARL' }, { text: '', carried: '4 avril 2026', note: { en: expect.stringContaining('2026-03-03') as string } }]);
    });

    test('data that is no XML is no reason not to read the contract', async () => {
        expect(flat((await read(p(control(client, r('Fournil SARL'))), data('<c:contrat'))).print)).toContain('Fournil SARL');
    });
});

describe('embedded documents', () => {
    const chunk: Partial<Package> = { related: { rIdA: ['aFChunk', 'chunk.html', '<html><body>Le tarif est de 900 euros.</body></html>'] } };

    test('are counted as not read, at the top of the report', async () => {
        const result = await read(`${p('Les services.')}<w:altChunk r:id="rIdA"/>`, chunk);
        expect(result.report.unread).toBe(1);
        expect(result.items('unread')).toMatchObject([{ text: '', article: 'Objet', note: { en: 'embedded document of another format: word/chunk.html' } }]);
        expect(result.items('part')).toEqual([]);
        expect(reportMarkdown(result.report)).toContain('**Une partie du document n\'a pas été lue**');
        expect(reportMarkdown(result.report)).not.toContain('Chaque mot du document');
        expect(reportMarkdown(result.report, 'en')).toContain('| parts of the document that were not read | 1 |');
    });

    test('a subdocument too, in a paragraph or between two', async () => {
        const result = await read(p(`${r('Voir ')}<w:subDoc r:id="rIdS"/>`) + '<w:subDoc r:id="rIdS"/>', { links: { rIdS: 'annexe.docx' } });
        expect(result.items('unread').map(({ note }) => note?.en)).toEqual(['subdocument: annexe.docx', 'subdocument: annexe.docx']);
    });

    test('a document that is nothing else says where its text is', () => {
        const file = docx({ body: '<w:altChunk r:id="rIdA"/>', ...chunk });
        expect(() => importDocx(file, { name: 'Contrat' })).toThrow(ImportError);
        expect(() => importDocx(file, { name: 'Contrat' })).toThrow(/embedded part of another format/);
    });

    test('a second body, which no format allows, is read as Word reads it', async () => {
        const result = await imported(`${h(1, 'Objet')}${p('Les services.')}</w:body><w:body>${h(1, 'Durée')}${p('Un an.')}`);
        expect(result.report.clauses).toBe(2);
        expect(result.report.accounting).toMatchObject({ unaccounted: 0, missing: [] });
    });

    test('objects too, once each', async () => {
        const object = '<w:r><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" Type="Embed" ProgID="Excel.Sheet.12" r:id="rIdO"/></w:object></w:r>';
        const result = await read(p(`${r('Le tarif : ')}${object}`), { related: { rIdO: ['package', 'embeddings/tarif.xlsx', 'PK'] } });
        expect(result.items('unread')).toMatchObject([{ note: { en: 'embedded object (Excel.Sheet.12): word/embeddings/tarif.xlsx' } }]);
        expect(result.report.unread).toBe(1);
    });
});

test('a link that begins a line and a bracket after it are no list mark', async () => {
    const result = await read(p(`<w:hyperlink r:id="rIdH">${r('1')}</w:hyperlink>${r(') selon la table.')}`), { links: { rIdH: 'https://exemple.fr/table' } });
    // `read` has seen that nothing is missing.
    expect(result.source).toContain('[1](https://exemple.fr/table)) selon la table.');
});

describe('letters with an accent of their own', () => {
    const apart = (text: string): string => text.normalize('NFD');

    test('are read as the letters that are one', async () => {
        const result = await imported(h(1, apart('Objet')) + p('Texte.') + h(1, apart('Confidentialité')) + p('Rien.') + h(1, apart('Définitions')) + p(apart('« Période » désigne trois mois.')) + p(apart('« Dépôt » : le lieu des sauvegardes.')));
        expect(result.report.terms).toBe(2);
        expect(result.source).toContain('clause confidentiality "Confidentialité"');
        expect(result.source).toBe(result.source.normalize('NFC'));
        expect(result.report.accounting).toMatchObject({ unaccounted: 0, missing: [] });
    });

    test('also where the accent stands in a run of its own', async () => {
        const result = await read(p(`${r('Pe')}${r('\u0301riode')}`));
        expect(result.print).toContain('Période');
    });
});

describe('two languages side by side', () => {
    const both = [['Article 1 – Objet', 'Article 1 – Purpose'], ['Le Prestataire assure les services de la présente convention pour le Client.', 'The Provider supplies the services of this agreement to the Client.'],
        ['Article 2 – Durée', 'Article 2 – Term'], ['La convention dure trois ans à compter de sa signature.', 'The agreement is for a term of three years from its signature.']] as const;
    const whole = (body: string): Promise<Imported> => imported(p('Contrat de services', '<w:pStyle w:val="Titre"/>') + body);

    test('are articles of the first column; the second is told where it stood', async () => {
        const result = await whole(table(...both));
        expect(result.report.clauses).toBe(2);
        expect(result.items('columns')).toMatchObject([{ text: 'Article 1 – Purpose', article: 'Objet' }, { text: /^The Provider/ }, { text: 'Article 2 – Term', article: 'Durée' }, { text: /^The agreement/ }].map(({ text, ...rest }) => ({ ...rest, text: expect.stringMatching(text) as string })));
        expect(result.print).not.toContain('Provider');
        expect(result.report.accounting).toMatchObject({ unaccounted: 0, missing: [] });
    });

    test('in one row, or in a table for each article', async () => {
        expect((await whole(table([both.map(([fr]) => p(fr)).join(''), both.map(([, en]) => p(en)).join('')]))).report.clauses).toBe(2);
        expect((await whole(table(both[0], both[1]) + p('') + table(both[2], both[3]))).report.clauses).toBe(2);
    });

    test('keep the language that contracts are written in here, wherever it stands', async () => {
        const german = ['Artikel 1 – Gegenstand', 'Der Anbieter erbringt die Dienste dieser Vereinbarung für den Kunden mit aller Sorgfalt.', 'Artikel 2 – Dauer', 'Die Vereinbarung gilt für drei Jahre ab ihrer Unterzeichnung.'];
        const result = await whole(table(...both.map(([fr], row) => [german[row]!.replace('Artikel', 'Art.'), fr])));
        expect(result.tree.language).toBe('fr');
        expect(result.report.clauses).toBe(2);
        expect(result.items('columns').map(({ text }) => text)).toContain('Die Vereinbarung gilt für drei Jahre ab ihrer Unterzeichnung.');
    });

    test('a table of words in both languages inside a contract stays a table', async () => {
        const result = await read(table(['Le service', 'The service'], ['La durée de la convention', 'The term of the agreement'], ['Le prix', 'The price']));
        expect(result.items('columns')).toEqual([]);
        expect(flat(result.print)).toContain('| Le prix | The price |');
    });

    test('a contract whose articles are nowhere says so', async () => {
        const result = await whole(table(['Poste', 'Prix'], ['Support', '10 €']));
        expect(reportMarkdown(result.report)).toContain('Aucun article n\'a été trouvé');
    });
});
