import { InvalidArgumentError } from 'commander';

export type Language = 'fr' | 'en';

/** The language of the terminal: French where the locale is French, else English. */
export function terminalLanguage(env: NodeJS.ProcessEnv = process.env): Language {
    const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
    return locale.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

export function parseLanguage(value: string): Language {
    if (value !== 'fr' && value !== 'en') {
        throw new InvalidArgumentError('Choose fr or en.');
    }
    return value;
}
