import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'switching-charge';

describe(code, () => {
    test('above cost', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                effective 2026-04-01
                clause switching { charges: rate-card }
            //                              ^^^^^^^^^ error switching-charge: limited to cost until 12 January 2027
            }
        `, { only: [code] });
    });

    test('at cost: until 12 January 2027', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                effective 2026-04-01
                clause switching { charges: at-cost }
            //                              ^^^^^^^ warning switching-charge: during the contract
            }
        `, { only: [code] });
    });

    test('from that day', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                effective 2027-02-01
                clause switching { charges: at-cost }
            //                              ^^^^^^^ error switching-charge: sont interdits depuis le 12 janvier 2027
            }
        `, { only: [code], language: 'fr' });
    });

    test('transfer of data in France', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause governing-law { country: FR }
                effective 2026-04-01
                clause switching { transfer-charge: 500 EUR }
            //                                      ^^^^^^^ error switching-charge: EUR 0 in France
            }
        `, { only: [code] });
    });

    test('free, or ended before', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                effective 2026-01-01
                clause term { end: 2026-12-31 }
                clause switching { charges: at-cost  transfer-charge: 0 EUR }
            }
        `, { only: [code] });
    });

    test('fix: free', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                effective 2026-04-01
                clause switching { charges: rate-card }
            }
        `, { code, title: 'Make switching free' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                effective 2026-04-01
                clause switching { charges: free }
            }
        `);
    });
});
