/**
 * What PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1) ask for, as far as it can be read off the objects of a file. No
 * validator can be had from the registries; clauses are named where they are checked.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { writePdf } from '../../src/pdf/index.js';
import type { ExportContext, ContractTree } from '../../src/index.js';
import { example } from '../examples.js';
import { attachments, objects, printed, streamOf, type PdfObject } from './poppler.js';

type Dictionary = Readonly<Record<string, unknown>>;

describe.each([['boulangeries-mercier', 'fr'], ['alpine-dental', 'en'], ['garage-lambert', 'fr']])('%s', (name, language) => {
    let tree: ContractTree;
    let context: ExportContext;
    let pdf: Uint8Array;
    let all: Readonly<Record<string, PdfObject>>;
    let dictionaries: readonly Dictionary[];
    let catalog: Dictionary;

    const at = (reference: unknown): Dictionary => {
        const { value, stream } = all[`obj:${reference as string}`] ?? {};
        return (stream?.dict ?? value ?? {}) as Dictionary;
    };
    const resolved = (value: unknown): unknown => typeof value === 'string' && /^\d+ 0 R$/.test(value) ? all[`obj:${value}`]?.value ?? at(value) : value;
    const typed = (type: string): readonly Dictionary[] => dictionaries.filter(dictionary => dictionary['/Type'] === type);

    beforeAll(async () => {
        ({ tree, context } = await example(name));
        pdf = await writePdf(tree, context);
        all = await objects(pdf);
        dictionaries = Object.values(all).map(({ value, stream }) => (stream?.dict ?? value) as Dictionary).filter(value => typeof value === 'object' && value !== null && !Array.isArray(value));
        catalog = at((all['trailer']?.value as Dictionary)['/Root']);
    });

    test('a sound file, not encrypted, with an identifier (6.1.3)', async () => {
        expect(await printed(pdf, 'qpdf', '--check')).toMatch(/No syntax or stream encoding errors/);
        const trailer = all['trailer']!.value as Dictionary;
        expect(trailer['/Encrypt']).toBeUndefined();
        expect(trailer['/ID']).toHaveLength(2);
        expect(Buffer.from(pdf.subarray(0, 8)).toString('latin1')).toBe('%PDF-1.7');
        expect([...pdf.subarray(10, 14)].every(byte => byte > 127)).toBe(true);
    });

    test('every font is embedded, with widths and what its codes mean (6.2.11)', async () => {
        const fonts = typed('/Font');
        expect(fonts.length).toBeGreaterThan(2);
        for (const font of fonts.filter(each => each['/Subtype'] === '/Type0')) {
            const [descendant] = resolved(font['/DescendantFonts']) as unknown[];
            const own = at(descendant);
            expect(own['/CIDToGIDMap']).toBe('/Identity');
            expect(at(own['/FontDescriptor'])['/FontFile2']).toBeDefined();
            const map = await streamOf(pdf, String(font['/ToUnicode']).split(' ')[0]!);
            expect(map).toMatch(/beginbfrange/);
            expect(map.match(/\[[^\]]*\]/g)!.join('')).not.toMatch(/<0000>|<feff>|<fffe>/i);
        }
        expect(fonts.every(font => font['/Subtype'] === '/Type0' || font['/Subtype'] === '/CIDFontType2')).toBe(true);
    });

    test('colours have a profile, and nothing is transparent (6.2.4, 6.2.10)', async () => {
        const [intent] = (catalog['/OutputIntents'] as unknown[]).map(at);
        expect(intent).toMatchObject({ '/S': '/GTS_PDFA1' });
        expect(at(intent!['/DestOutputProfile'])['/N']).toBe(3);
        expect(dictionaries.some(dictionary => '/SMask' in dictionary || '/ca' in dictionary || '/CA' in dictionary || '/BM' in dictionary || '/Group' in dictionary)).toBe(false);
    });

    test('nothing acts by itself (6.5, 6.6)', () => {
        expect(catalog['/OpenAction'] ?? catalog['/AA']).toBeUndefined();
        expect(dictionaries.some(dictionary => ['/JavaScript', '/Launch', '/URI'].includes(String(dictionary['/S'])))).toBe(false);
        const links = dictionaries.filter(dictionary => dictionary['/Subtype'] === '/Link');
        // They are printed, hidden from nobody, and lead inside the file (6.3.3).
        expect(links.every(link => link['/F'] === 4 && Array.isArray(resolved(link['/Dest'])) && typeof link['/Contents'] === 'string')).toBe(true);
        expect(links.length).toBeGreaterThan(20);
    });

    test('metadata says what the contract is, and which standards the file keeps (6.6.2, 6.6.4)', async () => {
        const metadata = String(catalog['/Metadata']);
        expect(at(metadata)['/Filter']).toBeUndefined();
        const xmp = await streamOf(pdf, metadata.split(' ')[0]!);
        expect(xmp).toContain('<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>');
        expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
        expect(xmp).toContain('<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>');
        expect(xmp).toContain(`<rdf:li xml:lang="x-default">${tree.title.replaceAll('&', '&amp;')}</rdf:li>`);
        expect(xmp).toContain(`<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>`);
        expect(xmp).toContain('<xmp:CreateDate>2026-06-01T12:00:00Z</xmp:CreateDate>');
        for (const party of tree.main.parties.filter(each => each.signs)) {
            expect(xmp).toContain(`<rdf:li>${party.legalName}</rdf:li>`);
        }
        const info = await printed(pdf, 'pdfinfo');
        expect(info).toMatch(/^Title: .+$/m);
        expect(info).toContain(tree.title);
    });

    test('the sources are attached and said to be sources (6.8)', async () => {
        const files = await attachments(pdf);
        expect([...files]).toEqual(context.sources.map(({ path, text }) => [path, text]));
        const associated = (catalog['/AF'] as unknown[]).map(at);
        expect(associated).toHaveLength(context.sources.length);
        for (const file of associated) {
            expect(file).toMatchObject({ '/AFRelationship': '/Source' });
            expect(file['/F']).toBe(file['/UF']);
            expect(at((file['/EF'] as Dictionary)['/F'])).toMatchObject({ '/Type': '/EmbeddedFile', '/Subtype': '/text/plain' });
        }
    });

    test('everything is tagged, in a language, titled (6.7; ISO 14289-1, 7.1, 7.2)', () => {
        expect(catalog['/Lang']).toBe(`u:${language}`);
        expect(resolved(catalog['/MarkInfo'])).toMatchObject({ '/Marked': true });
        expect(resolved(catalog['/ViewerPreferences'])).toMatchObject({ '/DisplayDocTitle': true });
        expect(catalog['/StructTreeRoot']).toBeDefined();
        for (const page of typed('/Page')) {
            expect(page['/Tabs']).toBe('/S');
            expect(page['/StructParents']).toEqual(expect.any(Number));
        }
        expect(dictionaries.filter(each => each['/Subtype'] === '/Link').every(link => typeof link['/StructParent'] === 'number')).toBe(true);
    });

    test('all that is drawn is content with a tag, or decoration', async () => {
        for (const page of typed('/Page').slice(0, 12)) {
            expect(untagged(await streamOf(pdf, String(page['/Contents']).split(' ')[0]!))).toEqual([]);
        }
    });

    test('headings leave out no level, tables name their heads, lists their marks (ISO 14289-1, 7.4 to 7.6)', async () => {
        const structure = await printed(pdf, 'pdfinfo', '-struct');
        const levels = [...structure.matchAll(/^ *H(\d) /gm)].map(match => Number(match[1]));
        expect(levels[0]).toBe(1);
        levels.forEach((level, index) => expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1));
        const roles = structure.match(/^ *[A-Z]\w*/gm)!.map(line => line.trim());
        const count = (role: string): number => roles.filter(each => each === role).length;
        expect(count('Document')).toBe(1);
        expect(count('Part')).toBe(1 + tree.annexes.length + (tree.signatures ? 1 : 0));
        expect(count('LI')).toBe(count('LBody'));
        expect(count('TH')).toBe(structure.match(/\/Scope/g)?.length ?? 0);
        expect(count('TR')).toBeGreaterThan(count('Table'));
    });
});

/** Operators that paint outside of every marked content. */
function untagged(content: string): string[] {
    let depth = 0;
    const found: string[] = [];
    for (const line of content.split('\n')) {
        if (/\b(?:BDC|BMC)$/.test(line)) {
            depth++;
        } else if (line === 'EMC') {
            depth--;
        } else if (depth < 1 && /(?:TJ|Tj| f| S)$/.test(line)) {
            found.push(line);
        }
    }
    return depth === 0 ? found : [...found, `depth ${depth}`];
}
