/** How `msp redline` is typed. Loaded only for it: the list of formats comes with all that writes them. */
import { redlineCounts } from '@msp/render';
import { FORMATS, type OutputFormat } from '@msp/render/formats';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { addExtent, addLanguage, addTemplate, extentOf, parseName, type DocumentOptions } from './document-options.js';
import { terminalLanguage } from './language.js';
import { print } from './print.js';
import { redlineFile } from './redline.js';
import { UsageError } from './usage-error.js';
import { shownFile } from './workspace.js';

const MARKED = FORMATS.filter(({ redlines }) => redlines);
/** `text` is the list of changes, not the format of that name. */
const TARGETS = [...MARKED.map(({ id }) => id), 'text', 'json'];

interface TypedOptions extends DocumentOptions {
    readonly to?: string;
    readonly json?: true;
    readonly contract?: string;
    readonly date?: Date;
}

export function addRedline(program: Command): void {
    const command = program.command('redline')
        .description('Write what changed between two versions of a contract: tracked changes in Word, marks in PDF and HTML, or a list.')
        .argument('<a>', 'the version before: a file, a folder, or a git revision')
        .argument('<b>', 'the version after: likewise')
        .argument('[path]', 'with two revisions, the file or folder to compare (default: the current folder)')
        .addOption(new Option('--to <format>', 'format; text is a list of changes (default: docx)').choices(TARGETS))
        .option('--json', 'the list of changes as JSON, the same as --to json');
    addTemplate(addExtent(command, 'compare')
        .option('--contract <name>', 'name or title of the contract, where a folder holds several', parseName)
        .option('-o, --out <file>', 'file to write; - is the standard output (default: the title, in the current folder; a list is printed)', parseName))
        .option('--author <name>', 'who the changes are said to be made by (default: the name that git commits under)', parseName)
        .option('--date <date>', 'when they are said to be made, ISO 8601 (default: now)', parseDate)
        .option('--force', 'replace a file that another program wrote, or somebody changed since')
        .option('--quiet', 'print nothing but mistakes');
    addLanguage(command, 'the messages and of the list')
        .addHelpText('after', `
What exists as a file or folder is one; anything else is a git revision. A revision and a path are that path in the
revision and on disk. revision:path names a file that was renamed; refs/heads/… a branch that is called like a folder.
In Word, accepting all changes gives the version after, rejecting all the version before.

Exit code: 0 written, also where nothing changed; 2 the command was not understood, or a version is not there.

Examples:
  $ msp redline projet-1.msp projet-2.msp --to docx
  $ msp redline v1/ v2/ --to pdf -o comparaison.pdf
  $ msp redline HEAD contrat.msp --to text
  $ msp redline HEAD~3 HEAD contrats/mercier --to docx --author "Me Aubin"
  $ msp redline main:contrat.msp main:contrat-cadre.msp --json`)
        .action(async (first: string, second: string, path: string | undefined, options: TypedOptions) => {
            if (options.json && options.to !== undefined && options.to !== 'json') {
                throw new UsageError(`--json is a format of its own; it does not go with --to ${options.to}.`);
            }
            const to = targetNamed(options.json ? 'json' : options.to ?? 'docx');
            if (options.template !== undefined && (typeof to === 'string' || !to.templates)) {
                throw new UsageError('--template goes with docx.');
            }
            const { document, contract, out, template, author, date } = options;
            const extent = extentOf(options);
            const language = options.language ?? terminalLanguage();
            const result = await redlineFile({
                versions: [first, second, path], to, extent, document, contract, out, template, author, date, force: options.force ?? false, language
            });
            if (result.path === undefined) {
                await print(result.content);
            } else if (!options.quiet) {
                await print(`${shownFile(result.path)}\n`);
                console.error(redlineCounts(result.redline.changes, language));
            }
        });
}

function targetNamed(id: string): OutputFormat | 'text' | 'json' {
    return id === 'text' || id === 'json' ? id : MARKED.find(format => format.id === id)!;
}

/** @returns the moment; a date without a time is the beginning of that day in UTC */
function parseDate(value: string): Date {
    const date = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?$/.test(value) ? new Date(value) : new Date(NaN);
    if (Number.isNaN(date.getTime())) {
        throw new InvalidArgumentError('Write it as 2026-03-16 or 2026-03-16T09:30:00Z.');
    }
    return date;
}
