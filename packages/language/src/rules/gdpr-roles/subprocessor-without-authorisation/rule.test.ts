import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const only = ['subprocessor-without-authorisation', 'subprocessor-not-listed'];

describe('subprocessor-without-authorisation', () => {
    test('the clause forbids it', async () => {
        await check(`
            use "msp:rgpd"
            contract Principal "Contrat" {
                party Nordal "Nordal SARL" as provider, processor
                party Coffre "Coffre Rhénan" as subcontractor of Nordal, subprocessor of Nordal
            //                                                           ^^^^^^^^^^^^ error subprocessor-without-authorisation: forbids it
                clause data-protection { authorisation: not-authorised }
                clause sub-processor { entries: [{ name: "Coffre Rhénan" }, { name: "Nuage du Midi" }] }
            //                                                                      ^^^^^^^^^^^^^^^ error subprocessor-without-authorisation: "Nuage du Midi"
            }
        `, { only });
    });

    test('the clause says nothing', async () => {
        await check(`
            use "msp:rgpd"
            contract Principal "Contrat" {
                party Nordal "Nordal SARL" as provider, processor
                party Coffre "Coffre Rhénan" as subprocessor of Nordal
            //                                  ^^^^^^^^^^^^ error subprocessor-without-authorisation: does not authorise it
                clause data-protection { instructions: "écrites" }
            }
        `, { only });
    });

    test('a policy that asks for the authorisation says so itself', async () => {
        await check(`
            use "msp:rgpd"
            use "policy.msp"
            contract Principal "Contrat" {
                apply Base
                party Nordal "Nordal SARL" as provider, processor
                party Coffre "Coffre Rhénan" as subprocessor of Nordal
                clause data-protection { instructions: "écrites" }
            //         ^^^^^^^^^^^^^^^ error authorisation-asked
            }
            //- /policy.msp
            policy Base { require data-protection.authorisation or sub-processor.entries id authorisation-asked }
        `, { only: [...only, 'authorisation-asked'] });
    });

    test('a list, or the text, is an authorisation', async () => {
        await check(`
            use "msp:rgpd"
            contract Principal "Contrat" {
                party Nordal "Nordal SARL" as provider, processor
                party Coffre "Coffre Rhénan" as subprocessor of Nordal
                clause data-protection { instructions: "écrites" }
                clause sub-processor { entries: [{ name: "Coffre Rhénan SAS" }] }
            }
        `, { only });
        await check(`
            use "msp:rgpd"
            contract Principal "Contrat" {
                party Nordal "Nordal SARL" as provider, processor
                party Coffre "Coffre Rhénan" as subprocessor of Nordal
                clause data-protection { """Le {Nordal} peut recourir à {Coffre} comme sous-traitant ultérieur.""" }
            }
        `, { only });
    });

    test('the fixes', async () => {
        await checkFix(`
            use "msp:rgpd"
            contract Principal "Contrat" {
                party Nordal "Nordal SARL" as provider, processor
                party Coffre "Coffre Rhénan" as subprocessor of Nordal
                clause data-protection {
                    authorisation: not-authorised
                }
            }
        `, { code: only[0]!, title: 'specific written authorisation' }, `
            use "msp:rgpd"
            contract Principal "Contrat" {
                party Nordal "Nordal SARL" as provider, processor
                party Coffre "Coffre Rhénan" as subprocessor of Nordal
                clause data-protection {
                    authorisation: specific
                }
            }
        `);
        await checkFix(`
            use "msp:rgpd"
            contract Principal "Contrat" {
                party Nordal "Nordal SARL" as provider, processor
                party Coffre "Coffre Rhénan" as subprocessor of Nordal
                clause data-protection {
                    instructions: "écrites"
                }
            }
        `, { code: only[0]!, title: 'State the authorisation' }, `
            use "msp:rgpd"
            contract Principal "Contrat" {
                party Nordal "Nordal SARL" as provider, processor
                party Coffre "Coffre Rhénan" as subprocessor of Nordal
                clause data-protection {
                    instructions: "écrites"
                    authorisation: ?
                }
            }
        `);
    });
});
