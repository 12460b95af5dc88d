/** How `msp export` is typed. Loaded only for it: the list of formats comes with all that writes them. */
import { FORMATS, formatNamed, type OutputFormat } from '@msp/render/formats';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { exportFiles, STANDARD_OUTPUT, type ExportOptions } from './export.js';
import { draftWarning } from './export-report.js';
import { parseLanguage, terminalLanguage, type Language } from './language.js';
import { print } from './print.js';
import { UsageError } from './usage-error.js';
import { shownFile } from './workspace.js';

interface TypedOptions {
    readonly to: readonly OutputFormat[];
    readonly extent?: ExportOptions['extent'];
    readonly document?: string;
    readonly out?: string;
    readonly template?: string;
    readonly author?: string;
    readonly force?: true;
    readonly quiet?: true;
    readonly language?: Language;
}

/** Adds the command, and `render`: the same on standard output, as scripts knew it. */
export function addExport(program: Command): void {
    define(program.command('export'));
    define(program.command('render', { hidden: true }), STANDARD_OUTPUT);
}

function define(command: Command, standardOut?: string): void {
    command
        .description('Write contracts as documents: Word, PDF, web page and more.')
        .argument('<path>', 'any file of a dossier, or a folder: every contract in it')
        .addOption(new Option('--to <formats>', `formats, separated by commas, or all: ${FORMATS.map(({ id }) => id).join(', ')}`).argParser(parseFormats).makeOptionMandatory())
        .addOption(new Option('--extent <extent>', 'the whole dossier, the contract as its amendments leave it, or one document').choices(['dossier', 'consolidated', 'document']))
        .option('--document <name>', 'name or title of the one document to write', parseName)
        .option('-o, --out <path>', 'file to write; with several contracts or formats, a folder; - is the standard output (default: the title, in the current folder)', parseName, standardOut)
        .option('--template <file>', 'a .docx whose styles, page and headers the Word file takes', parseName)
        .option('--author <name>', 'who the file says has written it', parseName)
        .option('--force', 'replace files that another program wrote, or somebody changed since')
        .option('--quiet', 'print nothing but mistakes')
        .option('--language <language>', 'language of the messages: fr or en (default: that of the terminal)', parseLanguage)
        .addHelpText('after', `
Formats:
${FORMATS.map(({ id, label }) => `  ${id.padEnd(6)} ${label.en}`).join('\n')}

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
            if (options.document !== undefined && (options.extent ?? 'document') !== 'document') {
                throw new UsageError(`--document goes with --extent document, not with ${options.extent}.`);
            }
            if (options.template !== undefined && !options.to.some(({ templates }) => templates)) {
                throw new UsageError(`--template goes with ${FORMATS.filter(({ templates }) => templates).map(({ id }) => id).join(', ')}.`);
            }
            const exported = await exportFiles(path, {
                formats: options.to, extent: options.extent ?? (options.document === undefined ? 'dossier' : 'document'),
                document: options.document, out: options.out, template: options.template, author: options.author, force: options.force ?? false, language
            });
            for (const one of exported) {
                const warning = options.quiet ? '' : draftWarning(one, language);
                if (warning !== '') {
                    console.error(warning);
                }
                for (const { path: file, bytes } of one.files) {
                    await (options.out === STANDARD_OUTPUT ? print(bytes) : options.quiet ? undefined : print(`${shownFile(file)}\n`));
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
            throw new InvalidArgumentError(`There is no format "${id}". Choose among ${FORMATS.map(known => known.id).join(', ')}, or all.`);
        }
        return format;
    });
}

function parseName(value: string): string {
    if (value.trim() === '') {
        throw new InvalidArgumentError('It is empty.');
    }
    return value;
}
