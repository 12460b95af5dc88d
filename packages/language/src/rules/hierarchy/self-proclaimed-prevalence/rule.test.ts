import { describe, expect, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';
import { claimsIn } from './lexicon.js';

const code = 'self-proclaimed-prevalence';
const only = [code];

describe(code, () => {
    test('general terms that the order ranks lower', async () => {
        await check(`
            contract Principal "Contrat" { precedence Principal > Cgv }
            terms Cgv "CGV" of Principal {
                """
                Les présentes conditions générales de vente prévalent sur tout autre document, même signé.
            //      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning self-proclaimed-prevalence: "CGV" claims to prevail over everything, but the order of precedence ranks it number 2
                """
            }
        `, { only });
    });

    test('an error without any order; none where the order ranks it first', async () => {
        await check(`
            contract Principal "Contrat" { }
            terms Cgv "CGV" of Principal {
                clause "Objet" { """These terms take precedence over any other agreement.""" }
            //                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error self-proclaimed-prevalence: no order of precedence says otherwise
            }
        `, { only });
        await check(`
            contract Principal "Contrat" { precedence Cgv > Principal }
            terms Cgv "CGV" of Principal { """Les présentes priment sur tous les autres documents.""" }
        `, { only });
    });

    test('a document that is quoted: itself, not another', async () => {
        await check(`
            contract Principal "Contrat" { precedence Principal > Sla }
            annex Sla "Annexe" of Principal {
                clause "A" { """L'{Sla} l'emporte sur tout autre document.""" }
            //                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning self-proclaimed-prevalence
                clause "B" { """Le {Principal} prévaut sur tout autre document.""" }
            }
        `, { only });
    });

    test.each([
        'La présente annexe prime sur tous les autres documents contractuels.',
        'Les présentes CGV auront priorité, en toute hypothèse, sur l\'ensemble des documents.',
        'These general terms shall prevail over all other documents.',
        'This schedule overrides every other agreement.',
        'En cas de contradiction, les présentes conditions générales priment sur le contrat et ses annexes.',
        'In the event of conflict these general terms take precedence over the agreement.'
    ])('a claim: %s', text => {
        expect(claimsIn(text)).toHaveLength(1);
    });

    test.each([
        'Elles complètent les documents de rang supérieur et ne prévalent sur aucun d\'eux.',
        'Les présentes conditions ne prévalent pas sur tout autre document.',
        'Les présentes conditions prévalent sur les conditions d\'achat du client.',
        'Les présentes conditions prévalent sur tout document émanant du client.',
        'Le contrat prévaut sur tout autre document.',
        'This agreement supersedes all prior agreements between the parties.',
        'These terms shall not prevail over any other document.',
        'La présente annexe prévaut sur le contrat en matière de données personnelles.',
        'La présente annexe prévaut sur le contrat de bail.',
        'In case of contradiction the higher document prevails over any other document.',
        'These terms apply. The Agreement prevails over any other document.'
    ])('no claim: %s', text => {
        expect(claimsIn(text)).toHaveLength(0);
    });

    test('fix: the sentence goes, the rest of the text stays', async () => {
        await checkFix(`
            contract Principal "Contrat" { precedence Principal > Cgv }
            terms Cgv "CGV" of Principal {
                clause "Objet" {
                    """
                    Premier alinéa. Les présentes conditions prévalent sur tout autre document, y compris
                    sur le contrat. Dernière phrase.
                    """
                }
            }
        `, { code, title: 'Remove the sentence' }, `
            contract Principal "Contrat" { precedence Principal > Cgv }
            terms Cgv "CGV" of Principal {
                clause "Objet" {
                    """
                    Premier alinéa. Dernière phrase.
                    """
                }
            }
        `);
    });

    test('fix: a text of that sentence alone goes altogether', async () => {
        await checkFix(`
            contract Principal "Contrat" { precedence Principal > Cgv }
            terms Cgv "CGV" of Principal {
                language fr
                """
                Les présentes conditions prévalent sur tout autre document.
                """
            }
        `, { code, title: 'Remove the sentence' }, `
            contract Principal "Contrat" { precedence Principal > Cgv }
            terms Cgv "CGV" of Principal {
                language fr
            }
        `);
    });
});
