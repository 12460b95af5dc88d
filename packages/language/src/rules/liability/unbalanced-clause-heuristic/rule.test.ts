import { describe, test } from 'vitest';
import { check } from '../../../testing/index.js';

const code = 'unbalanced-clause-heuristic';

describe(code, () => {
    test('three powers in general conditions', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                party Nordal "Nordal SARL" as provider { country: FR }
                clause governing-law { country: FR }
            }
            terms Cgv "CGV" of Principal by Nordal {
            //    ^^^ hint unbalanced-clause-heuristic: 3 one-sided powers for Nordal SARL
                clause amendment { form: unilateral-notice }
                clause price-revision { direction: up-only }
                clause assignment { rule: freely }
            }
        `, { only: [code] });
    });

    test('two powers', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                party Nordal "Nordal SARL" as provider { country: FR }
                clause governing-law { country: FR }
            }
            terms Cgv "CGV" of Principal by Nordal {
                clause amendment { form: unilateral-notice }
                clause price-revision { direction: up-only }
            }
        `, { only: [code] });
    });
});
