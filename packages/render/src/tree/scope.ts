/** What is known while one document is written. */
import { uriOf, type Bindings, type Clause, type Consolidation, type Hole, type Dossier, type DossierDocument, type FormatContext, type Language, type LibraryScope, type Party } from '@msp/language';
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
    /** What the names of `{each … as x}` stand for, in the passage that is being written. */
    readonly bindings?: Bindings;
    /** Off in definitions' tooltips and headings. */
    readonly marksTerms: boolean;
}

/** A quotation, with what the names of the repetition around it stand for. */
export interface Quoted {
    readonly hole: Hole;
    readonly bindings: Bindings;
}

export function sourceOf(node: AstNode | undefined): Source | undefined {
    const cst = node?.$cstNode;
    return node && cst ? { uri: uriOf(node), start: cst.offset, end: cst.end } : undefined;
}

