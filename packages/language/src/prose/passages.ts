/**
 * The texts of a document as they are read: prose and quoted texts, each with the clause it stands in. A quotation (or the
 * mark of a conditional passage) is one character, so that no pattern matches across what it stands for. One that keeps its own
 * words is read as these: the contract prints them, and what they say is compared as it was before they were bound.
 */
import { GrammarUtils, type AstNode } from 'langium';
import {
    isClause, isEnumMember, isFact, isFactDecl, isHole, isProse, isTerm,
    type Clause, type DossierDocument, type Fact, type Hole, type Prose, type Term, type TextValue
} from '../generated/ast.js';
import type { Dossier } from '../model/dossier.js';
import type { Place } from '../model/finding.js';
import { nodesOf } from '../model/nodes.js';
import { spansOf } from './spans.js';
import { documentOf, fileOf, kindNameOf } from '../model/tree.js';

/** Stands for a quotation in the text of a passage. */
export const QUOTATION = '\uFFFC';

export interface Passage {
    readonly document: DossierDocument;
    /** The nearest clause. */
    readonly clause?: Clause;
    /** The nearest clause around it that has a kind, by its name. */
    readonly kind?: string;
    /** The term, for a definition. */
    readonly term?: Term;
    /** The fact, for a text that is its value or a part of it. */
    readonly fact?: Fact;
    readonly node: Prose | TextValue;
    readonly text: string;
    /** The quotation that stands at this index of the text. */
    quotationAt(index: number): Hole | undefined;
    /** The quotations that keep their own words, with where these stand in the text. */
    readonly bound: readonly BoundWords[];
    /** A stretch of the text in its file. */
    place(start: number, end: number): Place;
}

/** Words of a text that are bound to a value: `{duration "trente-six (36) mois"}`. */
export interface BoundWords {
    readonly start: number;
    readonly end: number;
    readonly hole: Hole;
}

const byDocument = new WeakMap<DossierDocument, readonly Passage[]>();

/** All texts of a document in the order of the file. */
export function passagesOf(document: DossierDocument): readonly Passage[] {
    let passages = byDocument.get(document);
    if (!passages) {
        const file = fileOf(document);
        passages = [...nodesOf(file, 'Prose'), ...nodesOf(file, 'TextValue')].filter(node => documentOf(node) === document)
            .map(node => isProse(node) ? proseIn(node, document) : textIn(node, document))
            .sort((a, b) => (a.node.$cstNode?.offset ?? 0) - (b.node.$cstNode?.offset ?? 0));
        byDocument.set(document, passages);
    }
    return passages;
}

/** All texts of all documents. */
export function passagesIn(dossier: Dossier): readonly Passage[] {
    return dossier.documents.flatMap(passagesOf);
}

/** Running text: prose and definitions, no quoted values. */
export function isRunningText({ node }: Passage): boolean {
    return isProse(node);
}

function proseIn(node: Prose, document: DossierDocument): Passage {
    let text = '';
    const pieces: { readonly at: number; readonly offset: number; readonly length: number; readonly width?: number }[] = [];
    const quotations = new Map<number, Hole>();
    const bound: BoundWords[] = [];
    for (const span of spansOf(node)) {
        if (span.type === 'text') {
            pieces.push({ at: text.length, offset: span.offset, length: span.text.length });
            text += span.text;
            continue;
        }
        const words = span.type === 'quotation' ? wordsOf(span.hole) : undefined;
        if (words && span.type === 'quotation') {
            pieces.push({ at: text.length, offset: words.offset, length: words.text.length });
            bound.push({ start: text.length, end: text.length + words.text.length, hole: span.hole });
            text += words.text;
        } else {
            if (span.type === 'quotation') {
                quotations.set(text.length, span.hole);
            }
            const cst = (span.type === 'quotation' ? span.hole : span.mark).$cstNode;
            // The node is what stands between the braces: a place that ends here takes the closing one in.
            const closed = cst?.root.fullText.startsWith('}', cst.end) ? 1 : 0;
            pieces.push({ at: text.length, offset: cst?.offset ?? 0, length: 1, width: (cst?.length ?? 1) + closed });
            text += QUOTATION;
        }
    }
    return passage(node, document, text, quotations, bound, index => {
        const piece = pieces.findLast(({ at }) => at <= index);
        return piece ? piece.offset + Math.min(index - piece.at, piece.length) : node.$cstNode?.offset ?? 0;
    }, index => pieces.findLast(({ at }) => at <= index)?.width ?? 1);
}

