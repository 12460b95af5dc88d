import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'same-rank-no-tie-break';
const only = [code];
const text = (hierarchy: string, b = 'payment { term: 30 days }'): string => `
    use "msp:infogerance"
    contract Principal "Contrat" {
        precedence Principal > A, B
        clause document-hierarchy {
            ${hierarchy}
        }
    }
    annex A "Annexe A" of Principal { clause payment { term: 30 days } }
    annex B "Annexe B" of Principal { clause ${b} }
`;

describe(code, () => {
    test('one rank, one fact', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                precedence Principal > A, B
            //                         ^^^^ warning same-rank-no-tie-break: "Annexe A" and "Annexe B" have the same rank, speak of the same fact (Payment, payment
            }
            annex A "Annexe A" of Principal { clause payment { term: 30 days } }
            annex B "Annexe B" of Principal { clause payment { term: 30 days } }
        `, { only });
        await check(text('tie-break: none').replace('A, B\n', 'A, B\n            //                 ^^^^ warning same-rank-no-tie-break\n').replace(/^ {4}/gm, ''), { only });
    });

    test('a tie-break; nothing in common', async () => {
        await check(text('tie-break: most-specific'), { only });
        await check(text('derogation-allowed: no', 'sla { clock: calendar }'), { only });
    });

    test('fix: the latest', async () => {
        await checkFix(text('derogation-allowed: no'), { code, title: 'the latest' }, text('derogation-allowed: no\n            tie-break: latest'));
    });
});
