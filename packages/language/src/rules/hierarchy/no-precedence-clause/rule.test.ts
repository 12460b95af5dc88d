import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

/** Documents that lack a rank, a date or a number are findings too, of other rules. */
const only = ['no-precedence-clause'];

const code = 'no-precedence-clause';

describe(code, () => {
    test('several documents and no order', async () => {
        await check(`
            contract Principal "Contrat" {
            //       ^^^^^^^^^ error no-precedence-clause: 3 documents and no order of precedence
            }
            annex Sla "Annexe" of Principal { }
            //- /cgv.msp
            terms Cgv "CGV" of Principal { }
        `, { only });
    });

    test('an external document counts, in another file too', async () => {
        await check(`
            contract Principal "Contrat" {
            //       ^^^^^^^^^ error no-precedence-clause: "precedence Principal > Parc"
            }
            //- /annexes/parc.msp
            annex Parc "Inventaire" of Principal { external "parc.xlsx" version "1" }
        `, { only });
    });

    test('a contract alone, one with an amendment, and one with an order in whichever document', async () => {
        await check('contract Principal "Contrat" { }', { only });
        await check(`
            contract Principal "Contrat" { }
            amendment A1 "Avenant 1" of Principal { signed 2026-05-01 }
        `, { only });
        await check(`
            contract Principal "Contrat" { }
            annex Sla "Annexe" of Principal { precedence Principal > Sla }
        `, { only });
    });

    test('documents that found no contract are not told to rank themselves', async () => {
        await check(`
            annex A "A" of Principal { }
            annex B "B" of A { }
        `, { only: [code] });
    });

    test('the fix states the customary order, after the parties', async () => {
        await checkFix(`
            contract Principal "Contrat" {
                language fr
                party Nordal "Nordal" as provider

                glossary { "Incident": """Tout événement.""" }
            }
            terms Cgv "CGV" of Principal { }
            order Commande "Commande" of Principal { }
            annex Sla "Annexe" of Principal { }
            amendment A1 "Avenant" of Principal { signed 2026-05-01 }
            agreement Dpa "DPA" of Principal { }
        `, { code, title: 'Principal > Dpa > Sla > Commande > Cgv' }, `
            contract Principal "Contrat" {
                language fr
                party Nordal "Nordal" as provider

                precedence Principal > Dpa > Sla > Commande > Cgv

                glossary { "Incident": """Tout événement.""" }
            }
            terms Cgv "CGV" of Principal { }
            order Commande "Commande" of Principal { }
            annex Sla "Annexe" of Principal { }
            amendment A1 "Avenant" of Principal { signed 2026-05-01 }
            agreement Dpa "DPA" of Principal { }
        `);
    });

    test('the fix in an empty contract, and in one that begins with its text', async () => {
        await checkFix(`
            contract Principal "Contrat" { }
            annex Sla "Annexe" of Principal { }
        `, { code, title: 'State the order' }, `
            contract Principal "Contrat" {
                precedence Principal > Sla
            }
            annex Sla "Annexe" of Principal { }
        `);
        await checkFix(`
            contract Principal "Contrat" {
                """Texte."""
            }
            annex Sla "Annexe" of Principal { }
        `, { code, title: 'State the order' }, `
            contract Principal "Contrat" {
                precedence Principal > Sla
                """Texte."""
            }
            annex Sla "Annexe" of Principal { }
        `);
    });
});
