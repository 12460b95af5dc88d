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

/* ---- what a redline marks --------------------------------------------------------------------- */

/**
 * How a redline marks a node, and all that stands in it; nodes of a plain document bear none. Without the nodes that are
 * `deleted` and `moved-from` the tree is the version after, without those `inserted` and `moved-to` the version before.
 *
 * A mark inside a marked node takes the place of the mark around it. Inside what is `inserted` or `moved-to` stand only
 * these two kinds, inside what is `deleted` or `moved-from` only those two: each node belongs to one version or to both.
 * What was moved and edited is `moved-from` with its lost words `deleted`, and `moved-to` with its new words `inserted`.
 *
 * Nodes of the version before alone have ids of their own (`was-…`); what they refer to is found under the id that it has
 * in this tree.
 */
export interface Change {
    readonly kind: 'inserted' | 'deleted' | 'moved-from' | 'moved-to';
    /** Names the entry of `Redline.changes`: the two ends of a move, the two halves of a replacement and neighbours share it. */
    readonly id: string;
}

interface Changeable {
    readonly change?: Change;
}

/* ---- inside a paragraph ----------------------------------------------------------------------- */

export type Inline = Text | Emphasis | Strong | Struck | Code | Link | LineBreak | Quotation | Blank | Unresolved | TermUse | ChangedInline;

/** Part of a paragraph that a redline marks; never inside another, nor inside emphasis, a link or a quotation. */
export interface ChangedInline {
    readonly type: 'changed';
    readonly change: Change;
    readonly children: readonly Inline[];
}

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
    readonly overridden?: Overridden;
}

export interface Overridden {
    /** What this document says. */
    readonly stated: string;
    /** Title of the document that prevails. */
    readonly by: string;
    /** Id of the article, or else of the document, whose value is shown. */
    readonly target?: string;
}

/** Still to be filled in. */
export interface Blank {
    readonly type: 'blank';
    /** What is missing, in the document's language; empty where nothing tells. */
    readonly label: string;
    /** Where it is filled in, which may be far from where it is shown: the `?` itself. */
    readonly source?: Source;
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

interface BlockBase extends Changeable {
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
    /**
     * In a redline, the end of the paragraph where one version only has it: `inserted` where the version before runs on into
     * the next paragraph, `deleted` where the version after does. The words on either side bear marks of their own, if any.
     */
    readonly end?: Change;
    /** In a redline, the last words of a list which that version has as the end of a plain paragraph. */
    readonly plain?: 'before' | 'after';
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
    /**
     * Rows that are looked up rather than read: set small, each column as wide as its text and the last as wide as the line
     * leaves it. The parts of the line that the columns before the last take at most.
     */
    readonly compact?: readonly number[];
}

export interface Column {
    readonly heading: readonly Inline[];
    readonly align?: 'left' | 'center' | 'right';
    /** Amounts: digits stand under digits. */
    readonly numeric?: boolean;
    /** In a redline, a column that one version only has; its words are marked too. */
    readonly change?: Change;
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

export interface Definition extends Changeable {
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
export interface Article extends Changeable {
    readonly type: 'article';
    readonly id: string;
    /** `3`, `3.1`; empty for recitals, which bear none. */
    readonly number: string;
    /** `Article 3`, `3.1`; empty without a number. */
    readonly label: string;
    /** In a redline, the number and label that the version before gave it, where they differ. */
    readonly before?: { readonly number: string; readonly label: string };
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
export interface PartyNode extends Changeable {
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

export interface Particular extends Changeable {
    readonly label: string;
    readonly value: readonly Inline[];
    readonly source?: Source;
}

/** A document of the dossier: the contract itself, an annex, general terms … */
export interface DocumentNode extends Changeable {
    readonly type: 'document';
    readonly id: string;
    readonly documentType: DossierDocument['documentType'];
    readonly typeLabel: string;
    readonly language: Language;
    readonly title: string;
    /** In a redline, the title with its changes, where it has any. */
    readonly changedTitle?: readonly Inline[];
    /** In a redline, what the version before was, where any of it differs. */
    readonly before?: Pick<DocumentNode, 'documentType' | 'typeLabel' | 'language'>;
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
export interface DocumentListItem extends Changeable {
    readonly target: string;
    readonly title: string;
    /** From 1; documents of equal rank share it; undefined for a document that no statement ranks. */
    readonly rank?: number;
    /** In a redline, the rank that the version before gave it, where it differs. */
    readonly before?: { readonly rank?: number };
}

export interface SignatureBlock extends Changeable {
    readonly party: string;
    readonly shortName: readonly Inline[];
    /** Name and capacity of the representative; empty where the dossier does not say. */
    readonly signatory: readonly Inline[];
    readonly source?: Source;
}

export interface Signatures extends Changeable {
    readonly id: string;
    /** `Fait à Lyon, le 16 mars 2026`, with blanks for what is not known. */
    readonly placeAndDate: readonly Inline[];
    readonly blocks: readonly SignatureBlock[];
}

/** What a tree is: all documents, one of them, or the contract as its amendments leave it. */
export type Extent = 'dossier' | 'document' | 'consolidated';

/** One change of a redline, as a list to walk through shows it. */
export interface RedlineChange {
    readonly id: string;
    /**
     * `reference`: words that only follow what they refer to, which has another number or title now, and rows of a table
     * that went where the article went that they speak of. A list shows these together, after the others.
     * `divided` and `joined`: a paragraph or an item became two, or two became one; the words around the new or former end.
     */
    readonly kind: 'inserted' | 'deleted' | 'replaced' | 'moved' | 'divided' | 'joined' | 'reference';
    /** Id of the article, definition, party, document or signatures that hold it. */
    readonly target: string;
    /** Where it stands, as a person says it: `Article 3 – Prix`. */
    readonly place: string;
    /** What was there before and what is there now, shortened; empty where there was, or is, nothing. */
    readonly before: string;
    readonly after: string;
    /** For a move, where it stood before, as `place` says it. */
    readonly from?: string;
    /** Place in the version after; for what was deleted, in the version before. */
    readonly source?: Source;
}

/** Who compared what; the tree that bears it holds both versions. */
export interface Redline {
    readonly author: string;
    /** ISO 8601, in UTC. */
    readonly date: string;
    /** What a person calls the two versions: file names, revisions. */
    readonly before: string;
    readonly after: string;
    /** In the order of the text. */
    readonly changes: readonly RedlineChange[];
}

/**
 * A dossier, or one of its documents. Where it is one document, `target`s may name what stands in another: an output
 * then writes the words without a link.
 */
export interface ContractTree {
    readonly type: 'contract';
    readonly extent: Extent;
    readonly language: Language;
    readonly title: string;
    readonly main: DocumentNode;
    /** The order of precedence, where no article of the contract sets it out. */
    readonly documents: readonly DocumentListItem[];
    /** All other documents, by rank, then in the order of the dossier. */
    readonly annexes: readonly DocumentNode[];
    readonly signatures?: Signatures;
    readonly redline?: Redline;
    /** How many places of the source were not read: what stood there is missing. A note at the head of `main` says where. */
    readonly unread?: number;
}
