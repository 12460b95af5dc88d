/** How `msp export` is typed. Loaded only for it: the list of formats comes with all that writes them. */
import { FORMATS, formatNamed, type OutputFormat } from '@msp/render/formats';
import { InvalidArgumentError, type Command } from 'commander';
import { addExtent, addLanguage, addTemplate, extentOf, parseName, type DocumentOptions } from './document-options.js';
import { exportFiles, STANDARD_OUTPUT } from './export.js';
import { draftWarning } from './export-report.js';
import { terminalLanguage } from './language.js';
import { print } from './print.js';
import { UsageError } from './usage-error.js';
import { shownFile } from './workspace.js';

interface TypedOptions extends DocumentOptions {
    readonly to?: readonly OutputFormat[];
    readonly annexData?: boolean;
}

const IDS = FORMATS.map(({ id }) => id);

/** Adds the command, and `render`: the same on standard output, as scripts knew it. */
export function addExport(program: Command): void {
    define(program.command('export'));
    define(program.command('render', { hidden: true }), STANDARD_OUTPUT);
}

function define(command: Command, standardOut?: string): void {
    command
        .description('Write contracts as documents: Word, PDF, web page and more.')
        .argument('<path>', 'any file of a dossier, or a folder: every contract in it')
        .option('--to <formats>', `formats, separated by commas, or all: ${IDS.join(', ')}`, parseFormats);
    addTemplate(addExtent(command, 'write')
        .option('-o, --out <path>', 'file to write; with several contracts or formats, a folder; - is the standard output (default: the title, in the current folder)', parseName, standardOut))
        .option('--author <name>', 'who the file says has written it', parseName)
        .option('--no-annex-data', 'leave out the contract data: what is stated and no sentence quotes')
        .option('--force', 'replace files that another program wrote, or somebody changed since')
        .option('--quiet', 'print nothing but mistakes');
    addLanguage(command)
        .addHelpText('after', `
Formats:
${FORMATS.map(({ id, label }) => `  ${id.padEnd(Math.max(...IDS.map(({ length }) => length)))}  ${label.en}`).join('\n')}

While errors or blanks remain, the files are marked as a draft, and a warning says why.
A file is replaced when msp export wrote it and nobody changed it since, or with --force.

Exit code: 0 written, also as a draft; 2 the command was not understood, or a file cannot be written or may not be replaced.

Examples:
  $ msp export contrat.msp --to docx,pdf
  $ msp export examples --to all -o exports
  $ msp export contrat.msp --to docx --template cabinet.docx -o "Projet n° 2.docx"
  $ msp export contrat.msp --to text -o - | less`)
        .action(async (path: string, options: TypedOptions) => {
            const language = options.language ?? terminalLanguage();
            const { to: formats, document, out, template, author, annexData, force = false } = options;
            if (!formats) {
                throw new UsageError(`Say with --to what to write: ${IDS.join(', ')}, or all; several with commas between.`);
            }
            const extent = extentOf(options);
            if (template !== undefined && !formats.some(({ templates }) => templates)) {
                throw new UsageError(`--template goes with ${FORMATS.filter(({ templates }) => templates).map(({ id }) => id).join(', ')}.`);
            }
            const exported = await exportFiles(path, { formats, extent, document, out, template, author, annexData, force, language });
            for (const one of exported) {
                const warning = options.quiet ? '' : draftWarning(one, language);
                if (warning !== '') {
                    console.error(warning);
                }
                for (const { path: file, bytes } of one.files) {
                    await (out === STANDARD_OUTPUT ? print(bytes) : options.quiet ? undefined : print(`${shownFile(file)}\n`));
                }
            }
        });
}

function parseFormats(value: string): readonly OutputFormat[] {
    if (value === 'all') {
        return FORMATS;
    }
    return [...new Set(value.split(',').map(id => id.trim()))].map(id => {
        const format = formatNamed(id);
        if (!format) {
            throw new InvalidArgumentError(`There is no format "${id}". Choose among ${IDS.join(', ')}, or all.`);
        }
        return format;
    });
}
