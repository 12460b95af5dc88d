import { describe, test } from 'vitest';
import { check } from '../../../testing/index.js';

const only = ['entire-agreement-kills-annex'];
const text = (list: string, order = 'Principal > Offre'): string => `
    use "msp:infogerance"
    contract Principal "Contrat" {
        precedence ${order}
        clause entire-agreement { ${list} }
    }
    annex Offre "Annexe 1 – Offre technique" of Principal { }
    annex Sla "Annexe 2 – SLA" of Principal { }
`;

describe('entire-agreement-kills-annex', () => {
    test('a sort of document, a title', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                precedence Principal > Offre
                clause entire-agreement { excludes: ["les offres du prestataire", "offre technique"] }
            //                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error entire-agreement-kills-annex: relies on "Annexe 1 – Offre technique"
            //                                                                    ^^^^^^^^^^^^^^^^^ error entire-agreement-kills-annex
            }
            annex Offre "Annexe 1 – Offre technique" of Principal { }
        `, { only });
    });

    test('silent: other documents, an exception, another date, a document that nothing incorporates', async () => {
        await check(text('excludes: ["conditions imprimées sur les factures", "offres antérieures", "offre du 3 mars 2024", "offres, sauf annexe 1"]'), { only });
        await check(text('excludes: ["offres"]', 'Principal > Sla'), { only });
    });
});
