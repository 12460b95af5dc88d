import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const only = ['subprocessor-lists-differ'];

describe('subprocessor-lists-differ', () => {
    test('two documents, two sets, two countries', async () => {
        await check(`
            use "msp:rgpd"
            contract Principal "Contrat" {
                clause sub-processor {
                    entries: [
            //      ^^^^^^^ error subprocessor-lists-differ: "Coffre" is in "Accord" but not in "Contrat"
                        { name: "Vigie" country: FR },
            //                                   ^^ error subprocessor-lists-differ: "Vigie": Portugal in "Accord", France in "Contrat"
                        { name: "Nuage" country: FR }
            //                  ^^^^^^^ error subprocessor-lists-differ: "Nuage" is in "Contrat" but not in "Accord"
                    ]
                }
            }
            agreement Dpa "Accord" of Principal {
                clause data-protection { authorisation: specific }
                clause sub-processor { entries: [{ name: "Coffre" country: FR }, { name: "Vigie SAS" country: PT }] }
            }
        `, { only });
    });

    test('the same list twice, two clauses of one document, an amendment, a derogation', async () => {
        await check(`
            use "msp:rgpd"
            contract Principal "Contrat" {
                party Coffre "Coffre Rhénan" as subprocessor
                clause sub-processor { entries: [{ name: "Coffre Rhénan" country: FR }, { name: "Vigie" country: ? }] }
            }
            agreement Dpa "Accord" of Principal {
                clause sub-processor { entries: [{ name: "VIGIE" country: FR }] }
                clause sub-processor { entries: [{ name: Coffre country: FR task: "copies" }] }
            }
            annex Sec "Sécurité" of Principal {
                clause sub-processor derogates from Dpa { entries: [{ name: "Nuage" }] }
            }
        `, { only });
    });

    test('the fixes', async () => {
        await checkFix(`
            use "msp:rgpd"
            contract Principal "Contrat" {
                clause sub-processor { entries: [{ name: "Vigie" country: FR }] }
            }
            annex Sec "Sécurité" of Principal {
                clause sub-processor { entries: [{ name: "Vigie" country: PT }] }
            }
        `, { code: only[0]!, title: 'State France' }, `
            use "msp:rgpd"
            contract Principal "Contrat" {
                clause sub-processor { entries: [{ name: "Vigie" country: FR }] }
            }
            annex Sec "Sécurité" of Principal {
                clause sub-processor { entries: [{ name: "Vigie" country: FR }] }
            }
        `);
        await checkFix(`
            use "msp:rgpd"
            contract Principal "Contrat" {
                clause sub-processor { entries: [{ name: "Vigie" }, { name: "Coffre" country: FR }] }
            }
            annex Sec "Sécurité" of Principal {
                clause sub-processor { entries: [{ name: "Vigie" }] }
            }
        `, { code: only[0]!, title: 'Add "Coffre"' }, `
            use "msp:rgpd"
            contract Principal "Contrat" {
                clause sub-processor { entries: [{ name: "Vigie" }, { name: "Coffre" country: FR }] }
            }
            annex Sec "Sécurité" of Principal {
                clause sub-processor { entries: [{ name: "Vigie" }, { name: "Coffre" country: FR }] }
            }
        `);
    });
});
