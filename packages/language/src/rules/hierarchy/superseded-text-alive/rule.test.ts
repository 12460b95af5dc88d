import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'superseded-text-alive';
const only = [code];
const text = (term: string): string => `
    use "msp:infogerance"
    contract Principal "Contrat" {
        precedence Principal > Tarifs
        clause payment { term: 45 days }
    }
    annex Tarifs "Tarifs" of Principal { clause payment { term: ${term} } }
    amendment A1 "Avenant" of Principal { signed 2026-09-01  amend payment { term: 30 days } }
`;

describe(code, () => {
    test('a copy of the old value', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                precedence Principal > Tarifs
                clause payment { term: 45 days }
            }
            annex Tarifs "Tarifs" of Principal { clause payment { term: 45 days } }
            //                                                          ^^^^^^^ information superseded-text-alive: changed by "Avenant", but "Tarifs" still says "45 days"
            amendment A1 "Avenant" of Principal { signed 2026-09-01  amend payment { term: 30 days } }
        `, { only });
    });

    test('the new value; the amended document alone', async () => {
        await check(text('30 days'), { only });
        await check('use "msp:infogerance"\ncontract P "C" { clause payment { term: 45 days } }\namendment A "A" of P { signed 2026-09-01 amend payment { term: 30 days } }', { only });
    });

    test('fix: align', async () => {
        await checkFix(text('45 days'), { code, title: 'Align' }, text('30 days'));
    });
});
