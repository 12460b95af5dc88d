import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'broken-cross-reference';
const only = { only: [code] };

describe(code, () => {
    test('an article that no document has; the document is named or understood', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                precedence Principal > Sla
                clause object "Objet" {
                    """
                    Voir l'article 15 et les articles 2 et 16.
            //             ^^^^^^^^^^ error broken-cross-reference: Reference to "article 15": "Contrat" has no article 15 (2 articles)
            //                                             ^^ error broken-cross-reference: no article 16
                    """
                }
                clause term "Durée" { """Sous réserve de l'article 3 de l'annexe 1.""" }
            //                                             ^^^^^^^^^ error broken-cross-reference: "Annexe 1 – Sla" has no article 3
            }
            annex Sla "Annexe 1 – Sla" of Principal {
                clause sla { """Voir l'article 9 du Contrat.""" }
            //                         ^^^^^^^^^ error broken-cross-reference: "Contrat" has no article 9
            }
        `, only);
    });

    test('sub-clauses have numbers too, as have articles that the text numbers by hand', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause object "Objet" {
                    """
                    Voir les articles 1.1, 1.2 et 7.
            //                             ^^^ error broken-cross-reference: no article 1.2
                    """
                    clause "Détail" { }
                }
                """
                Article 7 – Divers
                """
            }
        `, only);
    });

    test('laws are not ours, in French and in English', async () => {
        await check(`
            use "msp:rgpd"
            contract Principal "Contrat" {
                clause object {
                    """
                    Conformément à l'article 28 du RGPD, à l'article 30, paragraphe 2, du règlement (UE) 2016/679, aux articles 32 à 36 du
                    RGPD, à l'article 46 RGPD, aux articles L. 8222-1 et D. 8222-5 du Code du travail, à l'article 1195 du Code civil
                    et à l'article 82 de la loi. Le RGPD impose, en son article 35, une analyse. Il est sous-traitant au sens de l'article 28.
                    """
                }
            }
            terms Terms "Terms" of Principal {
                language en
                clause "Law" { """Under article 28(3) GDPR, article 398 of the Swiss Code of Obligations, articles 32 to 36 GDPR and section 12 of the Act.""" }
            }
            agreement Dpa "Accord" of Principal {
                clause "Loi" { """Le RGPD s'applique, notamment ses articles 44 et 46.""" }
            }
        `, only);
    });

    test('in English, and to a document that is quoted', async () => {
        await check(`
            contract Main "Agreement" {
                language en
                clause "Scope" { """As section 4 of this Agreement and clause 2 of {Sla} provide.""" }
            //                         ^^^^^^^^^ error broken-cross-reference: "Agreement" has no article 4 (1 article)
            //                                                         ^^^^^^^^ error broken-cross-reference: "Schedule 1" has no article 2 (1 article)
            }
            annex Sla "Schedule 1" of Main { clause "Times" { } }
        `, only);
    });

    test('in French', async () => {
        await check(`
            contract Principal "Contrat" {
                clause "Objet" { """Voir l'article 5.""" }
            //                             ^^^^^^^^^ error broken-cross-reference: Renvoi à « article 5 » : « Contrat » n'a pas d'article 5 (1 article). Corrigez le renvoi
            }
        `, { ...only, language: 'fr' });
    });

    test('fix: quotes the clause that the title names', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause object "Objet" { """Dans les conditions de l'article 15 (Responsabilité).""" }
                clause liability "Responsabilité" { }
            }
        `, { code, title: 'Quote the clause "Responsabilité"' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause object "Objet" { """Dans les conditions de l'{liability} (Responsabilité).""" }
                clause liability "Responsabilité" { }
            }
        `);
    });
});
