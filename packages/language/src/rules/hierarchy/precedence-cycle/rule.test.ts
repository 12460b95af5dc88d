import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

/** Documents that lack a rank, a date or a number are findings too, of other rules. */
const only = ['precedence-cycle'];

const code = 'precedence-cycle';

describe(code, () => {
    test('two documents that each claim to prevail', async () => {
        await check(`
            contract Principal "Contrat" {
                precedence Principal > Cgv
            //  ^^^^^^^^^^^^^^^^^^^^^^^^^^ error precedence-cycle: Principal > Cgv > Principal
            }
            //- /cgv.msp
            terms Cgv "CGV" of Principal {
                precedence Cgv > Principal
            //  ^^^^^^^^^^^^^^^^^^^^^^^^^^ error precedence-cycle: Principal > Cgv > Principal
            }
        `, { only });
    });

    test('a circle over three documents names its path', async () => {
        await check(`
            contract Principal "Contrat" {
                precedence Principal > Sla
            //  ^^^^^^^^^^^^^^^^^^^^^^^^^^ error precedence-cycle: Principal > Sla > Cgv > Principal
            }
            annex Sla "SLA" of Principal {
                precedence Sla > Cgv
            //  ^^^^^^^^^^^^^^^^^^^^ error precedence-cycle: Principal > Sla > Cgv > Principal
            }
            terms Cgv "CGV" of Principal {
                precedence Cgv > Principal
            //  ^^^^^^^^^^^^^^^^^^^^^^^^^^ error precedence-cycle: Principal > Sla > Cgv > Principal
            }
        `, { only });
    });

    test('orders that complete each other', async () => {
        await check(`
            contract Principal "Contrat" {
                precedence Principal > Sla
                precedence Principal > Cgv
            }
            annex Sla "SLA" of Principal { precedence Sla > Cgv }
            terms Cgv "CGV" of Principal { precedence Principal > Cgv }
        `, { only });
    });

    test('the fix keeps the order of the contract', async () => {
        await checkFix(`
            contract Principal "Contrat" {
                precedence Principal > Cgv
            }
            terms Cgv "CGV" of Principal {
                language fr
                precedence Cgv > Principal
            }
        `, { code, title: 'Keep the contract\'s order', gone: 2 }, `
            contract Principal "Contrat" {
                precedence Principal > Cgv
            }
            terms Cgv "CGV" of Principal {
                language fr
            }
        `);
    });

    test('where the contract disagrees with itself, either statement can go', async () => {
        await checkFix(`
            contract Principal "Contrat" {
                precedence Principal > Cgv
                precedence Cgv > Principal
            }
            terms Cgv "CGV" of Principal { }
        `, { code, title: 'Remove this order', gone: 2 }, `
            contract Principal "Contrat" {
                precedence Cgv > Principal
            }
            terms Cgv "CGV" of Principal { }
        `);
    });
});
