import { replaceValueFix, valuePlace } from '../../kit/effective-values.js';
import { CLAUSE, isPublicContract } from '../public-procurement.js';
import { textsOf } from '../../kit/sector-facts.js';
import type { Rule } from '../../rule.js';

const OLD = /(?<!\d)2009(?!\d)/;
const FAMILY = /CCAG[\s-]+(?:de\s+|des\s+)?(TIC|FCS|PI|MI|MOE|travaux)(?!\p{L})/giu;

export const ccagUnsoundReference: Rule = {
    id: 'ccag-unsound-reference',
    aliases: ['MSP742'],
    domain: 'sectors',
    level: 'warning',
    title: { fr: 'Le marché devrait se référer à un seul CCAG, en vigueur', en: 'The public contract should refer to one CCAG, in force' },
    sources: ['CCAG-TIC 2021, art. 1.1', 'Arrêté du 30 mars 2021, art. 2'],
    checkDossier(dossier, { report }) {
        if (!isPublicContract(dossier)) {
            return;
        }
        for (const { text, statement } of textsOf(dossier, CLAUSE, 'general-terms')) {
            const families = new Set([...text.matchAll(FAMILY)].map(([, name]) => name!.toUpperCase()));
            if (OLD.test(text)) {
                report({
                    place: valuePlace(statement),
                    message: {
                        fr: 'Ce marché se réfère au CCAG de 2009, abrogé depuis le 1er octobre 2021 : citez le CCAG-TIC de 2021.',
                        en: 'This contract refers to the 2009 CCAG, repealed since 1 October 2021: cite the CCAG-TIC of 2021.'
                    },
                    fixes: [replaceValueFix(dossier, statement, '"CCAG-TIC, arrêté du 30 mars 2021"', { fr: 'Citer le CCAG-TIC de 2021', en: 'Cite the CCAG-TIC of 2021' }, true)]
                });
            } else if (families.size > 1) {
                report({
                    place: valuePlace(statement),
                    message: {
                        fr: `Ce marché se réfère à plusieurs CCAG (${[...families].join(', ')}) : n'en retenez qu'un, ou dites lequel régit chaque lot.`,
                        en: `This contract refers to several CCAG (${[...families].join(', ')}): keep one, or say which governs each lot.`
                    }
                });
            }
        }
    }
};
