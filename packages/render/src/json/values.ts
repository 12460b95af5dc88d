/** Values of the language as plain data. */
import {
    isClause, isDossierDocument, isEnumMember, isFact, isFactDecl, isKind, isParty, isRoleDecl, isTerm, fieldsOf, formatValue, indexNameOf, isListType, meaningOf,
    type DurationPart, type FormatContext, type Label, type LibraryScope, type Path, type Type, type Value
} from '@msp/language';
import { clean } from '../tree/typography.js';
import type { FactValue, Labels } from './document.js';

/** Both languages of a label; where the library gives none, none. */
export function labelsOf(labels: readonly Label[] | undefined): Labels {
    return Object.fromEntries((labels ?? []).map(({ language, text }) => [language, clean(text)]));
}

/** @param type as the library declares it: names the fields of records and the rows of tables */
export function factValue(value: Value | undefined, type: Type | undefined, context: FormatContext): FactValue {
    const meaning = meaningOf(value);
    const element = isListType(type) ? type.element : type;
    switch (meaning.type) {
        case 'blank': return { type: 'blank' };
        case 'money': return { type: 'money', amount: meaning.amount, currency: meaning.currency, ...per(meaning.per) };
        case 'duration': return { type: 'duration', iso: isoDuration(meaning.parts), clock: clockOf(meaning.parts), parts: meaning.parts.map(({ amount, unit, clock }) => ({ amount, unit, clock })), ...per(meaning.per) };
        case 'percent': return { type: 'percent', percent: meaning.percent, ...(meaning.base ? { of: namesOf(meaning.base) } : {}), ...per(meaning.per) };
        case 'date': return { type: 'date', date: meaning.date };
        case 'number': return { type: 'number', number: meaning.number };
        case 'schedule': return { type: 'schedule', always: meaning.always, windows: meaning.windows.map(({ days, hours }) => ({ days, hours })) };
        case 'text': return { type: 'text', text: clean(meaning.text) };
        case 'prose': return { type: 'text', text: clean(formatValue(value, context)) };
        case 'reference': return reference(meaning.path);
        case 'list': return { type: 'list', items: meaning.values.map(item => factValue(item, element, context)) };
        case 'table': return { type: 'record', fields: [...meaning.entries].map(([name, entry]) => field(name, entry, element, context)) };
    }
}

function field(name: string, value: Value, type: Type | undefined, context: FormatContext): Extract<FactValue, { type: 'record' }>['fields'][number] {
    const declared = fieldsOf(type)?.find(candidate => candidate.name === name);
    const read = factValue(value, declared?.type, context);
    return { name, label: declared ? labelsOf(declared.labels) : memberLabels(indexNameOf(type), name, context.library), ...(read.type === 'blank' ? {} : { value: read }) };
}

export function memberLabels(enumName: string | undefined, name: string, library: LibraryScope): Labels {
    return labelsOf(library.member(enumName, name)?.labels);
}

function reference(path: Path | undefined): FactValue {
    const node = path?.segments.at(-1)?.target?.ref;
    const name = namesOf(path);
    if (isEnumMember(node)) {
        return { type: 'enum', enum: node.$container.name, member: node.name, label: labelsOf(node.labels) };
    }
    const to = isParty(node) ? 'party' : isDossierDocument(node) ? 'document' : isClause(node) ? 'clause' : isTerm(node) ? 'term'
        : isRoleDecl(node) ? 'role' : isKind(node) ? 'kind' : isFact(node) || isFactDecl(node) ? 'fact' : 'unknown';
    return { type: 'reference', to, name };
}

function namesOf(path: Path | undefined): string {
    return clean(path?.segments.map(segment => segment.target?.$refText ?? '').join('.') ?? '');
}

function per(units: readonly string[]): { readonly per?: readonly string[] } {
    return units.length > 0 ? { per: units } : {};
}

function clockOf(parts: readonly DurationPart[]): 'calendar' | 'business' | 'mixed' {
    const clocks = new Set(parts.map(({ clock }) => clock));
    return clocks.size > 1 ? 'mixed' : parts[0]?.clock ?? 'calendar';
}

/** ISO 8601-1, 5.5.2: `P1Y2M3DT4H5M`. Weeks stand alone (`P2W`) or count as seven days. */
export function isoDuration(parts: readonly DurationPart[]): string {
    const sum = (unit: DurationPart['unit']): number => parts.filter(part => part.unit === unit).reduce((total, { amount }) => total + amount, 0);
    const weeks = sum('week');
    if (weeks > 0 && parts.every(part => part.unit === 'week')) {
        return `P${weeks}W`;
    }
    const field = (amount: number, letter: string): string => amount > 0 ? `${amount}${letter}` : '';
    const date = field(sum('year'), 'Y') + field(sum('month'), 'M') + field(sum('day') + weeks * 7, 'D');
    const time = field(sum('hour'), 'H') + field(sum('minute'), 'M');
    return date + time === '' ? 'PT0M' : `P${date}${time ? `T${time}` : ''}`;
}
