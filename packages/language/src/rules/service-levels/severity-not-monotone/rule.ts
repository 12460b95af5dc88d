import type { Dossier } from '../../../model/dossier.js';
import type { FactStatement } from '../../../model/effective-facts.js';
import { relatedValue } from '../../kit/conflict-wording.js';
import { compareStatements, effectiveRows, message, plainValue, quote, rankIn, rowName, swapFix, valuePlace } from '../../kit/effective-values.js';
import type { Rule } from '../../rule.js';

const TABLES: readonly string[] = ['response', 'intervention', 'workaround', 'resolution'];

export const severityNotMonotone: Rule = {
    id: 'severity-not-monotone',
    aliases: ['MSP403'],
    domain: 'service-levels',
    level: 'error',
    reads: 'structure',
    title: { fr: 'Un incident plus grave doit être traité au moins aussi vite', en: 'A graver incident must be dealt with at least as fast' },
    sources: ['Pratique professionnelle'],
    checkDossier(dossier, { report }) {
        for (const fact of TABLES) {
            for (const { graver, lighter } of slower(dossier, effectiveRows(dossier, 'sla', fact))) {
                report({
                    message: message(language => {
                        const [a, b] = [graver, lighter].map(({ key }) => quote(rowName(dossier, 'severity', key, language), language));
                        const [x, y] = [graver, lighter].map(({ value }) => plainValue(dossier, value, language));
                        return language === 'fr'
                            ? `${a} est plus grave que ${b} mais traité moins vite (${x} contre ${y}). Échangez ou corrigez les deux délais.`
                            : `${a} is graver than ${b} yet slower (${x} against ${y}). Swap or correct the two times.`;
                    }),
                    place: valuePlace(graver),
                    related: [relatedValue(dossier, lighter, { fr: 'Moins grave et plus rapide', en: 'Lighter and faster' })],
                    fixes: [swapFix(dossier, graver, lighter)]
                });
            }
        }
    }
};

/** Each row that is slower than a lighter one, with the nearest such row: one finding a row. */
function slower(dossier: Dossier, rows: readonly FactStatement[]): { graver: FactStatement; lighter: FactStatement }[] {
    const ranked = rows.flatMap(statement => {
        const rank = rankIn(dossier, 'severity', statement.key);
        return rank === undefined ? [] : [{ rank, statement }];
    }).sort((a, b) => a.rank - b.rank);
    return ranked.flatMap(({ rank, statement: graver }) => {
        const lighter = ranked.find(other => other.rank > rank && compareStatements(graver, other.statement) === 'greater');
        return lighter ? [{ graver, lighter: lighter.statement }] : [];
    });
}
