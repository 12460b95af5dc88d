import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'slo-weaker-than-sla';

describe(code, () => {
    test('an objective below the commitment', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause sla { availability: 99.9% per month }
                clause slo { availability: 99.5% per month }
            //                             ^^^^^^^^^^^^^^^ warning slo-weaker-than-sla: the objective (99.5% per month) asks less than the commitment (99.9% per month)
            }
        `, { only: [code] });
    });

    test('an objective that is called guaranteed', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause slo {
                    availability: 99.9% per month
                    """
                    Le temps moyen est garanti par le prestataire. La disponibilité n'est pas garantie. Ces objectifs ne garantissent rien.
            //                         ^^^^^^^ warning slo-weaker-than-sla: Un objectif est dit « garanti »
                    Il ne s'agit que de cibles, non garanties, atteintes sans garantie.
                    """
                }
            }
        `, { only: [code], language: 'fr' });
    });

    test('equal, better, or over another period; guarantees of other clauses', async () => {
        await check(`
            use "msp:infogerance"
            contract A "A" { clause sla { availability: 99.9% per month """Nous garantissons ceci.""" } clause slo { availability: 99.9% per month } }
            contract B "B" { clause sla { availability: 99.9% per year } clause slo { availability: 99.5% per month } }
        `, { only: [code] });
    });

    test('fix: align', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause sla { availability: 99.9% per month }
                clause slo { availability: 99.5% per month }
            }
        `, { code, title: 'Align with the commitment' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause sla { availability: 99.9% per month }
                clause slo { availability: 99.9% per month }
            }
        `);
    });
});
