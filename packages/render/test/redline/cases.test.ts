/** What a lawyer does with paragraphs: divides them, joins them, moves a sentence on, takes a column away. */
import { describe, expect, test } from 'vitest';
import type { Change, ContractTree } from '../../src/index.js';
import { writeDocx } from '../../src/docx/index.js';
import { redlineSummary } from '../../src/redline/summary.js';
import { readDocx } from '../docx/read-docx.js';
import { example } from '../examples.js';
import { compared } from './versions.js';

const S1 = 'Le Prestataire assure la supervision des serveurs et la sauvegarde quotidienne des données du Client.';
const S2 = 'Il intervient sous quatre heures ouvrées pour tout incident critique signalé par le portail.';
const S3 = "Il remet chaque mois un rapport d'activité.";

function contract(body: string): string {
    return `contract Principal "Contrat de services" {\n    language fr\n    party Client "Fournil SARL" as client\n    party Prestataire "Nordal SAS" as provider\n${body}\n}\n`;
}

function clause(...paragraphs: string[]): string {
    return `    clause "Services" {\n        """\n${paragraphs.map(paragraph => paragraph.split('\n').map(line => `        ${line}`).join('\n')).join('\n\n')}\n        """\n    }`;
}

/** Each mark with its words; `¶` for the end of a paragraph. */
function marks(tree: ContractTree): string[] {
    const found: string[] = [];
    const words = (node: unknown): string => Array.isArray(node) ? node.map(words).join('') : typeof node === 'object' && node !== null
        ? 'text' in node ? String(node.text) : Object.entries(node).filter(([name]) => name !== 'change').map(([, child]) => words(child)).join('') : '';
    const visit = (node: unknown): void => {
        if (Array.isArray(node)) {
            node.forEach(visit);
        } else if (typeof node === 'object' && node !== null) {
            const { change, end } = node as { readonly change?: Change; readonly end?: Change };
            if (change) {
                found.push(`${change.kind}: ${words(node).trim()}`);
            } else {
                Object.values(node).forEach(visit);
            }
            if (end?.kind) {
                found.push(`${end.kind}: ¶`);
            }
        }
    };
    visit([tree.main, tree.annexes]);
    return found.filter(mark => !mark.endsWith(': '));
}

async function versions(before: string, after: string): Promise<{ marked: ContractTree; list: string }> {
    const [was, is] = [await example({ '/contrat.msp': contract(before) }), await example({ '/contrat.msp': contract(after) })];
    const marked = compared(was.tree, is.tree);
    const text = async (tree: ContractTree, changes?: 'accept' | 'reject'): Promise<string> => readDocx(await writeDocx(tree, { ...is.context, draft: false }), { changes }).text;
    expect(await text(marked, 'accept')).toBe(await text(is.tree));
    expect(await text(marked, 'reject')).toBe(await text(was.tree));
    return { marked, list: redlineSummary(marked.redline!, 'fr') };
}

describe('divided and joined', () => {
    test.each([
        ['a paragraph', clause(`${S1} ${S2}`), clause(S1, S2)],
        ['a paragraph between others that stay', clause('Avant.', `${S1} ${S2}`, 'Après.'), clause('Avant.', S1, S2, 'Après.')],
        ['an item', clause(`- ${S1} ${S2}\n- le support`), clause(`- ${S1}\n- ${S2}\n- le support`)],
        ['a numbered item', clause(`1. ${S1} ${S2}\n2. le support des utilisateurs`), clause(`1. ${S1}\n2. ${S2}\n3. le support des utilisateurs`)],
        ['a paragraph of an item', clause(`- ${S1} ${S2}`), clause(`- ${S1}\n\n  ${S2}`)]
    ])('%s: one mark, either way', async (_, one, two) => {
        expect(marks((await versions(one, two)).marked)).toEqual(['inserted: ¶']);
        expect(marks((await versions(two, one)).marked)).toEqual(['deleted: ¶']);
    });

    test('three paragraphs in one, and back', async () => {
        expect(marks((await versions(clause(S1, S2, S3), clause(`${S1} ${S2} ${S3}`))).marked)).toEqual(['deleted: ¶', 'deleted: ¶']);
        const { marked, list } = await versions(clause(`${S1} ${S2} ${S3}`), clause(S1, S2, S3));
        expect(marks(marked)).toEqual(['inserted: ¶', 'inserted: ¶']);
        expect(list).toContain('2\u00A0alinéas divisés.');
        expect(list).toContain('+ alinéa divisé\u00A0: «\u00A0…critique signalé par le portail.\u00A0¶ Il remet chaque mois un…\u00A0»');
    });

    test('with an edit: the edit and the new end', async () => {
        expect(marks((await versions(clause(`${S1} ${S2} ${S3}`), clause(S1.replace('quotidienne', 'horaire'), `${S2} ${S3}`))).marked))
            .toEqual(['deleted: quotidienne', 'inserted: horaire', 'inserted: ¶']);
    });

    test('a sentence that goes to the next paragraph stays unmarked', async () => {
        expect(marks((await versions(clause(`${S1} ${S2}`, S3), clause(S1, `${S2} ${S3}`))).marked)).toEqual(['inserted: ¶', 'deleted: ¶']);
    });

    test('a paragraph that becomes a list, and a list that becomes a paragraph', async () => {
        const [text, list] = [
            clause("Le Prestataire assure la supervision des serveurs, la sauvegarde quotidienne des données et un rapport mensuel d'activité."),
            clause("Le Prestataire assure :", "- la supervision des serveurs,\n- la sauvegarde quotidienne des données,\n- et un rapport mensuel d'activité.")
        ];
        expect(marks((await versions(text, list)).marked).sort()).toEqual(['inserted: ,', 'inserted: :', 'inserted: ¶', 'inserted: ¶', 'inserted: ¶']);
        expect(marks((await versions(list, text)).marked).sort()).toEqual(['deleted: ,', 'deleted: :', 'deleted: ¶', 'deleted: ¶', 'deleted: ¶']);
    });

    test('paragraphs that have only small words in common are no parts of each other', async () => {
        expect(marks((await versions(clause(`${S1}`), clause('Le Client paie les factures dans les trente jours de leur réception par la poste.', S2))).marked).filter(mark => mark.includes('¶'))).toEqual([]);
    });
});

