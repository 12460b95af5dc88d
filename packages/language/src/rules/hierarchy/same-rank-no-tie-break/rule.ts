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
        const subjects = subjectsByDocument(dossier);
        for (const { statement, ranks } of dossier.precedence.statements.filter(({ stater }) => stater === dossier.root)) {
            ranks.forEach((group, index) => collidingPairs(group, subjects).forEach(([a, b, common]) => {
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
                    related: common.statements.filter(({ document }) => document === a || document === b).slice(0, 10).map(side => relatedValue(dossier, side, { fr: 'Ici', en: 'Here' })),
                    fixes: dossier.clausesOfKind('document-hierarchy').slice(0, 1).filter(clause => !factsOf(clause).some(({ name }) => name === 'tie-break')).map(clause => ({
                        title: { fr: 'À rang égal, le document le plus récent', en: 'At equal rank, the latest document' },
                        preferred: true,
                        edits: () => [insertFact(clause, ['tie-break: latest'])]
                    }))
                });
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

/** The facts that each document states and that could contradict another's, in the order of the dossier. */
function subjectsByDocument(dossier: Dossier): ReadonlyMap<DossierDocument, ReadonlySet<Subject>> {
    const subjects = new Map<DossierDocument, Set<Subject>>();
    for (const subject of dossier.facts.subjects) {
        const { statements, declaration } = subject;
        if (statements.length > 1 && !hasMark(declaration, 'adds') && !hasMark(declaration, 'local')) {
            for (const { document } of statements) {
                const known = subjects.get(document) ?? new Set<Subject>();
                subjects.set(document, known.add(subject));
            }
        }
    }
    return subjects;
}

/** More pairs of one rank than these say nothing new: ten documents make forty-five. */
const MOST_PAIRS = 50;

/** Two documents of one rank, and the first fact that both state. */
function collidingPairs(group: readonly DossierDocument[], subjects: ReadonlyMap<DossierDocument, ReadonlySet<Subject>>): [DossierDocument, DossierDocument, Subject][] {
    const pairs: [DossierDocument, DossierDocument, Subject][] = [];
    const stating = group.filter(document => subjects.has(document));
    for (const [index, a] of stating.entries()) {
        for (const b of stating.slice(index + 1)) {
            const common = [...subjects.get(a)!].find(subject => subjects.get(b)!.has(subject));
            if (common) {
                pairs.push([a, b, common]);
            }
            if (pairs.length === MOST_PAIRS) {
                return pairs;
            }
        }
    }
    return pairs;
}
