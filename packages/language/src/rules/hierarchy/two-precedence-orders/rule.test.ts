import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

/** Documents that lack a rank, a date or a number are findings too, of other rules. */
const only = ['two-precedence-orders'];

const code = 'two-precedence-orders';

describe(code, () => {
    test('one rank here, two ranks there', async () => {
        await check(`
            contract Principal "Contrat" {
                precedence Principal > Sla, Tarifs
            //  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error two-precedence-orders: disagree on "Sla" and "Tarifs"
            }
            annex Sla "SLA" of Principal { }
            annex Tarifs "Tarifs" of Principal {
                precedence Tarifs > Sla
            //  ^^^^^^^^^^^^^^^^^^^^^^^ error two-precedence-orders: that of "Contrat" disagree
            }
        `, { only });
    });

    test('a third order against that of the contract, which the reported circle does not name', async () => {
        await check(`
            contract Principal "Contrat" {
                precedence Principal > Cgv
            //  ^^^^^^^^^^^^^^^^^^^^^^^^^^ error two-precedence-orders: that of "Commande" disagree
            }
            terms Cgv "CGV" of Principal { precedence Cgv > Principal }
            //- /commande.msp
            order Commande "Commande" of Principal {
                precedence Cgv > Principal
            //  ^^^^^^^^^^^^^^^^^^^^^^^^^^ error two-precedence-orders: that of "Contrat" disagree
            }
        `, { only: [code] });
    });

    test('a circle is not reported a second time', async () => {
        await check(`
            contract Principal "Contrat" { precedence Principal > Cgv }
            terms Cgv "CGV" of Principal { precedence Cgv > Principal }
        `, { only: [code] });
    });

    test('one document with two ranks', async () => {
        await check(`
            contract Principal "Contrat" {
                precedence Principal > Sla > Principal
            //                               ^^^^^^^^^ error two-precedence-orders: "Contrat" has two ranks
            }
            annex Sla "SLA" of Principal { }
        `, { only });
    });

    test('compatible orders', async () => {
        await check(`
            contract Principal "Contrat" { precedence Principal > Sla > Cgv }
            annex Sla "SLA" of Principal { precedence Sla > Cgv }
            terms Cgv "CGV" of Principal { precedence Principal > Cgv }
        `, { only });
    });

    test('fixes', async () => {
        await checkFix(`
            contract Principal "Contrat" {
                precedence Principal > Sla, Tarifs
            }
            annex Sla "SLA" of Principal { }
            annex Tarifs "Tarifs" of Principal {
                precedence Tarifs > Sla
            }
        `, { code, title: 'Keep the order of "Principal"', gone: 2 }, `
            contract Principal "Contrat" {
                precedence Principal > Sla, Tarifs
            }
            annex Sla "SLA" of Principal { }
            annex Tarifs "Tarifs" of Principal {
            }
        `);
        for (const [before, after] of [
            ['Principal > Sla > Principal', 'Principal > Sla'],
            ['Principal > Sla, Principal', 'Principal > Sla'],
            ['Principal > Principal, Sla', 'Principal > Sla'],
            ['Principal > Principal > Sla', 'Principal > Sla']
        ]) {
            await checkFix(`
                contract Principal "Contrat" { precedence ${before} }
                annex Sla "SLA" of Principal { }
            `, { code, title: 'Remove this second rank' }, `
                contract Principal "Contrat" { precedence ${after} }
                annex Sla "SLA" of Principal { }
            `);
        }
    });
});
