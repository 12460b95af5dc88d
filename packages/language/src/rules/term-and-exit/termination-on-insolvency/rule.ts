import { isListValue, type Clause } from '../../../generated/ast.js';
import type { Fix, Message } from '../../../model/finding.js';
import { meaningOf } from '../../../model/values.js';
import { proseOf } from '../../../prose/clause-texts.js';
import { relatedValue, PREVAILS } from '../../kit/conflict-wording.js';
import { frenchLevel } from '../../kit/effective-values.js';
import { removeItemEdit } from '../../kit/list-edits.js';
import { reader, sentenceAround } from '../../../prose/passages.js';
import type { Rule } from '../../rule.js';
import { lowered } from '../../../model/finding.js';
import { testedValues } from '../../kit/tested-values.js';

const MESSAGE: Message = {
    fr: 'La seule ouverture d\'une procédure collective ne peut mettre fin au contrat : la clause est sans effet. Supprimez ce motif, ou réservez la décision de l\'administrateur.',
    en: 'A contract cannot end just because insolvency proceedings open: the clause is without effect. Delete this ground, or reserve the administrator\'s decision.'
};

const PROCEEDINGS = /(?<!\p{L})(?:procédures?\s+collectives?|(?:redressement|liquidation)\s+judiciaires?|cessation\s+d(?:es|e\s+ses|e)\s+paiements|dépôt\s+de\s+(?:son\s+)?bilan|dépose(?:rait)?\s+son\s+bilan|procédure\s+de\s+sauvegarde|mandat\s+ad\s+hoc|insolven(?:cy|t)|(?:enters?|placed\s+in|goes?)\s+(?:in(?:to)?\s+)?(?:administration|liquidation)|winding[\s-]up|bankrupt(?:cy)?|receivership|court-ordered\s+liquidation)(?!\p{L})/giu;
const ENDS = /résili|résol(?:u|ution)|met(?:tre)?\s+fin|prend\s+fin|fin\s+de\s+plein\s+droit|terminat|(?<!\p{L})ends?(?!\p{L})|come\s+to\s+an\s+end/iu;
/** What makes the sentence lawful: it says the contrary, or leaves the choice to the administrator. */
const LAWFUL = /(?<!\p{L})(?:n['’](?:entraîne|emporte|a|est|ouvre)|ne\s+(?:peut|peuvent|saurait|constitue|met|permet|suffit)|sans\s+que|sous\s+réserve|administrateur|liquidateur|juge-commissaire|L\.?\s?622-13|not|subject\s+to|administrator|liquidator|except)(?!\p{L})/iu;

const groundsIn = reader(text => [...text.matchAll(PROCEEDINGS)].flatMap(match => {
    const range = sentenceAround(text, match.index, match.index + match[0].length);
    const sentence = text.slice(range.start, range.end);
    return ENDS.test(sentence) && !LAWFUL.test(sentence) ? [{ start: match.index, end: match.index + match[0].length, sentence: range.start }] : [];
}).filter((ground, index, all) => all.findIndex(({ sentence }) => sentence === ground.sentence) === index));

export const terminationOnInsolvency: Rule = {
    id: 'termination-on-insolvency',
    aliases: ['MSP511'],
    domain: 'term-and-exit',
    level: 'error',
    limitOfLaw: true,
    title: { fr: 'Une procédure collective ne doit pas suffire à mettre fin au contrat', en: 'Insolvency proceedings must not be enough to end the contract' },
    sources: ['C. com., art. L622-13, I', 'C. com., art. L631-14 et L641-11-1', 'Directive (UE) 2019/1023, art. 7(5)'],
    checkDossier(dossier, { report }) {
        const level = frenchLevel(dossier, 'error');
        if (level === undefined) {
            return;
        }
        const stated = new Set<Clause>();
        for (const fact of ['client-causes', 'provider-causes']) {
            for (const { statement, prevailing } of testedValues(dossier, 'termination', fact)) {
                const values = isListValue(statement.value) ? statement.value.values : [statement.value];
                for (const value of values) {
                    const meaning = meaningOf(value);
                    if (meaning.type === 'reference' && meaning.names.at(-1) === 'insolvency') {
                        stated.add(statement.clause);
                        report({
                            level: prevailing ? lowered(level) : level,
                            place: { node: value },
                            message: MESSAGE,
                            related: prevailing ? [relatedValue(dossier, prevailing, PREVAILS)] : [],
                            fixes: removeFixes(statement.value, value, proseOf(dossier, 'termination').every(passage => passage.clause !== statement.clause || groundsIn(passage).length === 0))
                        });
                    }
                }
            }
        }
        // The text of a clause whose facts have been told of says it again.
        for (const passage of proseOf(dossier, 'termination').filter(({ clause }) => !clause || !stated.has(clause))) {
            for (const { start, end } of groundsIn(passage)) {
                report({ level, place: passage.place(start, end), message: MESSAGE });
            }
        }
    }
};

/** @param enough whether the text of the clause does not say the ground again */
function removeFixes(list: Parameters<typeof removeItemEdit>[0], item: Parameters<typeof removeItemEdit>[1], enough: boolean): Fix[] {
    const edit = removeItemEdit(list, item);
    return edit ? [{ title: { fr: 'Supprimer ce motif', en: 'Delete this ground' }, preferred: enough, edits: () => [edit] }] : [];
}
