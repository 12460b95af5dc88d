import type { Dossier } from '../../../model/dossier.js';
import type { FactStatement, Subject } from '../../../model/effective-facts.js';
import { contradicts } from '../../../model/values.js';
import { alignFix, PREVAILS, relatedValue, shownValue, subjectLabel, titled, valuePlace } from '../../kit/conflict-wording.js';
import type { Rule } from '../../rule.js';
import { message } from '../../kit/suggestions.js';
import { pathNames } from '../../../model/tree.js';

export const supersededTextAlive: Rule = {
    id: 'superseded-text-alive',
    aliases: ['MSP218'],
    domain: 'hierarchy',
    level: 'information',
    title: { fr: 'Un document ne devrait pas garder l\'ancienne valeur', en: 'A document should not keep the old value' },
    sources: ['C. civ., art. 1193'],
    checkDossier(dossier, { report }) {
        for (const subject of dossier.facts.subjects) {
            const { prevailing } = subject;
            for (const copy of prevailing ? copies(dossier, subject, prevailing) : []) {
                report({
                    message: message(language => {
                        const label = subjectLabel(dossier, subject, language);
                        return language === 'fr'
                            ? `${label} : modifié par ${titled(dossier, prevailing!, 'fr')}, mais ${titled(dossier, copy, 'fr')} indique encore ${shownValue(dossier, copy, 'fr')}. Alignez cette valeur, ou faites établir une version consolidée.`
                            : `${label}: changed by ${titled(dossier, prevailing!, 'en')}, but ${titled(dossier, copy, 'en')} still says ${shownValue(dossier, copy, 'en')}. Align this value, or have a consolidated version drawn up.`;
                    }),
                    place: valuePlace(copy),
                    related: [relatedValue(dossier, prevailing!, PREVAILS)],
                    fixes: [alignFix(dossier, copy, prevailing!, true)]
                });
            }
        }
    }
};

/** What an amendment replaced, in documents beside the one that it amends: that one is meant to keep its text. */
function copies(dossier: Dossier, { superseded }: Subject, prevailing: FactStatement): FactStatement[] {
    const old = superseded.filter(({ document }) => document.documentType !== 'amendment');
    if (prevailing.document.documentType !== 'amendment' || old.length < 2) {
        return [];
    }
    const target = pathNames(prevailing.clause.target);
    const named = target.length > 1 ? old.find(({ document }) => document.name === target[0]) : undefined;
    const base = named ?? [...old].sort((a, b) => rank(dossier, a) - rank(dossier, b))[0]!;
    return old.filter(statement => statement.document !== base.document && contradicts(statement.value, prevailing.value));
}

function rank(dossier: Dossier, { document }: FactStatement): number {
    return dossier.precedence.rankOf(document) ?? dossier.documents.indexOf(document);
}
