/** The texts of clauses of some kinds, and what a sentence in them speaks of. */
import { isClause, isProse, type Clause } from '../generated/ast.js';
import type { Dossier } from '../model/dossier.js';
import type { RelatedPlace } from '../model/finding.js';
import { clausesIn, kindNameOf, pathNames } from '../model/tree.js';
import { fold } from '../model/values.js';
import { passagesIn, QUOTATION, sentenceAround, type Passage } from './passages.js';

/** The prose and the quoted texts of the clauses in force of these kinds. */
export function textsOf(dossier: Dossier, ...kinds: readonly string[]): readonly Passage[] {
    const clauses = new Set(kinds.flatMap(kind => dossier.clausesOfKind(kind)));
    return passagesIn(dossier).filter(({ clause }) => {
        for (let owner: unknown = clause; owner && typeof owner === 'object' && '$container' in owner; owner = owner.$container) {
            if (clauses.has(owner as never)) {
                return true;
            }
        }
        return false;
    });
}

/** The prose of the clauses in force of these kinds, quoted values aside. */
export function proseOf(dossier: Dossier, ...kinds: readonly string[]): readonly Passage[] {
    return textsOf(dossier, ...kinds).filter(({ node, fact }) => isProse(node) && !fact);
}

/**
 * The running text that is about clauses of these kinds: their own, with sub-clauses that have no kind, but not that of a
 * clause of another kind inside them. An agreement on data protection speaks of it in its clauses without a kind as well.
 */
export function ownProseOf(dossier: Dossier, ...kinds: readonly string[]): readonly Passage[] {
    const key = `own prose of ${kinds.join(', ')}`;
    const known = dossier.memo.get(key) as readonly Passage[] | undefined;
    if (known) {
        return known;
    }
    const clauses = new Set<Clause | undefined>(kinds.flatMap(kind => dossier.clausesOfKind(kind)));
    if (kinds.includes('data-protection')) {
        for (const document of dossier.documents.filter(({ documentType }) => documentType === 'agreement')) {
            const all = clausesIn(document);
            if (all.some(clause => kindNameOf(clause) === 'data-protection')) {
                all.filter(clause => kindNameOf(clause) === undefined).forEach(clause => clauses.add(clause));
            }
        }
    }
    const own = passagesIn(dossier).filter(({ node, fact, clause }) => isProse(node) && !fact && clauses.has(clause && speaksFor(clause, clauses)));
    dossier.memo.set(key, own);
    return own;
}

/** A clause without a kind speaks for the one around it. */
function speaksFor(clause: Clause, clauses: ReadonlySet<Clause | undefined>): Clause {
    return clauses.has(clause) || kindNameOf(clause) !== undefined || !isClause(clause.$container) ? clause : speaksFor(clause.$container, clauses);
}

/** The sentence in which a stretch of a text stands. */
export function sentenceOf({ text }: Passage, start: number, end: number): string {
    const range = sentenceAround(text, start, end);
    return text.slice(range.start, range.end);
}

/** Whether a stretch of a text names somebody who has the role: by a quotation, by name or by a word for the role. */
export function namesRole(dossier: Dossier, passage: Passage, start: number, end: number, role: string): boolean {
    const parties = dossier.partiesWithRole(role);
    for (let index = passage.text.indexOf(QUOTATION, start); index >= 0 && index < end; index = passage.text.indexOf(QUOTATION, index + 1)) {
        const [name, more] = pathNames(passage.quotationAt(index)?.path);
        if (name !== undefined && more === undefined && (name === role || parties.some(party => party.name === name))) {
            return true;
        }
    }
    const text = ` ${fold(passage.text.slice(start, end)).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
    const words = [
        ...dossier.library.roles.get(role)?.words.flatMap(list => list.words) ?? [],
        ...parties.flatMap(party => [party.name, party.legalName ?? party.name])
    ];
    return words.some(word => text.includes(` ${fold(word).replace(/[^\p{L}\p{N}]+/gu, ' ')} `));
}

/** A stretch of a text that a rule objects to. */
export interface TextHit {
    readonly passage: Passage;
    readonly start: number;
    readonly end: number;
}

/**
 * One cause, one finding: what a clause states as a fact and says again in its prose is told of at the fact, with the
 * prose as a related place. `key` tells the causes of one clause apart.
 */
export function oncePerClause<T extends TextHit>(hits: readonly T[], key: (hit: T) => string = () => ''): readonly { readonly hit: T; readonly again: readonly T[] }[] {
    const sameCause = (a: T, b: T): boolean => a.passage.clause === b.passage.clause && a.passage.document === b.passage.document && key(a) === key(b);
    const restated = hits.filter(hit => !hit.passage.fact && hits.some(other => other.passage.fact && sameCause(hit, other)));
    return hits.filter(hit => !restated.includes(hit)).map((hit, index, kept) => {
        const first = kept.findIndex(other => sameCause(hit, other)) === index;
        return { hit, again: first ? restated.filter(other => sameCause(hit, other)) : [] };
    });
}

/** The places in prose that say it again. */
export function againPlaces(again: readonly TextHit[]): RelatedPlace[] {
    return again.map(({ passage, start, end }) => ({ place: passage.place(start, end), message: { fr: 'Et dans le texte de la clause', en: 'And in the text of the clause' } }));
}
