/** Whether a value fits a declared type, and if not, in which words to say so. */
import {
    isDossierDocument, isEnum, isEnumMember, isKind, isClause, isListType, isParty, isRecordType, isReferenceValue, isRoleDecl, isTextValue,
    type Type, type Value
} from '../../../generated/ast.js';
import type { Language, Message } from '../../../model/finding.js';
import { indexNameOf, typeNameOf, type LibraryScope } from '../../../model/library-scope.js';
import { labelIn } from '../../../model/tree.js';
import { meaningOf, type Meaning } from '../../../model/values.js';

/** The values that each type of the kernel takes. References are looked at one by one. */
const MEANINGS: Readonly<Record<string, readonly Meaning['type'][]>> = {
    text: ['text', 'prose'],
    number: ['number'],
    percent: ['percent'],
    money: ['money'],
    duration: ['duration'],
    date: ['date'],
    schedule: ['schedule'],
    rate: ['percent', 'money'],
    party: ['reference'],
    document: ['reference'],
    article: ['reference']
};

const EXAMPLES: Readonly<Record<string, string>> = {
    text: '"…"', number: '12', percent: '99.9%', money: '1 200 EUR', duration: '30 days', date: '2026-03-01',
    schedule: 'mon-fri 08:00-18:00', rate: '2% of price.monthly-fee'
};

const FOUND: Readonly<Record<Meaning['type'], Message>> = {
    blank: { fr: 'un blanc', en: 'a blank' },
    duration: { fr: 'une durée', en: 'a duration' },
    percent: { fr: 'un pourcentage', en: 'a percentage' },
    money: { fr: 'un montant', en: 'an amount' },
    date: { fr: 'une date', en: 'a date' },
    schedule: { fr: 'des horaires', en: 'a schedule' },
    number: { fr: 'un nombre', en: 'a number' },
    text: { fr: 'un texte', en: 'a text' },
    prose: { fr: 'un texte', en: 'a text' },
    reference: { fr: 'un nom', en: 'a name' },
    list: { fr: 'une liste', en: 'a list' },
    table: { fr: 'un tableau', en: 'a table' }
};

export function foundWords(type: Meaning['type']): Message {
    return FOUND[type];
}

/** A type in words: « une durée, comme 30 days ». */
export function typeWords(type: Type | undefined, library: LibraryScope, language: Language, withExample = true): string {
    if (isRecordType(type)) {
        const names = type.fields.map(field => field.name).join(', ');
        return language === 'fr' ? `un tableau des champs ${names}` : `a table of the fields ${names}`;
    }
    const name = typeNameOf(type) ?? '';
    const symbol = library.types.get(name);
    const label = (symbol && labelIn(symbol.labels, language)) ?? name;
    if (isEnum(symbol)) {
        const members = symbol.members.slice(0, 6).map(member => member.name).join(', ') + (symbol.members.length > 6 ? '…' : '');
        return language === 'fr' ? `« ${label} » (${members})` : `"${label}" (${members})`;
    }
    const example = withExample ? EXAMPLES[name] : undefined;
    return language === 'fr' ? `« ${label} »${example ? `, comme ${example}` : ''}` : `"${label}"${example ? `, such as ${example}` : ''}`;
}

/** A value alone, not a list and not a table, against the type of one value. Unknown types take everything. */
export function fitsOne(value: Value, typeName: string | undefined, library: LibraryScope): boolean {
    const meaning = meaningOf(value);
    if (meaning.type === 'blank' || typeName === undefined) {
        return true;
    }
    const type = library.types.get(typeName);
    if (isEnum(type)) {
        return fitsEnum(value, type.name);
    }
    const accepted = MEANINGS[typeName];
    if (!type || !accepted) {
        return true;
    }
    if (!isReferenceValue(value)) {
        return accepted.includes(meaning.type);
    }
    const target = value.path?.segments.at(-1)?.target.ref;
    if (!target) {
        // What a party, document or clause that does not exist is called is told as an unknown name.
        return accepted.includes('reference');
    }
    switch (typeName) {
        // A text may say who, which or where by a name: it is printed as that name.
        case 'text': return true;
        case 'party': return isParty(target) || isRoleDecl(target);
        case 'document': return isDossierDocument(target);
        case 'article': return isClause(target) || isKind(target) || isDossierDocument(target);
        // A fact may take its value from another one: `cap: price.monthly-fee`.
        default: return !isEnumMember(target) && !isParty(target) && !isRoleDecl(target) && !isDossierDocument(target);
    }
}

function fitsEnum(value: Value, enumName: string): boolean {
    if (!isReferenceValue(value)) {
        return false;
    }
    const target = value.path?.segments.at(-1)?.target.ref;
    // A member that does not exist is told as an unknown name.
    return !target || isEnumMember(target) ? !target || target.$container.name === enumName : target.$type === 'Fact' || target.$type === 'FactDecl' || target.$type === 'TableEntry';
}

/** The name to write instead of a text, where the text is the name of a member. */
export function memberFor(value: Value, typeName: string | undefined, library: LibraryScope): string | undefined {
    const members = library.enumNamed(typeName)?.members ?? [];
    return isTextValue(value) ? members.find(member => member.name === value.text || member.labels.some(label => label.text === value.text))?.name : undefined;
}

export function isIndexed(type: Type | undefined): boolean {
    return !isListType(type) && indexNameOf(type) !== undefined;
}
