import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'signatory-capacity-conflict';
const only = { only: [code] };

describe(code, () => {
    test('another person signs', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                party Client "Mercier" as client { representative: "Mme Anne Mercier, présidente" }
                party Prestataire "Nordal" as provider { representative: "M. Thomas Vasseur" }
                signatory Client "Karim Haddad" as "directeur informatique"
            //  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning signatory-capacity-conflict: "Mme Anne Mercier, présidente" represents "Mercier", but "Karim Haddad" signs
                clause signature { signed: [{ party: Prestataire name: "Paul Rey" capacity: "référent" }] """Chaque signataire a le pouvoir d'engager la partie.""" }
            //                                                   ^^^^^^^^^^^^^^^^ warning signatory-capacity-conflict: but "Paul Rey" signs
            }
        `, only);
    });

    test('the same person, a second signatory, a delegation', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                party Client "Mercier" as client { representative: "Mme Anne Mercier, présidente" }
                party Prestataire "Nordal" as provider { representative: "M. Thomas Vasseur" }
                signatory Client "A. Mercier" as "présidente"
                signatory Client "Karim Haddad" as "directeur"
                signatory Prestataire "Paul Rey" as "directeur, dûment habilité"
            }
        `, only);
    });

    test('fix', async () => {
        await checkFix(`
            use "msp:base"
            contract Principal "Contrat" {
                party Client "Mercier" as client { representative: "Mme Anne Mercier" }
                signatory Client "Karim Haddad" as "directeur" on 2026-03-16
            }
        `, { code, title: 'Name "Karim Haddad" as representative' }, `
            use "msp:base"
            contract Principal "Contrat" {
                party Client "Mercier" as client { representative: "Karim Haddad" }
                signatory Client "Karim Haddad" as "directeur" on 2026-03-16
            }
        `);
    });
});
