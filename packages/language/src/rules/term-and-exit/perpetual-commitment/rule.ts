import type { Dossier } from '../../../model/dossier.js';
import { compare, meaningOf, type Meaning } from '../../../model/values.js';
import { textsOf } from '../../../prose/clause-texts.js';
import { relatedValue, PREVAILS } from '../../kit/conflict-wording.js';
import { message, plainValue, valuePlace } from '../../kit/effective-values.js';
import { reader } from '../../../prose/passages.js';
import type { Rule, RuleContext } from '../../rule.js';
import { levelOf, testedValues } from '../../kit/tested-values.js';

const LONGEST: Meaning = { type: 'duration', parts: [{ amount: 99, unit: 'year', clock: 'calendar' }], per: [] };

/** `perpétuel`, `à perpétuité`, `sans faculté de dénonciation`; nothing that says the contrary. */
const PERPETUAL = /(?<!\p{L})(?:perpétuel(?:le)?s?|(?:à\s+)?perpétuité|(?:sans|exclu(?:t|ent)|interdi(?:t|sent))\s+(?:aucune\s+)?(?:toute\s+)?(?:faculté|possibilité)\s+de\s+(?:dénonciation|non-renouvellement|dénoncer|le\s+dénoncer)|sans\s+que\s+(?:le\s+client|\uFFFC|l['’]une\s+(?:quelconque\s+)?(?:ou\s+l['’]autre\s+)?des\s+parties|aucune\s+(?:des\s+)?parties?|les\s+parties|celui-ci|celle-ci)\s+(?:ne\s+)?(?:puisse(?:nt)?|pu(?:isse)?)\s+(?:s['’]y\s+opposer|le\s+refuser|y\s+renoncer|y\s+mettre\s+fin|le\s+dénoncer)|perpetual(?:ly)?|in\s+perpetuity|without\s+(?:any\s+)?(?:right|possibility)\s+(?:to\s+refuse|of\s+refusing)\s+renewal|(?:neither\s+party\s+(?:may|can)|(?:the\s+(?:client|customer)|\uFFFC)\s+(?:may\s+not?|cannot|can\s+not))\s+(?:refuse|oppose|prevent|object\s+to|decline|opt\s+out\s+of)\s+(?:the\s+|such\s+|any\s+|its\s+)?renewal|(?:le\s+client|\uFFFC|aucune\s+(?:des\s+)?parties?|les\s+parties|ni\s+l['’]une\s+ni\s+l['’]autre\s+des\s+parties)\s+ne\s+(?:peu(?:ven)?t|pourr(?:a|ont)|saurai(?:t|ent))\s+(?:s['’]opposer\s+(?:au|à\s+(?:la|sa|ce|cette))|refuser\s+(?:le|la|ce|cette|son|sa))\s*(?:renouvellement|reconduction|prorogation)|(?:sans\s+limit(?:e|ation)\s+de\s+durée|(?:durée|terme)\s+illimitée?|without\s+limit\s+of\s+time|for\s+an\s+unlimited\s+(?:term|period))[^.;]{0,60}?\s(?:ne\s+(?:peu(?:ven)?t|pourr(?:a|ont)|saurai(?:t|ent))\s+(?:y\s+mettre\s+fin|le\s+(?:résilier|dénoncer)|s['’]en\s+délier|être\s+(?:résilié|dénoncé))|(?:may|can)\s*not\s+(?:be\s+terminated|terminate))(?!\s+(?:qu|que|avant|sans|before|except|without|unless)(?!\p{L})))(?!\p{L})/giu;
const DENIED = /(?<!\p{L})(?:ne|n['’]|non|aucun(?:e)?|prohib\p{L}*|interdi\p{L}*\s+(?:les?\s+)?engagements?|never|not|no|nor)(?!\p{L})/iu;

const perpetualIn = reader(text => [...text.matchAll(PERPETUAL)]
    .filter(match => !DENIED.test(text.slice(Math.max(0, match.index - 60), match.index).split(/[.;]/).at(-1) ?? ''))
    .map(match => ({ start: match.index, end: match.index + match[0].length })));

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
    for (const passage of textsOf(dossier, 'term', 'renewal')) {
        for (const { start, end } of perpetualIn(passage)) {
            report({
                place: passage.place(start, end),
                message: {
                    fr: 'Les engagements perpétuels sont prohibés : chaque partie pourrait mettre fin au contrat comme à durée indéterminée. Fixez une durée et permettez de refuser le renouvellement.',
                    en: 'Perpetual commitments are prohibited: either party could end the contract as if of indefinite term. Set a length and let renewal be refused.'
                }
            });
        }
    }
}
