/** The documents of the dossier, in the order in which they prevail. */
import { isClause, isHole, isPrecedence, isProse, type Clause, type Dossier, type DossierDocument } from '@msp/language';
import { documentReference } from './naming.js';
import type { Block, DocumentListItem, Inline } from './nodes.js';
import type { Outline } from './outline.js';
import { targetOf } from './paths.js';
import { sourceOf, type Scope } from './scope.js';

/** By rank in the contract's own statement; what it does not rank comes after, in the order of the dossier. */
export function byRank(dossier: Dossier): readonly DossierDocument[] {
    const rank = (document: DossierDocument): number => dossier.precedence.rankOf(document) ?? Infinity;
    return [...dossier.documents].map((document, index) => ({ document, index }))
        .sort((a, b) => (rank(a.document) === rank(b.document) ? a.index - b.index : rank(a.document) - rank(b.document)))
        .map(({ document }) => document);
}

/** Inside the article on the hierarchy of documents, unless its own words list them. */
export function documentListOf(clause: Clause, scope: Scope): Block[] {
    const { dossier, outline, document } = scope;
    const states = document.items.filter(isPrecedence);
    if (document !== dossier.root || hierarchyClause(dossier, outline) !== clause || states.length === 0 || listsDocuments(clause, scope)) {
        return [];
    }
    const source = sourceOf(states[0]);
    const items = byRank(dossier).filter(listed => dossier.precedence.rankOf(listed) !== undefined).map((listed, index, all) => ({
        blocks: [{ type: 'paragraph', children: [documentReference(listed, scope, true), { type: 'text', text: index === all.length - 1 ? '.' : scope.language === 'fr' ? '\u202F;' : ';' }] as Inline[] } as const],
        source
    }));
    return items.length > 0 ? [{ type: 'list', ordered: true, first: 1, items, source }] : [];
}

/** A list of its own at the head of the contract, where no article sets the order out. */
export function documentList(dossier: Dossier, outline: Outline): DocumentListItem[] {
    if (hierarchyClause(dossier, outline) || dossier.documents.length < 2) {
        return [];
    }
    return byRank(dossier).map(document => {
        const place = outline.documents.get(document)!;
        const rank = dossier.precedence.rankOf(document);
        return { target: place.id, title: place.title, rank: rank === undefined ? undefined : rank + 1 };
    });
}

function hierarchyClause(dossier: Dossier, outline: Outline): Clause | undefined {
    return dossier.root.items.filter(isClause).find(clause => outline.isOfKind(clause, 'document-hierarchy'));
}

function listsDocuments(clause: Clause, scope: Scope): boolean {
    return clause.items.filter(isProse).some(prose =>
        prose.parts.filter(part => isHole(part) && targetOf(part.path, scope).type === 'document').length > 1);
}
