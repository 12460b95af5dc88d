import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'late-interest-too-low';

describe(code, () => {
    test('multiples, percentages and texts', async () => {
        await check(`
            use "msp:infogerance"
            contract A "A" { effective 2026-04-01 clause governing-law { country: FR } clause payment { late-rate: "une fois et demie le taux d'intérêt légal" } }
            //                                                                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error late-interest-too-low: is below three times the legal rate (7.86% a year, first half of 2026)
            contract B "B" { effective 2025-08-01 clause governing-law { country: FR } clause payment { late-percent: 8% per year } }
            //                                                                                                        ^^^^^^^^^^^ error late-interest-too-low: (8.28% a year, second half of 2025)
            contract C "C" { effective 2026-04-01 clause governing-law { country: FR } clause payment { late-rate: "5 % l'an" } }
            //                                                                                                     ^^^^^^^^^^ error late-interest-too-low
            contract D "D" { effective 2026-04-01 clause payment { late-rate: "taux d'intérêt légal" } }
            //                                                                ^^^^^^^^^^^^^^^^^^^^^^ warning late-interest-too-low
        `, { only: [code] });
    });

    test('lawful rates, rates that cannot be compared, other laws, public buyers', async () => {
        await check(`
            use "msp:infogerance"
            contract A "A" { effective 2026-04-01 clause governing-law { country: FR } clause payment { late-rate: "trois fois le taux d'intérêt légal"  late-percent: 8% per year } }
            contract B "B" { effective 2026-04-01 clause governing-law { country: FR } clause payment { late-rate: "taux de refinancement de la BCE majoré de 10 points" } }
            contract C "C" { effective 2026-04-01 clause governing-law { country: FR } clause payment { late-rate: "taux légal majoré de cinq points"  late-percent: 1% per month } }
            contract D "D" { clause governing-law { country: CH } clause payment { late-rate: "5 % l'an" } }
            contract E "E" { party Ville "Ville" as client { regulated: [public-body] } clause governing-law { country: FR } clause payment { late-rate: "taux légal" } }
        `, { only: [code] });
    });

    test('fix: three times the legal rate', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                language fr
                clause governing-law { country: FR }
                clause payment { late-rate: "taux légal" }
            }
        `, { code, title: 'Three times' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                language fr
                clause governing-law { country: FR }
                clause payment { late-rate: "trois fois le taux d'intérêt légal" }
            }
        `);
    });
});
