/** What an import reports: everything that was not carried over as it was, where it stood, and the count of all text. */
import type { Language } from '@msp/language';

export type ReportKind =
    /** The tracked insertion was accepted: its text is in the draft. */
    | 'insertion'
    /** The tracked deletion was accepted: its text is not in the draft. */
    | 'deletion'
    /** Text that tracked changes had moved away from here; it is in the draft where it went. */
    | 'moved'
    /** Tracked changes of formatting only. */
    | 'formatting'
    | 'comment' | 'header' | 'footer' | 'footnote' | 'endnote'
    /** Struck through by hand: whoever did so meant it to go. */
    | 'struck'
    | 'image' | 'object' | 'equation' | 'form-field' | 'text-box' | 'field'
    /** A field that leaves nothing in the draft: its text stands inside its instruction, or the file holds no value of it. */
    | 'field-left'
    /** A content control that shows a value of the document's data; what the file held in its place. */
    | 'bound'
    /** A part of the document in another format, which was not read: its text is nowhere. */
    | 'unread'
    /** A contract in two languages side by side: the column that is not in the draft. */
    | 'columns'
    /** A table of contents or of figures: made anew from the headings. */
    | 'contents'
    /** A field that refers to an article became a quotation of the clause. */
    | 'reference'
    /** A field that refers to something no clause stands for: its last value is in the draft as text. */
    | 'reference-as-text'
    /** Numbers typed into headings: the draft numbers its articles itself. */
    | 'number'
    /** The draft prints another number for this heading than the document did. */
    | 'renumbered'
    /** What looks like the heading of an article and stayed text. */
    | 'article-as-text'
    /** A chapter or another title above articles: the draft prints it as a title, which has no number of its own. */
    | 'chapter'
    /** An order of documents that was read from a list. */
    | 'precedence'
    /** Automatic numbers of paragraphs that the draft holds as text. */
    | 'number-as-text'
    /** Words around a definition that the glossary says by its form. */
    | 'definition'
    /** A party that was read: the words it was read from, to be compared. */
    | 'party'
    /** The kind suggested for a clause. */
    | 'kind'
    | 'hidden' | 'hyperlink' | 'symbol' | 'character'
    /** The end of the contract where it is signed; the draft prints its own blocks for the parties it read. */
    | 'signature'
    /** A table whose cells were merged or nested: cells are repeated or run together. */
    | 'table'
    /** Parts of the package that hold text of no page: building blocks, custom data. */
    | 'part'
    /** What the import could not place. */
    | 'other';

export interface ReportItem {
    readonly kind: ReportKind;
    /** The heading of the article it stood in, in the draft; empty before the first. */
    readonly article: string;
    /** The beginning of the paragraph it stood in. */
    readonly excerpt: string;
    /** Text of the source document that is here and not in the draft; empty where none was left out. */
    readonly text: string;
    /** How often the document has the text, where more than once. */
    readonly times?: number;
    /** Text that is in the draft, where the report has something to say of it. */
    readonly carried?: string;
    /** Anything else worth saying, in both languages: an address, the old and the new number. */
    readonly note?: Readonly<Record<Language, string>>;
    readonly author?: string;
    /** As the document writes it: ISO 8601. */
    readonly date?: string;
}

/** Characters are counted without spaces. */
export interface Accounting {
    /** Words and signs of all text in the parts of the package, read apart from the import. */
    readonly words: number;
    readonly characters: number;
    /** How many of these characters are in the draft. */
    readonly carried: number;
    /** How many are not in the draft but in the report. */
    readonly reported: number;
    /** How many are in neither: 0, or a defect. */
    readonly unaccounted: number;
    /** What is in neither, at most 100 words. */
    readonly missing: readonly string[];
}

export interface ImportReport {
    /** Language of the document, as read or as given. */
    readonly language: Language;
    readonly items: readonly ReportItem[];
    readonly accounting: Accounting;
    readonly clauses: number;
    readonly clausesWithKind: number;
    /** Values that sentences state and the draft now has as facts; none where it was not asked for. */
    readonly bound?: number;
    readonly terms: number;
    readonly parties: number;
    readonly documents: number;
    /** How many parts of the document, in another format, were not read: their text is in no count. */
    readonly unread: number;
}
