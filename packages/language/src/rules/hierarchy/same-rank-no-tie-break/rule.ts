import type { DossierDocument, Rank } from '../../../generated/ast.js';
import type { Dossier } from '../../../model/dossier.js';
import { insertFact } from '../../../model/edits.js';
import type { Subject } from '../../../model/effective-facts.js';
import { factsOf } from '../../../model/tree.js';
import { meaningOf } from '../../../model/values.js';
import { relatedValue, subjectLabel } from '../../kit/conflict-wording.js';
import type { Rule } from '../../rule.js';
import { message, quote } from '../../kit/suggestions.js';
import { hasMark } from '../../../model/library-scope.js';

export const sameRankNoTieBreak: Rule = {
    id: 'same-rank-no-tie-break',
    aliases: ['MSP207'],
    domain: 'hierarchy',
    level: 'warning',
    title: { fr: 'Deux documents de même rang devraient pouvoir être départagés', en: 'Two documents of the same rank should have a tie-break' },
    sources: ['C. civ., art. 1189'],
    checkDossier(dossier, { report }) {
        if (hasTieBreak(dossier)) {
            return;
        }
        for (const { statement, ranks } of dossier.precedence.statements.filter(({ stater }) => stater === dossier.root)) {
            ranks.forEach((group, index) => pairs(group).forEach(([a, b]) => {
                const [common] = commonSubjects(dossier, a, b);
                if (common) {
                    const place: { node: Rank } = { node: statement.ranks[index]! };
                    report({
                        place,
                        message: message(language => {
                            const titles = [a, b].map(document => quote(dossier.titleOf(document), language));
                            const label = subjectLabel(dossier, common, language);
                            return language === 'fr'
                                ? `${titles[0]} et ${titles[1]} sont de même rang, parlent du même fait (${label}) et rien ne les départage : ajoutez « tie-break: latest », ou donnez-leur deux rangs.`
                                : `${titles[0]} and ${titles[1]} have the same rank, speak of the same fact (${label}) and nothing says which one wins: add "tie-break: latest", or give them two ranks.`;
                        }),
                        related: common.statements.filter(({ document }) => document === a || document === b).map(side => relatedValue(dossier, side, { fr: 'Ici', en: 'Here' })),
                        fixes: dossier.clausesOfKind('document-hierarchy').slice(0, 1).filter(clause => !factsOf(clause).some(({ name }) => name === 'tie-break')).map(clause => ({
                            title: { fr: 'À rang égal, le document le plus récent', en: 'At equal rank, the latest document' },
                            preferred: true,
                            edits: () => [insertFact(clause, ['tie-break: latest'])]
                        }))
                    });
                }
            }));
        }
    }
};

function hasTieBreak(dossier: Dossier): boolean {
    return dossier.facts.rows('document-hierarchy', 'tie-break').some(({ statements }) => statements.some(({ value }) => {
        const meaning = meaningOf(value);
        return meaning.type === 'blank' || meaning.type === 'reference' && meaning.names.at(-1) !== 'none';
    }));
}

/** Facts that both state and that could contradict each other. */
function commonSubjects(dossier: Dossier, a: DossierDocument, b: DossierDocument): Subject[] {
    return [...dossier.facts.subjects].filter(({ statements, declaration }) => statements.length > 1 && !hasMark(declaration, 'adds') && !hasMark(declaration, 'local')
        && [a, b].every(document => statements.some(statement => statement.document === document)));
}

function pairs<T>(items: readonly T[]): [T, T][] {
    return items.flatMap((a, index) => items.slice(index + 1).map((b): [T, T] => [a, b]));
}

