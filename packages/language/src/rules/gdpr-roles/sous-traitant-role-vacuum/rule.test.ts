import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const only = ['sous-traitant-role-vacuum'];

describe('sous-traitant-role-vacuum', () => {
    test('a clause and no roles: each is missing at the party that would have it', async () => {
        await check(`
            use "msp:rgpd"
            contract Principal "Contrat" {
                party Client "Mercier" as client
            //        ^^^^^^ warning sous-traitant-role-vacuum: no party is named as controller
                party Nordal "Nordal SARL" as provider
            //        ^^^^^^ warning sous-traitant-role-vacuum: no party is named as processor
                clause data-protection { }
            }
        `, { only });
    });

    test('without parties the finding stands at the clause', async () => {
        await check(`
            use "msp:rgpd"
            contract Principal "Contrat" {
                party Client "Mercier" as client, controller
                clause data-protection { }
            //         ^^^^^^^^^^^^^^^ warning sous-traitant-role-vacuum: no party is named as processor
            }
        `, { only });
    });

    test('one role implies the other', async () => {
        await check(`
            contract Principal "Contrat" {
                party Client "Mercier" as client, controller
                party Nordal "Nordal SARL" as provider
            //        ^^^^^^ warning sous-traitant-role-vacuum: if "Nordal SARL" processes the data
            }
        `, { only });
    });

    test('services that touch personal data', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                party Client "Mercier" as client
            //        ^^^^^^ warning sous-traitant-role-vacuum
                party Nordal "Nordal SARL" as provider
            //        ^^^^^^ warning sous-traitant-role-vacuum
                clause scope-functional { included: [technology-watch, backup] }
            }
        `, { only });
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                party Client "Mercier" as client
                party Nordal "Nordal SARL" as provider
                clause scope-functional { included: [technology-watch, hardware-repair] }
            }
        `, { only });
    });

    test('records and statements of other documents name them too', async () => {
        await check(`
            use "msp:rgpd"
            contract Principal "Contrat" {
                party Client "Mercier" as client
                party Nordal "Nordal SARL" as provider
            }
            agreement Dpa "Accord" of Principal {
                role Client as controller
                clause data-protection { processing: [{ name: "T1" processor: Nordal }] }
            }
        `, { only });
        await check(`
            use "msp:rgpd"
            contract Principal "Contrat" {
                party Client "Mercier" as client
                party Nordal "Nordal SARL" as provider
                clause data-protection { processing: [{ name: "T1" controller: ? processor: Nordal }] }
            }
        `, { only });
    });

    test('a record without a controller that nothing else names', async () => {
        await check(`
            use "msp:rgpd"
            contract Principal "Contrat" {
                party Client "Mercier" as client
                party Nordal "Nordal SARL" as provider, processor
                clause data-protection {
                    processing: [
                        { name: "T1" controller: Client processor: Nordal },
                        { name: "T2" processor: Nordal }
            //                  ^^^^ warning sous-traitant-role-vacuum: Processing "T2" has no controller
                    ]
                }
            }
        `, { only });
    });

    test('a client that is itself a processor, joint controllers, two controllers for themselves', async () => {
        await check(`
            use "msp:rgpd"
            contract Principal "Contrat" {
                party Client "Éditeur" as client, processor
                party Nordal "Nordal SARL" as provider, subprocessor of Client
                clause data-protection { }
            }
        `, { only });
        await check(`
            contract Principal "Contrat" {
                party Client "Mercier" as client, joint-controller
                party Nordal "Nordal SARL" as provider, joint-controller
            }
        `, { only });
        await check(`
            contract Principal "Contrat" {
                party Client "Mercier" as client, controller
                party Nordal "Nordal SARL" as provider, controller
            }
        `, { only });
    });

    test('a contract that says nothing of data or services is left alone', async () => {
        await check(`
            contract Principal "Contrat" {
                party Client "Mercier" as client
                party Nordal "Nordal SARL" as provider
            }
        `, { only });
    });

    test('the fix adds the role to the declaration', async () => {
        await checkFix(`
            contract Principal "Contrat" {
                party Client "Mercier" as client, controller
                party Nordal "Nordal SARL" as provider {
                    country: FR
                }
            }
        `, { code: only[0]!, title: 'Name "Nordal SARL" as processor' }, `
            contract Principal "Contrat" {
                party Client "Mercier" as client, controller
                party Nordal "Nordal SARL" as provider, processor {
                    country: FR
                }
            }
        `);
    });
});
