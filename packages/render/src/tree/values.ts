/** Values as nodes: in a sentence, or as a block of their own where nothing else stands in the paragraph. */
import { lowerFirst } from '@msp/language';
import {
    fieldsOf, formatValue, indexNameOf, isListValue, isReferenceValue, isTableValue, labelIn, meaningOf,
    type FactDecl, type Language, type TableValue, type Type, type Value
} from '@msp/language';
import { articleReference, documentReference, legalNameOf, shortNameOf, SIGNING_ROLES } from './naming.js';
import type { Blank, Block, Inline, Overridden, Source } from './nodes.js';
import { targetOf, type OverriddenValue, type ShownFact } from './paths.js';
import { proseBlocks, proseInline } from './prose.js';
import { scopeInside, sourceOf, type Quoted, type Scope } from './scope.js';
import { enumTable, recordTable } from './tables.js';
import { termUses } from './terms.js';
import { clean, NBSP, typeset } from './typography.js';

/**
 * @param label what is missing
 * @param source the place to fill in; undefined where it is written by hand, or where nothing is there yet
 */
export function blank(label: string, source?: Source): Blank {
    return { type: 'blank', label: clean(lowerFirst(label)), ...(source && { source }) };
}

/** A fact in a sentence. */
export function shownInline(fact: ShownFact, scope: Scope): Inline[] {
    if (fact.rows && !isTableValue(fact.value)) {
        return entriesInline([...fact.rows], fact.declaration?.type, scope);
    }
    return valueInline(fact.rows ? undefined : fact.value, scope, fact.declaration?.type, fact.label, fact.rows);
}

/** What a quotation says of the value that its document states in vain. */
export function overriddenNode({ value, by, clause }: OverriddenValue, scope: Scope): Overridden {
    const { articles, documents } = scope.outline;
    const place = documents.get(by);
    return { stated: formatValue(value, scope), by: place?.title ?? by.name, target: (clause && articles.get(clause)?.id) ?? place?.id };
}

/** A value in a sentence or in a cell of a table. */
export function valueInline(value: Value | undefined, scope: Scope, type: Type | undefined, label: string, rows?: ReadonlyMap<string, Value>): Inline[] {
    if (rows) {
        return entriesInline([...rows], type, scope);
    }
    const meaning = meaningOf(value);
    switch (meaning.type) {
        case 'blank': return [blank(label, sourceOf(value))];
        case 'text': return termUses(typeset(clean(meaning.text), scope.language), scope);
        case 'prose': return proseInline(meaning.prose, scope);
        case 'reference': return referenceInline(value!, scope);
        case 'list': return meaning.values.length === 0 ? [blank(label, sourceOf(value))] : conjoin(meaning.values.map(item => valueInline(item, scope, type, label)), scope.language);
        case 'table': return entriesInline([...meaning.entries], type, scope);
        default: return [{ type: 'text', text: clean(formatValue(value, scope)) }];
    }
}

function entriesInline(entries: readonly (readonly [string, Value])[], type: Type | undefined, scope: Scope): Inline[] {
    const separator: Inline = { type: 'text', text: scope.language === 'fr' ? '\u202F; ' : '; ' };
    return entries.flatMap(([name, value], index) => {
        const label = entryLabel(name, type, scope);
        const colon = scope.language === 'fr' ? `${NBSP}: ` : ': ';
        return [...(index > 0 ? [separator] : []), { type: 'text', text: `${index > 0 ? lowerFirst(label) : label}${colon}` } as const, ...valueInline(value, scope, undefined, label)];
    });
}

/** The label of a row of a table per enum or of a field of a record. */
export function entryLabel(name: string, type: Type | undefined, { library, language }: Scope): string {
    const member = library.member(indexNameOf(type), name);
    const field: FactDecl | undefined = fieldsOf(type)?.find(candidate => candidate.name === name);
    return clean((member && labelIn(member.labels, language)) ?? (field && labelIn(field.labels, language)) ?? name);
}

/** A party is called as the contract calls it, an article by its number, a document by its title. */
function referenceInline(value: Value, scope: Scope): Inline[] {
    const meaning = meaningOf(value);
    const path = meaning.type === 'reference' ? meaning.path : undefined;
    const target = targetOf(path, scope);
    switch (target.type) {
        case 'parties': return conjoin(target.parties.map(party => {
            const signs = scope.dossier.rolesOf(party).some(({ role }) => SIGNING_ROLES.has(role));
            return [{ type: 'quotation', of: 'party', children: [{ type: 'text', text: signs ? shortNameOf(party, scope) : legalNameOf(party) }], target: scope.outline.parties.get(party) } as const];
        }), scope.language);
        case 'document': return [documentReference(target.document, scope, true)];
        case 'clause': return [articleReference(target.clause, scope)];
        case 'fact': {
            const inside = isReferenceValue(value) ? scopeInside(value, scope) : scope;
            return inside ? shownInline(target.fact, inside) : [{ type: 'unresolved', text: clean(path?.$cstNode?.text ?? '') || '…' }];
        }
        case 'missing': return [{ type: 'text', text: clean(target.label) }];
        default: return [{ type: 'text', text: clean(formatValue(value, scope)) }];
    }
}

