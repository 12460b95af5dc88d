import type { Dossier } from '../../../model/dossier.js';
import { isDataAgreement, isPlain } from '../../../model/conflicts.js';
import { relatedValue } from '../../kit/conflict-wording.js';
import { textsOf } from '../../../prose/clause-texts.js';
import { effectiveOf } from '../../kit/effective-values.js';
import { LIABILITY } from '../liability-cap.js';
import { namedConflictRule } from '../../hierarchy/named-conflict.js';
import { reader } from '../../../prose/passages.js';
import type { RuleContext } from '../../rule.js';

/** The agreement says that nothing limits liability; `ne … pas` and `sans préjudice` say something else. */
const UNLIMITED = /(?<!\p{L})(?:responsabilité\s+(?:\p{L}+\s+){0,6}?(?:illimitée|sans\s+(?:aucune\s+)?limit(?:e|ation))|sans\s+(?:aucune\s+)?limit(?:e|ation)\s+de\s+responsabilité|responsabilité\s+(?:[\p{L}'’]+\s+){0,10}?n['’]est\s+(?:pas\s+(?:plafonnée|limitée)|soumise\s+à\s+aucun\s+plafond)|(?:répond|répondra|est\s+responsable|sera\s+responsable|tenue?)\s+(?:\p{L}+\s+){0,3}?sans\s+(?:aucune?\s+)?(?:plafond|limit(?:e|ation)\s+de\s+montant)|unlimited\s+liability|liability\s+(?:[\p{L}'’]+\s+){0,8}?(?:is\s+unlimited|without\s+(?:any\s+)?limit(?:ation)?|(?:is|shall\s+be)\s+(?:not\s+(?:capped|limited)|uncapped)|shall\s+not\s+be\s+(?:capped|limited))|no\s+(?:cap|limit(?:ation)?)\s+(?:on|of)\s+liability\s+(?:shall\s+)?appl(?:y|ies))(?!\p{L})/giu;

const unlimitedIn = reader(text => [...text.matchAll(UNLIMITED)].map(match => ({ start: match.index, end: match.index + match[0].length })));

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
    for (const passage of textsOf(dossier, 'data-protection', LIABILITY).filter(({ document }) => isDataAgreement(document))) {
        for (const { start, end } of unlimitedIn(passage)) {
            report({
                place: passage.place(start, end),
                message: {
                    fr: 'L\'accord sur les données dit la responsabilité illimitée, et le contrat la plafonne : alignez-les, ou fixez un plafond propre aux données (data-cap).',
                    en: 'The data agreement says that liability is unlimited, and the contract caps it: align them, or set a separate cap for data (data-cap).'
                },
                related: caps.map(cap => relatedValue(dossier, cap, { fr: 'Plafond du contrat', en: 'The contract\'s cap' }))
            });
        }
    }
}
