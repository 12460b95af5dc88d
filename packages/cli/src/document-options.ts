/** Options that every command which writes documents has. */
import { InvalidArgumentError, Option, type Command } from 'commander';
import { parseLanguage, type Language } from './language.js';
import { UsageError } from './usage-error.js';

export type Extent = 'dossier' | 'consolidated' | 'document';

/** As they are typed. */
export interface DocumentOptions {
    readonly extent?: Extent;
    readonly document?: string;
    readonly out?: string;
    readonly template?: string;
    readonly author?: string;
    readonly force?: true;
    readonly quiet?: true;
    readonly language?: Language;
}

/** What of a dossier; `verb` as in `the one document to write`. */
export function addExtent(command: Command, verb: string): Command {
    return command
        .addOption(new Option('--extent <extent>', 'the whole dossier, the contract as its amendments leave it, or one document').choices(['dossier', 'consolidated', 'document']))
        .option('--document <name>', `name or title of the one document to ${verb}`, parseName);
}

export function addTemplate(command: Command): Command {
    return command.option('--template <file>', 'a .docx whose styles, page and headers the Word file takes', parseName);
}

export function addLanguage(command: Command, subject = 'the messages'): Command {
    return command.option('--language <language>', `language of ${subject}: fr or en (default: that of the terminal)`, parseLanguage);
}

/** @throws {UsageError} where one document is named and another extent asked for */
export function extentOf({ extent, document }: DocumentOptions): Extent {
    if (document !== undefined && (extent ?? 'document') !== 'document') {
        throw new UsageError(`--document goes with --extent document, not with ${extent}.`);
    }
    return extent ?? (document === undefined ? 'dossier' : 'document');
}

/** A path or a name; none is empty. */
export function parseName(value: string): string {
    if (value.trim() === '') {
        throw new InvalidArgumentError('It is empty.');
    }
    return value;
}
