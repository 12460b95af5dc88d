import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'subcontracting-contradiction';

describe(code, () => {
    test('forbidden, and used', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause subcontracting { rule: subcontracting-forbidden }
            //                                ^^^^^^^^^^^^^^^^^^^^^^^^ error subcontracting-contradiction: "Contrat" forbids subcontracting; the dossier uses "Vigie"
            }
            annex Annexe "Annexe" of Principal {
                clause sub-processor { entries: [{ name: "Vigie" country: FR }] }
            }
        `, { only: [code] });
    });

    test('consent needed, and refused', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause subcontracting { rule: subcontracting-with-consent  subcontractors: [{ name: "Vigie" accepted: no }] }
            //                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error subcontracting-contradiction
            }
        `, { only: [code] });
    });

    test('allowed, or nobody', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause subcontracting { rule: subcontracting-with-consent  subcontractors: [{ name: "Vigie" accepted: yes }, { name: "Coffre" }] }
            }
        `, { only: [code] });
    });

    test('forbidden, and nobody', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause subcontracting { rule: subcontracting-forbidden }
            }
        `, { only: [code] });
    });

    test('fix: the firms listed', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause subcontracting { rule: subcontracting-forbidden  subcontractors: [{ name: "Vigie" }] }
            }
        `, { code, title: 'Limit subcontracting' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause subcontracting { rule: subcontracting-listed  subcontractors: [{ name: "Vigie" }] }
            }
        `);
    });
});
