import { conjunction } from '../../../wording/format.js';
import { compareStatements, effectiveOf, effectiveRows, message, plainValue, quote, rowName, valuePlace } from '../../kit/effective-values.js';
import { relatedValue } from '../../kit/conflict-wording.js';
import type { FactStatement } from '../../../model/effective-facts.js';
import type { Rule } from '../../rule.js';

export const mttrOutOfRange: Rule = {
    id: 'mttr-out-of-range',
    aliases: ['MSP410'],
    domain: 'service-levels',
    level: 'warning',
    reads: 'structure',
    title: { fr: 'Un temps moyen de rétablissement devrait être possible avec les délais promis', en: 'A mean time to restore should be possible with the times promised' },
    sources: ['Pratique professionnelle'],
    checkDossier(dossier, { report }) {
        const responses = effectiveRows(dossier, 'sla', 'response');
        const resolutions = effectiveRows(dossier, 'sla', 'resolution');
        for (const mean of effectiveOf(dossier, 'slo', 'mean-time-to-restore')) {
            const sooner = all(responses, response => compareStatements(mean, response) === 'less');
            const later = all(resolutions, resolution => compareStatements(mean, resolution) === 'greater');
            const against = sooner ?? later;
            if (!against) {
                continue;
            }
            report({
                message: message(language => {
                    const value = plainValue(dossier, mean.value, language);
                    const rows = conjunction(against.map(row => `${plainValue(dossier, row.value, language)} (${quote(rowName(dossier, 'severity', row.key, language), language)})`), language);
                    if (language === 'fr') {
                        return sooner
                            ? `Un temps moyen de rétablissement de ${value} précède toute prise en charge : ${rows}. Corrigez l'objectif ou les délais.`
                            : `Un temps moyen de rétablissement de ${value} dépasse tous les délais de résolution : ${rows}. Corrigez l'objectif ou les délais.`;
                    }
                    return sooner
                        ? `A mean time to restore of ${value} comes before any response: ${rows}. Correct the objective or the times.`
                        : `A mean time to restore of ${value} exceeds every resolution time: ${rows}. Correct the objective or the times.`;
                }),
                place: valuePlace(mean),
                related: against.map(row => relatedValue(dossier, row, sooner ? { fr: 'Prise en charge', en: 'Response' } : { fr: 'Résolution', en: 'Resolution' }))
            });
        }
    }
};

function all(rows: readonly FactStatement[], test: (row: FactStatement) => boolean): readonly FactStatement[] | undefined {
    return rows.length > 0 && rows.every(test) ? rows : undefined;
}
