import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'party-identification';
const only = { only: [code] };

describe(code, () => {
    test('what is missing, by the role of the party', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                apply ContratBase
                party Client "Mercier" as client { form: "SAS" address: "Lyon" }
            //        ^^^^^^ error party-identification: "Mercier" lacks: registration, representative and capacity
                party Prestataire "Nordal" as provider { registration: ? address: "Lyon" representative: "M. Vasseur" }
            //        ^^^^^^^^^^^ warning party-identification: lacks: legal form and capacity
                party Standard "Écoute Plus" as subcontractor of Prestataire { }
            //        ^^^^^^^^ warning party-identification: lacks: registration and registered office
                party Éditeur "Éditeur" as third-party { }
            }
        `, only);
    });

    test('in French', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                apply ContratBase
                party Client "Mercier SAS" as client { registration: "RCS Lyon 812 345 676" }
            //        ^^^^^^ warning party-identification: « Mercier SAS » : il manque siège, représentant et qualité du représentant. Complétez
            }
        `, { ...only, language: 'fr' });
    });

    test('fix', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                apply ContratBase
                party Client "Mercier SAS" as client {
                    address: "Lyon"
                }
            }
        `, { code, title: 'Add what is missing' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                apply ContratBase
                party Client "Mercier SAS" as client {
                    address: "Lyon"
                    registration: ?
                    representative: ?
                    capacity: ?
                }
            }
        `);
    });
});
