/** Edits that fixes of role findings are made of: stating, replacing and taking back a role, naming a party. */
import { isListValue, isParty, type Fact, type Party, type RoleItem, type RoleStatement, type TableValue } from '../generated/ast.js';
import { insertFact, INDENT, removeEdit, replaceEdit, withTabStops } from './edits.js';
import type { Edit } from './finding.js';
import { fileOf, rangeOf, uriOf } from './tree.js';

/** `party Client "…" as client` also gets `controller`. */
export function addRoleEdit(party: Party, role: string): Edit {
    const last = party.roles.at(-1);
    const anchor = last
        ? rangeOf({ node: last })
        : rangeOf({ node: party, property: party.legalName === undefined ? 'name' : 'legalName' });
    return { uri: uriOf(party), offset: anchor.end, end: anchor.end, text: last ? `, ${role}` : ` as ${role}` };
}

/** Says another role in the place of one: the `of` of the former role goes with it. */
export function replaceRoleEdit(statement: RoleStatement, role: string): Edit {
    return replaceEdit({ node: statement }, role);
}

/** Takes a role back, and with the last role of a `role X as …` the whole item. */
export function removeRoleEdit(statement: RoleStatement): Edit {
    const owner: Party | RoleItem = statement.$container;
    const index = owner.roles.indexOf(statement);
    const { offset, end } = rangeOf({ node: statement });
    const previous = owner.roles[index - 1];
    if (previous) {
        return { uri: uriOf(owner), offset: rangeOf({ node: previous }).end, end, text: '' };
    }
    const next = owner.roles[1];
    if (next) {
        return { uri: uriOf(owner), offset, end: rangeOf({ node: next }).offset, text: '' };
    }
    if (!isParty(owner)) {
        return removeEdit({ node: owner });
    }
    const named = rangeOf({ node: owner, property: owner.legalName === undefined ? 'name' : 'legalName' });
    return { uri: uriOf(owner), offset: named.end, end, text: '' };
}

/** Adds a record to a list of records, below the last one where that has a line of its own. */
export function addRecordEdit(fact: Fact, record: string): Edit {
    const { value } = fact;
    if (!isListValue(value)) {
        return withTabStops(replaceEdit({ node: fact, property: 'value' }, `[${record}]`));
    }
    const last = value.values.at(-1);
    if (!last) {
        return withTabStops(replaceEdit({ node: value }, `[${record}]`));
    }
    const text = fileOf(fact).textDocument.getText();
    const { offset, end } = rangeOf({ node: last });
    const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
    const separator = before.trim() === '' ? `,\n${before}` : ', ';
    return withTabStops({ uri: uriOf(fact), offset: end, end, text: `${separator}${record}` });
}

/** Adds a fact that is a list of one record, on lines of its own. */
export function addRecordFactEdit(clause: Parameters<typeof insertFact>[0], fact: string, record: string): Edit {
    return withTabStops(insertFact(clause, recordLines(fact, record)));
}

export function recordLines(fact: string, record: string): string[] {
    return [`${fact}: [`, `${INDENT}${record}`, ']'];
}

/** The source of a record, on one line. */
export function recordText(table: TableValue): string {
    return table.$cstNode?.text ?? '';
}
