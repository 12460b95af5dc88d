import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

describe('unknown-parent', () => {
    test('a name that no document has', async () => {
        await check(`
            contract Principal "Contrat" {
            }
            //- /annexes/sla.msp
            annex Sla "Annexe" of Principale {
            //                    ^^^^^^^^^^ error unknown-parent: Did you mean "Principal"
            }
        `, { only: ['unknown-parent'] });
    });

    test('a document in a neighbouring folder is not seen, but found', async () => {
        await check(`
            //- /a/contrat.msp
            contract Principal "Contrat" {
            }
            //- /b/sla.msp
            annex Sla "Annexe" of Principal {
            //                    ^^^^^^^^^ error unknown-parent: "../a/contrat.msp"
            }
        `, { only: ['unknown-parent'] });
    });

    test('two documents of the name', async () => {
        await check(`
            contract Principal "Contrat" {
            }
            //- /autre.msp
            contract Principal "Autre contrat" {
            }
            //- /sla.msp
            annex Sla "Annexe" of Principal {
            //                    ^^^^^^^^^ error unknown-parent: Several documents are called
            }
        `, { only: ['unknown-parent'] });
    });

    test('a circle is told to each of its members', async () => {
        await check(`
            annex A "Annexe" of B {
            //                  ^ error unknown-parent: A → B → A
            }
            annex B "Annexe" of A {
            //                  ^ error unknown-parent: B → A → B
            }
        `);
    });

    test('a document of itself', async () => {
        await check(`
            annex A "Annexe" of A {
            //                  ^ error unknown-parent: A → A
            }
        `);
    });

    test('a file that does not exist', async () => {
        await check(`
            contract Principal "Contrat" {
            }
            annex Sla "Annexe" of Principal from "x.msp" {
            //                                   ^^^^^^^ error unknown-parent: does not exist
            }
        `, { only: ['unknown-parent'] });
    });

    test('sound: in the folder above', async () => {
        await check(`
            contract Principal "Contrat" {
                precedence Principal > Sla
            }
            //- /annexes/sla.msp
            annex Sla "Annexe" of Principal {
            }
        `);
    });

    test('names the file', async () => {
        await checkFix(`
            //- /a/contrat.msp
            contract Principal "Contrat" {
            }
            //- /b/sla.msp
            annex Sla "Annexe" of Principal {
            }
        `, { code: 'unknown-parent', title: '../a/contrat.msp' }, `
            //- /b/sla.msp
            annex Sla "Annexe" of Principal from "../a/contrat.msp" {
            }
        `);
    });

    test('writes the name that was meant', async () => {
        await checkFix(`
            contract Principal "Contrat" {
            }
            //- /sla.msp
            annex Sla "Annexe" of Prinicpal {
            }
        `, { code: 'unknown-parent', title: 'Principal' }, `
            //- /sla.msp
            annex Sla "Annexe" of Principal {
            }
        `);
    });
});
