/** What `msp export` tells beside the files: why they are drafts. */
import type { Exported } from './export.js';
import type { Language } from './language.js';
import { shownPath } from './workspace.js';

/** Of each kind; the rest is counted. */
const SHOWN = 3;

const WORDS = {
    fr: {
        draft: (title: string, what: string, _: number) => `msp: « ${title} » est exporté comme projet : il reste ${what}.`,
        errors: (count: number) => `${count} erreur${count > 1 ? 's' : ''}`,
        blanks: (count: number) => `${count} champ${count > 1 ? 's' : ''} à compléter`,
        and: ' et ', blank: 'à compléter', more: (count: number) => `… et ${count} de plus`
    },
    en: {
        draft: (title: string, what: string, count: number) => `msp: "${title}" is exported as a draft: ${what} remain${count === 1 ? 's' : ''}.`,
        errors: (count: number) => `${count} error${count > 1 ? 's' : ''}`,
        blanks: (count: number) => `${count} blank${count > 1 ? 's' : ''}`,
        and: ' and ', blank: 'blank', more: (count: number) => `… and ${count} more`
    }
} as const;

/** Why a dossier is a draft, with the first places; empty where it is none. */
export function draftWarning({ title, errors, blanks }: Exported, language: Language): string {
    const words = WORDS[language];
    const counts = [errors.length > 0 ? words.errors(errors.length) : '', blanks.length > 0 ? words.blanks(blanks.length) : ''].filter(Boolean);
    if (counts.length === 0) {
        return '';
    }
    const places = [
        ...listed(errors.map(({ uri, range, message }) => `${shownPath(uri)}:${range.start.line}:${range.start.column} ${message}`), words.more),
        ...listed(blanks.map(({ within, label }) => `${within}: ${label || words.blank}`), words.more)
    ];
    return [words.draft(title, counts.join(words.and), errors.length + blanks.length), ...places.map(place => `  ${oneLine(place)}`)].join('\n');
}

function listed(lines: readonly string[], more: (count: number) => string): string[] {
    const rest = lines.length - SHOWN;
    return rest > 1 ? [...lines.slice(0, SHOWN), more(rest)] : [...lines];
}

/** What a contract says must not move the cursor or colour the terminal. */
function oneLine(text: string): string {
    return text.replace(/[\p{C}\s]+/gu, ' ').trim();
}
