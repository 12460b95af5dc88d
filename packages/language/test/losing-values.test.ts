import { describe, test } from 'vitest';
import { check } from '../src/testing/index.js';

const only = ['payment-term-too-long', 'payment-term-end-of-month'];

describe('a value that the law forbids and that gives way', () => {
    test('is told of one level lower, with the basis that its own document states', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                apply ContratBase
                precedence Principal > Cgv
                party Client "A" as client { country: FR }
                clause payment { term: 30 days  basis: invoice-date }
            }
            terms Cgv "CGV" of Principal {
                clause payment { term: 60 days  basis: end-of-month }
            //                   ^^^^^^^^^^^^^ warning payment-term-end-of-month
            }
        `, { only });
    });

    test('the value that prevails keeps its level; a lawful loser is not told of', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                apply ContratBase
                precedence Principal > Cgv
                party Client "A" as client { country: FR }
                clause payment { term: 90 days  basis: invoice-date }
            //                   ^^^^^^^^^^^^^ error payment-term-too-long
            }
            terms Cgv "CGV" of Principal {
                clause payment { term: 45 days }
            }
        `, { only });
    });

    test('what an amendment replaced is past', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                apply ContratBase
                party Client "A" as client { country: FR }
                clause payment { term: 90 days }
            }
            amendment A1 "Avenant" of Principal {
                signed 2026-05-01
                amend payment { term: 30 days }
            }
        `, { only });
    });

    test('a public buyer has limits of its own', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                apply ContratBase
                party Client "A" as client { country: FR  regulated: [public-body] }
                clause payment { term: 90 days }
            }
        `, { only });
    });
});
