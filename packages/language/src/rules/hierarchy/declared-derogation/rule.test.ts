import { describe, test } from 'vitest';
import { check } from '../../../testing/index.js';

/** Documents that lack a rank, a date or a number are findings too, of other rules. */
const only = ['declared-derogation', 'value-conflict-resolved'];

describe('declared-derogation', () => {
    test('the derogating value prevails: information at its place, nothing at the other', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                precedence Principal > Sla > Cgv
                clause sla { response: { critical: 1 hour } }
            }
            annex Sla "Annexe" of Principal {
                clause sla derogates from Principal.sla { response: { critical: 4 hours } }
            //                                                                  ^^^^^^^ information declared-derogation: "4 hours" in "Annexe" prevails over "1 hour" in "Contrat", by declared derogation
            }
            terms Cgv "CGV" of Principal {
                clause sla { response: { critical: 2 days } }
            //                                     ^^^^^^ warning value-conflict-resolved: gives way to "4 hours" in "Annexe" (declared derogation)
            }
        `, { only });
    });

    test('from a document, from a clause, from one fact', async () => {
        for (const target of ['Principal', 'Principal.k', 'Principal.Delais', 'Delais', 'Principal.k.delay']) {
            await check(`
                contract Principal "Contrat" {
                    precedence Principal > A
                    clause k as Delais { delay: 1 hour }
                }
                annex A "A" of Principal {
                    clause k derogates from ${target} {
                        delay: 2 hours
                //             ^^^^^^^ information declared-derogation
                    }
                }
            `, { only: ['declared-derogation', 'value-conflict-resolved', 'derogation-target-missing'] });
        }
    });

    test('what the derogation does not name still gives way', async () => {
        await check(`
            contract Principal "Contrat" {
                precedence Principal > A
                clause k { delay: 1 hour  price: 10 EUR }
            }
            annex A "A" of Principal {
                clause k derogates from Principal.k.delay {
                    delay: 2 hours
            //             ^^^^^^^ information declared-derogation
                    price: 12 EUR
            //             ^^^^^^ warning value-conflict-resolved
                }
            }
        `, { only: ['declared-derogation', 'value-conflict-resolved'] });
    });

    test('the same value is no derogation', async () => {
        await check(`
            contract Principal "Contrat" {
                precedence Principal > A
                clause k { delay: 1 hour }
            }
            annex A "A" of Principal { clause k derogates from Principal.k { delay: 60 minutes } }
        `, { only: ['declared-derogation', 'value-conflict-resolved', 'derogation-target-missing'] });
    });
});
