import { test } from 'vitest';
import { check } from '../../../testing/index.js';

const only = { only: ['no-policy-applied'] };

test('a contract of some length that nothing is asked of', async () => {
    await check(`
        use "msp:infogerance"
        contract Principal "Contrat" {
        //       ^^^^^^^^^ information no-policy-applied: "apply
            clause "Un" { """Un.""" }
            clause "Deux" { """Deux.""" }
            clause "Trois" { """Trois.""" }
            clause "Quatre" { """Quatre.""" }
            clause "Cinq" { """Cinq.""" }
        }
    `, only);
});

test('a sketch, a contract without libraries, and one that applies a policy in an annex', async () => {
    await check('use "msp:infogerance"\ncontract Principal "Contrat" { clause "Un" { """Un.""" } }', only);
    await check('contract Principal "Contrat" { clause "Un" { } clause "Deux" { } clause "Trois" { } clause "Quatre" { } clause "Cinq" { } }', only);
    await check(`
        use "msp:infogerance"
        contract Principal "Contrat" { clause "Un" { } clause "Deux" { } clause "Trois" { } clause "Quatre" { } clause "Cinq" { } }
        annex Annexe "Annexe" of Principal { apply MicroContrat clause "Trois" { } }
    `, only);
});
