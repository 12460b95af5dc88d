import { describe, test } from 'vitest';
import { check } from '../../../testing/index.js';

const only = ['party-differs-between-documents'];

describe('party-differs-between-documents', () => {
    test('another company in an annex; one name with two numbers', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                party Client "Mercier SAS" as client { registration: "RCS Lyon 812 345 676" }
            }
            agreement Dpa "Accord" of Principal {
                party Filiale "Mercier Services" as client
            //                                      ^^^^^^ error party-differs-between-documents: The client is "Mercier SAS" in "Contrat" and "Mercier Services" in "Accord"
                party Client "Mercier SAS" { registration: "RCS Lyon 799 111 224" }
            //                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error party-differs-between-documents: another registration number
            }
        `, { only });
    });

    test('the same company; a group in one document; a role said again', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                party A "Mercier SAS" as client
                party B "Levain SAS" as client
                party P "Nordal SARL" as provider
            }
            annex Sla "Annexe" of Principal {
                role B as client
                party Q "Nordal" as provider
            }
        `, { only });
    });
});
