import { underGdpr } from '../../model/data-law.js';
import { entryNamed } from '../../model/data-protection.js';
import { Transfers } from '../../model/transfers.js';
import { meaningOf } from '../../model/values.js';
import { replaceFieldFix } from '../record-fixes.js';
import type { Rule } from '../rule.js';

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
        for (const { entry, table } of Transfers.of(dossier).mechanisms.filter(({ mechanism }) => mechanism === 'article-49')) {
            const regular = meaningOf(entryNamed(table, 'regular')?.value);
            // A provider's work is regular by nature; a list may say that one transfer is not.
            if (regular.type === 'reference' && regular.names.join('.') === 'no') {
                continue;
            }
            report({
                message: {
                    fr: 'Des transferts réguliers ne peuvent reposer sur le consentement ni sur une autre dérogation de l\'article 49 : concluez les clauses contractuelles types (UE) 2021/914, ou indiquez « regular: no » pour un transfert isolé.',
                    en: 'Regular transfers cannot rest on consent or another derogation of article 49: conclude the standard contractual clauses (EU) 2021/914, or state "regular: no" for a single transfer.'
                },
                place: { node: entry, property: 'value' },
                fixes: [replaceFieldFix(entry, 'standard-clauses', { fr: 'Clauses contractuelles types (UE) 2021/914', en: 'Standard contractual clauses (EU) 2021/914' })]
            });
        }
    }
};