/** `a, b et c`; with semicolons alone where an item has a comma or a conjunction of its own. */
export function conjoin(items: readonly (readonly Inline[])[], language: Language): Inline[] {
    const articles = articleNumbers(items);
    if (articles) {
        return articles;
    }
    const complex = items.some(item => item.some(node => node.type === 'text' && /,| et | and /.test(node.text)));
    const separator = complex ? (language === 'fr' ? '\u202F; ' : '; ') : ', ';
    const last = complex ? separator : language === 'fr' ? ' et ' : ' and ';
    return items.flatMap((item, index) => index === 0 ? item : [{ type: 'text', text: index === items.length - 1 ? last : separator } as const, ...item]);
}

/** `articles 3, 4 et 7` where all items are articles of one document. */
function articleNumbers(items: readonly (readonly Inline[])[]): Inline[] | undefined {
    const parts = items.map(item => {
        const [node] = item;
        const text = item.length === 1 && node?.type === 'quotation' && node.of === 'clause' && node.children[0]?.type === 'text' ? node.children[0].text : '';
        const match = /^([Aa]rticle)\u00A0([\d.]+)$/.exec(text);
        return match && node?.type === 'quotation' ? { word: match[1]!, number: match[2]!, node } : undefined;
    });
    const [first] = parts;
    if (parts.length < 2 || !first || parts.some(part => part === undefined)) {
        return undefined;
    }
    const and = first.word === 'article' ? ' et ' : ' and ';
    return parts.flatMap((part, index): Inline[] => {
        const number: Inline = { ...part!.node, children: [{ type: 'text', text: part!.number }] };
        const before = index === 0 ? `${first.word}s\u00A0` : index === parts.length - 1 ? and : ', ';
        return [{ type: 'text', text: before }, number];
    });
}

/** Quotations alone in a paragraph, as blocks; undefined where one of them is no more than a few words. */
export function quotedBlocks(quoted: readonly Quoted[], outer: Scope, source: Source | undefined): Block[] | undefined {
    const blocks: Block[] = [];
    for (const { hole, bindings } of quoted) {
        const scope = { ...outer, bindings };
        const target = targetOf(hole.path, scope);
        const place = target.type === 'fact' && target.owner && scope.outline.articles.get(target.owner);
        const blocksOfFact = target.type === 'fact' ? factBlocks(target.fact, scope, source) : undefined;
        // A name of its own, so that a finding about the fact can stand beside what shows it.
        const shown = place && target.type === 'fact' ? blocksOfFact?.map((block, index) => index === 0 ? { ...block, id: scope.outline.id(`${place.id}-${target.factName}`) } : block) : blocksOfFact;
        if (!shown) {
            return undefined;
        }
        blocks.push(...shown);
    }
    return blocks;
}

/** A list, a table or prose as blocks; undefined for a value that fits into a sentence. */
export function factBlocks(fact: ShownFact, scope: Scope, source: Source | undefined): Block[] | undefined {
    const about = fact.nodes.flatMap(({ node }) => sourceOf(node) ?? []);
    const type = fact.declaration?.type;
    const enumName = indexNameOf(type);
    if (fact.rows || (enumName !== undefined && isTableValue(fact.value))) {
        const rows = fact.rows ?? meaningEntries(fact.value);
        return rows.size > 0 ? [{ ...enumTable(fact, rows, enumName, scope), source, about }] : undefined;
    }
    const { value } = fact;
    if (isListValue(value) && value.values.length > 0) {
        const records = value.values.filter((item): item is TableValue => isTableValue(item));
        return records.length === value.values.length
            ? [{ ...recordTable(records, type, scope), source, about }]
            : [listBlock(value.values, fact, scope, source, about)];
    }
    if (isTableValue(value) && value.entries.length > 0) {
        return [{ ...recordTable([value], type, scope), source, about }];
    }
    const meaning = meaningOf(value);
    return meaning.type === 'prose' ? proseBlocks(meaning.prose, scope) : undefined;
}

function meaningEntries(value: Value | undefined): ReadonlyMap<string, Value> {
    const meaning = meaningOf(value);
    return meaning.type === 'table' ? meaning.entries : new Map();
}

/** A list as a contract prints it: each item ends with a semicolon, the last with a full stop. */
function listBlock(values: readonly Value[], fact: ShownFact, scope: Scope, source: Source | undefined, about: readonly Source[]): Block {
    const items = values.map((item, index) => {
        const children = valueInline(item, scope, fact.declaration?.type, fact.label);
        const end = index === values.length - 1 ? '.' : scope.language === 'fr' ? '\u202F;' : ';';
        const last = children.at(-1);
        const closed = last?.type === 'text' && /[.;!?]$/.test(last.text);
        const ended: Inline[] = closed ? children : [...children, { type: 'text', text: end }];
        return { blocks: [{ type: 'paragraph', children: ended } as const], source: sourceOf(item) };
    });
    return { type: 'list', ordered: false, first: 1, items, source, about };
}

