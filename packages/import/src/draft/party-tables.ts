/** Parties in tables: the rows of a cover page (`Supplier | Alpha Ltd`), or a column for each at the end (`Name: Alpha Ltd`). */
import { plain, type BodyBlock, type BodyTable, type Cell, type Paragraph } from '../word/model.js';
import { isBlankName, labelled } from './party-facts.js';
import { withRoles, type DraftParty } from './parties.js';
import { fold, partyWord, roleOf } from './party-words.js';

const MAX_NAME = 100;

export function partiesInTables(blocks: readonly BodyBlock[]): readonly DraftParty[] {
    const found: DraftParty[] = [];
    for (const table of blocks.filter((block): block is BodyTable => block.type === 'table')) {
        for (const party of [...inRows(table), ...inColumns(table)]) {
            const known = found.findIndex(other => fold(other.shortName) === fold(party.shortName));
            if (known < 0) {
                found.push(party);
            } else if (found[known]!.legalName === '') {
                found[known] = party;
            }
        }
    }
    return found.length > 4 ? [] : withRoles(found);
}

function linesOf(cell: Cell | undefined): string[] {
    return cell === undefined ? [] : cell.blocks.filter((block): block is Paragraph => block.type === 'paragraph').map(plain).filter(line => line !== '');
}

function inRows({ rows }: BodyTable): DraftParty[] {
    return rows.flatMap(row => {
        const [label] = linesOf(row[0]);
        const lines = linesOf(row[1]);
        const isParty = row.length === 2 && label !== undefined && partyWord(label) !== undefined && lines.length <= 6 && partyWord(lines[0] ?? '') === undefined;
        return isParty ? party(label, lines) : [];
    });
}

/** The first row says who, the rows below what. */
function inColumns({ rows }: BodyTable): DraftParty[] {
    const head = rows.find(row => row.filter(cell => headed(cell) !== undefined).length > 1);
    if (!head) {
        return [];
    }
    const below = rows.slice(rows.indexOf(head) + 1);
    return head.flatMap((cell, column) => {
        const label = headed(cell);
        if (label === undefined) {
            return [];
        }
        const [first = '', ...further] = linesOf(cell);
        const stated = /^[^:]+:\s*(.+)$/.exec(first)?.[1];
        const own = [...stated === undefined ? [] : [`Name: ${stated}`], ...further];
        const lines = below.flatMap(row => {
            const [before] = linesOf(row[0]);
            const values = linesOf(row[column]);
            return column > 0 && before !== undefined && headed(head[0]!) === undefined ? [`${before.replace(/\s*:$/, '')}: ${values.join(' ')}`] : values;
        });
        return party(label, [...own, ...lines], true);
    });
}

/** « Supplier », or « Supplier: Alpha Ltd ». */
function headed(cell: Cell): string | undefined {
    const [first = ''] = linesOf(cell);
    const label = /^([^:]+?)\s*(?::.*)?$/.exec(first)?.[1] ?? '';
    return partyWord(label) === undefined ? undefined : label;
}

function party(label: string, lines: readonly string[], named = false): DraftParty[] {
    const facts: Record<string, string> = {};
    for (const line of lines) {
        const fact = labelled(line);
        if (fact && !(fact.fact in facts)) {
            facts[fact.fact] = fact.value;
        }
    }
    const stated = facts['name'] ?? (named ? undefined : lines[0]);
    const legalName = stated === undefined || isBlankName(stated) || stated.length > MAX_NAME ? '' : stated;
    const shortName = label.replace(/\s*\([^)]*\)|\s*:$/g, '').replace(/^(?:les? |la |l[’']|the )/iu, '').trim();
    const role = roleOf(shortName);
    return [{ legalName, shortName, ...role === undefined ? {} : { role }, facts: {} }];
}
