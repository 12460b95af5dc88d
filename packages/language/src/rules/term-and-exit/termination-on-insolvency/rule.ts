import { isListValue, type Clause } from '../../../generated/ast.js';
import type { Fix, Message } from '../../../model/finding.js';
import { meaningOf } from '../../../model/values.js';
import { relatedValue, PREVAILS } from '../../kit/conflict-wording.js';
import { frenchLevel } from '../../kit/effective-values.js';
import { removeItemEdit } from '../../kit/list-edits.js';
import { phrasesIn, type PhraseFound } from '../../../prose/readings.js';
import type { Rule } from '../../rule.js';
import { lowered } from '../../../model/finding.js';
import { testedValues } from '../../kit/tested-values.js';

const MESSAGE: Message = {
    fr: 'La seule ouverture d\'une procédure collective ne peut mettre fin au contrat : la clause est sans effet. Supprimez ce motif, ou réservez la décision de l\'administrateur.',
    en: 'A contract cannot end just because insolvency proceedings open: the clause is without effect. Delete this ground, or reserve the administrator\'s decision.'
};

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
        const grounds = phrasesIn(dossier, 'insolvency-ends-contract').filter(({ passage: { fact }, polarity }) => fact === undefined && polarity !== 'denied');
        for (const fact of ['client-causes', 'provider-causes']) {
            // What is read in the text is told of at its words, below.
            for (const { statement, prevailing } of testedValues(dossier, 'termination', fact).filter(({ statement: { reading } }) => reading === undefined)) {
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
                            fixes: removeFixes(statement.value, value, grounds.every(({ clause }) => clause !== statement.clause))
                        });
                    }
                }
            }
        }
        // The text of a clause whose facts have been told of says it again.
        const told: PhraseFound[] = [];
        for (const named of phrasesIn(dossier, 'insolvency-named')) {
            const isGround = grounds.some(ground => sameSentence(ground, named)) && !(named.clause && stated.has(named.clause));
            if (isGround && !told.some(other => sameSentence(other, named))) {
                told.push(named);
                report({ level, place: named.place, message: MESSAGE });
            }
        }
    }
};

function sameSentence(a: PhraseFound, b: PhraseFound): boolean {
    return a.passage === b.passage && a.sentencePlace.range?.offset === b.sentencePlace.range?.offset;
}

/** @param enough whether the text of the clause does not say the ground again */
function removeFixes(list: Parameters<typeof removeItemEdit>[0], item: Parameters<typeof removeItemEdit>[1], enough: boolean): Fix[] {
    const edit = removeItemEdit(list, item);
    return edit ? [{ title: { fr: 'Supprimer ce motif', en: 'Delete this ground' }, preferred: enough, edits: () => [edit] }] : [];
}
