import { removeEdit } from '../../../model/edits.js';
import { headOf } from '../../../model/tree.js';
import { effectiveOf, effectiveRows, message, quote, rowName } from '../../kit/effective-values.js';
import type { Rule, RuleContext } from '../../rule.js';
import type { Dossier } from '../../../model/dossier.js';
import type { FactStatement } from '../../../model/effective-facts.js';
import type { Message } from '../../../model/finding.js';
import { promisedLevels } from '../severity-rows.js';

export const penaltyUnknownIndicator: Rule = {
    id: 'penalty-unknown-indicator',
    aliases: ['MSP415'],
    domain: 'service-levels',
    level: 'error',
    reads: 'structure',
    title: { fr: 'Une pénalité doit sanctionner un niveau de service qui existe', en: 'A penalty must sanction a service level that exists' },
    sources: ['C. civ., art. 1231-5', 'Pratique professionnelle'],
    checkDossier(dossier, context) {
        // A contract without service levels is told so as a whole.
        if (dossier.clausesOfKind('sla').length === 0) {
            return;
        }
        const promised = promisedLevels(dossier);
        for (const statement of effectiveRows(dossier, 'penalties', 'per-severity')) {
            if (statement.key !== undefined && !promised.has(statement.key)) {
                tell(dossier, context, statement, message(language => {
                    const row = quote(rowName(dossier, 'severity', statement.key, language), language);
                    return language === 'fr'
                        ? `Une pénalité vise la criticité ${row}, pour laquelle aucun délai n'est promis. Ajoutez le délai, ou supprimez la pénalité.`
                        : `A penalty sanctions severity ${row}, for which no time is promised. Add the time, or delete the penalty.`;
                }));
            }
        }
        const measured = ['sla', 'slo'].some(kind => dossier.facts.isStated(kind, 'availability'));
        for (const statement of measured ? [] : effectiveOf(dossier, 'penalties', 'availability-rate')) {
            tell(dossier, context, statement, {
                fr: 'Une pénalité vise la disponibilité, qu\'aucun niveau de service ne promet. Fixez la disponibilité, ou supprimez la pénalité.',
                en: 'A penalty sanctions availability, which no service level promises. Set the availability, or delete the penalty.'
            });
        }
    }
};

function tell(dossier: Dossier, { report }: RuleContext, { node }: FactStatement, text: Message): void {
    report({
        message: text,
        place: { node, property: 'name' },
        related: dossier.clausesOfKind('sla').slice(0, 1).map(clause => ({ place: headOf(clause), message: { fr: 'Niveaux de service', en: 'Service levels' } })),
        fixes: [{ title: { fr: 'Supprimer cette pénalité', en: 'Delete this penalty' }, edits: () => [removeEdit({ node })] }]
    });
}
