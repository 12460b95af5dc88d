// What a paragraph says in Word is what the draft prints, whatever signs it has.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flat, imported } from './imported.js';
import { h, listed, NUMBERING, p, r, table } from './word.js';

/** Signs that mean something to the language or to Markdown, among words. */
const SIGNS = ['{', '}', '{Client}', '{if x}', '{end}', '"', '"""', '\\', '\\{', '`', '```', '*', '**', '_', '__', '~', '~~', '#', '##', '>', '-', '---', '+', '1.', '2)', '10.', '|', '||', '| a | b |', '| --- |',
    '[', ']', '[x](y)', '![x](y)', '[^1]', '<', '<b>', '<!--', '<http://a.b>', '&', '&amp;', '&#123;', '=', '===', ':', ':::', '//', '/*', '*/', '(', ')', '!', '?', ';', '«', '»', '“', '”', '’', '%', '€', '§', '…', '\t', '\u00A0', '\u2011',
    '$', '@', '^', '~a~', '*a*', '_a_', '***', '\'', 'clause', 'party', '?', '4 hours', 'é', 'œ', '中文', '😀', 'العربية', '1)', 'a.', '- a', '+ a', '* a', 'http://a.b/c_d_e', 'a@b.fr', '{{x}}', '{ x }', '\\"""', '"\\', '"}', '}"""'];
const word = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...SIGNS) }, { weight: 2, arbitrary: fc.stringMatching(/^[A-Za-zéàç0-9]{1,9}$/) }, { weight: 1, arbitrary: fc.string({ unit: 'binary-ascii', maxLength: 4 }) });
const text = fc.array(fc.tuple(word, fc.constantFrom('', ' ', ' ')), { minLength: 1, maxLength: 30 }).map(words => words.map(([sign, space]) => sign + space).join(''))
    // What XML cannot hold, and the controls that no page prints, are tested apart.
    .map(line => line.replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g, '')).filter(line => flat(line) !== '');

const runs = fc.array(fc.tuple(text, fc.constantFrom('', '<w:b/>', '<w:i/>', '<w:b/><w:i/>')), { minLength: 1, maxLength: 4 });

const printed = async (body: string): Promise<{ readonly lines: string; readonly errors: readonly string[]; readonly unaccounted: readonly string[] }> => {
    const result = await imported({ body: `${p('Contrat', '<w:pStyle w:val="Titre"/>')}${h(1, 'Objet du test')}${body}${h(1, 'Fin du test')}${p('Fin.')}`, numbering: NUMBERING }, { language: 'en' });
    const [, rest = ''] = result.print.split('Objet du test\n');
    return { lines: rest.split(/Article.2 – Fin du test/)[0]!, errors: result.syntaxErrors, unaccounted: result.report.accounting.missing };
};

/** English print sets no blank between a figure and its per cent. */
function asPrinted(line: string): string {
    return flat(line).replace(/(?<=\d) (?=%)/g, '');
}

describe('a paragraph is printed as it was', () => {
    test('of one run', async () => {
        await fc.assert(fc.asyncProperty(text, async line => {
            const { lines, errors, unaccounted } = await printed(p(r(line)));
            expect(errors).toEqual([]);
            expect(flat(lines)).toBe(asPrinted(line));
            expect(unaccounted).toEqual([]);
        }), { numRuns: 120 });
    }, 120_000);

    test('of runs in bold and italic', async () => {
        await fc.assert(fc.asyncProperty(runs, async spans => {
            const { lines, errors } = await printed(p(spans.map(([line, look]) => r(line, look)).join('')));
            expect(errors).toEqual([]);
            expect(flat(lines)).toBe(asPrinted(spans.map(([line]) => line).join('')));
        }), { numRuns: 60 });
    }, 120_000);

    test('of several lines', async () => {
        await fc.assert(fc.asyncProperty(fc.array(text, { minLength: 2, maxLength: 4 }), async lines => {
            const result = await printed(p(lines.map(line => r(line)).join('<w:r><w:br/></w:r>')));
            expect(result.errors).toEqual([]);
            expect(flat(result.lines)).toBe(asPrinted(lines.join(' ')));
        }), { numRuns: 40 });
    }, 120_000);

    test('in a list', async () => {
        await fc.assert(fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 4 }), fc.constantFrom(3, 4), async (items, list) => {
            const result = await printed(items.map(item => p(r(item), listed(list))).join(''));
            expect(result.errors).toEqual([]);
            expect(flat(result.lines)).toBe(asPrinted(items.map((item, index) => `${list === 3 ? '–' : `${index + 1}.`} ${item}`).join(' ')));
        }), { numRuns: 40 });
    }, 120_000);

    test('in a table', async () => {
        await fc.assert(fc.asyncProperty(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 4 }), async rows => {
            const result = await printed(table(...rows.map(row => row.map(cell => p(r(cell))))));
            expect(result.errors).toEqual([]);
            expect(flat(result.lines)).toBe(asPrinted(rows.map(([left, right]) => `| ${left} | ${right} |`).join(' ')));
        }), { numRuns: 40 });
    }, 120_000);

    test('as a heading and as a term', async () => {
        await fc.assert(fc.asyncProperty(fc.stringMatching(/^[A-Za-z]{3}[ -~]{0,30}[A-Za-z]$/).filter(line => !/[«"]/.test(line)), async line => {
            const result = await imported(`${h(1, r(line))}${p('Texte.')}${h(1, 'Définitions')}${p(r(`« ${line} » désigne ${line} ici.`))}`);
            expect(result.syntaxErrors).toEqual([]);
            expect(result.report.accounting.missing).toEqual([]);
            expect(flat(result.print)).toContain(flat(line));
        }), { numRuns: 60 });
    }, 120_000);
});
