/** What is known while one document is written. */
import { MOST_EXPANDED, MOST_QUOTED, rangeOf, uriOf, type Bindings, type Clause, type Consolidation, type Hole, type Dossier, type DossierDocument, type FormatContext, type Language, type LibraryScope, type Party, type Prose, type ReferenceValue } from '@msp/language';
import type { AstNode } from 'langium';
import type { Gender } from '@msp/language';
import type { Row, Source } from './nodes.js';
import type { Outline } from './outline.js';

export interface Scope extends FormatContext {
    readonly dossier: Dossier;
    readonly library: LibraryScope;
    readonly language: Language;
    readonly outline: Outline;
    /** Where the contract is written as its amendments leave it. */
    readonly consolidation?: Consolidation;
    readonly document: DossierDocument;
    /** The clause that is being written. */
    readonly clause?: Clause;
    /** Parties that the text calls by their short name, with the gender that its articles give them. */
    readonly calledByName: Map<Party, Gender | undefined>;
    /** What the document's own text shows of its facts: see `quoted.ts`. */
    readonly quoted: ReadonlySet<string>;
    /** What is said of the articles after the last of them: filled while they are written. */
    readonly data: Row[];
    /** Whether that is written at all. */
    readonly showsData?: boolean;
    /** What the names of `{each … as x}` stand for, in the passage that is being written. */
    readonly bindings?: Bindings;
    /** The texts and references around the one that is being written: a text that quotes itself must end. */
    readonly within?: Within;
    /** Off in definitions' tooltips and headings. */
    readonly marksTerms: boolean;
}

/** A quotation, with what the names of the repetition around it stand for. */
export interface Quoted {
    readonly hole: Hole;
    readonly bindings: Bindings;
}

export interface Within {
    readonly node: Prose | ReferenceValue;
    readonly outer?: Within;
    readonly depth: number;
}

/** How many texts the quotations around the one being written have brought so far. */
const expanded = new WeakMap<Prose | ReferenceValue, number>();

/**
 * The scope inside a text or behind a reference; undefined where it stands in itself or too far in, so that a mark is
 * written instead. The rule `quotation-circle` tells of both.
 */
export function scopeInside(node: Prose | ReferenceValue, scope: Scope): Scope | undefined {
    const { within } = scope;
    let outermost: Prose | ReferenceValue = node;
    for (let around = within; around; around = around.outer) {
        if (around.node === node) {
            return undefined;
        }
        outermost = around.node;
    }
    const texts = within ? (expanded.get(outermost) ?? 0) + 1 : 0;
    expanded.set(outermost, texts);
    const depth = within ? within.depth + 1 : 0;
    return depth > MOST_QUOTED || texts > MOST_EXPANDED ? undefined : { ...scope, within: { node, outer: within, depth } };
}

export function sourceOf(node: AstNode | undefined): Source | undefined {
    const cst = node?.$cstNode;
    return node && cst ? { uri: uriOf(node), start: cst.offset, end: cst.end } : undefined;
}

/** Where one property of a node stands. */
export function partOf(node: AstNode, property: string): Source | undefined {
    const { offset, end } = rangeOf({ node, property });
    return node.$cstNode && { uri: uriOf(node), start: offset, end };
}

