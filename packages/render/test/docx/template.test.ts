/** A firm's own Word file as the template. */
import { zipSync, strToU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { writeDocx } from '../../src/docx/index.js';
import { elements, find, parseXml, type XmlNode } from '../../src/docx/parse.js';
import { ExportError, type ExportContext } from '../../src/index.js';
import { contract, render } from '../dossier.js';
import { readDocx } from './read-docx.js';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const style = (id: string, name: string, rest = '', type = 'paragraph'): string => `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${rest}</w:style>`;

/** As French Word names them: built-in styles in English, ids in French; one from another program. */
const FIRM: Readonly<Record<string, string>> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="emf" ContentType="image/x-emf"/></Types>',
    'word/document.xml': `<w:document ${W}><w:body><w:p/><w:sectPr><w:headerReference w:type="default" r:id="rId7"/><w:headerReference w:type="first" r:id="rId9"/><w:footerReference w:type="default" r:id="rId8"/><w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="2000" w:right="1800" w:bottom="1500" w:left="1800" w:header="700" w:footer="700" w:gutter="0"/><w:titlePg/></w:sectPr></w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId7" Type="${RELATION}/header" Target="header1.xml"/><Relationship Id="rId8" Type="${RELATION}/footer" Target="/word/footer1.xml"/><Relationship Id="rId9" Type="${RELATION}/header" Target="header2.xml"/></Relationships>`,
    'word/styles.xml': `<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Garamond" w:hAnsi="Garamond"/><w:lang w:val="en-US"/></w:rPr></w:rPrDefault></w:docDefaults>`
        + style('Normal', 'Normal').replace('w:styleId', 'w:default="1" w:styleId')
        + style('Titre1', 'heading 1', '<w:pPr><w:numPr><w:numId w:val="99"/></w:numPr></w:pPr><w:rPr><w:color w:val="8B0000"/><w:lang w:val="en-US"/></w:rPr>')
        + style('Corpsdetexte', 'Corps de texte', '<w:rPr><w:color w:val="112233"/></w:rPr>')
        + style('Signature', 'Signature du cabinet')
        + '</w:styles>',
    'word/header1.xml': `<w:hdr ${W}><w:p><w:r><w:t>Cabinet Exemple</w:t></w:r><w:r><w:drawing r:embed="rId1"/></w:r></w:p></w:hdr>`,
    'word/header2.xml': `<w:hdr ${W}><w:p><w:r><w:t>Première page du cabinet</w:t></w:r></w:p></w:hdr>`,
    'word/_rels/header1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATION}/image" Target="media/logo.emf"/></Relationships>`,
    'word/media/logo.emf': 'image',
    'word/footer1.xml': `<w:ftr ${W}><w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>`,
    'word/theme/theme1.xml': '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Cabinet"/>',
    'word/fontTable.xml': `<w:fonts ${W}><w:font w:name="Garamond"/></w:fonts>`
};

const zip = (parts: Readonly<Record<string, string>>): Uint8Array => zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));

async function from(template: Uint8Array, draft = false): Promise<Uint8Array> {
    const { tree } = await render(contract('clause "Un" { """A. Voir l\'{Deux}.\n\n- b""" } clause "Deux" as Deux { """C.""" }', 'signed 2026-01-01'));
    return writeDocx(tree, { now: new Date(0), draft, sources: [], template } as unknown as ExportContext);
}

describe('a template', () => {
    test('gives its styles under its own ids; ours are added beside them', async () => {
        const { parts, paragraphs } = readDocx(await from(zip(FIRM)));
        const styles = elements(parseXml(parts['word/styles.xml']!), 'w:style');
        const ids = styles.map(({ attributes }) => attributes['w:styleId']!);
        expect(new Set(ids).size).toBe(ids.length);
        expect(paragraphs.filter(({ style: own }) => own !== '' && !ids.includes(own))).toEqual([]);
        expect(paragraphs.filter(({ style: own }) => own === 'Titre1').map(({ number, text }) => [number, text])).toEqual([['Article 1', 'Un'], ['Article 2', 'Deux'], ['', 'Signatures']]);
        expect(paragraphs.find(({ text }) => text.startsWith('A. Voir'))!.style).toBe('Corpsdetexte');
        const named = (name: string): XmlNode => styles.find(candidate => find(candidate, 'w:name')?.attributes['w:val'] === name)!;
        expect(find(named('heading 1'), 'w:rPr', 'w:color')?.attributes['w:val']).toBe('8B0000');
        expect(named('Signature').attributes['w:styleId']).toBe('Signature2');
        expect(find(named('List Bullet'), 'w:basedOn')?.attributes['w:val']).toBe('Corpsdetexte');
    });

    test('does not number in our place, nor say the language', async () => {
        const { parts } = readDocx(await from(zip(FIRM)));
        expect(parts['word/styles.xml']).not.toContain('w:numId w:val="99"');
        expect(parts['word/styles.xml']).not.toContain('en-US');
        expect(parts['word/styles.xml']).toContain('<w:lang w:val="fr-FR"/>');
    });

    test('gives its page, header, footer, theme and fonts; the title and the mark of a draft stay', async () => {
        const bytes = await from(zip(FIRM), true);
        const { parts } = readDocx(bytes);
        const headers = Object.entries(parts).filter(([path]) => /^word\/header\d+\.xml/.test(path));
        expect(headers.length).toBeGreaterThan(1);
        for (const [path, text] of headers) {
            parseXml(text);
            expect(text).toMatch(/Cabinet Exemple|Première page du cabinet/);
            expect(text).toContain('PROJET');
            expect(text.includes('Cabinet Exemple')).toBe(parts[path.replace('word/', 'word/_rels/') + '.rels']!.includes('media/logo.emf'));
        }
        expect(headers.filter(([, text]) => text.includes('Première page'))).toHaveLength(1);
        expect(unzipSync(bytes)['word/media/logo.emf']).toBeDefined();
        expect(parts['[Content_Types].xml']).toContain('image/x-emf');
        expect(parts['word/theme/theme1.xml']).toContain('Cabinet');
        expect(parts['word/fontTable.xml']).toContain('Garamond');
        expect(parts['word/document.xml']).toMatch(/<w:pgSz w:w="12240" w:h="15840"/);
        const footers = Object.entries(parts).filter(([path]) => /^word\/footer\d+\.xml/.test(path)).map(([, text]) => text);
        expect(footers.filter(text => text.includes('NUMPAGES'))).toEqual([]);
    });

    test.each([
        ['words', strToU8('Bonjour')],
        ['nothing', new Uint8Array()],
        ['a zip of something else', zip({ 'mimetype': 'application/vnd.oasis.opendocument.text' })],
        ['broken XML', zip({ ...FIRM, 'word/styles.xml': '<w:styles' })],
        ['entities', zip({ ...FIRM, 'word/styles.xml': `<!DOCTYPE w [<!ENTITY a "b">]><w:styles ${W}>&a;</w:styles>` })],
        ['a part cut short', zip(FIRM).slice(0, 900)]
    ])('that is %s is refused with words that help', async (_, bytes) => {
        const error = await from(bytes).catch((reason: unknown) => reason);
        expect(error).toBeInstanceOf(ExportError);
        expect((error as ExportError).messages.fr).toContain('.docx');
    });

    test('made by this product is one too', async () => {
        const first = await from(zip(FIRM));
        expect(readDocx(await from(first)).text).toBe(readDocx(first).text);
    });
});
