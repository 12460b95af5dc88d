/** From the bytes of a `.docx` to the files of a draft dossier. */
import type { Language } from '@msp/language';
import { account, rawWords } from './accounting.js';
import { draftOf, type Clause, type Draft } from './draft/structure.js';
import { renumbered } from './draft/numbers.js';
import { ImportError } from './error.js';
import { languageOf } from './language.js';
import { Parts } from './package/parts.js';
import type { ImportReport, ReportItem } from './report.js';
import { oneLanguage } from './word/columns.js';
import { readWordDocument } from './word/document.js';
import { plain, plainBlocks, type Paragraph, type Remark } from './word/model.js';
import { writeDossier } from './write/msp.js';
import { readBack } from './write/read-back.js';
import { walk } from './write/references.js';

/** Where front ends write `reportMarkdown`, beside the dossier. */
export const REPORT_FILE = 'import-report.md';

export interface ImportOptions {
    /** The title of the contract where the document has none: the name of its file without the ending. */
    readonly name: string;
    /** Language of the document; read from its text where it is not given. */
    readonly language?: Language;
}

export interface ImportedFile {
    /** Relative, with `/`: `contrat.msp`, `annexes/annexe-1.msp`. Letters, digits and hyphens only. */
    readonly path: string;
    readonly text: string;
}

export interface ImportResult {
    /** The dossier, its contract first; no report among them. Each parses without syntax errors. */
    readonly files: readonly ImportedFile[];
    readonly report: ImportReport;
}

/**
 * Drafts a dossier from a Word document. All text of the document is in the files or in the report.
 * @throws {ImportError} for a file that is no readable `.docx`
 */
export function importDocx(bytes: Uint8Array, options: ImportOptions): ImportResult {
    const parts = new Parts(bytes);
    const word = readWordDocument(parts);
    const source = rawWords(parts);
    if (source.length === 0) {
        throw new ImportError(word.remarks.some(remark => remark.kind === 'unread') ? 'elsewhere' : 'empty');
    }
    const columns: Remark[] = [];
    const blocks = oneLanguage(word.blocks, remark => columns.push(remark));
    const language = options.language ?? languageOf(plainBlocks(blocks), word.language);
    const draft = draftOf(blocks, language, options.name);
    const remarks: Remark[] = [...word.remarks, ...columns, ...draft.remarks];
    // Before references take words out of paragraphs.
    const excerpts = excerptsOf(draft, remarks);
    const files = writeDossier(draft, remark => remarks.push(remark));
    const back = readBack(files);
    remarks.push(...renumbered(draft), ...back.errors.map((error): Remark => ({ kind: 'other', text: '', note: { fr: error, en: error } })));
    const articles = articlesOf(draft);
    let last = '';
    const items = remarks.map((remark): ReportItem => {
        const { paragraph, ...rest } = remark;
        // What stood in a paragraph that is gone stood after the one before it.
        last = paragraph ? articles.get(paragraph) ?? articles.get(word.before.get(paragraph)!) ?? last : '';
        return { ...rest, article: last, excerpt: paragraph ? excerpts(paragraph) : '' };
    });
    const clauses = clausesOf(draft);
    return {
        files,
        report: {
            language, items, accounting: account(source, back.text, items), clauses: clauses.length, clausesWithKind: clauses.filter(({ kind }) => kind !== undefined).length,
            terms: draft.documents.reduce((sum, { terms }) => sum + terms.length, 0), parties: draft.parties.length, documents: draft.documents.filter(document => !document.outside).length,
            unread: items.filter(({ kind }) => kind === 'unread').length
        }
    };
}

const EXCERPT = 80;

function excerptsOf(draft: Draft, remarks: readonly Remark[]): (paragraph: Paragraph) => string {
    const known = new Map<Paragraph, string>();
    const add = (paragraph: Paragraph): void => {
        const text = plain(paragraph);
        known.set(paragraph, text.length > EXCERPT ? `${text.slice(0, EXCERPT - 1).trimEnd()}…` : text);
    };
    remarks.forEach(({ paragraph }) => { if (paragraph) { add(paragraph); } });
    walk(draft.documents, { paragraph: add, origin: add });
    return paragraph => {
        if (!known.has(paragraph)) {
            add(paragraph);
        }
        return known.get(paragraph)!;
    };
}

function articlesOf(draft: Draft): ReadonlyMap<Paragraph, string> {
    const articles = new Map<Paragraph, string>();
    const place = (paragraph: Paragraph, article: string): void => { articles.set(paragraph, article); };
    walk(draft.documents, { paragraph: place, origin: place });
    return articles;
}

function clausesOf(draft: Draft): readonly Clause[] {
    const clauses: Clause[] = [];
    walk(draft.documents, { clause: clause => { clauses.push(clause); } });
    return clauses;
}
