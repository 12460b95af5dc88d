import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'indexation-forbidden-index';

describe(code, () => {
    test('the general level of prices or wages, under French law', async () => {
        await check(`
            use "msp:infogerance"
            contract A "A" { clause governing-law { country: FR } clause price-revision { index: "indice des prix à la consommation (INSEE)" } }
            //                                                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error indexation-forbidden-index: follows the general level of prices or wages
            contract B "B" { clause governing-law { country: FR } clause price-revision { index: "SMIC horaire" } }
            //                                                                                   ^^^^^^^^^^^^^^ error indexation-forbidden-index
            contract C "C" { clause price-revision { index: "Consumer Price Index" } }
            //                                              ^^^^^^^^^^^^^^^^^^^^^^ warning indexation-forbidden-index
        `, { only: [code] });
    });

    test('the Syntec index, the index of a sector, another law', async () => {
        await check(`
            use "msp:infogerance"
            contract A "A" { clause governing-law { country: FR } clause price-revision { index: "indice Syntec" } }
            contract B "B" { clause governing-law { country: FR } clause price-revision { index: "indice des prix à la consommation, services de télécommunications" } }
            contract C "C" { clause governing-law { country: CH } clause price-revision { index: "indice suisse des prix à la consommation" } }
        `, { only: [code] });
    });

    test('fix: Syntec', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause governing-law { country: FR }
                clause price-revision { index: "SMIC" }
            }
        `, { code, title: 'Use the Syntec index' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause governing-law { country: FR }
                clause price-revision { index: "indice Syntec" }
            }
        `);
    });
});
