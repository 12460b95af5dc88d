/** Articles: prose or model wording, then the facts that the text does not show, sub-clauses where they are written. */
import {
    hasMark, factsOf, indexNameOf, isClause, isGlossary, isProse, isTableValue, kindNameOf,
    type Clause, type Glossary
} from '@msp/language';
import type { Article, Block, Definitions, FactEntry, Inline } from './nodes.js';
import type { ArticlePlace } from './outline.js';
import { clauseFact, type ShownFact } from './paths.js';
import { amendedHeading } from './changes.js';
import { changeNotes, repealNote } from './consolidated.js';
import { withoutData } from './contract-data.js';
import { documentListOf } from './document-list.js';
import { joinTables, proseBlocks } from './prose.js';
import { PREVAILS_OVER } from './phrases.js';
import { isQuoted } from './quoted.js';
import { standsWithSignatures } from './signatures.js';
import { sourceOf, type Scope } from './scope.js';
import { clean, NBSP, typeset } from './typography.js';
import { factBlocks, overriddenNode, shownInline, valueInline } from './values.js';
import { wordingOf } from './wording.js';
import { WORDS } from './words.js';

export function article(clause: Clause, outer: Scope): Article {
    const scope: Scope = { ...outer, clause };
    const place = scope.outline.articles.get(clause)!;
    const content: (Block | Article)[] = [];
    const repeal = scope.consolidation && scope.dossier.amendments.repealOf(clause);
    if (repeal) {
        return { ...headOf(place, scope), kind: kindNameOf(clause), content: [repealNote(repeal, scope)], source: sourceOf(clause) };
    }
    const wording = wordingOf(scope.consolidation?.textOf(clause) ?? clause, scope);
    if (wording) {
        content.push(...proseBlocks(wording, scope, sourceOf(clause)));
    }
    // What no text shows stands after the text and before the first sub-clause.
    const items = scope.consolidation?.itemsOf(clause) ?? clause.items;
    const firstSubclause = items.findIndex(isClause);
    const own = firstSubclause < 0 ? items : items.slice(0, firstSubclause);
    content.push(...own.filter(isProse).flatMap(prose => proseBlocks(prose, scope)));
    const speaks = wording !== undefined || own.some(isProse);
    content.push(...documentListOf(clause, scope), ...glossaryOf(clause, scope), ...unquotedFacts(clause, speaks || firstSubclause >= 0, scope));
    for (const item of items.slice(own.length)) {
        if (isProse(item)) {
            content.push(...proseBlocks(item, scope));
        } else if (isClause(item)) {
            content.push(article(item, outer));
        }
    }
    content.push(...changeNotes(clause, scope));
    return { ...headOf(place, scope), ...amendedHeading(clause, scope), kind: kindNameOf(clause), content, source: sourceOf(clause) };
}

/** A document's glossary where no clause is there to hold it. */
export function glossaryArticle(place: ArticlePlace, scope: Scope): Article {
    const glossaries = scope.document.items.filter(isGlossary);
    return { ...headOf(place, scope), content: glossaries.map(glossary => definitions(glossary, scope)), source: sourceOf(glossaries[0]) };
}

function headOf(place: ArticlePlace, { language }: Scope): Pick<Article, 'type' | 'id' | 'number' | 'label' | 'heading' | 'depth'> {
    const heading: Inline[] = place.heading === '' ? [] : [{ type: 'text', text: typeset(clean(place.heading), language) }];
    const label = place.number === '' ? '' : place.depth === 1 ? `${WORDS.article[language]}${NBSP}${place.number}` : place.number;
    return { type: 'article', id: place.id, number: place.number, label, heading, depth: place.depth };
}

function glossaryOf(clause: Clause, scope: Scope): Block[] {
    return scope.outline.definitionsClause(scope.document) === clause
        ? scope.document.items.filter(isGlossary).filter(glossary => glossary.terms.length > 0).map(glossary => definitions(glossary, scope)) : [];
}

function definitions(glossary: Glossary, scope: Scope): Definitions {
    return {
        type: 'definitions',
        source: sourceOf(glossary),
        entries: glossary.terms.map(term => ({
            id: scope.outline.terms.get(term) ?? scope.outline.id(`term-${term.name}`),
            term: clean(term.name),
            aliases: term.aliases.map(clean),
            blocks: term.definition ? proseBlocks(term.definition, scope) : [],
            source: sourceOf(term)
        }))
    };
}

/**
 * What a clause states and its text does not show: short facts as a list where no text speaks for the clause, then tables.
 * @param speaks whether the clause has a text, of its own or of its sub-clauses: no list stands before those
 */
function unquotedFacts(clause: Clause, speaks: boolean, scope: Scope): Block[] {
    const kind = kindNameOf(clause);
    const entries: FactEntry[] = [];
    const blocks: Block[] = [];
    for (const fact of scope.consolidation?.factsOf(clause) ?? factsOf(clause)) {
        const target = clauseFact(clause, fact.name, scope);
        const shown = target.fact;
        const rows = isTableValue(fact.value) && indexNameOf(shown.declaration?.type) ? fact.value.entries.map(entry => entry.name) : [];
        if (isQuoted(clause, kind, fact, rows, hasMark(shown.declaration, 'local'), scope) || standsWithSignatures(clause, fact.name, scope)) {
            continue;
        }
        const source = sourceOf(fact);
        const own = factBlocks(shown, scope, source);
        const [first] = own ?? [];
        if (first?.type === 'table') {
            const before = blocks.at(-1);
            const joined = before?.type === 'table' && before.joins !== undefined && before.joins === first.joins;
            if (joined) {
                blocks[blocks.length - 1] = joinTables(before, first);
            } else {
                blocks.push(first.joins === undefined ? { ...first, caption: [{ type: 'text', text: clean(shown.label) }] } : first);
            }
        } else {
            const label = clean(shown.label);
            const children = shownInline(shown, scope);
            const note = overriddenNote(shown, scope);
            const marked: Inline[] = shown.overridden ? [{ type: 'quotation', of: 'fact', children, overridden: overriddenNode(shown.overridden, scope) }] : children;
            entries.push({ label, source, blocks: own && first?.type !== 'list' ? own : [{ type: 'paragraph', children: [...marked, ...note] }] });
        }
    }
    const kept = speaks ? withoutData(entries, clause, scope) : entries;
    return [...(kept.length > 0 ? [{ type: 'facts', entries: kept, source: kept[0]!.source } as const] : []), ...blocks];
}

/** After a value that another document sets: ` (Contrat, qui l'emporte sur : 30 jours)`. */
function overriddenNote({ overridden }: ShownFact, scope: Scope): Inline[] {
    if (!overridden) {
        return [];
    }
    const title = clean(scope.outline.documents.get(overridden.by)?.shortTitle ?? overridden.by.name);
    return [{ type: 'text', text: ` (${title}${PREVAILS_OVER[scope.language]}` }, ...valueInline(overridden.value, scope, undefined, ''), { type: 'text', text: ')' }];
}
