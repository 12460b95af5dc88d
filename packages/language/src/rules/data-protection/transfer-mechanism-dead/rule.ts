import { againPlaces, Transfers, memberText } from '../../../law/transfers.js';
import { replaceFieldFix } from '../record-fixes.js';
import type { Rule } from '../../rule.js';

const DEAD: ReadonlySet<string> = new Set(['safe-harbor', 'privacy-shield', 'old-standard-clauses']);

export const transferMechanismDead: Rule = {
    id: 'transfer-mechanism-dead',
    aliases: ['MSP135'],
    domain: 'data-protection',
    level: 'error',
    reads: 'structure',
    title: { fr: 'Le fondement d\'un transfert doit être encore valable', en: 'The basis of a transfer must still be valid' },
    sources: ['CJEU C-362/14 (Safe Harbor)', 'CJEU C-311/18 (Privacy Shield)', 'Decision (EU) 2021/914, art. 4'],
    checkDossier(dossier, { report }) {
        for (const transfer of Transfers.of(dossier).on(DEAD)) {
            const { mechanism, entry } = transfer.stated;
            const entries = [entry, ...transfer.again.map(other => other.entry)];
            const american = mechanism !== 'old-standard-clauses';
            report({
                message: {
                    fr: `Ce fondement n'est plus valable : ${memberText(dossier, entry, 'fr')}. Remplacez-le par les clauses contractuelles types (UE) 2021/914${american ? ', ou par le Data Privacy Framework si le destinataire est certifié' : ''}.`,
                    en: `This mechanism is no longer valid: ${memberText(dossier, entry, 'en')}. Replace it by the standard contractual clauses (EU) 2021/914${american ? ', or by the Data Privacy Framework if the recipient is certified' : ''}.`
                },
                place: { node: entry, property: 'value' },
                related: againPlaces(transfer),
                fixes: [
                    replaceFieldFix(entries, 'standard-clauses', { fr: 'Clauses contractuelles types (UE) 2021/914', en: 'Standard contractual clauses (EU) 2021/914' }),
                    ...american ? [replaceFieldFix(entries, 'data-privacy-framework', { fr: 'Data Privacy Framework', en: 'Data Privacy Framework' }, false)] : []
                ]
            });
        }
        const fallback = dossier.facts.subject('transfer', 'fallback');
        for (const { value } of fallback?.statements ?? []) {
            const name = value.$cstNode?.text ?? '';
            if (DEAD.has(name)) {
                report({
                    message: {
                        fr: 'Le fondement de repli n\'est plus valable : indiquez les clauses contractuelles types (UE) 2021/914.',
                        en: 'The fallback mechanism is no longer valid: state the standard contractual clauses (EU) 2021/914.'
                    },
                    place: { node: value }
                });
            }
        }
    }
};
