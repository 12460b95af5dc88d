import type { Dossier } from '../../../model/dossier.js';
import { compare, meaningOf, type Meaning } from '../../../model/values.js';
import { relatedValue, PREVAILS } from '../../kit/conflict-wording.js';
import { message, plainValue, valuePlace } from '../../kit/effective-values.js';
import { phrasesIn } from '../../../prose/readings.js';
import type { Rule, RuleContext } from '../../rule.js';
import { levelOf, testedValues } from '../../kit/tested-values.js';

const LONGEST: Meaning = { type: 'duration', parts: [{ amount: 99, unit: 'year', clock: 'calendar' }], per: [] };

export const perpetualCommitment: Rule = {
    id: 'perpetual-commitment',
    aliases: ['MSP502'],
    domain: 'term-and-exit',
    level: 'error',
    limitOfLaw: true,
    title: { fr: 'Un engagement doit avoir une fin', en: 'A commitment must have an end' },
    sources: ['C. civ., art. 1210', 'CC (Suisse), art. 27'],
    checkDossier(dossier, context) {
        for (const fact of ['duration', 'minimum']) {
            for (const tested of testedValues(dossier, 'term', fact)) {
                const { statement, prevailing } = tested;
                if (compare(meaningOf(statement.value), LONGEST) === 'greater') {
                    context.report({
                        level: levelOf(tested, 'error'),
                        place: valuePlace(statement),
                        message: message(language => {
                            const value = plainValue(dossier, statement.value, language);
                            return language === 'fr'
                                ? `Une durée de ${value} est un engagement perpétuel, que la loi prohibe : chacun pourrait y mettre fin comme à durée indéterminée. Fixez une durée plus courte.`
                                : `A term of ${value} is a perpetual commitment, which the law prohibits: either party could end it as if of indefinite term. Set a shorter one.`;
                        }),
                        related: prevailing ? [relatedValue(dossier, prevailing, PREVAILS)] : []
                    });
                }
            }
        }
        checkTexts(dossier, context);
    }
};

function checkTexts(dossier: Dossier, { report }: RuleContext): void {
    for (const { place, polarity } of phrasesIn(dossier, 'perpetual-term')) {
        if (polarity !== 'denied') {
            report({
                place,
                message: {
                    fr: 'Les engagements perpétuels sont prohibés : chaque partie pourrait mettre fin au contrat comme à durée indéterminée. Fixez une durée et permettez de refuser le renouvellement.',
                    en: 'Perpetual commitments are prohibited: either party could end the contract as if of indefinite term. Set a length and let renewal be refused.'
                }
            });
        }
    }
}
