import { isDateItem, isExternalItem, isVersionItem } from '../../../generated/ast.js';
import { insertBlockAfter } from '../../../model/edits.js';
import type { Rule } from '../../rule.js';

export const externalNotDated: Rule = {
    id: 'external-not-dated',
    domain: 'hierarchy',
    level: 'warning',
    reads: 'structure',
    title: { fr: 'Un document extérieur devrait porter une date ou une version', en: 'An external document should bear a date or a version' },
    sources: ['C. civ., art. 1119, al. 1', 'C. civ., art. 1193'],
    checkDossier(dossier, { report }) {
        for (const document of dossier.documents) {
            const external = document.items.find(isExternalItem);
            // A date still to be filled in is reported as a blank.
            if (!external || document.items.some(item => isDateItem(item) || isVersionItem(item))) {
                continue;
            }
            report({
                place: { node: external },
                message: {
                    fr: `« ${dossier.titleOf(document)} » se trouve hors du dossier, sans date ni version : rien ne dit quel texte les parties ont accepté. Ajoutez « dated » ou « version ».`,
                    en: `"${dossier.titleOf(document)}" stands outside the dossier, with neither date nor version: nothing says which text the parties accepted. Add "dated" or "version".`
                },
                fixes: [{
                    title: { fr: 'Ajouter la date, à compléter', en: 'Add the date, to be filled in' },
                    preferred: true,
                    edits: () => {
                        const edit = insertBlockAfter(external, ['dated ?'], false);
                        return [{ ...edit, snippet: edit.text.replace('?', '${1:?}') }];
                    }
                }]
            });
        }
    }
};
