// The command line. Each command's work is loaded when it is asked for, so that `--help` answers at once.
import { Command, CommanderError, Option } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import type { CheckResult } from './check.js';
import type { AppliedFix } from './fix.js';
import { parseName } from './document-options.js';
import { parseLanguage, terminalLanguage, type Language } from './language.js';
import { print } from './print.js';
import { UsageError } from './usage-error.js';

/** Findings of level error. */
const EXIT_FINDINGS = 1;
/** The command was not understood, a path does not exist, or a file cannot be written. */
const EXIT_USAGE = 2;

const program = new Command('msp')
    .description('Checks managed-services contracts written in .msp files, and writes them as documents.')
    .version(manifest.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .showHelpAfterError('(msp --help tells more)')
    .exitOverride();

program.command('check')
    .description('Check contracts and print what was found.')
    .argument('<path...>', 'files or folders; a file is checked with its whole dossier')
    .addOption(new Option('--format <format>', 'how findings are printed; summary: one line a dossier').choices(['text', 'summary', 'json']).default('text'))
    .option('--language <language>', 'language of the messages: fr or en (default: that of the terminal)', parseLanguage)
    .option('--fix', 'apply the fixes that are safe: preferred, and their result breaks nothing')
    .option('--dry-run', 'with --fix: say what would be fixed, and change no file')
    .addHelpText('after', `
Exit code: 0 no errors, 1 errors found, 2 the command was not understood, or a path does not exist.

Examples:
  $ msp check examples
  $ msp check contrat.msp --language fr
  $ msp check . --format json > findings.json
  $ msp check . --fix --dry-run`)
    .action(async (paths: string[], options: { format: 'text' | 'summary' | 'json'; language?: Language; fix?: true; dryRun?: true }) => {
        if (options.dryRun && !options.fix) {
            throw new UsageError('--dry-run says what --fix would do: give both.');
        }
        const { check, checkAndFix } = await import('./check.js');
        const language = options.language ?? terminalLanguage();
        const result: CheckResult & { readonly fixed?: readonly AppliedFix[] } = options.fix ? await checkAndFix(paths, language, !options.dryRun) : await check(paths, language);
        if (options.format === 'json') {
            const { jsonReport } = await import('./report-json.js');
            await print(jsonReport(result));
        } else {
            const { fixReport, summaryReport, textReport } = await import('./report-text.js');
            if (result.fixed) {
                await print(fixReport(result.fixed, { language, colour: false }, options.dryRun ?? false));
            }
            const report = options.format === 'summary' ? summaryReport : textReport;
            await print(report(result, { language, colour: usesColour() }));
        }
        process.exitCode = result.findings.some(finding => finding.level === 'error') ? EXIT_FINDINGS : 0;
    });

program.command('bind')
    .description('Take the values that sentences certainly state into facts; what is printed stays the same.')
    .argument('<path...>', 'files or folders')
    .option('--dry-run', 'say what would be bound, and change no file')
    .option('--language <language>', 'language of the messages: fr or en (default: that of the terminal)', parseLanguage)
    .addHelpText('after', `
A sentence keeps its words: "une durée de trente-six (36) mois" becomes "une durée de {duration "trente-six (36) mois"}",
and the fact "duration: 36 months" stands in its clause.

Exit code: 0; 2 the command was not understood, or a path does not exist.

Examples:
  $ msp bind contrat.msp
  $ msp bind . --dry-run`)
    .action(async (paths: string[], options: { dryRun?: true; language?: Language }) => {
        const { bind } = await import('./bind.js');
        const { bindReport } = await import('./report-text.js');
        await print(bindReport(await bind(paths, !options.dryRun), options.language ?? terminalLanguage(), options.dryRun ?? false));
    });

function addImport(): void {
    program.command('import')
        .description('Draft a dossier from a contract in Word, with a report of what was not carried over.')
        .argument('<file>', 'a Word document (.docx)')
        .option('-o, --out <folder>', 'folder of the dossier (default: one of the document\'s name, beside it)', parseName)
        .option('--force', 'replace files that are there')
        .option('--language <language>', 'language of the messages: fr or en (default: that of the terminal)', parseLanguage)
        .addHelpText('after', `
All text of the document is in the draft or in import-report.md: comments, deletions, headers, footnotes.

Exit code: 0 the draft is written; 2 the command was not understood, or a file cannot be read, written or replaced.

Examples:
  $ msp import contrat.docx
  $ msp import contrat.docx --out dossiers/mercier`)
        .action(async (file: string, options: { out?: string; force?: true; language?: Language }) => {
            const { importSummary, importWord } = await import('./import.js');
            const language = options.language ?? terminalLanguage();
            process.stdout.write(importSummary(await importWord(file, { out: options.out, force: options.force ?? false, language }), language));
        });
}

function addLsp(): void {
    program.command('lsp')
        .description('Run the language server on standard input and output, for any editor.')
        .option('--stdio', 'accepted for editors that pass it; there is no other way')
        .addHelpText('after', `
Examples:
  $ msp lsp
  Neovim: vim.lsp.config('msp', { cmd = { 'msp', 'lsp' }, filetypes = { 'msp' } })`)
        .action(async () => {
            const { serve } = await import('./lsp.js');
            serve();
        });
}

/** See no-color.org and force-color.org. */
function usesColour(): boolean {
    return process.env['FORCE_COLOR'] !== undefined && process.env['FORCE_COLOR'] !== '0'
        || (process.stdout.isTTY === true && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb');
}

// `msp check … | head` closes the pipe early; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : EXIT_USAGE);
});

async function run(): Promise<void> {
    const [name = '', topic] = process.argv.slice(2);
    const helped = name === 'help' && topic !== undefined;
    // Their help names the formats, so it brings all that writes them: not for the other commands.
    if (name === 'export' || name === 'render' || helped) {
        const { addExport } = await import('./export-command.js');
        addExport(program);
    } else {
        program.command('export').description('Write contracts as documents: Word, PDF, web page and more.');
    }
    if (name === 'redline' || helped) {
        const { addRedline } = await import('./redline-command.js');
        addRedline(program);
    } else {
        program.command('redline').description('Write what changed between two versions of a contract, as tracked changes or a list.');
    }
    addImport();
    addLsp();
    await program.parseAsync();
}

run().catch((error: unknown) => {
    if (error instanceof CommanderError) {
        process.exitCode = error.exitCode === 0 ? 0 : EXIT_USAGE;
    } else if (error instanceof UsageError) {
        console.error(`msp: ${error.message}`);
        process.exitCode = EXIT_USAGE;
    } else {
        console.error(`msp: ${told(error)}`);
        process.exitCode = EXIT_USAGE;
    }
});

/** What nobody foresaw, in one line; a person can do nothing with a stack, and who asks for it with MSP_STACK gets it. */
function told(error: unknown): string {
    if (process.env['MSP_STACK']) {
        return error instanceof Error ? error.stack ?? error.message : String(error);
    }
    const line = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').trim();
    // The system says what is wrong; anything else is a fault of ours.
    return error instanceof Error && 'syscall' in error ? line : `a fault of the program: ${line}. MSP_STACK=1 shows where.`;
}