describe('a sentence that moved', () => {
    const sub = (name: string, ...paragraphs: string[]): string => `        clause "${name}" {\n            """\n${paragraphs.map(paragraph => `            ${paragraph}`).join('\n\n')}\n            """\n        }`;

    test('to a new sub-clause, and back', async () => {
        const one = `    clause "Services" {\n${sub('Délais', `${S2} ${S3}`)}\n    }`;
        const two = `    clause "Services" {\n${sub('Délais', S2)}\n${sub('Rapport', S3)}\n    }`;
        const { marked, list } = await versions(one, two);
        expect(marked.redline!.changes.map(({ kind }) => kind).sort()).toEqual(['inserted', 'moved']);
        expect(list).toContain('déplacé, auparavant\u00A0: 1.1 Délais');
        expect((await versions(two, one)).marked.redline!.changes.map(({ kind }) => kind).sort()).toEqual(['deleted', 'moved']);
    });

    test('to a paragraph of another article', async () => {
        const body = (first: string, second: string): string => `    clause "Services" {\n        """\n        ${first}\n        """\n    }\n    clause "Rapports" {\n        """\n        ${second}\n        """\n    }`;
        const { marked } = await versions(body(`${S1} ${S2}`, S3), body(S1, `${S3} ${S2}`));
        expect(marks(marked)).toEqual([`moved-from: ${S2}`, `moved-to: ${S2}`]);
    });
});

describe('columns of a table', () => {
    const table = (...rows: string[][]): string => clause([rows[0]!, rows[0]!.map(() => '---'), ...rows.slice(1)].map(row => `| ${row.join(' | ')} |`).join('\n'));
    const three = [['Service', 'Délai', 'Prix'], ['Supervision', 'une heure', 'cent euros'], ['Sauvegarde', 'un jour', 'deux cents euros']];
    const without = (column: number): string[][] => three.map(row => row.filter((_, index) => index !== column));

    test.each([0, 1, 2])('column %i goes, and comes', async column => {
        const words = three.map(row => row[column]!);
        expect(marks((await versions(table(...three), table(...without(column)))).marked).length).toBeGreaterThan(0);
        const gone = (await versions(table(...three), table(...without(column)))).marked.redline!.changes;
        expect(gone.map(({ kind, before }) => [kind, before])).toEqual([['deleted', words.join(' ')]]);
        const come = (await versions(table(...without(column)), table(...three))).marked.redline!.changes;
        expect(come.map(({ kind, after }) => [kind, after])).toEqual([['inserted', words.join(' ')]]);
    });

    test('a row that changes beside it', async () => {
        const other = without(1).map(row => row.map(cell => cell.replace('deux cents', 'trois cents')));
        const { marked } = await versions(table(...three), table(...other));
        expect(marked.redline!.changes.map(({ kind, before, after }) => [kind, before, after])).toEqual([['deleted', 'Délai une heure un jour', ''], ['replaced', 'deux', 'trois']]);
    });
});
