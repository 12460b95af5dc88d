import type { DossierDocument } from '../../../generated/ast.js';
import { headOf } from '../../../model/tree.js';
import { fold } from '../../../model/values.js';
import { annexNumber } from '../annexes.js';
import type { Rule } from '../../rule.js';

export const annexNumberDuplicate: Rule = {
    id: 'annex-number-duplicate',
    aliases: ['MSP222'],
    domain: 'hierarchy',
    level: 'error',
    title: { fr: 'Deux documents ne doivent pas porter le même numéro', en: 'Two documents must not have the same number' },
    sources: ['Professional practice: a reference to an annex must lead to one document'],
    checkDossier(dossier, { report }) {
        const before = new Map<string, { readonly at: number; readonly document: DossierDocument }>();
        dossier.documents.filter(document => document !== dossier.root).forEach((document, at) => {
            const names = namesOf(document);
            const [first] = names.flatMap(name => before.get(name) ?? []).sort((a, b) => a.at - b.at).map(({ document: other }) => other);
            names.filter(name => !before.has(name)).forEach(name => before.set(name, { at, document }));
            if (first) {
                report({
                    place: document.title === undefined ? headOf(document) : { node: document, property: 'title' },
                    message: {
                        fr: `Deux documents s'appellent « ${dossier.titleOf(document)} » ou portent le même numéro : donnez à celui-ci le sien.`,
                        en: `Two documents are called "${dossier.titleOf(document)}" or have the same number: give this one its own.`
                    },
                    related: [{ place: headOf(first), message: { fr: `L'autre : « ${dossier.titleOf(first)} »`, en: `The other: "${dossier.titleOf(first)}"` } }]
                });
            }
        });
    }
};

/** Its number and its title below its parent: an annex of an annex may count anew. */
function namesOf(document: DossierDocument): string[] {
    const parent = document.parent?.$refText ?? '';
    const number = annexNumber(document);
    return [...number === undefined ? [] : [`${parent} number ${number}`], ...document.title === undefined ? [] : [`${parent} title ${fold(document.title)}`]];
}
