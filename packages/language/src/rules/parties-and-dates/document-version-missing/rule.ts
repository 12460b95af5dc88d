import { isDateItem, isVersionItem } from '../../../generated/ast.js';
import { insertBlockInside, insertLineBefore } from '../../../model/edits.js';
import { headOf } from '../../../model/tree.js';
import { isJudged } from '../../kit/completeness.js';
import type { Rule } from '../../rule.js';

export const documentVersionMissing: Rule = {
    id: 'document-version-missing',
    aliases: ['MSP807'],
    domain: 'parties-and-dates',
    level: 'warning',
    reads: 'structure',
    title: { fr: 'Chaque document devrait porter une version ou une date', en: 'Each document should bear a version or a date' },
    sources: ['C. civ., art. 1119, al. 1'],
    checkDossier(dossier, { report }) {
        for (const document of isJudged(dossier) ? dossier.documents : []) {
            // What exists only outside has a rule of its own; a blank date is told of the blank.
            if (dossier.isExternal(document) || document.items.some(item => isDateItem(item) || isVersionItem(item))) {
                continue;
            }
            report({
                place: headOf(document),
                message: {
                    fr: `« ${dossier.titleOf(document)} » n'a ni version ni date : rien ne dit quel texte les parties ont accepté. Ajoutez « version » ou « dated ».`,
                    en: `"${dossier.titleOf(document)}" has neither version nor date: nothing says which text the parties accepted. Add "version" or "dated".`
                },
                fixes: [{
                    title: { fr: 'Ajouter la date, à compléter', en: 'Add the date, to be filled in' },
                    preferred: true,
                    edits: () => {
                        const [first] = document.items;
                        const line = document === dossier.root ? 'signed ?' : 'dated ?';
                        return [first ? insertLineBefore(first, line) : insertBlockInside(document, [line], false)];
                    }
                }]
            });
        }
    }
};
