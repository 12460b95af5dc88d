import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const only = ['subprocessor-of-nobody'];

describe('subprocessor-of-nobody', () => {
    test('of a controller, or of a party without a role', async () => {
        await check(`
            contract Principal "Contrat" {
                party Client "Mercier" as client, controller
                party Nordal "Nordal SARL" as provider, processor
                party Editeur "Éditeur" as third-party
                party A "A" as subprocessor of Client
            //                                 ^^^^^^ error subprocessor-of-nobody: which is a controller
                party B "B" as subprocessor of Editeur
            //                                 ^^^^^^^ error subprocessor-of-nobody: which is not a processor
            }
        `, { only });
    });

    test('of a processor, of a subprocessor, of nobody in particular', async () => {
        await check(`
            contract Principal "Contrat" {
                party Client "Mercier" as client, controller
                party Nordal "Nordal SARL" as provider
                party A "A" as subprocessor of Nordal
                party B "B" as subprocessor of A
                party C "C" as subprocessor
            }
            agreement Dpa "Accord" of Principal { role Nordal as processor }
        `, { only });
    });

    test('the fix names the processor', async () => {
        await checkFix(`
            contract Principal "Contrat" {
                party Client "Mercier" as client, controller
                party Nordal "Nordal SARL" as provider, processor
                party A "A" as subprocessor of Client
            }
        `, { code: only[0]!, title: 'Sub-processor of "Nordal SARL"' }, `
            contract Principal "Contrat" {
                party Client "Mercier" as client, controller
                party Nordal "Nordal SARL" as provider, processor
                party A "A" as subprocessor of Nordal
            }
        `);
    });
});
