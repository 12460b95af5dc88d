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
        const documents = dossier.documents.filter(document => document !== dossier.root);
        documents.forEach((document, index) => {
            const first = documents.slice(0, index).find(other => collide(document, other));
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

/** An annex of an annex may count anew. */
function collide(a: DossierDocument, b: DossierDocument): boolean {
    const sameParent = a.parent?.$refText === b.parent?.$refText;
    const [x, y] = [annexNumber(a), annexNumber(b)];
    return sameParent && (x !== undefined && x === y || a.title !== undefined && b.title !== undefined && fold(a.title) === fold(b.title));
}
