/** The running text of clauses of some kinds, sub-clauses without a kind included, for rules that look for phrases in it. */
import { isClause, isProse, type Clause, type Prose } from '../generated/ast.js';
import type { Dossier } from '../model/dossier.js';
import type { Language, OffsetRange, Place } from '../model/finding.js';
import { clausesIn, kindNameOf } from '../model/tree.js';

export interface ClauseProse {
    readonly prose: Prose;
    readonly clause: Clause;
    readonly language: Language;
}

/** @param kinds clauses of these kinds; of an agreement on data protection, all clauses without a kind as well */
export function proseOf(dossier: Dossier, kinds: readonly string[]): readonly ClauseProse[] {
    const key = `prose of ${kinds.join(', ')}`;
    const known = dossier.memo.get(key) as readonly ClauseProse[] | undefined;
    if (known) {
        return known;
    }
    const found = new Map<Prose, ClauseProse>();
    const add = (clause: Clause, language: Language): void => {
        for (const item of clause.items) {
            if (isProse(item)) {
                found.set(item, { prose: item, clause, language });
            } else if (isClause(item) && kindNameOf(item) === undefined) {
                add(item, language);
            }
        }
    };
    for (const clause of new Set(kinds.flatMap(kind => dossier.clausesOfKind(kind)))) {
        const document = dossier.documentOf(clause);
        add(clause, document ? dossier.languageOf(document) : dossier.language);
    }
    if (kinds.includes('data-protection')) {
        for (const document of dossier.documents.filter(({ documentType }) => documentType === 'agreement')) {
            const clauses = clausesIn(document);
            if (clauses.some(clause => kindNameOf(clause) === 'data-protection')) {
                clauses.filter(clause => kindNameOf(clause) === undefined).forEach(clause => add(clause, dossier.languageOf(document)));
            }
        }
    }
    const result = [...found.values()];
    dossier.memo.set(key, result);
    return result;
}

/** A stretch of prose with where it stands; a quotation inside counts as one character. */
export interface Passage {
    readonly text: string;
    place(start: number, end: number): Place;
}

/** Prose as one text: quotations become `{path}`, so that a phrase may run across them; offsets lead back to the file. */
export function passageOf(prose: Prose): Passage {
    const cst = prose.$cstNode;
    const text = (cst?.text ?? '').replace(/^"""|"""$/g, quotes => ' '.repeat(quotes.length));
    return { text, place: (start, end) => ({ node: prose, range: rangeAt(cst?.offset ?? 0, start, end) }) };
}

function rangeAt(offset: number, start: number, end: number): OffsetRange {
    return { offset: offset + start, end: offset + end };
}

/** The bounds of the sentence around an index; a paragraph or a list item ends one too. */
export function sentenceAt(text: string, index: number): { start: number; end: number } {
    const before = text.slice(0, index);
    const opening = Math.max(...[...before.matchAll(/[.!?;](?=\s)|\n[ \t]*(?:\n|[-*•]|\d+[.)])/g)].map(match => match.index + match[0].length), 0);
    const closing = /[.!?;](?=\s|$)|\n[ \t]*(?:\n|[-*•]|\d+[.)])/.exec(text.slice(index));
    return { start: opening, end: closing ? index + closing.index + 1 : text.length };
}

/** The paragraph around an index. */
export function paragraphAt(text: string, index: number): string {
    const start = text.lastIndexOf('\n\n', index);
    const end = /\n[ \t]*\n/.exec(text.slice(index));
    return text.slice(Math.max(start, 0), end ? index + end.index : text.length);
}

