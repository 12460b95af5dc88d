import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'reference-title-mismatch';
const only = { only: [code] };

describe(code, () => {
    test('the title is that of another article, or of none', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause object "Objet" {
                    """
                    Voir l'article 2 (Responsabilité) et l'article 2 « Transport ».
            //             ^^^^^^^^^ warning reference-title-mismatch: announces "Responsabilité", but article 2 is "Assurances". Article 3 is "Responsabilité"
            //                                             ^^^^^^^^^ warning reference-title-mismatch: Correct the number or the title
                    """
                }
                clause insurance "Assurances" { }
                clause liability "Responsabilité" { }
            }
        `, only);
    });

    test('the right title, its kind\'s name, a remark, an article that does not exist', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause object "Objet" {
                    """
                    Voir l'article 2 (Assurances du prestataire), l'article 3 (Responsabilité), l'article 2 (qui suit),
                    l'article 12 (Responsabilité), l'article 3 (Sous réserve de ce qui suit).
                    """
                }
                clause insurance "Assurances" { }
                clause liability "Limites" { }
            }
        `, only);
    });

    test('fix', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause object "Objet" { """Voir l'article 2 (Responsabilité).""" }
                clause insurance "Assurances" { }
                clause liability "Responsabilité" { }
            }
        `, { code, title: 'Quote the clause "Responsabilité"' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause object "Objet" { """Voir l'{liability} (Responsabilité).""" }
                clause insurance "Assurances" { }
                clause liability "Responsabilité" { }
            }
        `);
    });
});
