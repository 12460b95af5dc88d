/** `msp import`: a Word document as a draft dossier, with the report of what was not carried over. */
import { existsSync, mkdirSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { bindImport, ImportError, importDocx, REPORT_FILE, reportMarkdown, type ImportReport, type ImportResult } from '@msp/import';
import type { Language } from './language.js';
import { readBytesSync } from '@msp/versions';
import { LARGEST_DOCUMENT } from './limits.js';
import { UsageError } from './usage-error.js';
import { writeAtomically } from './write.js';
import { TakenError, writeNewFiles, type NewFile } from './write-folder.js';

export interface ImportedDossier {
    readonly folder: string;
    /** Paths in the folder, the report last. */
    readonly files: readonly string[];
    readonly report: ImportReport;
}

export interface ImportCommandOptions {
    /** Folder of the dossier; one of the document's name beside it where not given. */
    readonly out?: string;
    /** Replaces files that are there. */
    readonly force: boolean;
    /** Language of messages and, for a document whose language does not show, of the report. */
    readonly language: Language;
}

/** @throws {UsageError} for a file that cannot be imported, and before anything is written where files are in the way */
export async function importWord(path: string, { out, force, language }: ImportCommandOptions): Promise<ImportedDossier> {
    const name = basename(path, extname(path));
    const folder = resolve(out ?? join(dirname(path), name));
    const result = await bindImport(read(path, name, language));
    const files = [...result.files, { path: REPORT_FILE, text: reportMarkdown(result.report) }];
    if (force) {
        for (const file of files) {
            const target = join(folder, file.path);
            mkdirSync(dirname(target), { recursive: true });
            writeAtomically(target, file.text);
        }
    } else {
        writeNew(folder, files, language);
    }
    return { folder, files: files.map(file => file.path), report: result.report };
}

function writeNew(folder: string, files: readonly NewFile[], language: Language): void {
    try {
        writeNewFiles(folder, files);
    } catch (error) {
        if (!(error instanceof TakenError)) {
            throw new UsageError(`Cannot write into "${folder}": ${error instanceof Error ? error.message : String(error)}`);
        }
        const names = error.paths.join(', ');
        throw new UsageError(language === 'fr'
            ? `Ces fichiers existent déjà dans « ${folder} » : ${names}. Donnez un autre dossier avec --out, ou remplacez-les avec --force.`
            : `These files are already in "${folder}": ${names}. Name another folder with --out, or replace them with --force.`);
    }
}

function read(path: string, name: string, language: Language): ImportResult {
    if (!existsSync(path)) {
        throw new UsageError(`There is no file "${path}".`);
    }
    let bytes: Uint8Array;
    try {
        bytes = readBytesSync(path, LARGEST_DOCUMENT);
    } catch (error) {
        throw new UsageError(`Cannot read "${path}": ${error instanceof Error ? error.message : String(error)}`);
    }
    try {
        return importDocx(bytes, { name });
    } catch (error) {
        if (error instanceof ImportError) {
            throw new UsageError(`${path}: ${error.messages[language]}`);
        }
        throw error;
    }
}

/** What the terminal says after an import. */
export function importSummary({ folder, files, report }: ImportedDossier, language: Language): string {
    const { accounting } = report;
    const left = report.items.filter(item => item.text !== '').length;
    const share = accounting.characters === 0 ? 100 : Math.floor(accounting.carried / accounting.characters * 1000) / 10;
    const many = (count: number, one: string, other = `${one}s`): string => `${count} ${count === 1 || (language === 'fr' && count === 0) ? one : other}`;
    const unread = report.unread === 0 ? ''
        : language === 'fr' ? `Attention\u00A0: ${many(report.unread, 'partie du document n\'a pas été lue', 'parties du document n\'ont pas été lues')}, voir ${REPORT_FILE}. Ce qui suit ne compte que le reste.\n`
            : `Note: ${many(report.unread, 'part of the document was not read', 'parts of the document were not read')}, see ${REPORT_FILE}. What follows counts only the rest.\n`;
    const bound = !report.bound ? '' : language === 'fr' ? `${report.bound === 1 ? '1 valeur liée à sa donnée' : `${report.bound} valeurs liées à leur donnée`}, sans changer le texte.\n`
        : `${many(report.bound, 'value')} bound to ${report.bound === 1 ? 'its fact' : 'their facts'}, without changing the text.\n`;
    const written = `${folder}\n${files.map(file => `  ${file}\n`).join('')}${unread}`;
    return language === 'fr'
        ? `${written}${many(report.clauses, 'article')}, ${many(report.terms, 'définition')}, ${many(report.parties, 'partie')}. ${String(share).replace('.', ',')}\u00A0% du texte est dans le brouillon\u202F; ${many(left, 'passage est', 'passages sont')} dans ${REPORT_FILE}\u202F; ${many(accounting.unaccounted, 'caractère introuvable', 'caractères introuvables')}.\n${bound}`
        : `${written}${many(report.clauses, 'article')}, ${many(report.terms, 'definition')}, ${many(report.parties, 'party', 'parties')}. ${share}% of the text is in the draft; ${many(left, 'passage is', 'passages are')} in ${REPORT_FILE}; ${many(accounting.unaccounted, 'character')} not found.\n${bound}`;
}
