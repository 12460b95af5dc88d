import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'prevailing-value-unlawful';
const only = [code];
const text = (high: string, low: string): string => `
    use "msp:infogerance"
    contract Principal "Contrat" {
        apply ContratBase
        party Client "Mercier" as client { country: FR }
        precedence Principal > Cgv
        clause payment { term: ${high} }
    }
    terms Cgv "CGV" of Principal { clause payment { term: ${low} } }
`;

describe(code, () => {
    test('the higher value is forbidden, the lower one is not', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                apply ContratBase
                party Client "Mercier" as client { country: FR }
                precedence Principal > Cgv
                clause payment { term: 90 days }
            //                         ^^^^^^^ error prevailing-value-unlawful: precedence does not save it
            }
            terms Cgv "CGV" of Principal { clause payment { term: 30 days } }
        `, { only });
    });

    test('both forbidden, both lawful, a loser that is forbidden', async () => {
        await check(text('90 days', '100 days'), { only });
        await check(text('30 days', '45 days'), { only });
        await check(text('30 days', '90 days'), { only });
    });

    test('a limit that a rule of the tool keeps', async () => {
        const rates = (high: string, low: string): string => `
            use "msp:infogerance"
            contract Principal "Contrat" {
                precedence Principal > Cgv
                clause governing-law { country: FR }
                clause payment { late-rate: "${high}" }
            }
            terms Cgv "CGV" of Principal { clause payment { late-rate: "${low}" } }
        `;
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                precedence Principal > Cgv
                clause governing-law { country: FR }
                clause payment { late-rate: "une fois le taux d'intérêt légal" }
            //                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error prevailing-value-unlawful: L441-10
            }
            terms Cgv "CGV" of Principal { clause payment { late-rate: "trois fois le taux d'intérêt légal" } }
        `, { only });
        await check(rates("une fois le taux d'intérêt légal", "deux fois le taux d'intérêt légal"), { only });
        await check(rates("trois fois le taux d'intérêt légal", "une fois le taux d'intérêt légal"), { only });
    });

    test('fix: the lawful value', async () => {
        await checkFix(text('90 days', '30 days'), { code, title: 'Align' }, text('30 days', '30 days'));
    });
});
