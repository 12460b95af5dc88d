import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'electronic-signature-level';
const only = { only: [code] };

describe(code, () => {
    test('without provider, or without level', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                party Client "Mercier" as client { }
                clause signature { signed: [{ party: Client name: "A" capacity: "b" kind: advanced-electronic }] }
            //         ^^^^^^^^^ information electronic-signature-level: Electronic signature: state the provider
            }
            //- /b.msp
            use "msp:infogerance"
            contract B "B" { language en clause signature { """The agreement is signed electronically.""" } }
            //                                  ^^^^^^^^^ information electronic-signature-level: state the level and the provider
        `, only);
    });

    test('on paper, qualified, or complete', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                party Client "Mercier" as client { }
                clause signature { signed: [{ party: Client name: "A" capacity: "b" kind: handwritten }] """La signature électronique est admise pour les avenants.""" }
            }
            //- /b.msp
            use "msp:infogerance"
            contract B "B" {
                party Client "Mercier" as client { }
                clause signature { signed: [{ party: Client name: "A" capacity: "b" kind: qualified-electronic }] }
            }
            //- /c.msp
            use "msp:infogerance"
            contract C "C" {
                party Client "Mercier" as client { }
                clause signature { signed: [{ party: Client name: "A" capacity: "b" kind: simple-electronic }] service: "Signatures du Rhône" }
            }
        `, only);
    });

    test('fix', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                party Client "Mercier" as client { }
                clause signature {
                    signed: [{ party: Client name: "A" capacity: "b" kind: simple-electronic }]
                }
            }
        `, { code, title: 'Add "Signature service"' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                party Client "Mercier" as client { }
                clause signature {
                    signed: [{ party: Client name: "A" capacity: "b" kind: simple-electronic }]
                    service: ?
                }
            }
        `);
    });
});
