import { isDateItem } from '../../../generated/ast.js';
import { insertBlockAfter, insertLineBefore } from '../../../model/edits.js';
import type { Rule } from '../../rule.js';
import { signingsOf, statesDate } from '../signatures.js';

export const signatureDateMissing: Rule = {
    id: 'signature-date-missing',
    aliases: ['MSP804'],
    domain: 'parties-and-dates',
    level: 'error',
    reads: 'structure',
    title: { fr: 'Un contrat signé doit porter la date de sa signature', en: 'A signed contract must bear the date of its signature' },
    sources: ['C. civ., art. 1377', 'Pratique professionnelle'],
    checkDossier(dossier, { report }) {
        const signings = signingsOf(dossier).filter(({ name }) => name !== undefined);
        const dated = statesDate(dossier, 'signed') || signings.some(({ date }) => date !== undefined) || dossier.facts.isStated('effective-date', 'signed-on');
        const [first] = signings;
        if (!first || dated || !dossier.isContract) {
            return;
        }
        report({
            place: { node: first.node },
            message: {
                fr: 'Le contrat nomme ses signataires et ne porte pas de date de signature : ajoutez « signed », ou la date de chaque signature.',
                en: 'The contract names its signatories and bears no date of signature: add "signed", or the date of each signature.'
            },
            fixes: [{
                title: { fr: 'Ajouter la date de signature, à compléter', en: 'Add the date of signature, to be filled in' },
                preferred: true,
                edits: () => {
                    const [item] = dossier.root.items;
                    const date = dossier.root.items.find(isDateItem);
                    return date ? [insertLineBefore(date, 'signed ?')] : item ? [insertLineBefore(item, 'signed ?')] : [insertBlockAfter(dossier.root, ['signed ?'], false)];
                }
            }]
        });
    }
};
