import { isDateItem, isVersionItem, type DossierDocument } from '../../../generated/ast.js';
import type { Dossier } from '../../../model/dossier.js';
import { insertBlockInside, insertLineBefore, withTabStops } from '../../../model/edits.js';
import { headOf } from '../../../model/tree.js';
import { meaningOf } from '../../../model/values.js';
import { nodesIn } from '../../../model/nodes.js';
import type { Rule } from '../../rule.js';

export const generalTermsNotBroughtToKnowledge: Rule = {
    id: 'general-terms-not-brought-to-knowledge',
    aliases: ['MSP212'],
    domain: 'hierarchy',
    level: 'warning',
    title: { fr: 'Les conditions générales devraient avoir été connues et acceptées', en: 'General terms should have been known and accepted' },
    sources: ['C. civ., art. 1119, al. 1'],
    checkDossier(dossier, { report }) {
        if (!dossier.isContract) {
            return;
        }
        for (const terms of dossier.documents.filter(({ documentType }) => documentType === 'terms')) {
            const identified = terms.items.some(item => isVersionItem(item) || isDateItem(item));
            const accepted = isAccepted(dossier, terms);
            if (identified && accepted) {
                continue;
            }
            const title = dossier.titleOf(terms);
            const fr = [...identified ? [] : ['ni version ni date'], ...accepted ? [] : ['aucune acceptation']].join(', ');
            const en = [...identified ? [] : ['no version or date'], ...accepted ? [] : ['no acceptance']].join(', ');
            report({
                // Attached and dated terms are at least there to be read: what lacks is the line that says so.
                level: identified ? 'information' : 'warning',
                place: headOf(terms),
                message: {
                    fr: `« ${title} » : ${fr}. Ces conditions ne valent que si l'autre partie les a connues et acceptées : indiquez leur version et leur date, et faites-le dire au contrat (« terms-accepted: yes », ou dans le texte).`,
                    en: `"${title}": ${en}. Such terms bind only if the other party knew and accepted them: state their version and date, and have the contract say so ("terms-accepted: yes", or in its text).`
                },
                fixes: identified ? [] : [{
                    title: { fr: 'Ajouter la date, à compléter', en: 'Add the date, to be filled in' },
                    preferred: true,
                    edits: () => [withTabStops(terms.items[0] ? insertLineBefore(terms.items[0], 'dated ?') : insertBlockInside(terms, ['dated ?'], false))]
                }]
            });
        }
    }
};

const ACCEPTED = /\baccept(?:é|ée|és|ées|e|er|ent|ation|s|ed|ance)?\b|\b(?:pris|prise)\s+connaissance\b|\badh(?:ère|érer|ésion)\b|\backnowledg/iu;
const TERMS = /conditions\s+générales|general\s+terms|terms\s+and\s+conditions|\bCG[VAUS]\b/iu;

/** A fact, or a sentence of any document beside the terms themselves, that speaks of the terms and of their acceptance. */
function isAccepted(dossier: Dossier, terms: DossierDocument): boolean {
    const stated = dossier.facts.rows('document-hierarchy', 'terms-accepted').flatMap(({ statements }) => statements);
    if (stated.some(({ value }) => { const meaning = meaningOf(value); return meaning.type === 'blank' || meaning.type === 'reference' && meaning.names.join('.') === 'yes'; })) {
        return true;
    }
    return dossier.documents.filter(document => document !== terms).some(document => nodesIn(document, 'Prose').some(prose => {
        const text = prose.$cstNode?.text ?? '';
        return ACCEPTED.test(text) && text.split(/\n[ \t]*\n|(?<=[.!?])\s/).some(sentence =>
            ACCEPTED.test(sentence) && (TERMS.test(sentence) || sentence.includes(`{${terms.name}}`)));
    }));
}
