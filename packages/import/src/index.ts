/**
 * Word to a draft dossier. Pure: bytes in, texts out; no file system, no editor.
 *
 * `importDocx` is all that a front end needs; `reportMarkdown` writes the report for a reader.
 */
export { bindImport } from './bind.js';
export { ImportError, type ImportErrorCode } from './error.js';
export { importDocx, REPORT_FILE, type ImportedFile, type ImportOptions, type ImportResult } from './import.js';
export { reportMarkdown } from './report-markdown.js';
export type { Accounting, ImportReport, ReportItem, ReportKind } from './report.js';
