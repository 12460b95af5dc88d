import { describe, expect, test } from 'vitest';
import { TestWorkspace, check, checkFix } from '../../../testing/index.js';

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

    test.each([
        ["jusqu'au 31 décembre 2027", 1], ['until 31 December 2027', 1], ['until December 31, 2027', 1], ["jusqu'au 31/12/2027 inclus", 1], ['trois ans', 1], ['trente-six (36) mois à compter de la signature', 1],
        ["jusqu'au 31 mars 2029", 0], ['until 1 April 2029', 0], ['quatre ans', 0], ['durée du contrat', 0], ["jusqu'au 03/04/2027", 0],
        ["jusqu'au 31 décembre 2027, puis pendant la réversibilité", 0], ['trente-six (48) mois', 0]
    ] as const)('words: %s', async (words, count) => {
        const workspace = await TestWorkspace.reuse({ '/a.msp': `use "msp:infogerance"\ncontract P "C" {\neffective 2026-01-01\nclause term { ${/an|mois|durée/.test(words) ? 'duration: 48 months' : 'end: 2029-03-31'} }\nclause data-protection { processing: [{ name: "s" duration: "${words}" }] } }` });
        expect(workspace.findings('/a.msp').filter(finding => finding.code === code)).toHaveLength(count);
    });

    test('a day against a length, where the beginning is known', async () => {
        const dates = (head: string, words: string): string => `use "msp:infogerance"\ncontract P "C" {\n${head}\nclause term { duration: 36 months }\nclause data-protection { processing: [{ name: "s" duration: "${words}" }] } }`;
        await check(dates('', "jusqu'au 31 décembre 2027"), { only });
        await check(dates('effective 2026-01-01', "jusqu'au 31 décembre 2028"), { only });
        const workspace = await TestWorkspace.reuse({ '/a.msp': dates('effective 2026-01-01', "jusqu'au 31 décembre 2027") });
        expect(workspace.findings('/a.msp').filter(finding => finding.code === code)).toHaveLength(1);
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
