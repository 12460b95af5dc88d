import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'words-and-figures-differ';
const only = { only: [code] };

describe(code, () => {
    test('durations and amounts, in French', async () => {
        await check(`
            contract Principal "Contrat" {
                clause "Paiement" {
                    """
                    Les factures sont payées sous trente (60) jours. Le plafond est de cent mille euros (10 000 €).
            //                                    ^^^^^^^^^^^ error words-and-figures-differ: "trente" in words, "60" in figures
            //                                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error words-and-figures-differ
                    Le préavis est de deux mois (3 mois), l'indemnité de quatre-vingt-dix pour cent (80 %).
            //                        ^^^^^^^^^^^^^^^^^^ error words-and-figures-differ
            //                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error words-and-figures-differ
                    Et à l'inverse : 45 (quarante) jours.
            //                       ^^^^^^^^^^^^^ error words-and-figures-differ: "quarante" in words, "45" in figures
                    """
                }
            }
        `, only);
    });

    test('in English', async () => {
        await check(`
            contract Main "Agreement" {
                language en
                clause "Payment" { """Invoices are paid within thirty (45) days; the cap is one hundred and fifty thousand euros (EUR 15,000).""" }
            //                                                 ^^^^^^^^^^^ error words-and-figures-differ
            //                                                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error words-and-figures-differ
            }
        `, only);
    });

    test('the same number, and brackets that say something else', async () => {
        await check(`
            contract Principal "Contrat" {
                clause "Paiement" {
                    """
                    Trente (30) jours, quatre-vingt-dix-neuf (99) ans, soixante et onze (71) heures, septante (70) jours, un million deux cent mille
                    euros (1 200 000 €), mille cinq cents euros (1.500,00 €), deux originaux (un pour chaque partie), l'article premier (1),
                    les deux (voir annexe 3), six mois (12 mois pour les baux), une heure (60 minutes), vingt et un (21) jours, un (1) an,
                    quarante-huit heures (2 jours), cinq cent (500) euros, deux virgule cinq (2,5) points.
                    """
                }
            }
            terms Terms "Terms" of Principal {
                language en
                clause "Payment" { """Thirty (30) days; twenty-one (21) days; one hundred and fifty thousand euros (EUR 150,000); two copies (one each); sixty (60) days; one year (12 months).""" }
            }
        `, only);
    });

    test('halves, parts, and what counts something else', async () => {
        await check(`
            contract Principal "Contrat" {
                clause "Prix" {
                    """
                    Le taux est d'un demi (0,5) pour cent, le délai de deux et demi (2,5) jours ouvrés, la durée de trois heures et demie (3,5).
                    Le présent contrat cite l'un des (3) cas prévus, deux de ces (4) cas, et une (1) fois par an une revue. La part est d'un tiers (33 %), ou de trois quarts (75 %).
                    Le délai est de deux et demi (3,5) jours.
            //                      ^^^^^^^^^^^^^^^^^^ error words-and-figures-differ: "deux et demi" in words, "3,5" in figures: 2.5 or 3.5
                    """
                }
            }
            terms Terms "Terms" of Principal {
                language en
                clause "Price" { """The rate is one half (0.5) per cent, the period two and a half (2.5) days; any one of the (3) cases; two thirds (66%).""" }
            }
        `, only);
    });

    test('fix: keep the figures, or the words', async () => {
        const text = (words: string): string => `
            contract Principal "Contrat" {
                clause "Paiement" { """Sous ${words} jours.""" }
            }
        `;
        await checkFix(text('trente (60)'), { code, title: 'Keep the words: 30' }, text('trente (30)'));
        await checkFix(text('trente (60)'), { code, title: 'Keep the figures: 60' }, text('soixante (60)'));
    });
});
