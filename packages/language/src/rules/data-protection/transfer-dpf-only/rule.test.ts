import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'transfer-dpf-only';
const only = [code];
const text = (fields: string, fallback: string): string => `
    use "msp:infogerance"
    contract Principal "Contrat" {
        clause transfer {
            entries: [{ importer: "B" country: US ${fields} }]
            ${fallback}
        }
    }
`;

describe(code, () => {
    test('no proof, no fallback', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause transfer {
                    entries: [{ importer: "B" country: US mechanism: data-privacy-framework }]
            //                                                       ^^^^^^^^^^^^^^^^^^^^^^ information transfer-dpf-only: proof of certification and a fallback
                }
            }
        `, { only });
    });

    test('one importer in two lists is one finding', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause sub-processor { entries: [{ name: "Acme" country: US mechanism: data-privacy-framework }] }
            //                                                                         ^^^^^^^^^^^^^^^^^^^^^^ information transfer-dpf-only
                clause transfer { entries: [{ importer: "Acme" country: US mechanism: data-privacy-framework }] }
            }
        `, { only });
    });

    test('both, or another mechanism', async () => {
        await check(text('mechanism: data-privacy-framework certification: "liste du 4 mai 2026"', 'fallback: standard-clauses'), { only });
        await check(text('mechanism: standard-clauses', ''), { only });
    });

    test('fix: a fallback', async () => {
        await checkFix(text('mechanism: data-privacy-framework certification: "x"', ''), { code, title: 'Failing which' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause transfer {
                    entries: [{ importer: "B" country: US mechanism: data-privacy-framework certification: "x" }]
                    fallback: standard-clauses
                    
                }
            }
        `);
    });
});
