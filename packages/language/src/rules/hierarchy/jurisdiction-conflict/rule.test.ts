import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'jurisdiction-conflict';
const only = [code, 'value-conflict-resolved', 'value-conflict-unresolved'];
const dossier = (court: string): string => `
    use "msp:infogerance"
    contract Principal "Contrat" {
        precedence Principal > Cgv
        clause jurisdiction { court: "tribunal de commerce de Lyon"  court-kind: commercial-court }
    }
    terms Cgv "CGV" of Principal {
        clause jurisdiction { court: "${court}" }
    }
`;

describe(code, () => {
    test('two courts: one finding, the type of court follows', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                precedence Principal > Cgv
                clause jurisdiction { court: "tribunal de commerce de Lyon"  court-kind: commercial-court }
            }
            terms Cgv "CGV" of Principal {
                clause jurisdiction { court: "tribunal judiciaire de Paris"  court-kind: civil-court }
            //                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error jurisdiction-conflict: Name one court
            }
        `, { only });
    });

    test('a court and arbitration', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                precedence Principal > Cgv
                clause jurisdiction { court: "tribunal de commerce de Lyon" }
            }
            terms Cgv "CGV" of Principal {
                clause jurisdiction { court-kind: arbitration }
            //         ^^^^^^^^^^^^ error jurisdiction-conflict: go to arbitration under "CGV" and to a court under "Contrat"
            }
        `, { only });
    });

    test('the same court', async () => {
        await check(dossier('Tribunal de commerce de LYON'), { only });
    });

    test('fix: align', async () => {
        await checkFix(dossier('tribunal de commerce de Paris'), { code, title: 'Align' }, dossier('tribunal de commerce de Lyon'));
    });
});
