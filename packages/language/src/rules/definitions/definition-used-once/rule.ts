import type { Rule } from '../../rule.js';
import { termKey, termUsesOf } from '../term-uses.js';

export const definitionUsedOnce: Rule = {
    id: 'definition-used-once',
    domain: 'definitions',
    level: 'hint',
    title: { fr: 'Un terme qui ne sert qu\'une fois devrait être défini là où il sert', en: 'A term used only once should be defined where it is used' },
    sources: ['Pratique professionnelle'],
    checkDossier(dossier, { report }) {
        const { byTerm } = termUsesOf(dossier);
        for (const defined of dossier.terms.filter(({ term }) => term.name)) {
            const [use, second] = byTerm.get(termKey(defined)) ?? [];
            // An acronym needs its definition however seldom it is used.
            if (defined.term.name === defined.term.name.toUpperCase()) {
                continue;
            }
            // Written in another definition, or quoted, it serves that one.
            if (use && !second && use.passage && !use.passage.term) {
                report({
                    place: { node: defined.term, property: 'name' },
                    message: {
                        fr: `« ${defined.term.name} » ne sert qu'une fois. Dites-le plutôt à l'endroit où il sert.`,
                        en: `"${defined.term.name}" is used only once. Better say it where it is used.`
                    },
                    related: [{ place: use.place, message: { fr: 'Le seul emploi', en: 'The only use' } }]
                });
            }
        }
    }
};
