// The command line. Each command's work is loaded when it is asked for, so that `--help` answers at once.
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import { parseLanguage, terminalLanguage, type Language } from './language.js';
import { UsageError } from './usage-error.js';

/** Findings of level error. */
const EXIT_FINDINGS = 1;
/** The command was not understood, or a path does not exist. */
const EXIT_USAGE = 2;

const program = new Command('msp')
    .description('Checks and renders managed-services contracts written in .msp files.')
    .version(manifest.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .showHelpAfterError('(msp --help tells more)')
    .exitOverride();

program.command('check')
    .description('Check contracts and print what was found.')
    .argument('<path...>', 'files or folders; a file is checked with its whole dossier')
    .addOption(new Option('--format <format>', 'how findings are printed').choices(['text', 'json']).default('text'))
    .option('--language <language>', 'language of the messages: fr or en (default: that of the terminal)', parseLanguage)
    .addHelpText('after', `
Exit code: 0 nothing wrong, 1 errors found, 2 the command was not understood.

Examples:
  $ msp check examples
  $ msp check contrat.msp --language fr
  $ msp check . --format json > findings.json`)
    .action(async (paths: string[], options: { format: 'text' | 'json'; language?: Language }) => {
        const { check } = await import('./check.js');
        const language = options.language ?? terminalLanguage();
        const result = await check(paths, language);
        if (options.format === 'json') {
            const { jsonReport } = await import('./report-json.js');
            await print(jsonReport(result));
        } else {
            const { textReport } = await import('./report-text.js');
            await print(textReport(result, { language, colour: usesColour() }));
        }
        process.exitCode = result.findings.some(finding => finding.level === 'error') ? EXIT_FINDINGS : 0;
    });

program.command('render')
    .description('Render the dossier of a file as one document.')
    .argument('<file>', 'any file of the dossier')
    .addOption(new Option('--to <format>', 'format of the document').choices(['html', 'text']).default('html'))
    .option('-o, --out <file>', 'write to this file instead of standard output', parseOut)
    .addHelpText('after', `
Examples:
  $ msp render contrat.msp --to html -o contrat.html
  $ msp render annexes/niveaux.msp --to text | less`)
    .action(async (file: string, options: { to: 'html' | 'text'; out?: string }) => {
        const { render } = await import('./render.js');
        const document = await render(file, options.to);
        if (options.out === undefined) {
            await print(document);
        } else {
            const { writeAtomically } = await import('./write.js');
            writeAtomically(options.out, document);
        }
    });

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

function parseOut(value: string): string {
    if (value.trim() === '') {
        throw new InvalidArgumentError('Name a file.');
    }
    return value;
}

/** See no-color.org and force-color.org. */
function usesColour(): boolean {
    return process.env['FORCE_COLOR'] !== undefined && process.env['FORCE_COLOR'] !== '0'
        || (process.stdout.isTTY === true && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb');
}

/** Waits until a pipe has taken all of it. */
function print(text: string): Promise<void> {
    return new Promise((resolve, reject) => process.stdout.write(text, error => error ? reject(error) : resolve()));
}

// `msp check … | head` closes the pipe early; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : EXIT_USAGE);
});

program.parseAsync().catch((error: unknown) => {
    if (error instanceof CommanderError) {
        process.exitCode = error.exitCode === 0 ? 0 : EXIT_USAGE;
    } else if (error instanceof UsageError) {
        console.error(`msp: ${error.message}`);
        process.exitCode = EXIT_USAGE;
    } else {
        console.error(error);
        process.exitCode = EXIT_USAGE;
    }
});
