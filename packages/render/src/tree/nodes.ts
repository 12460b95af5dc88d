/**
 * The document tree: a dossier as a person reads it, before any format. Numbers are computed, references resolved, values
 * written out, typography applied; an output only chooses how each node looks. No node holds a node of the syntax tree.
 *
 * Ids are `[A-Za-z0-9_-]+`, unique in the tree, and made from names, never from numbers: they stay when an article is
 * inserted before.
 */
import type { DossierDocument, Language } from '@msp/language';

/** Where a node comes from: offsets in UTF-16 units, `end` after the last character. */
export interface Source {
    readonly uri: string;
    readonly start: number;
    readonly end: number;
}

/* ---- inside a paragraph ----------------------------------------------------------------------- */

export type Inline = Text | Emphasis | Strong | Struck | Code | Link | LineBreak | Quotation | Blank | Unresolved | TermUse;

export interface Text {
    readonly type: 'text';
    readonly text: string;
}

export interface Emphasis {
    readonly type: 'emphasis';
    readonly children: readonly Inline[];
}

export interface Strong {
    readonly type: 'strong';
    readonly children: readonly Inline[];
}

/** Struck through by the author with `~~`. */
export interface Struck {
    readonly type: 'struck';
    readonly children: readonly Inline[];
}

export interface Code {
    readonly type: 'code';
    readonly text: string;
}

/** A link that the author wrote. An output may show the address; none has to make it live. */
export interface Link {
    readonly type: 'link';
    readonly address: string;
    readonly children: readonly Inline[];
}

export interface LineBreak {
    readonly type: 'break';
}

/** What a `{quotation}` gave. */
export interface Quotation {
    readonly type: 'quotation';
    readonly of: 'party' | 'document' | 'clause' | 'fact' | 'term' | 'label';
    readonly children: readonly Inline[];
    /** Id of the clause, document or definition that it names. */
    readonly target?: string;
    /** For a fact whose value another document of the dossier overrides: what this document says, and who prevails. */
    readonly overridden?: { readonly stated: string; readonly by: string };
}

/** Still to be filled in. */
export interface Blank {
    readonly type: 'blank';
    /** What is missing, in the document's language; empty where nothing tells. */
    readonly label: string;
}

/** A quotation that names nothing; the text is as the author wrote it between the braces. */
export interface Unresolved {
    readonly type: 'unresolved';
    readonly text: string;
}

/** A glossary term where prose uses it. */
export interface TermUse {
    readonly type: 'term';
    readonly text: string;
    readonly definition: string;
    /** Id of the definition. */
    readonly target?: string;
}

/* ---- blocks ----------------------------------------------------------------------------------- */

export type Block = Paragraph | Heading | List | Table | Facts | Definitions | Quote | CodeBlock | Separator;

interface BlockBase {
    readonly source?: Source;
    readonly id?: string;
    /** The facts that the block shows, where they stand elsewhere than the block's own text. */
    readonly about?: readonly Source[];
}

export interface Paragraph extends BlockBase {
    readonly type: 'paragraph';
    readonly children: readonly Inline[];
    /** The renderer's own words, never the contract's. */
    readonly note?: boolean;
}

/** A heading that the author wrote inside the prose of a clause; it has no number. */
export interface Heading extends BlockBase {
    readonly type: 'heading';
    /** 1 is the highest inside its clause. */
    readonly level: number;
    readonly children: readonly Inline[];
}

export interface List extends BlockBase {
    readonly type: 'list';
    readonly ordered: boolean;
    /** The first number of an ordered list. */
    readonly first: number;
    readonly items: readonly ListItem[];
}

export interface ListItem extends BlockBase {
    readonly blocks: readonly Block[];
}

export interface Table extends BlockBase {
    readonly type: 'table';
    readonly columns: readonly Column[];
    readonly rows: readonly Row[];
    /** Whether the first cell of each row names the row. */
    readonly rowHeaders: boolean;
    readonly caption?: readonly Inline[];
    /** The enum that its rows are: tables of one enum that follow each other are joined. */
    readonly joins?: string;
}

export interface Column {
    readonly heading: readonly Inline[];
    readonly align?: 'left' | 'center' | 'right';
    /** Amounts: digits stand under digits. */
    readonly numeric?: boolean;
}

