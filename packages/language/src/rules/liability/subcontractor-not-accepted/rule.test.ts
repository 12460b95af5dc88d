import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'subcontractor-not-accepted';

describe(code, () => {
    test('refused, or payment terms not approved', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause governing-law { country: FR }
                clause subcontracting {
                    subcontractors: [
                        { name: "Vigie" accepted: no },
            //                                    ^^ warning subcontractor-not-accepted: "Vigie": the client must accept it
                        { name: "Coffre" accepted: yes payment-agreed: no }
            //                                                         ^^ warning subcontractor-not-accepted
                    ]
                }
            }
        `, { only: [code] });
    });

    test('one level lower where the law is not known', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause subcontracting { subcontractors: [{ name: "Vigie" accepted: no }] }
            //                                                                     ^^ information subcontractor-not-accepted
            }
        `, { only: [code] });
    });

    test('accepted, silent, another law', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause governing-law { country: FR }
                clause subcontracting { subcontractors: [{ name: "Vigie" accepted: yes payment-agreed: yes }, { name: "Coffre" }] }
            }
        `, { only: [code] });
    });

    test('Swiss law', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause governing-law { country: CH }
                clause subcontracting { subcontractors: [{ name: "Vigie" accepted: no }] }
            }
        `, { only: [code] });
    });

    test('fix: accept it', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause governing-law { country: FR }
                clause subcontracting { subcontractors: [{ name: "Vigie" accepted: no payment-agreed: no }] }
            }
        `, { code, title: 'Accept it' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause governing-law { country: FR }
                clause subcontracting { subcontractors: [{ name: "Vigie" accepted: yes payment-agreed: yes }] }
            }
        `);
    });
});
