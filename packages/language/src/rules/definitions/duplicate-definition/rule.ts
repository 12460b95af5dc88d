import { removeEdit } from '../../../model/edits.js';
import { repeatedDefinitions, saysTheSame } from '../definitions-compared.js';
import type { Rule } from '../../rule.js';

export const duplicateDefinition: Rule = {
    id: 'duplicate-definition',
    aliases: ['MSP304'],
    domain: 'definitions',
    level: 'warning',
    title: { fr: 'Un terme ne devrait être défini qu\'une fois dans un document', en: 'A term should be defined once in a document' },
    sources: ['C. civ., art. 1189'],
    checkDossier(dossier, { report }) {
        for (const definitions of repeatedDefinitions(dossier)) {
            definitions.forEach((definition, index) => {
                const first = definitions.slice(0, index).find(({ document }) => document === definition.document);
                if (!first) {
                    return;
                }
                const { name } = definition.term;
                const same = saysTheSame(first, definition);
                report({
                    // Two meanings in one document: none can be applied.
                    level: same ? 'warning' : 'error',
                    place: { node: definition.term, property: 'name' },
                    message: same
                        ? { fr: `« ${name} » est défini deux fois dans « ${dossier.titleOf(definition.document)} ». Gardez une définition.`, en: `"${name}" is defined twice in "${dossier.titleOf(definition.document)}". Keep one definition.` }
                        : { fr: `« ${name} » a deux définitions différentes dans « ${dossier.titleOf(definition.document)} ». Gardez celle qui convient.`, en: `"${name}" has two different definitions in "${dossier.titleOf(definition.document)}". Keep the right one.` },
                    related: [{ place: { node: first.term }, message: { fr: 'L\'autre définition', en: 'The other definition' } }],
                    fixes: [{
                        title: { fr: 'Supprimer cette définition', en: 'Remove this definition' },
                        preferred: same,
                        edits: () => [removeEdit({ node: definition.term })]
                    }]
                });
            });
        }
    }
};
