import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const only = ['role-mismatch-between-documents', 'same-party-controller-and-processor'];

describe('role-mismatch-between-documents', () => {
    test('a document states another role than the declaration, in another file', async () => {
        await check(`
            contract Principal "Contrat" {
                party Client "Mercier" as client, controller
                party Nordal "Nordal SARL" as provider, processor
            }
            //- /annexes/dpa.msp
            agreement Dpa "Accord" of Principal {
                role Client as controller
                role Nordal as controller
            //                 ^^^^^^^^^^ error role-mismatch-between-documents: Precedence does not settle it
            }
        `, { only });
    });

    test('two documents, where the declaration says nothing', async () => {
        await check(`
            contract Principal "Contrat" {
                party Coffre "Coffre" as third-party
            }
            agreement Dpa "Accord" of Principal {
                role Coffre as processor
            }
            annex Sec "Sécurité" of Principal {
                role Coffre as subprocessor
            //                 ^^^^^^^^^^^^ error role-mismatch-between-documents: "Accord" says: processor
            }
        `, { only });
    });

    test('a fact or a record of the clause names another party', async () => {
        await check(`
            use "msp:rgpd"
            contract Principal "Contrat" {
                party Client "Mercier" as client, controller
                party Nordal "Nordal SARL" as provider, processor
            }
            agreement Dpa "Accord" of Principal {
                clause data-protection {
                    controller: Nordal
            //                  ^^^^^^ error role-mismatch-between-documents
                    processing: [
                        { name: "T1" controller: Nordal processor: Client }
            //                                   ^^^^^^ error role-mismatch-between-documents: Processing "T1" makes "Nordal SARL" the controller
            //                                                     ^^^^^^ error role-mismatch-between-documents: Processing "T1" makes "Mercier" the processor
                    ]
                }
            }
        `, { only });
    });

    test('the same processing in two documents', async () => {
        await check(`
            use "msp:rgpd"
            contract Principal "Contrat" {
                party A "A" as client
                party B "B" as beneficiary
                party C "C" as provider
                clause data-protection { processing: [{ name: "T1" controller: A processor: C }] }
            }
            agreement Dpa "Accord" of Principal {
                clause data-protection { processing: [{ name: "t1" controller: B processor: C }] }
            //                                                                 ^ error role-mismatch-between-documents: "Contrat" names "A" as controller, "Accord" names "B"
            }
        `, { only });
    });

    test('roles of the contract', async () => {
        await check(`
            contract Principal "Contrat" {
                party Client "Mercier" as client
                party Nordal "Nordal SARL" as provider
            }
            annex Sla "Niveaux" of Principal {
                role Client as provider
            //                 ^^^^^^^^ error role-mismatch-between-documents: its duties depend on it
            }
        `, { only });
    });

    test('of another party', async () => {
        await check(`
            contract Principal "Contrat" {
                party A "A" as client, controller
                party B "B" as provider, processor
                party C "C" as subcontractor of B, subprocessor of B
            }
            agreement Dpa "Accord" of Principal {
                role C as subprocessor of A
            //                            ^ error role-mismatch-between-documents: its declaration says "B"
            }
        `, { only });
    });

    test('what agrees, completes or speaks of other processing', async () => {
        await check(`
            use "msp:rgpd"
            contract Principal "Contrat" {
                party Client "Mercier" as client
                party Nordal "Nordal SARL" as provider, processor
                party Coffre "Coffre" as subcontractor of Nordal, subprocessor of Nordal
            }
            agreement Dpa "Accord" of Principal {
                role Client as controller
                role Nordal as processor, provider
                role Coffre as subprocessor
                clause data-protection {
                    processing: [
                        { name: "T1" controller: Client processor: Nordal },
                        { name: "T2" controller: Client processor: Coffre },
                        { name: "T3, facturation" controller: Nordal }
                    ]
                }
            }
        `, { only });
    });

    test('the fix aligns with the declaration', async () => {
        await checkFix(`
            contract Principal "Contrat" {
                party Coffre "Coffre" as subcontractor, subprocessor
                party Nordal "Nordal SARL" as provider, processor
            }
            agreement Dpa "Accord" of Principal {
                role Nordal as controller
            }
        `, { code: only[0]!, title: "Align with the party's declaration: processor" }, `
            contract Principal "Contrat" {
                party Coffre "Coffre" as subcontractor, subprocessor
                party Nordal "Nordal SARL" as provider, processor
            }
            agreement Dpa "Accord" of Principal {
                role Nordal as processor
            }
        `);
        await checkFix(`
            use "msp:rgpd"
            contract Principal "Contrat" {
                party Client "Mercier" as client, controller
                party Nordal "Nordal SARL" as provider, processor
                clause data-protection { processing: [{ name: "T1" controller: Client processor: Client }, { name: "T2" controller: Nordal }] }
            }
        `, { code: only[0]!, title: 'Name "Mercier"' }, `
            use "msp:rgpd"
            contract Principal "Contrat" {
                party Client "Mercier" as client, controller
                party Nordal "Nordal SARL" as provider, processor
                clause data-protection { processing: [{ name: "T1" controller: Client processor: Client }, { name: "T2" controller: Client }] }
            }
        `);
    });
});
