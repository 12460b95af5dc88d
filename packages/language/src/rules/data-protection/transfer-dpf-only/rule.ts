import { entryNamed } from '../../../law/data-protection.js';
import type { Dossier } from '../../../model/dossier.js';
import { insertFact } from '../../../model/edits.js';
import { meaningOf } from '../../../model/values.js';
import { againPlaces, Transfers, type StatedMechanism } from '../../../law/transfers.js';
import type { Rule } from '../../rule.js';

const DPF: ReadonlySet<string> = new Set(['data-privacy-framework']);

export const transferDpfOnly: Rule = {
    id: 'transfer-dpf-only',
    aliases: ['MSP136'],
    domain: 'data-protection',
    level: 'information',
    reads: 'structure',
    title: { fr: 'Un transfert fondé sur le Data Privacy Framework devrait avoir une preuve et un repli', en: 'A transfer under the Data Privacy Framework should have proof and a fallback' },
    sources: ['Decision (EU) 2023/1795', 'General Court, T-553/23, 3 September 2025 (appeal C-703/25 P pending)'],
    checkDossier(dossier, { report }) {
        const fallback = hasFallback(dossier);
        for (const transfer of Transfers.of(dossier).on(DPF)) {
            const { stated, again } = transfer;
            const proof = [stated, ...again].some(one => isStated(one, 'certification') || declaresCertification(dossier, one));
            if (fallback && proof) {
                continue;
            }
            const lacks = [
                ...proof ? [] : [{ fr: 'la preuve de la certification', en: 'proof of certification' }],
                ...fallback ? [] : [{ fr: 'un fondement de repli', en: 'a fallback mechanism' }]
            ];
            report({
                message: {
                    fr: `Ce transfert repose sur le seul Data Privacy Framework : ajoutez ${lacks.map(({ fr }) => fr).join(' et ')}, car un recours est pendant.`,
                    en: `This transfer rests on the Data Privacy Framework alone: add ${lacks.map(({ en }) => en).join(' and ')}, since an appeal is pending.`
                },
                place: { node: stated.entry, property: 'value' },
                related: againPlaces(transfer),
                fixes: fallback || !dossier.clausesOfKind('transfer')[0] ? [] : [{
                    title: { fr: 'À défaut, clauses contractuelles types', en: 'Failing which, standard contractual clauses' },
                    preferred: true,
                    edits: () => [insertFact(dossier.clausesOfKind('transfer')[0]!, ['fallback: standard-clauses'])]
                }]
            });
        }
    }
};

function hasFallback(dossier: Dossier): boolean {
    return dossier.facts.subject('transfer', 'fallback')?.statements.some(({ value }) => {
        const meaning = meaningOf(value);
        return meaning.type === 'reference' && (meaning.names.at(-1) === 'standard-clauses' || meaning.names.at(-1) === 'binding-corporate-rules');
    }) ?? false;
}

function isStated({ table }: StatedMechanism, field: string): boolean {
    const entry = entryNamed(table, field);
    return entry !== undefined && meaningOf(entry.value).type !== 'blank';
}

/** The list of sub-processors has no field for it: the list of transfers may prove it for the same country. */
function declaresCertification(dossier: Dossier, { table }: StatedMechanism): boolean {
    const country = entryNamed(table, 'country')?.value.$cstNode?.text;
    return Transfers.of(dossier).mechanisms.some(other => other.table !== table && other.mechanism === 'data-privacy-framework'
        && entryNamed(other.table, 'country')?.value.$cstNode?.text === country && isStated(other, 'certification'));
}
