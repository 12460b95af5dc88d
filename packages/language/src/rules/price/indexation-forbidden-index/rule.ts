import { fold, meaningOf } from '../../../model/values.js';
import { PREVAILS, relatedValue } from '../../kit/conflict-wording.js';
import { frenchLevel, message, quote, replaceValueFix, valuePlace } from '../../kit/effective-values.js';
import type { Rule } from '../../rule.js';
import { levelOf, testedValues } from '../../kit/tested-values.js';

/** The general level of prices or wages, and the minimum wage; an index of one sector or of one good is not meant. */
const FORBIDDEN = /\b(?:smic|salaire minimum|minimum wage|ipc|ipch|hicp|cpi|inflation|cout de la vie|cost of living|(?:indice|niveau) general des (?:prix|salaires)|indice(?: insee)?(?: national)?(?: harmonise)? des prix a la consommation|consumer prices? index|general (?:price|wage) level)\b/;
/** A share of the consumer price index is the index of one kind of goods. */
const PART = /\b(?:services? informatiques?|telecom\w*|communications?|electricite|energie|electricity|energy|computing|it services)\b/;

export const indexationForbiddenIndex: Rule = {
    id: 'indexation-forbidden-index',
    aliases: ['MSP429'],
    domain: 'price',
    level: 'error',
    limitOfLaw: true,
    reads: 'structure',
    title: { fr: 'L\'indice doit avoir une relation directe avec l\'objet du contrat ou l\'activité d\'une partie', en: 'The index must relate directly to the subject matter or to a party\'s business' },
    sources: ['CMF, art. L112-2'],
    checkDossier(dossier, { report }) {
        const level = frenchLevel(dossier, 'error');
        for (const tested of level ? testedValues(dossier, 'price-revision', 'index') : []) {
            const { statement, prevailing } = tested;
            const meaning = meaningOf(statement.value);
            const text = meaning.type === 'text' ? fold(meaning.text) : '';
            if (meaning.type !== 'text' || !FORBIDDEN.test(text) || PART.test(text)) {
                continue;
            }
            report({
                level: levelOf(tested, level!),
                related: prevailing ? [relatedValue(dossier, prevailing, PREVAILS)] : [],
                message: message(language => language === 'fr'
                    ? `L'indice ${quote(meaning.text, 'fr')} suit le niveau général des prix ou des salaires : le droit français l'interdit, faute de relation directe avec les prestations. Retenez l'indice Syntec.`
                    : `The index ${quote(meaning.text, 'en')} follows the general level of prices or wages: French law forbids it for want of a direct link with the services. Use the Syntec index.`),
                place: valuePlace(statement),
                fixes: [replaceValueFix(dossier, statement, '"indice Syntec"', { fr: 'Retenir l\'indice Syntec', en: 'Use the Syntec index' }, true)]
            });
        }
    }
};
