import type { Dossier } from '../../../model/dossier.js';
import type { FactStatement } from '../../../model/effective-facts.js';
import type { Language } from '../../../model/finding.js';
import { relatedValue, subjectLabel } from '../../kit/conflict-wording.js';
import { compareStatements, effective, effectiveOf, message, plainValue, quote, rowName, swapFix, valuePlace } from '../../kit/effective-values.js';
import type { Rule } from '../../rule.js';

/** What comes before an incident is resolved. */
const STEPS: readonly string[] = ['response', 'intervention', 'workaround'];

export const responseLongerThanResolution: Rule = {
    id: 'response-longer-than-resolution',
    aliases: ['MSP401'],
    domain: 'service-levels',
    level: 'error',
    reads: 'structure',
    title: { fr: 'Un incident doit être pris en charge avant d\'être résolu', en: 'An incident must be responded to before it is resolved' },
    sources: ['C. civ., art. 1163', 'Pratique professionnelle'],
    checkDossier(dossier, { report }) {
        for (const step of STEPS) {
            for (const subject of dossier.facts.rows('sla', step)) {
                for (const first of effective(subject)) {
                    const later = effectiveOf(dossier, 'sla', 'resolution', subject.key).find(statement => compareStatements(first, statement) === 'greater');
                    if (later) {
                        report({
                            message: message(language => sentence(dossier, first, later, language)),
                            place: valuePlace(first),
                            related: [relatedValue(dossier, later, { fr: 'Délai de résolution', en: 'Resolution time' })],
                            fixes: [swapFix(dossier, first, later)]
                        });
                    }
                }
            }
        }
    }
};

function sentence(dossier: Dossier, first: FactStatement, later: FactStatement, language: Language): string {
    const label = subjectLabel(dossier, { ...first, statements: [], superseded: [], reason: 'only', key: undefined }, language).split(', ').at(-1)!;
    const row = quote(rowName(dossier, 'severity', first.key, language), language);
    const [a, b] = [first, later].map(({ value }) => plainValue(dossier, value, language));
    return language === 'fr'
        ? `${row} : ${label} de ${a}, mais résolution en ${b}. Le premier ne peut dépasser la seconde : corrigez l'un des deux.`
        : `${row}: ${label} of ${a}, but resolution in ${b}. The first cannot be longer than the second: correct one of them.`;
}
