import { underGdpr } from '../../../law/data-law.js';
import { entryNamed } from '../../../law/data-protection.js';
import { againPlaces, Transfers, type StatedMechanism } from '../../../law/transfers.js';
import { meaningOf } from '../../../model/values.js';
import { replaceFieldFix } from '../record-fixes.js';
import type { Rule } from '../../rule.js';

const ARTICLE_49: ReadonlySet<string> = new Set(['article-49']);

export const derogationForRegularTransfers: Rule = {
    id: 'derogation-for-regular-transfers',
    aliases: ['MSP146'],
    domain: 'data-protection',
    level: 'error',
    reads: 'structure',
    title: { fr: 'Un transfert régulier ne doit pas reposer sur une dérogation', en: 'A regular transfer must not rest on a derogation' },
    sources: ['GDPR art. 44, 46 and 49', 'EDPB Guidelines 2/2018'],
    checkDossier(dossier, { report }) {
        if (!underGdpr(dossier)) {
            return;
        }
        for (const transfer of Transfers.of(dossier).on(ARTICLE_49)) {
            const { stated: { entry }, again } = transfer;
            // A provider's work is regular by nature; a list may say that one transfer is not.
            if ([transfer.stated, ...again].some(saysSingle)) {
                continue;
            }
            report({
                message: {
                    fr: 'Des transferts réguliers ne peuvent reposer sur le consentement ni sur une autre dérogation de l\'article 49 : concluez les clauses contractuelles types (UE) 2021/914, ou indiquez « regular: no » pour un transfert isolé.',
                    en: 'Regular transfers cannot rest on consent or another derogation of article 49: conclude the standard contractual clauses (EU) 2021/914, or state "regular: no" for a single transfer.'
                },
                place: { node: entry, property: 'value' },
                related: againPlaces(transfer),
                fixes: [replaceFieldFix([entry, ...again.map(other => other.entry)], 'standard-clauses', { fr: 'Clauses contractuelles types (UE) 2021/914', en: 'Standard contractual clauses (EU) 2021/914' })]
            });
        }
    }
};

function saysSingle({ table }: StatedMechanism): boolean {
    const regular = meaningOf(entryNamed(table, 'regular')?.value);
    return regular.type === 'reference' && regular.names.join('.') === 'no';
}
