/** Tables made of facts: per enum, and of records. */
import { upperFirst } from '@msp/language';
import { isEnumMember, labelIn, memberLabel, meaningOf, fieldsOf, type TableValue, type Type, type Value } from '@msp/language';
import type { Column, Inline, Row, Table } from './nodes.js';
import type { ShownFact } from './paths.js';
import { sourceOf, type Scope } from './scope.js';
import { clean } from './typography.js';
import { entryLabel, overriddenNode, valueInline } from './values.js';

const NOTHING: Inline[] = [{ type: 'text', text: '—' }];

/** More columns than this do not fit on a page: records then stand side by side and their fields below each other. */
const MAX_COLUMNS = 5;
const MAX_RECORDS_SIDE_BY_SIDE = 3;

/** One row for each member of the enum that has a value, in the order of the enum, then what no enum knows. */
export function enumTable(fact: ShownFact, values: ReadonlyMap<string, Value>, enumName: string | undefined, scope: Scope): Table {
    const declared = scope.library.enumNamed(enumName);
    const members = (declared?.members ?? []).filter(member => values.has(member.name));
    const unknown = [...values.keys()].filter(key => !members.some(member => member.name === key));
    const row = (key: string, label: string): Row => {
        const value = values.get(key)!;
        const overridden = fact.overriddenRows?.get(key);
        const content = valueInline(value, scope, undefined, label);
        const cell: Inline[] = overridden ? [{ type: 'quotation', of: 'fact', children: content, overridden: overriddenNode(overridden, scope) }] : content;
        return { key, cells: [text(upperFirst(label)), cell], source: sourceOf(value.$container) };
    };
    return {
        type: 'table',
        columns: [{ heading: text((declared && labelIn(declared.labels, scope.language)) ?? '') }, { heading: text(fact.label), numeric: allNumeric([...values.values()]) }],
        rows: [...members.map(member => row(member.name, isEnumMember(member) ? memberLabel(member, scope.language) : '')), ...unknown.map(key => row(key, key))],
        rowHeaders: true,
        joins: enumName
    };
}

/** Records as rows; or as columns where they have many fields and are few. */
export function recordTable(records: readonly TableValue[], type: Type | undefined, scope: Scope): Table {
    const used = new Set(records.flatMap(record => record.entries.map(entry => entry.name)));
    const declared = (fieldsOf(type) ?? []).map(field => field.name).filter(name => used.has(name));
    const fields = [...declared, ...[...used].filter(name => !declared.includes(name))];
    const valueOf = (record: TableValue, field: string): Value | undefined => record.entries.find(entry => entry.name === field)?.value;
    const cell = (record: TableValue, field: string): readonly Inline[] =>
        record.entries.some(entry => entry.name === field) ? valueInline(valueOf(record, field), scope, undefined, entryLabel(field, type, scope)) : NOTHING;
    const heading = (field: string): readonly Inline[] => text(entryLabel(field, type, scope));
    if (fields.length > MAX_COLUMNS && records.length <= MAX_RECORDS_SIDE_BY_SIDE) {
        const [first = '', ...others] = fields;
        return {
            type: 'table',
            columns: [{ heading: heading(first) }, ...records.map(record => ({ heading: cell(record, first) }))],
            rows: others.map(field => ({ cells: [heading(field), ...records.map(record => cell(record, field))], source: sourceOf(records[0]) })),
            rowHeaders: true
        };
    }
    return {
        type: 'table',
        columns: fields.map((field): Column => ({ heading: heading(field), numeric: allNumeric(records.map(record => valueOf(record, field))) })),
        rows: records.map(record => ({ cells: fields.map(field => cell(record, field)), source: sourceOf(record) })),
        rowHeaders: false
    };
}

/** Digits stand under digits only where the same words follow them: amounts per month, not per workstation and per server. */
function allNumeric(values: readonly (Value | undefined)[]): boolean | undefined {
    const units = new Set<string>();
    const numeric = values.every(value => {
        const meaning = meaningOf(value);
        units.add(meaning.type === 'money' || meaning.type === 'percent' ? meaning.per.join(' ') : '');
        return meaning.type === 'money' || meaning.type === 'number' || (meaning.type === 'percent' && !meaning.base);
    });
    return numeric && units.size === 1 || undefined;
}

function text(value: string): Inline[] {
    return [{ type: 'text', text: clean(value) }];
}
