import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'affiliates-without-right';
const only = { only: [code] };

describe(code, () => {
    test('a beneficiary that no provision names; subsidiaries in the scope', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                party Filiale "Mercier Distribution" as beneficiary { }
            //        ^^^^^^^ information affiliates-without-right: "Mercier Distribution" uses the services without being a party
                clause parties { }
            }
            //- /b.msp
            use "msp:infogerance"
            contract B "B" {
                clause scope-technical { """Le périmètre couvre les postes du client et de ses filiales.""" }
            //                                                                             ^^^^^^^^^^^^ information affiliates-without-right: these companies are not parties
                clause liability { """Le client répond de ses filiales.""" }
            }
        `, only);
    });

    test('a company that the client owns; not its servers, nor what the provider owns', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Agreement" {
                language en
                party Client "Mercier" as client { }
                party Provider "Nordal" as provider { }
                clause scope-functional { """The services are used by Mercier Trust, a company wholly owned by the {Client}.""" }
            //                                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information affiliates-without-right: "company wholly owned by the Client": these
                clause scope-technical { """The servers owned by the {Client} stay in Mercier House, let by a company owned by the {Provider}.""" }
            }
        `, only);
    });

    test('named, or stipulated for', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                party Filiale "Mercier Distribution" as beneficiary { }
                clause parties { beneficiaries: ["Mercier Distribution SAS"] }
                clause scope-functional { """Les salariés de ses filiales sont servis.""" }
            }
            //- /b.msp
            use "msp:infogerance"
            contract B "B" {
                clause scope-functional { """Le client stipule au profit de ses filiales, qui bénéficient des prestations.""" }
            }
        `, only);
    });

    test('fix', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause parties {
                    authority-declared: yes
                }
                clause object { """Le prestataire sert le client et ses filiales.""" }
            }
        `, { code, title: 'Add "Beneficiaries"' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause parties {
                    authority-declared: yes
                    beneficiaries: ?
                }
                clause object { """Le prestataire sert le client et ses filiales.""" }
            }
        `);
    });
});
