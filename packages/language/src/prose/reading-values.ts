/** From what words give to a value of the tree, of the type that the fact declares, and to its `.msp` spelling. */
import {
    isListType, isNamedType, type DurationValue, type FactDecl, type ListValue, type MoneyValue, type Path, type PercentValue, type ReferenceValue, type Said,
    type ScheduleValue, type Value
} from '../generated/ast.js';
import type { AstNode } from 'langium';
import { indexNameOf, typeNameOf, type LibraryScope } from '../model/library-scope.js';
import { meaningOf, type DurationPart, type Meaning } from '../model/values.js';
import type { Passage } from './passages.js';
import type { Found } from './phrases/read.js';
import type { SlotValue } from './slots/slot-value.js';

/** The value of a reading; undefined where the words do not give one of the fact's type. */
export function valueFrom(found: Found, said: Said, declaration: FactDecl, library: LibraryScope, passage?: Passage): Value | undefined {
    const typed = said.values[0] ?? (found.value && nodeOf(found.value, said, declaration, library));
    if (!typed) {
        return undefined;
    }
    // A list is read item by item; a table, row by row.
    const value = isListType(declaration.type) && meaningOf(typed).type !== 'list' ? { $type: 'ListValue', values: [typed] } as unknown as ListValue : typed;
    return indexNameOf(declaration.type) === undefined || (said.rows[0] ?? found.row) !== undefined ? placed(value, passage && (passage.clause ?? passage.document)) : undefined;
}

/** A value stands in the clause in which it is read, so that it can be asked for its dossier; one of the library stays where it is. */
function placed(value: Value, container: AstNode | undefined): Value {
    if (container && value.$container === undefined) {
        (value as { $container?: AstNode }).$container = container;
    }
    return value;
}

function nodeOf(slot: SlotValue, said: Said, declaration: FactDecl, library: LibraryScope): Value | undefined {
    const per = said.per.length > 0 ? said.per : 'per' in slot && takesPeriod(declaration) ? slot.per : [];
    switch (slot.type) {
        case 'duration':
            return { $type: 'DurationValue', parts: slot.parts.map(durationText), per: [...per] } as unknown as DurationValue;
        case 'percent':
            return { $type: 'PercentValue', percent: `${slot.percent}%`, base: said.bases[0], per: [...per] } as unknown as PercentValue;
        case 'money':
            return { $type: 'MoneyValue', amount: `${slot.amount} ${slot.currency}`, per: [...per] } as unknown as MoneyValue;
        case 'date':
            return { $type: 'DateValue', date: slot.date } as unknown as Value;
        case 'schedule':
            return { $type: 'ScheduleValue', always: slot.always, windows: slot.windows } as unknown as ScheduleValue;
        case 'number':
            return { $type: 'NumberValue', number: `${slot.number}` } as unknown as Value;
        case 'text':
            return typeNameOf(declaration.type) === 'text' && slot.text !== '' ? { $type: 'TextValue', text: slot.text } as unknown as Value : undefined;
        case 'name':
            return memberNode(slot.name, typeNameOf(declaration.type), library);
        case 'blank':
            return { $type: 'Blank' } as unknown as Value;
    }
}

/** « 990 € par mois » of a monthly fee is 990 €: a period belongs to a `rate`, and where the fact is declared `per period`. */
function takesPeriod({ type }: FactDecl): boolean {
    const named = isListType(type) ? type.element : type;
    return typeNameOf(named) === 'rate' || isNamedType(named) && named.index !== undefined;
}

function memberNode(name: string, enumName: string | undefined, library: LibraryScope): ReferenceValue | undefined {
    const member = library.member(enumName, name);
    if (!member) {
        return undefined;
    }
    const path = { $type: 'Path', segments: [{ $type: 'PathSegment', target: { $refText: name, ref: member } }] } as unknown as Path;
    return { $type: 'ReferenceValue', path } as unknown as ReferenceValue;
}

function durationText({ amount, unit, clock }: DurationPart): string {
    return `${amount} ${clock === 'business' ? 'business ' : ''}${unit}${amount === 1 ? '' : 's'}`;
}

/** A value as `.msp` spells it. */
export function spellingOf(value: Value): string {
    return value.$cstNode?.text ?? spelled(meaningOf(value));
}

export function spelled(meaning: Meaning): string {
    const per = 'per' in meaning ? meaning.per.map(unit => ` per ${unit}`).join('') : '';
    switch (meaning.type) {
        case 'duration': return `${meaning.parts.map(durationText).join(' ')}${per}`;
        case 'percent': return `${meaning.percent}%${meaning.base ? ` of ${meaning.base.segments.map(segment => segment.target.$refText).join('.')}` : ''}${per}`;
        case 'money': return `${meaning.amount} ${meaning.currency}${per}`;
        case 'date': return meaning.date;
        case 'schedule': return meaning.always ? '24/7' : meaning.windows.map(({ days, hours }) => `${days} ${hours}`).join(' and ');
        case 'number': return `${meaning.number}`;
        case 'text': return `"${meaning.text.replace(/[\\"]/g, '\\$&').replace(/\s+/g, ' ')}"`;
        case 'reference': return meaning.names.join('.');
        case 'list': return `[${meaning.values.map(spellingOf).join(', ')}]`;
        case 'table': return `{ ${[...meaning.entries].map(([name, value]) => `${name}: ${spellingOf(value)}`).join(' ')} }`;
        case 'prose': return meaning.prose.$cstNode?.text ?? '""';
        case 'blank': return '?';
    }
}
