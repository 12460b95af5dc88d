import { describe, test } from 'vitest';
import { check, checkFix } from '../../testing/index.js';

const code = 'dpa-ends-too-early';
const only = [code];
const text = (duration: string): string => `
    use "msp:infogerance"
    contract Principal "Contrat" {
        language fr
        clause term { duration: 36 months }
        clause data-protection { processing: [{ name: "support" duration: ${duration} }] }
    }
`;

describe(code, () => {
    test('a processing shorter than the contract; an agreement with an end of its own', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause term { duration: 3 years }
                clause reversibility { duration: 3 months }
                clause data-protection { processing: [{ name: "support" duration: "36 mois" }] }
            //                                                                    ^^^^^^^^^ error dpa-ends-too-early: then during the exit phase
            }
        `, { only });
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                precedence Principal > Dpa
                clause term { end: 2029-03-31 }
            }
            agreement Dpa "DPA" of Principal {
                clause data-protection { }
                clause term { end: 2027-12-31 }
            //                     ^^^^^^^^^^ error dpa-ends-too-early: ends too early
            }
        `, { only: [code, 'date-conflict'] });
    });

    test('as long, in words, no term', async () => {
        await check(text('"36 mois"'), { only });
        await check(text('"12 mois puis la réversibilité"'), { only });
        await check(text('"durée du contrat"'), { only });
        await check('use "msp:infogerance"\ncontract P "C" { clause data-protection { processing: [{ name: "s" duration: "12 mois" }] } }', { only });
    });

    test('fix', async () => {
        await checkFix(text('"12 mois"'), { code, title: 'As long as' }, text('"aussi longtemps que des données sont traitées, réversibilité comprise"'));
    });
});
