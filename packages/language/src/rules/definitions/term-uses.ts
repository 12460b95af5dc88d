/** Where the glossary's terms are used, and where one definition uses another. */
import type { AstNode } from 'langium';
import { isTerm, type PathSegment, type Term } from '../../generated/ast.js';
import type { DefinedTerm, Dossier } from '../../model/dossier.js';
import type { Place } from '../../model/finding.js';
import { nodesOf } from '../../model/nodes.js';
import { TermMatcher } from '../../model/term-matcher.js';
import { fileOf, textRunsOf } from '../../model/tree.js';
import { fold } from '../../model/values.js';
import { passagesIn, QUOTATION, reader, type Passage } from '../../prose/passages.js';

export interface TermUse {
    readonly place: Place;
    /** As it is written there. */
    readonly text: string;
    /** The text it stands in; undefined for a heading, a quotation and the model wording of a clause. */
    readonly passage?: Passage;
    readonly start: number;
}

export interface TermUses {
    /** By the term's name, folded: two definitions of one term share their uses. */
    readonly byTerm: ReadonlyMap<string, readonly TermUse[]>;
    /** Which terms the definition of a term uses, by folded name, with the first place in its definition. */
    readonly inDefinition: ReadonlyMap<Term, ReadonlyMap<string, TermUse>>;
    /** Where terms begin in a text, those in their own definition included. */
    readonly startsIn: ReadonlyMap<Passage, ReadonlySet<number>>;
}

/** Most uses are counted and never shown: the place is found when it is asked for. */
class UseInText implements TermUse {
    constructor(readonly passage: Passage, readonly start: number, private readonly end: number) {}

    get place(): Place {
        return this.passage.place(this.start, this.end);
    }

    get text(): string {
        return this.passage.text.slice(this.start, this.end);
    }
}

export function termKey({ term }: DefinedTerm): string {
    return fold(term.name);
}

interface Match {
    readonly start: number;
    readonly end: number;
    readonly key: string;
}

/** Readers by the words of the glossary: a text is matched again only when the glossary or the text has changed. */
const readers = new Map<string, (passage: Passage) => readonly Match[]>();
const MOST_READERS = 8;

function matcherFor(dossier: Dossier): { matches: (passage: Passage) => readonly Match[]; matcher: TermMatcher<string> } {
    const entries = dossier.terms.flatMap(defined => [defined.term.name, ...defined.term.aliases].filter(Boolean).map(text => ({ text, value: termKey(defined) })));
    const matcher = new TermMatcher(entries);
    const signature = entries.map(({ text, value }) => `${value}=${text}`).join('|');
    let matches = readers.get(signature);
    if (!matches) {
        matches = reader(text => matcher.match(text).map(({ start, end, value }) => ({ start, end, key: value })));
        if (readers.size >= MOST_READERS) {
            readers.delete(readers.keys().next().value!);
        }
        readers.set(signature, matches);
    }
    return { matches, matcher };
}

export function termUsesOf(dossier: Dossier): TermUses {
    const known = dossier.memo.get(termUsesOf) as TermUses | undefined;
    if (known) {
        return known;
    }
    const byTerm = new Map<string, TermUse[]>();
    const inDefinition = new Map<Term, Map<string, TermUse>>();
    const startsIn = new Map<Passage, ReadonlySet<number>>();
    const add = (key: string, use: TermUse): void => {
        const list = byTerm.get(key);
        if (list) {
            list.push(use);
        } else {
            byTerm.set(key, [use]);
        }
    };
    if (dossier.terms.length > 0) {
        const { matches, matcher } = matcherFor(dossier);
        const definitions = new Map<Term, Passage>();
        for (const passage of passagesIn(dossier)) {
            if (passage.term) {
                definitions.set(passage.term, passage);
            }
            const found = matches(passage);
            if (found.length > 0) {
                startsIn.set(passage, new Set(found.map(({ start }) => start)));
            }
            for (const { start, end, key } of found) {
                const use = new UseInText(passage, start, end);
                const own = passage.term && fold(passage.term.name) === key;
                if (passage.term && !own) {
                    const uses = inDefinition.get(passage.term) ?? new Map<string, TermUse>();
                    inDefinition.set(passage.term, uses);
                    uses.set(key, uses.get(key) ?? use);
                }
                if (!own) {
                    add(key, use);
                }
            }
        }
        const more = (text: string, node: AstNode, property?: string): void => matcher.match(text).forEach(({ start, end, value }) =>
            add(value, { place: { node, property }, text: text.slice(start, end), start: 0 }));
        for (const document of dossier.documents) {
            more(document.title ?? '', document, 'title');
        }
        for (const clause of dossier.clauses) {
            more(clause.heading ?? '', clause, 'heading');
            const kind = clause.items.some(item => item.$type === 'Prose' || item.$type === 'Clause') ? undefined : dossier.kindOf(clause);
            const wording = kind && dossier.library.wordingOf(kind, dossier.languageOf(dossier.documentOf(clause) ?? dossier.root));
            // A clause without prose is printed with its kind's wording.
            (wording ? textRunsOf(wording.text) : []).forEach(run => more(run.text, clause));
        }
        for (const file of new Set(dossier.documents.map(fileOf))) {
            for (const segment of nodesOf(file, 'PathSegment')) {
                const target = segment.target?.ref;
                if (isTerm(target)) {
                    const key = fold(target.name);
                    const defined = termAround(segment);
                    const passage = defined && definitions.get(defined);
                    const use: TermUse = { place: { node: segment }, text: target.name, passage, start: passage ? quotationIn(passage, segment) : 0 };
                    if (defined !== target) {
                        add(key, use);
                    }
                    if (defined) {
                        const uses = inDefinition.get(defined) ?? new Map<string, TermUse>();
                        inDefinition.set(defined, uses);
                        uses.set(key, uses.get(key) ?? use);
                    }
                }
            }
        }
    }
    const uses: TermUses = { byTerm, inDefinition, startsIn };
    dossier.memo.set(termUsesOf, uses);
    return uses;
}

/** The term in whose definition a node stands. */
function termAround(node: AstNode): Term | undefined {
    let current: AstNode | undefined = node;
    while (current && !isTerm(current)) {
        current = current.$container;
    }
    return current;
}

/** Where the quotation that a path stands in is in its text. */
function quotationIn(passage: Passage, segment: PathSegment): number {
    let at = passage.text.indexOf(QUOTATION);
    while (at >= 0 && passage.quotationAt(at)?.path !== segment.$container) {
        at = passage.text.indexOf(QUOTATION, at + 1);
    }
    return Math.max(0, at);
}
