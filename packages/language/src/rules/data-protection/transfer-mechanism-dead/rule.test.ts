import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'transfer-mechanism-dead';
const only = [code];

describe(code, () => {
    test('in the list of sub-processors, in that of transfers, as a fallback', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause sub-processor {
                    entries: [{ name: "A" country: US mechanism: safe-harbor }]
            //                                                   ^^^^^^^^^^^ error transfer-mechanism-dead: Safe Harbor
                }
                clause transfer {
                    entries: [{ importer: "B" country: MU mechanism: old-standard-clauses }]
            //                                                       ^^^^^^^^^^^^^^^^^^^^ error transfer-mechanism-dead: older than 2021
                    fallback: privacy-shield
            //                ^^^^^^^^^^^^^^ error transfer-mechanism-dead: fallback
                }
            }
        `, { only });
    });

    test('a mechanism in force, or none', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause transfer { entries: [{ importer: "B" country: US mechanism: data-privacy-framework }, { importer: "C" country: MU }]  fallback: standard-clauses }
            }
        `, { only });
    });

    test('fix: current clauses', async () => {
        const text = (mechanism: string): string => `
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause transfer { entries: [{ importer: "B" country: US mechanism: ${mechanism} }] }
            }
        `;
        await checkFix(text('privacy-shield'), { code, title: 'Standard contractual' }, text('standard-clauses'));
    });
});
