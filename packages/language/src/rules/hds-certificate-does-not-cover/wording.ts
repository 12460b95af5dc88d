import type { Dossier } from '../../model/dossier.js';
import type { Language } from '../../model/finding.js';
import { alternatives } from '../suggestions.js';
import { rowName } from '../effective-values.js';

const DATES: Readonly<Record<Language, Intl.DateTimeFormat>> = {
    fr: new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' }), en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
};

/** `2026-05-16` as `16 mai 2026`; as it is written where it is no date. */
export function formatDate(date: string, language: Language): string {
    const day = new Date(`${date}T00:00:00Z`);
    return Number.isNaN(day.getTime()) ? date : DATES[language].format(day);
}

export function formatMembers(dossier: Dossier, names: readonly string[], language: Language): string {
    return alternatives(names.map(name => rowName(dossier, 'hds-activity', name, language)), language);
}
