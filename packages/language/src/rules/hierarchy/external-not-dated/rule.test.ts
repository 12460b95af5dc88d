import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

describe('external-not-dated', () => {
    test('neither date nor version', async () => {
        await check(`
            contract Principal "Contrat" { precedence Principal > Parc }
            annex Parc "Inventaire" of Principal {
                external "inventaire.xlsx"
            //  ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning external-not-dated: "Inventaire" stands outside
            }
        `);
    });

    test('a date, a version, a date to be filled in, or a document that is not external', async () => {
        await check(`
            contract Principal "Contrat" { precedence Principal > A > B > C > D }
            annex A "A" of Principal { external "a.xlsx" dated 2026-03-01 }
            annex B "B" of Principal { external "b.xlsx" version "2" }
            annex C "C" of Principal { external "c.xlsx" dated ? }
            annex D "D" of Principal { }
        `, { only: ['external-not-dated'] });
    });

    test('fix', async () => {
        await checkFix(`
            contract Principal "Contrat" { precedence Principal > Parc }
            annex Parc "Inventaire" of Principal {
                external "inventaire.xlsx"
            }
        `, { code: 'external-not-dated', title: 'Add the date' }, `
            contract Principal "Contrat" { precedence Principal > Parc }
            annex Parc "Inventaire" of Principal {
                external "inventaire.xlsx"
                dated ?
            }
        `);
    });
});
