import { isDateItem, isSignatory } from '../../../generated/ast.js';
import { clausesIn, headOf } from '../../../model/tree.js';
import { meaningOf } from '../../../model/values.js';
import type { Rule } from '../../rule.js';
import { signingsOf } from '../signatures.js';

/** What a party would dispute that it accepted. */
const WEIGHTY: ReadonlySet<string> = new Set(['price', 'price-revision', 'sla', 'penalties', 'data-protection']);

export const annexNotSigned: Rule = {
    id: 'annex-not-signed',
    aliases: ['MSP810'],
    domain: 'parties-and-dates',
    level: 'hint',
    reads: 'structure',
    title: { fr: 'Une annexe sur papier devrait être signée ou paraphée', en: 'A schedule on paper should be signed or initialled' },
    sources: ['C. civ., art. 1375', 'Pratique professionnelle'],
    checkDossier(dossier, { report }) {
        const onPaper = signingsOf(dossier).filter(({ kind }) => kind === 'handwritten');
        const initialled = dossier.facts.rows('signature', 'initialled').some(({ statements }) => statements.some(({ value }) => {
            const meaning = meaningOf(value);
            return meaning.type === 'reference' && meaning.names.join('.') === 'yes';
        }));
        if (onPaper.length === 0 || initialled) {
            return;
        }
        for (const document of dossier.documents) {
            const attached = document.documentType === 'annex' || document.documentType === 'agreement';
            const signed = document.items.some(item => isSignatory(item) || isDateItem(item) && item.event === 'signed');
            if (attached && !signed && clausesIn(document).some(clause => WEIGHTY.has(dossier.kindNameOf(clause) ?? ''))) {
                report({
                    place: headOf(document),
                    message: {
                        fr: `« ${dossier.titleOf(document)} » n'est ni signé ni paraphé, alors que le contrat est signé sur papier : paraphez chaque page, et dites-le à la clause de signature (« initialled: yes »).`,
                        en: `"${dossier.titleOf(document)}" is neither signed nor initialled, although the contract is signed on paper: initial each page, and say so in the signature clause ("initialled: yes").`
                    },
                    related: onPaper.slice(0, 1).map(({ node }) => ({ place: { node }, message: { fr: 'Signature manuscrite', en: 'Handwritten signature' } }))
                });
            }
        }
    }
};
