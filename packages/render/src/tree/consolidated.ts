/** What only the consolidated version says: what it is, and which amendment changed an article. */
import { lowerFirst } from '@msp/language';
import { formatDate, isClause, isGlossary, isProse, orderingDate, type Clause, type ClauseChange, type Consolidation, type DossierDocument, type Language } from '@msp/language';
import type { Inline, Paragraph } from './nodes.js';
import type { Scope } from './scope.js';
import { clean, typeset } from './typography.js';

/** Whether a document still has a place of its own: an amendment that is wholly part of the others has none. */
export function hasOwnContent(document: DossierDocument, consolidation: Consolidation): boolean {
    return document.documentType !== 'amendment'
        || consolidation.documentItems(document).some(item => isClause(item) || isProse(item) || (isGlossary(item) && item.terms.length > 0));
}

/** At the head of the contract: which amendments it has in it, and that what was signed prevails. */
export function consolidationNote(scope: Scope): Paragraph[] {
    const { dossier, language } = scope;
    const amendments = dossier.amendments.inOrder;
    if (amendments.length === 0) {
        return [];
    }
    const names = amendments.map(amendment => named(amendment, scope, true)).join(language === 'fr' ? '\u202F; ' : '; ');
    return [note(language === 'fr'
        ? `Version consolidée, établie pour information. Elle intègre\u00A0: ${names}. Seuls les documents signés font foi.`
        : `Consolidated version, for information. It incorporates: ${names}. Only the signed documents are authoritative.`)];
}

/** After an article that amendments changed, added or repealed. */
export function changeNotes(clause: Clause, scope: Scope): Paragraph[] {
    const { consolidation, language } = scope;
    if (!consolidation) {
        return [];
    }
    const added = consolidation.added.find(entry => entry.clause === clause);
    const changes = distinct(consolidation.changesOf(clause).map(({ amendment }) => amendment)).map(amendment => named(amendment, scope, false));
    const phrases = [
        ...(added ? [by('inserted', [named(added.amendment, scope, false)], language)] : []),
        ...(changes.length > 0 ? [by('amended', changes, language)] : [])
    ];
    return phrases.length > 0 ? [note(`(${phrases.join(language === 'fr' ? '\u202F; ' : '; ')})`)] : [];
}

/** In place of the words of a repealed article: `(abrogé par l'Avenant n° 1)`. Its number is not given to another. */
export function repealNote({ amendment }: ClauseChange, scope: Scope): Paragraph {
    return note(`(${by('repealed', [named(amendment, scope, false)], scope.language)})`);
}

const VERBS = {
    inserted: { fr: 'inséré', en: 'inserted' },
    amended: { fr: 'modifié', en: 'amended' },
    repealed: { fr: 'abrogé', en: 'repealed' }
} satisfies Record<string, Readonly<Record<Language, string>>>;

function by(verb: keyof typeof VERBS, names: readonly string[], language: Language): string {
    const last = names.at(-1)!;
    const list = names.length === 1 ? last : `${names.slice(0, -1).join(', ')} ${language === 'fr' ? 'et' : 'and'} ${last}`;
    return `${VERBS[verb][language]} ${language === 'fr' ? 'par' : 'by'} ${list}`;
}

function named(amendment: DossierDocument, { outline, language }: Scope, full: boolean): string {
    const place = outline.documents.get(amendment);
    const title = typeset(clean((full ? place?.title : place?.shortTitle) ?? amendment.name), language);
    if (!full) {
        // `l'avenant n° 1`; a title of another kind stands as it is written.
        return language === 'en' ? title : /^avenant\b/i.test(title) ? `l’${lowerFirst(title)}` : `«\u00A0${title}\u00A0»`;
    }
    const date = orderingDate(amendment);
    return date ? `${title} (${language === 'fr' ? 'du' : 'of'} ${formatDate(date, language)})` : title;
}

function distinct<T>(items: readonly T[]): T[] {
    return [...new Set(items)];
}

function note(text: string): Paragraph {
    const children: Inline[] = [{ type: 'text', text }];
    return { type: 'paragraph', note: true, children };
}
