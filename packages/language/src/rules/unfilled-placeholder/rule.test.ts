import { describe, test } from 'vitest';
import { check, checkFix } from '../../testing/index.js';

const code = 'unfilled-placeholder';
const only = { only: [code] };

describe(code, () => {
    test('what a model left, in prose and in quoted texts', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                party Client "Client" { address: "[adresse]" }
            //                                    ^^^^^^^^^ error unfilled-placeholder: Placeholder left: "[adresse]"
                clause price {
                    """
                    Le prix est de [●] euros, ou de XX euros, à compter du JJ/MM/AAAA et au plus ______.
            //                     ^^^ error unfilled-placeholder
            //                                      ^^ error unfilled-placeholder
            //                                                             ^^^^^^^^^^ error unfilled-placeholder
            //                                                                                   ^^^^^^ error unfilled-placeholder
                    Le délai de paiement est à compléter. Le représentant est \\{nom du signataire}.
            //                               ^^^^^^^^^^^ error unfilled-placeholder
            //                                                                ^^^^^^^^^^^^^^^^^^^^ error unfilled-placeholder
                    """
                }
                clause services { other: ["{prestation}"] }
            //                             ^^^^^^^^^^^^ error unfilled-placeholder
            }
        `, only);
    });

    test('what is left to a later agreement', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause price { """Le prix des travaux est à définir d'un commun accord.""" }
            //                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning unfilled-placeholder: nothing is agreed
            }
        `, only);
    });

    test('ordinary texts', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                signed ?
                clause price {
                    """
                    Le {price.monthly-fee}, voir [1] et [le site](https://exemple.example). Le chapitre XX, la série XXL et ISO/IEC 27001…
                    Points : a) ... b) ...

                    | Poste | Prix |
                    |---|---|
                    """
                    monthly-fee: ?
                }
                clause signature { """Fait à ______, le JJ/MM/AAAA.""" }
            }
        `, only);
    });

    test('in French', async () => {
        await check(`
            contract Principal "Contrat" {
                clause "Prix" { """Le prix est de [montant] euros.""" }
            //                                    ^^^^^^^^^ error unfilled-placeholder: Champ non rempli : « [montant] ». Indiquez ce qui doit s'y trouver.
            }
        `, { ...only, language: 'fr' });
    });

    test('fix: a value that is nothing else becomes a blank', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause jurisdiction { court: "[à compléter]" }
            }
        `, { code, title: 'Replace by a blank' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause jurisdiction { court: ? }
            }
        `);
    });
});
