/**
 * What a check has to say. A finding speaks of places in the tree, not of editor ranges: the same finding is
 * shown by the editor, the command line and the preview.
 */
import type { AstNode } from 'langium';
import type { Clause, FactDecl, Kind } from '../generated/ast.js';
import type { Dossier } from './dossier.js';

export type Level = 'error' | 'warning' | 'information' | 'hint' | 'off';

export const LEVELS: readonly Exclude<Level, 'off'>[] = ['error', 'warning', 'information', 'hint'];

const BELOW: Readonly<Record<Exclude<Level, 'off'>, Exclude<Level, 'off'>>> = {
    error: 'warning', warning: 'information', information: 'hint', hint: 'hint'
};

/** One level lower: for a value that is unlawful and gives way, and for rules of a law that may not apply. */
export function lowered(level: Exclude<Level, 'off'>): Exclude<Level, 'off'> {
    return BELOW[level];
}

/** The languages of messages, labels and documents. */
export type Language = 'fr' | 'en';

/** A text in every language of the product. */
export type Message = Readonly<Record<Language, string>>;

/** A place in a file: a node, one property of it (`index` picks one of several), or a range inside it. */
export interface Place {
    readonly node: AstNode;
    readonly property?: string;
    readonly index?: number;
    /** Offsets in the file of `node`, in UTF-16 units; narrows the place to less than the node. */
    readonly range?: OffsetRange;
}

export interface OffsetRange {
    readonly offset: number;
    readonly end: number;
}

export interface RelatedPlace {
    readonly place: Place;
    readonly message: Message;
}

/** A replacement in one file; offsets in UTF-16 units. `snippet` is the same text with tab stops for its blanks. */
export interface Edit {
    readonly uri: string;
    readonly offset: number;
    readonly end: number;
    readonly text: string;
    readonly snippet?: string;
    /** Words take the place of words of a sentence: no value of the language is written into it. */
    readonly worded?: boolean;
}

/** A repair that a check proposes where it makes its finding. */
export interface Fix {
    readonly title: Message;
    /** The one a person would most likely choose; at most one a finding. */
    readonly preferred?: boolean;
    /** Fixes of one batch can be applied together: the editor then offers "all of them", also on save. */
    readonly batch?: FixBatch;
    /** A clause of this kind that is to be written: of a batch, each goes to its place in the order of a contract. */
    readonly inserts?: { readonly dossier: Dossier; readonly kind: Kind; readonly facts: readonly string[] };
    /** Facts that are to be added to a clause: in a batch, each once. */
    readonly adds?: { readonly clause: Clause; readonly facts: readonly FactDecl[] };
    /** Computed when asked for: most findings are never repaired by a fix. */
    edits(): readonly Edit[];
}

export interface FixBatch {
    readonly id: string;
    readonly title: Message;
}

export interface Finding {
    /** Id of the rule or of the library's requirement; the finding's code in the editor. */
    readonly code: string;
    /** Its numbers in the catalogue: other names for it in a configuration. */
    readonly aliases: readonly string[];
    /** The domain of the rule, or the name of the policy that makes the requirement. */
    readonly group: string;
    readonly level: Exclude<Level, 'off'>;
    readonly message: Message;
    readonly place: Place;
    readonly related: readonly RelatedPlace[];
    readonly fixes: readonly Fix[];
    /** What stands there was not read: the finding can be neither allowed nor lowered, and print says so. */
    readonly unread: boolean;
    /** The text can go: an editor fades it. */
    readonly unnecessary: boolean;
}
