/** From the bytes of a `.docx` to the files of a draft dossier. */
import type { Language } from '@msp/language';
import { ImportError } from './error.js';
import type { ImportReport } from './report.js';

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
    if (bytes.length === 0) {
        throw new ImportError('empty', options.name);
    }
    throw new ImportError('not-docx');
}
