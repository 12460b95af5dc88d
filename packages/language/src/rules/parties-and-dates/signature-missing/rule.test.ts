import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'signature-missing';
const only = { only: [code] };

describe(code, () => {
    test('a party without signatory, a signatory without capacity, in a signed contract', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                apply ContratBase
                signed 2026-03-16
                party Client "Mercier" as client { }
                party Prestataire "Nordal" as provider { }
            //        ^^^^^^^^^^^ error signature-missing: "Nordal" has not signed
                signatory Client "Anne Mercier"
            //  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error signature-missing: the capacity of the signatory is missing
            }
        `, only);
    });

    test('a party that an order declares does not sign the contract', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                apply ContratBase
                signed 2026-03-16
                party Client "Mercier" as client { }
                party Prestataire "Nordal" as provider { }
                signatory Client "Anne Mercier" as "présidente"
                signatory Prestataire "Paul Nordal" as "gérant"
            }
            order C1 "Commande" of Principal { party Autre "Nordal Négoce" as provider { } }
        `, only);
    });

    test('records of the signature clause; a record without name', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                apply ContratBase
                party Client "Mercier" as client { }
                party Prestataire "Nordal" as provider { }
                clause signature {
                    signed: [
                        { party: Client name: "Anne Mercier" capacity: "présidente" date: 2026-03-16 },
                        { party: Prestataire capacity: "gérant" date: 2026-03-16 }
            //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error signature-missing: the name of the signatory is missing
                    ]
                }
            }
        `, only);
    });

    test('a draft, and a blank', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" { apply ContratBase signed ? party Client "Mercier" as client { } }
            //- /b.msp
            use "msp:infogerance"
            contract B "B" { apply ContratBase signed 2026-03-16 party Client "Mercier" as client { } signatory Client ? }
        `, only);
    });

    test('fixes', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                apply ContratBase
                signed 2026-03-16
                party Client "Mercier" as client { representative: "Mme Anne Mercier" capacity: "présidente" }
            }
        `, { code, title: 'Add the signatory' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                apply ContratBase
                signed 2026-03-16
                party Client "Mercier" as client { representative: "Mme Anne Mercier" capacity: "présidente" }
                signatory Client "Mme Anne Mercier" as "présidente" on 2026-03-16
            }
        `);
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                apply ContratBase
                party Client "Mercier" as client { capacity: "présidente" }
                signatory Client "Anne Mercier" on 2026-03-16
            }
        `, { code, title: 'Add the capacity' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                apply ContratBase
                party Client "Mercier" as client { capacity: "présidente" }
                signatory Client "Anne Mercier" as "présidente" on 2026-03-16
            }
        `);
    });
});
