import { describe, test } from 'vitest';
import { check, checkFix } from '../src/testing/index.js';

describe('a condition that misses a fact', () => {
    test('is told of at the clause where the fact belongs', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                apply ContratBase
                party Client "A" as client { country: FR }
                clause payment { term: 30 days }
            //         ^^^^^^^ error late-interest-missing
            }
        `, { only: ['late-interest-missing'] });
    });

    test('a blank is to be filled in, and told of once', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                apply ContratBase
                party Client "A" as client { country: FR }
                clause payment { term: 30 days  late-rate: ? }
            //                                             ^ warning blank-left
            }
        `, { only: ['late-interest-missing', 'blank-left'] });
    });

    test('fix: one of the facts that would do', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                apply ContratBase
                party Client "A" as client { country: FR }
                clause payment {
                    term: 30 days
                }
            }
        `, { code: 'late-interest-missing', title: 'Late-payment interest' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                apply ContratBase
                party Client "A" as client { country: FR }
                clause payment {
                    term: 30 days
                    late-rate: ?
                }
            }
        `);
    });
});
