import type { Dossier } from '../../../model/dossier.js';
import { isDataAgreement, isPlain } from '../../../model/conflicts.js';
import { relatedValue } from '../../kit/conflict-wording.js';
import { phrasesIn } from '../../../prose/readings.js';
import { effectiveOf } from '../../kit/effective-values.js';
import { LIABILITY } from '../liability-cap.js';
import { namedConflictRule } from '../../hierarchy/named-conflict.js';
import type { RuleContext } from '../../rule.js';

export const capConflictDpa = namedConflictRule({
    id: 'cap-conflict-dpa',
    aliases: ['MSP610'],
    domain: 'liability',
    conflicts: {
        tells: conflict => isPlain(conflict) && conflict.subject.kind === LIABILITY && conflict.subject.fact === 'cap'
            && [conflict.statement, ...conflict.others].some(({ document }) => isDataAgreement(document))
    },
    title: { fr: 'L\'accord sur les données doit fixer le même plafond que le contrat', en: 'The data agreement must set the same cap as the contract' },
    sources: ['C. civ., art. 1189', 'RGPD, art. 82'],
    advice: { fr: 'Alignez-les, ou fixez un plafond propre aux données (data-cap).', en: 'Align them, or set a separate cap for data (data-cap).' },
    checkMore: checkUnlimited
});

function checkUnlimited(dossier: Dossier, { report }: RuleContext): void {
    const caps = effectiveOf(dossier, LIABILITY, 'cap').filter(({ document }) => !isDataAgreement(document));
    if (caps.length === 0) {
        return;
    }
    for (const { passage, document, place } of phrasesIn(dossier, 'liability-unlimited')) {
        if (isDataAgreement(document) && (passage.kind === 'data-protection' || passage.kind === LIABILITY)) {
            report({
                place,
                message: {
                    fr: 'L\'accord sur les données dit la responsabilité illimitée, et le contrat la plafonne : alignez-les, ou fixez un plafond propre aux données (data-cap).',
                    en: 'The data agreement says that liability is unlimited, and the contract caps it: align them, or set a separate cap for data (data-cap).'
                },
                related: caps.map(cap => relatedValue(dossier, cap, { fr: 'Plafond du contrat', en: 'The contract\'s cap' }))
            });
        }
    }
}
