import { isDurationValue } from '../../../generated/ast.js';
import type { Dossier } from '../../../model/dossier.js';
import { removeEdit } from '../../../model/edits.js';
import { fold, meaningOf } from '../../../model/values.js';
import type { Rule } from '../../rule.js';
import { bearsCommitment } from '../key-technical-word-undefined/rule.js';
import { termKey, termUsesOf } from '../term-uses.js';

/** « Jour ouvré », "Business Hours": what a fact such as `5 business days` counts in, printed in lower case. */
const WORKING = /^(?:jours?|heures?) ouvr\p{L}+$|^(?:business|working) (?:days?|hours?)$/u;

function countsBusinessTime(dossier: Dossier): boolean {
    return [...dossier.facts.subjects].some(({ statements }) => statements.some(({ value }) => {
        const meaning = isDurationValue(value) ? meaningOf(value) : undefined;
        return meaning?.type === 'duration' && meaning.parts.some(({ clock }) => clock === 'business');
    }));
}

export const unusedDefinition: Rule = {
    id: 'unused-definition',
    aliases: ['MSP303'],
    domain: 'definitions',
    level: 'hint',
    title: { fr: 'Un terme défini devrait servir', en: 'A defined term should be used' },
    sources: ['Pratique professionnelle'],
    checkDossier(dossier, { report }) {
        const { byTerm } = termUsesOf(dossier);
        for (const defined of dossier.terms.filter(({ term }) => term.name)) {
            if (!byTerm.has(termKey(defined)) && !(WORKING.test(fold(defined.term.name)) && countsBusinessTime(dossier)) && !bearsCommitment(dossier, defined.term.name)) {
                report({
                    place: { node: defined.term, property: 'name' },
                    message: {
                        fr: `« ${defined.term.name} » est défini mais jamais utilisé. Supprimez la définition, ou employez le terme.`,
                        en: `"${defined.term.name}" is defined but never used. Remove the definition, or use the term.`
                    },
                    fixes: [{
                        title: { fr: 'Supprimer la définition', en: 'Remove the definition' },
                        preferred: true,
                        batch: { id: 'unused-definitions', title: { fr: 'Supprimer toutes les définitions inutilisées', en: 'Remove every unused definition' } },
                        edits: () => [removeEdit({ node: defined.term })]
                    }]
                });
            }
        }
    }
};
