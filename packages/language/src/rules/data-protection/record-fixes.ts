/** Fixes that complete a record of a list: `{ name: "…" country: FR }`. */
import type { TableEntry, TableValue } from '../../generated/ast.js';
import { replaceEdit } from '../../model/edits.js';
import type { Edit, Fix, Message } from '../../model/finding.js';
import { fileOf, uriOf } from '../../model/tree.js';

/** Adds fields after the last one of a record, on its line or on lines of their own. */
export function addFieldsEdit(table: TableValue, fields: readonly string[]): Edit {
    const last = table.entries.at(-1);
    const text = fileOf(table).textDocument.getText();
    if (!last?.$cstNode) {
        return replaceEdit({ node: table }, `{ ${fields.join(' ')} }`);
    }
    const { offset, end } = last.$cstNode;
    const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
    const ownLine = before.trim() === '' && before !== '';
    const inserted = fields.map(field => `${ownLine ? `\n${before}` : ' '}${field}`).join('');
    return { uri: uriOf(table), offset: end, end, text: inserted, snippet: tabStops(inserted) };
}

function tabStops(text: string): string {
    let stop = 0;
    return text.replace(/[\\$}]/g, '\\$&').replace(/: \?/g, () => `: \${${++stop}:?}`);
}

export function addFieldsFix(table: TableValue, fields: readonly string[], title: Message): Fix {
    return { title, preferred: true, edits: () => [addFieldsEdit(table, fields)] };
}

/** Writes another value into a field, or into the same field of several records. */
export function replaceFieldFix(entries: TableEntry | readonly TableEntry[], source: string, title: Message, preferred = true): Fix {
    return { title, preferred, edits: () => [entries].flat().map(entry => replaceEdit({ node: entry, property: 'value' }, source)) };
}