export interface Row extends BlockBase {
    readonly cells: readonly (readonly Inline[])[];
    /** The member of the table's enum. */
    readonly key?: string;
}

/** Facts that no prose quotes, each with its label. */
export interface Facts extends BlockBase {
    readonly type: 'facts';
    readonly entries: readonly FactEntry[];
}

export interface FactEntry extends BlockBase {
    readonly label: string;
    readonly blocks: readonly Block[];
}

/** A glossary, in the order in which it is written. */
export interface Definitions extends BlockBase {
    readonly type: 'definitions';
    readonly entries: readonly Definition[];
}

export interface Definition {
    readonly id: string;
    readonly term: string;
    /** Plural and other forms under which the term is recognised. */
    readonly aliases: readonly string[];
    readonly blocks: readonly Block[];
    readonly source?: Source;
}

export interface Quote extends BlockBase {
    readonly type: 'quote';
    readonly blocks: readonly Block[];
}

export interface CodeBlock extends BlockBase {
    readonly type: 'code-block';
    readonly text: string;
}

export interface Separator extends BlockBase {
    readonly type: 'separator';
}

/* ---- documents -------------------------------------------------------------------------------- */

/** An article or a sub-clause. */
export interface Article {
    readonly type: 'article';
    readonly id: string;
    /** `3`, `3.1`; empty for recitals, which bear none. */
    readonly number: string;
    /** `Article 3`, `3.1`; empty without a number. */
    readonly label: string;
    readonly heading: readonly Inline[];
    /** 1 for an article, 2 for a sub-clause of it … */
    readonly depth: number;
    /** The id of the library's kind, where it has one: exports map it, nothing here depends on it. */
    readonly kind?: string;
    /** Text, tables and sub-clauses, in the order in which they are written. */
    readonly content: readonly (Block | Article)[];
    readonly source?: Source;
}

/** A party as the head of the contract identifies it. */
export interface PartyNode {
    readonly id: string;
    /** `Boulangeries Mercier`. */
    readonly legalName: string;
    /** Sentences with what is known of it: form, registration, seat, representative. */
    readonly identity: readonly Inline[];
    /** `ci-après « le Client »`; undefined where the contract gives it no short name. */
    readonly shortName?: readonly Inline[];
    /** `sous-traitant du Prestataire`, for those who do not sign. */
    readonly role?: string;
    readonly signs: boolean;
    /** Remaining facts, with their labels. */
    readonly facts: readonly FactEntry[];
    readonly source?: Source;
}

export interface Particular {
    readonly label: string;
    readonly value: readonly Inline[];
    readonly source?: Source;
}

/** A document of the dossier: the contract itself, an annex, general terms … */
export interface DocumentNode {
    readonly type: 'document';
    readonly id: string;
    readonly documentType: DossierDocument['documentType'];
    readonly typeLabel: string;
    readonly language: Language;
    readonly title: string;
    readonly particulars: readonly Particular[];
    /** Empty in all but the document that declares them. */
    readonly parties: readonly PartyNode[];
    /** Free prose before the first article. */
    readonly preamble: readonly Block[];
    readonly content: readonly (Block | Article)[];
    readonly source?: Source;
    /** Where its title stands. */
    readonly titleSource?: Source;
}

/** A line of the list of documents, the first prevails. */
export interface DocumentListItem {
    readonly target: string;
    readonly title: string;
    /** From 1; documents of equal rank share it; undefined for a document that no statement ranks. */
    readonly rank?: number;
}

export interface SignatureBlock {
    readonly party: string;
    readonly shortName: readonly Inline[];
    /** Name and capacity of the representative; empty where the dossier does not say. */
    readonly signatory: readonly Inline[];
    readonly source?: Source;
}

export interface Signatures {
    readonly id: string;
    /** `Fait à Lyon, le 16 mars 2026`, with blanks for what is not known. */
    readonly placeAndDate: readonly Inline[];
    readonly blocks: readonly SignatureBlock[];
}

/** A whole dossier. */
export interface ContractTree {
    readonly type: 'contract';
    readonly language: Language;
    readonly title: string;
    readonly main: DocumentNode;
    /** The order of precedence, where no article of the contract sets it out. */
    readonly documents: readonly DocumentListItem[];
    /** All other documents, by rank, then in the order of the dossier. */
    readonly annexes: readonly DocumentNode[];
    readonly signatures?: Signatures;
}
