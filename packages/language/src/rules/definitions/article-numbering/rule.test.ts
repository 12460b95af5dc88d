import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'article-numbering';
const only = { only: [code] };

describe(code, () => {
    test('twice, missing, and not what is printed', async () => {
        await check(`
            contract Principal "Contrat" {
                clause "Article 1 – Objet" { }
                clause "Article 3 – Durée" { }
            //         ^^^^^^^^^^^^^^^^^^^ warning article-numbering: Article 2 is missing before article 3
                clause "3. Prix" { clause "3.1 Délai" { } clause "3.3. Taux" { } }
            //         ^^^^^^^^^ warning article-numbering: Article 3 appears twice
            //                                                   ^^^^^^^^^^^ warning article-numbering: Article 3.2 is missing before article 3.3
            }
            annex A "Annexe" of Principal {
                clause "Objet" { }
                clause "1. Délais" { }
            //         ^^^^^^^^^^^ warning article-numbering: announces article 1, which is printed as 2
            }
        `, only);
    });

    test('numbers that follow each other, and headings that begin with another number', async () => {
        await check(`
            contract Principal "Contrat" {
                clause "1. Objet" { clause "1.1. Détail" { } clause "1.2. Suite" { } }
                clause "2. Durée" { }
                clause "24 heures sur 24" { }
                clause "4.0" { }
            }
        `, only);
    });

    test('fix', async () => {
        await checkFix(`
            contract Principal "Contrat" {
                clause "1. Objet" { }
                clause "1. Durée" { }
            }
        `, { code, title: 'Remove the number' }, `
            contract Principal "Contrat" {
                clause "1. Objet" { }
                clause "Durée" { }
            }
        `);
    });
});
