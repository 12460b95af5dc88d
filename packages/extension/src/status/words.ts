import type { DossierStatus } from '../protocol.js';
import { uiLanguage } from '../settings.js';

const count = (number: number, one: string, many: string): string => `${number} ${number > 1 ? many : one}`;

/** Numbers of a dossier in words, without those that are nought. */
type Counts = Pick<DossierStatus, 'errors' | 'warnings' | 'remarks' | 'blanks'>;

const WORDS = {
    fr: {
        name: 'Constats du dossier',
        dossier: (title: string) => `« ${title} » et ses annexes`,
        counts: ({ errors, warnings, remarks, blanks }: Counts) => [
            errors > 0 && count(errors, 'erreur', 'erreurs'), warnings > 0 && count(warnings, 'avertissement', 'avertissements'),
            remarks > 0 && count(remarks, 'remarque', 'remarques'), blanks > 0 && count(blanks, 'champ à compléter', 'champs à compléter')
        ].filter(Boolean).join(', '),
        nothing: 'Rien à signaler.',
        click: 'Un clic montre le panneau des problèmes.'
    },
    en: {
        name: 'Findings of the Dossier',
        dossier: (title: string) => `“${title}” and its annexes`,
        counts: ({ errors, warnings, remarks, blanks }: Counts) => [
            errors > 0 && count(errors, 'error', 'errors'), warnings > 0 && count(warnings, 'warning', 'warnings'),
            remarks > 0 && count(remarks, 'remark', 'remarks'), blanks > 0 && count(blanks, 'blank to fill in', 'blanks to fill in')
        ].filter(Boolean).join(', '),
        nothing: 'Nothing to report.',
        click: 'A click shows the Problems panel.'
    }
} as const;

/** What the status bar says, in the language of the user. */
export function statusWords(): (typeof WORDS)['fr'] | (typeof WORDS)['en'] {
    return WORDS[uiLanguage()];
}
