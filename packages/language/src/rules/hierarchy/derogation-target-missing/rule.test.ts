import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

/** Documents that lack a rank, a date or a number are findings too, of other rules. */
const only = ['derogation-target-missing'];

const code = 'derogation-target-missing';

describe(code, () => {
    test('a document or clause that does not exist is reported once', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                precedence Principal > Sla
                clause payment { term: 30 days }
            }
            annex Sla "Annexe" of Principal {
                clause payment derogates from Pricipal.payment { term: 30 days }
            //                                ^^^^^^^^ error derogation-target-missing: "Pricipal.payment", which does not exist in this dossier. Name a document, or a clause of a document. Did you mean "Principal"?
                clause sla derogates from Principal.sla { response: { critical: 4 hours } }
            //                                      ^^^ error derogation-target-missing
            }
        `, { only });
    });

    test('a kind of the library that no document uses', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" { precedence Principal > A }
            annex A "A" of Principal {
                clause payment derogates from price { term: 30 days }
            //                                ^^^^^ error derogation-target-missing
            }
        `, { only });
    });

    test('nothing in common', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                precedence Principal > A
                clause payment { term: 30 days }
            }
            annex A "A" of Principal {
                clause sla derogates from Principal.payment { response: { critical: 4 hours } }
            //                            ^^^^^^^^^^^^^^^^^ error derogation-target-missing: states nothing that "Principal.payment" states too
            }
        `, { only });
    });

    test('one fact in common is enough, also in a sub-clause; prose alone is not judged', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                precedence Principal > A
                clause payment { term: 30 days }
            }
            annex A "A" of Principal {
                clause price derogates from Principal {
                    monthly-fee: 100 EUR
                    clause payment { term: 30 days }
                }
                clause "Prose" derogates from Principal.payment { """Le délai court du service fait.""" }
            }
        `, { only: [code] });
    });

    test('a text that departs from an article which does not exist', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                precedence Principal > A
                clause payment { term: 30 days }
            }
            annex A "Annexe 1" of Principal {
                clause payment {
                    """
                    Par dérogation à l'article 39 du Contrat, le délai est de 60 jours.
            //                         ^^^^^^^^^^ error derogation-target-missing: does not exist in "Contrat"
                    Par dérogation à l'article 1 du Contrat, le taux est réduit. Nonobstant l'article 1119 du code civil, rien ne change.
                    """
                }
            }
        `, { only: [code, 'broken-cross-reference'] });
    });

    test('fix', async () => {
        const before = `
            use "msp:infogerance"
            contract Principal "Contrat" {
                precedence Principal > Sla
                clause payment { term: 30 days }
            }
            annex Sla "Annexe" of Principal {
                clause payment derogates from Pricipal.payment { term: 30 days }
            }
        `;
        await checkFix(before, { code, title: 'Replace by "Principal"' }, before.replace('Pricipal', 'Principal'));
    });

    test('the documents of a public contract are the dossier\'s own', async () => {
        await check(`
            use "msp:infogerance"
            contract Acte "Acte d'engagement" {
                clause payment { """Par dérogation à l'article 31 du CCAP, le délai est de trente jours ; voir l'article 1 du CCAP."""
            //                                         ^^^^^^^^^^ error derogation-target-missing
                }
            }
            annex Clauses "Cahier des clauses administratives particulières (CCAP)" of Acte {
                clause penalties { """Par dérogation à l'article 45 de l'Acte d'engagement, aucune n'est due. Par dérogation à l'article 14 du CCAG-TIC, le taux est libre."""
            //                                           ^^^^^^^^^^ error derogation-target-missing
                }
            }
        `, { only: [code] });
    });
});
