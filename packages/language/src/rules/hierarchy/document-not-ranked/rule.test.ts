import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

/** Documents that lack a rank, a date or a number are findings too, of other rules. */
const only = ['document-not-ranked'];

const code = 'document-not-ranked';

describe(code, () => {
    test('a document that the order leaves out, in another file', async () => {
        await check(`
            contract Principal "Contrat" {
                precedence Principal > Sla
            }
            annex Sla "Annexe 1" of Principal { }
            //- /annexes/tarifs.msp
            annex Tarifs "Annexe 2" of Principal { }
            //    ^^^^^^ error document-not-ranked: "Annexe 2" has no rank
        `, { only });
    });

    test('the contract itself', async () => {
        await check(`
            contract Principal "Contrat" {
            //       ^^^^^^^^^ error document-not-ranked
                precedence Sla > Cgv
            }
            annex Sla "Annexe 1" of Principal { }
            terms Cgv "CGV" of Principal { }
        `, { only });
    });

    test('an amendment takes the rank of what it amends; a statement of another document ranks too', async () => {
        await check(`
            contract Principal "Contrat" {
                precedence Principal > Sla
            }
            annex Sla "Annexe 1" of Principal { precedence Sla > Detail }
            annex Detail "Annexe 1 bis" of Sla { }
            amendment A1 "Avenant" of Principal { signed 2026-05-01 }
        `, { only });
    });

    test('the fix finds the customary place', async () => {
        await checkFix(`
            contract Principal "Contrat" {
                precedence Principal > Sla > Cgv
            }
            annex Sla "Annexe 1" of Principal { }
            agreement Dpa "DPA" of Principal { }
            terms Cgv "CGV" of Principal { }
        `, { code, title: 'Rank "Dpa" after "Principal"' }, `
            contract Principal "Contrat" {
                precedence Principal > Dpa > Sla > Cgv
            }
            annex Sla "Annexe 1" of Principal { }
            agreement Dpa "DPA" of Principal { }
            terms Cgv "CGV" of Principal { }
        `);
        await checkFix(`
            contract Principal "Contrat" {
                precedence Sla, Tarifs > Cgv
            }
            annex Sla "Annexe 1" of Principal { }
            annex Tarifs "Annexe 2" of Principal { }
            terms Cgv "CGV" of Principal { }
        `, { code, title: 'Rank "Principal" first' }, `
            contract Principal "Contrat" {
                precedence Principal > Sla, Tarifs > Cgv
            }
            annex Sla "Annexe 1" of Principal { }
            annex Tarifs "Annexe 2" of Principal { }
            terms Cgv "CGV" of Principal { }
        `);
    });
});
