import { describe, expect, test } from 'vitest';
import { MOST_NESTED } from '../../../grammar/nesting.js';
import { rangeOf } from '../../../model/tree.js';
import { TestWorkspace } from '../../../testing/index.js';

const CONTRACT = (body: string): string => `// allow no-policy-applied: essai\ncontract Principal "Contrat" {\n${body}\n}\n`;
const DEEP = 3000;

/** Repeats a beginning and an end around a middle. */
function nested(levels: number, open: string, middle: string, close: string): string {
    return open.repeat(levels) + middle + close.repeat(levels);
}

const CONSTRUCTS: Readonly<Record<string, (levels: number) => string>> = {
    lists: levels => CONTRACT(`clause "X" { f: ${nested(levels, '[', '1', ']')} }`),
    tables: levels => CONTRACT(`clause "X" { f: ${nested(levels, '{ a: ', '1', ' }')} }`),
    clauses: levels => CONTRACT(nested(levels, 'clause "X" { ', '', '}')),
    brackets: levels => `policy p { require ${nested(levels, '(', 'sla', ')')} id p1 fr "Il faut." en "It must." because "x" }`,
    negations: levels => `policy p { require ${nested(levels, 'not ', 'sla', '')} id p1 fr "Il faut." en "It must." because "x" }`,
    'negations in brackets': levels => `policy p { require ${nested(Math.ceil(levels / 2), 'not (', 'sla', ')')} id p1 fr "Il faut." en "It must." because "x" }`,
    'lists of lists': levels => `kind k { fr "K" en "K" fact f: ${nested(levels, 'list of ', 'text', '')} fr "F" en "F" }`,
    records: levels => `kind k { fr "K" en "K" fact f: ${nested(levels, '{ a: ', 'text', ' }')} fr "F" en "F" }`,
    passages: levels => CONTRACT(`clause "X" { """${nested(levels, '{if sla}', 'A', '{end}')}""" }`),
    'conditions of passages': levels => CONTRACT(`clause "X" { """{if ${nested(levels, '(', 'sla', ')')}}A{end}""" }`)
};

describe('nested-too-deep', () => {
    test.each(Object.entries(CONSTRUCTS))('%s: read as deep as the limit, told beyond it, whatever their number', async (_name, write) => {
        for (const levels of [10, MOST_NESTED - 4, DEEP]) {
            const workspace = await TestWorkspace.reuse({ '/contrat.msp': `use "msp:infogerance"\n${write(levels)}` });
            const codes = workspace.findings('/contrat.msp').map(({ code }) => code);
            expect(codes.filter(code => code === 'nested-too-deep')).toHaveLength(levels === DEEP ? 1 : 0);
            expect(codes).not.toContain('syntax-error');
        }
    });

    test('a long condition', async () => {
        const write = (parts: number): string => `use "msp:infogerance"\npolicy p { require sla${' or sla'.repeat(parts)} when client id p1 fr "Il faut." en "It must." because "x" }`;
        for (const [parts, found] of [[400, []], [5000, ['nested-too-deep']]] as const) {
            const workspace = await TestWorkspace.reuse({ '/contrat.msp': write(parts) });
            expect(workspace.findings('/contrat.msp').map(({ code }) => code)).toEqual(found);
        }
    });

    test('many small values in one place are no nesting', async () => {
        const facts = Array.from({ length: 700 }, (_, index) => `horaire-${index}: mon-fri 08:00-12:00 and mon-fri 14:00-18:00`).join('\n');
        const workspace = await TestWorkspace.reuse({ '/contrat.msp': CONTRACT(`clause "Horaires" {\n${facts}\n}`) });
        expect(workspace.findings('/contrat.msp').map(({ code }) => code)).toEqual([]);
    });

    test('a stuck key: what stands after the clause is read, and the file beside it too', async () => {
        const workspace = await TestWorkspace.reuse({
            '/a/contrat.msp': `// allow no-policy-applied: essai\ncontract Principal "Contrat" {\n    clause "X" {\n        f: ${'['.repeat(800)}\n    }\n    clause "Y" { """Voir {nulle-part}.""" }\n}\n`,
            '/b/voisin.msp': '// allow no-policy-applied: essai\ncontract Voisin "Voisin" { clause "Y" { """Voir {nulle-part}.""" } }'
        });
        expect(workspace.findings('/a/contrat.msp').map(({ code }) => code)).toEqual(['nested-too-deep', 'unknown-name']);
        expect(workspace.findings('/b/voisin.msp').map(({ code }) => code)).toEqual(['unknown-name']);
        const [deep] = workspace.findings('/a/contrat.msp');
        const { offset, end } = rangeOf(deep!.place);
        expect(workspace.text('/a/contrat.msp').slice(offset, end)).toMatch(/^\[+$/);
    });

    test('a file that is mended is read again', async () => {
        const workspace = await TestWorkspace.reuse({ '/contrat.msp': CONSTRUCTS.clauses!(DEEP) });
        await workspace.write({ '/contrat.msp': CONSTRUCTS.clauses!(3) });
        expect(workspace.findings('/contrat.msp')).toEqual([]);
    });
});
