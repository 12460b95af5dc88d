import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const only = ['same-party-controller-and-processor', 'role-mismatch-between-documents'];

describe('same-party-controller-and-processor', () => {
    test('in one declaration', async () => {
        await check(`
            contract Principal "Contrat" {
                party Client "Mercier" as client, controller
                party Nordal "Nordal SARL" as provider, processor, controller
            //                                                     ^^^^^^^^^^ error same-party-controller-and-processor: both processor and controller
            }
        `, { only });
    });

    test('over two documents, where the declaration says nothing', async () => {
        await check(`
            contract Principal "Contrat" {
                party Nordal "Nordal SARL" as provider
            }
            agreement Dpa "Accord" of Principal {
                role Nordal as processor
            }
            annex Sec "Sécurité" of Principal {
                role Nordal as controller
            //                 ^^^^^^^^^^ error same-party-controller-and-processor: ("Accord", then "Sécurité")
            }
        `, { only });
    });

    test('in one document beside the declaration', async () => {
        await check(`
            contract Principal "Contrat" {
                party Nordal "Nordal SARL" as provider, processor
                role Nordal as joint-controller
            //                 ^^^^^^^^^^^^^^^^ error same-party-controller-and-processor
            }
        `, { only });
    });

    test('in one processing record', async () => {
        await check(`
            use "msp:rgpd"
            contract Principal "Contrat" {
                party Nordal "Nordal SARL" as provider, processor
                clause data-protection {
                    processing: [{ name: "T1" controller: Nordal processor: Nordal }]
            //                                                              ^^^^^^ error same-party-controller-and-processor: of the same processing "T1"
                }
            }
        `, { only });
    });

    test('different processing, different roles: lawful', async () => {
        await check(`
            use "msp:rgpd"
            contract Principal "Contrat" {
                party Client "Mercier" as client, controller
                party Nordal "Nordal SARL" as provider, processor, controller
                clause data-protection {
                    processing: [
                        { name: "T1, exploitation" controller: Client processor: Nordal },
                        { name: "T2, facturation" controller: Nordal }
                    ]
                }
            }
        `, { only });
        await check(`
            contract Principal "Contrat" {
                party Nordal "Nordal SARL" as provider, processor, subprocessor
            }
        `, { only });
    });

    test('the fix keeps the role that goes with the contract', async () => {
        await checkFix(`
            contract Principal "Contrat" {
                party Client "Mercier" as client, controller
                party Nordal "Nordal SARL" as provider, controller, processor
            }
        `, { code: only[0]!, title: 'Take back the role of controller' }, `
            contract Principal "Contrat" {
                party Client "Mercier" as client, controller
                party Nordal "Nordal SARL" as provider, processor
            }
        `);
        await checkFix(`
            contract Principal "Contrat" {
                party Client "Mercier" as client, controller
                party Nordal "Nordal SARL" as provider
                role Nordal as controller
                role Nordal as processor
            }
        `, { code: only[0]!, title: 'Take back the role of controller' }, `
            contract Principal "Contrat" {
                party Client "Mercier" as client, controller
                party Nordal "Nordal SARL" as provider
                role Nordal as processor
            }
        `);
    });
});
