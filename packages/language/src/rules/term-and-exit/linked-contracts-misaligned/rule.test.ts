import { describe, test } from 'vitest';
import { check } from '../../../testing/index.js';

const code = 'linked-contracts-misaligned';

describe(code, () => {
    test('another end, another notice', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause term { end: 2029-03-31 }
                clause renewal { notice: 3 months }
                clause linked-contracts {
                    contracts: [
                        { title: "Location" end: 2030-12-31 },
            //                                   ^^^^^^^^^^ warning linked-contracts-misaligned: "Location" ends on 31 December 2030, this one on 31 March 2029
                        { title: "Licences" end: 2029-03-31 notice: 6 months }
            //                                                      ^^^^^^^^ warning linked-contracts-misaligned: "Licences" has a notice of 6 months, this one of 3 months
                    ]
                }
            }
        `, { only: [code] });
    });

    test('settled, or alike', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause term { end: 2029-03-31 }
                clause linked-contracts { interdependence: independent  contracts: [{ title: "Location" end: 2030-12-31 }] }
            }
        `, { only: [code] });
    });
});
