import { describe, expect, test } from 'vitest';
import type { DossierDocument } from '../src/generated/ast.js';
import type { PrecedenceGraph } from '../src/model/precedence.js';
import { TestWorkspace } from '../src/testing/index.js';

interface Graph {
    readonly graph: PrecedenceGraph;
    readonly named: (name: string) => DossierDocument;
    /** `>`, `<` or `?` */
    readonly order: (a: string, b: string) => string;
}

async function graphOf(text: string): Promise<Graph> {
    const workspace = await TestWorkspace.reuse({ '/c.msp': text });
    const dossier = workspace.dossier('/c.msp');
    const named = (name: string): DossierDocument => dossier.documentNamed(name)!;
    return {
        graph: dossier.precedence,
        named,
        order: (a, b) => ({ true: '>', false: '<', undefined: '?' })[String(dossier.precedence.prevails(named(a), named(b))) as 'true' | 'false' | 'undefined']
    };
}

/** A contract C with its statements, and annexes A, B, D with theirs. */
function dossier(c: string, others: { A?: string; B?: string; D?: string } = {}): Promise<Graph> {
    return graphOf(`contract C "C" { ${c} }\n${(['A', 'B', 'D'] as const).map(name => `annex ${name} "${name}" of C { ${others[name] ?? ''} }`).join('\n')}`);
}

describe('the order of the contract', () => {
    test('the first prevails, over all that follow', async () => {
        const { order, graph, named } = await dossier('precedence C > A > B');
        expect([order('C', 'A'), order('C', 'B'), order('B', 'A'), order('C', 'D'), order('C', 'C')]).toEqual(['>', '>', '<', '?', '?']);
        expect([graph.rankOf(named('C')), graph.rankOf(named('B')), graph.rankOf(named('D'))]).toEqual([0, 2, undefined]);
        expect(graph.isRanked(named('D'))).toBe(false);
    });

    test('a comma joins documents of one rank', async () => {
        const { order, graph, named } = await dossier('precedence C > A, B > D');
        expect([order('A', 'B'), order('C', 'B'), order('A', 'D'), order('B', 'D')]).toEqual(['?', '>', '>', '>']);
        expect(graph.sameRank(named('A'), named('B'))).toBe(true);
    });

    test('two statements do not compare what neither of them compares', async () => {
        const { order } = await dossier('precedence C > A > B\nprecedence C > D');
        expect([order('C', 'D'), order('D', 'B'), order('D', 'A')]).toEqual(['>', '?', '?']);
    });

    test('a name that leads nowhere does not break the chain', async () => {
        const { order } = await dossier('precedence C > Nobody > A');
        expect(order('C', 'A')).toBe('>');
    });

    test('the first of two places of one document counts', async () => {
        const { order, graph } = await dossier('precedence C > A > C');
        expect(order('C', 'A')).toBe('>');
        expect(graph.cycles()).toEqual([]);
        expect(graph.statements[0]!.repeated).toMatchObject([{ rank: 2, index: 0 }]);
    });
});

describe('statements of other documents', () => {
    test('complete the contract', async () => {
        const { order } = await dossier('precedence C > A', { A: 'precedence A > B', B: 'precedence B > D' });
        expect([order('A', 'B'), order('C', 'D')]).toEqual(['>', '>']);
    });

    test('never overturn it, nor part what it joins', async () => {
        const { order } = await dossier('precedence C > A, B', { A: 'precedence A > C\nprecedence A > B' });
        expect([order('A', 'C'), order('A', 'B')]).toEqual(['<', '?']);
    });

    test('decide nothing where they contradict each other', async () => {
        const { order, graph } = await dossier('', { A: 'precedence A > B', B: 'precedence B > A' });
        expect(order('A', 'B')).toBe('?');
        expect(graph.cycles().map(cycle => cycle.map(edge => edge.higher.name))).toEqual([['A', 'B']]);
    });
});

describe('amendments', () => {
    test('prevail over what they amend, the later over the earlier, and rank like it', async () => {
        const { order } = await graphOf(`
            contract C "C" { precedence C > A }
            annex A "A" of C { }
            amendment First "1" of C { signed 2026-01-01 }
            amendment Second "2" of C { signed 2026-02-01 }
            amendment OfAnnex "3" of A { signed 2026-03-01 }
            amendment Undated "4" of C { }
        `);
        expect([order('First', 'C'), order('Second', 'First'), order('First', 'Second')]).toEqual(['>', '>', '<']);
        expect([order('First', 'A'), order('OfAnnex', 'A'), order('OfAnnex', 'C'), order('OfAnnex', 'First')]).toEqual(['>', '>', '<', '<']);
        expect([order('Undated', 'First'), order('Undated', 'C')]).toEqual(['?', '>']);
    });

    test('rank as the contract says where it ranks them', async () => {
        const { order } = await graphOf(`
            contract C "C" { precedence C > Late }
            amendment Late "1" of C { signed 2026-01-01 }
        `);
        expect(order('Late', 'C')).toBe('<');
    });

    test('that amend each other in a circle harm nobody', async () => {
        const { order } = await graphOf(`
            contract C "C" { precedence C > A }
            annex A "A" of C { }
            amendment X "X" of Y { }
            amendment Y "Y" of X { }
        `);
        expect(order('C', 'A')).toBe('>');
    });
});