/** The own words of a quotation as they are written in the file, and where. */
export function wordsOf(hole: Hole): { readonly text: string; readonly offset: number } | undefined {
    const cst = hole.words === undefined ? undefined : GrammarUtils.findNodeForProperty(hole.$cstNode, 'words');
    return cst && cst.text.length > 1 ? { text: cst.text.replace(/^"|"$/g, ''), offset: cst.offset + 1 } : undefined;
}

/** The quotation whose own words a stretch of text stands in. */
export function boundAt({ bound }: Passage, start: number, end: number): Hole | undefined {
    return bound.find(words => start < words.end && end > words.start)?.hole;
}

function textIn(node: TextValue, document: DossierDocument): Passage {
    const offset = (node.$cstNode?.offset ?? 0) + 1;
    return passage(node, document, node.$cstNode?.text.replace(/^"|"$/g, '') ?? '', new Map(), [], index => offset + index);
}

function passage(node: Prose | TextValue, document: DossierDocument, text: string, quotations: ReadonlyMap<number, Hole>, bound: readonly BoundWords[], offsetAt: (index: number) => number, widthAt: (index: number) => number = () => 1): Passage {
    let clause: Clause | undefined;
    let kind: string | undefined;
    let term: Term | undefined;
    let fact: Fact | undefined;
    for (let owner: AstNode | undefined = node.$container; owner && owner !== document; owner = owner.$container) {
        if (isClause(owner)) {
            clause ??= owner;
            kind ??= kindNameOf(owner);
        } else if (isTerm(owner)) {
            term = owner;
        } else if (isFact(owner)) {
            fact = owner;
        }
    }
    return {
        document, clause, kind, term, fact, node, text, bound,
        quotationAt: index => quotations.get(index),
        // The last character gives the end, so that a place never runs over a quotation that follows.
        place: (start, end) => ({ node, range: { offset: offsetAt(start), end: end > start ? offsetAt(end - 1) + widthAt(end - 1) : offsetAt(start) } })
    };
}

/** The same text with memory of its own: a piece of a file would keep every version of the file that was ever typed. */
function detached(text: string): string {
    return `${text}\0`.slice(0, -1);
}

/** How many texts a reader remembers before it begins anew. */
const MOST_REMEMBERED = 20_000;

/**
 * Reads each text once: a text that has not changed costs a look-up, by its passage while its file stands and by its
 * content once the file has been read again. `read` must depend on nothing but the text.
 */
export function reader<T>(read: (text: string) => T): (passage: Passage) => T {
    const byPassage = new WeakMap<Passage, { readonly result: T }>();
    const byText = new Map<string, T>();
    return passage => {
        const known = byPassage.get(passage);
        if (known) {
            return known.result;
        }
        let result = byText.get(passage.text);
        if (result === undefined) {
            result = read(passage.text);
            if (byText.size >= MOST_REMEMBERED) {
                byText.clear();
            }
            byText.set(detached(passage.text), result);
        }
        byPassage.set(passage, { result });
        return result;
    };
}

/** The sentence around a stretch of text: up to a full stop (not that of an abbreviation), a semicolon, a blank line or an item of a list. */
export function sentenceAround(text: string, start: number, end: number): { readonly start: number; readonly end: number } {
    const before = [...text.slice(0, start).matchAll(/[.!?;](?<!(?<!\p{L})(?:i\.e|e\.g|arts?|cf|al|approx|min|max)\.)\s|\n\s*(?:\n|[-*•]\s|\d+[.)]\s)/giu)].at(-1);
    const after = /[.!?;](?<!(?<!\p{L})(?:i\.e|e\.g|arts?|cf|al|approx|min|max)\.)(?:\s|$)|\n\s*(?:\n|[-*•]\s|\d+[.)]\s)/iu.exec(text.slice(end));
    return { start: before ? before.index + before[0].length : 0, end: after ? end + after.index : text.length };
}

/** The paragraph around an index. */
export function paragraphAt(text: string, index: number): string {
    const end = /\n[ \t]*\n/.exec(text.slice(index));
    return text.slice(Math.max(text.lastIndexOf('\n\n', index), 0), end ? index + end.index : text.length);
}

/** Whether a quotation stands for a value: a fact, a row of its table. */
export function quotesValue(hole: Hole | undefined): boolean {
    const target = isHole(hole) ? hole.path?.segments.at(-1)?.target.ref : undefined;
    return isFact(target) || isFactDecl(target) || isEnumMember(target) || target?.$type === 'TableEntry';
}
