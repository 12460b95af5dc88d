import { describe, test } from 'vitest';
import { check, testWordings } from '../../../testing/index.js';

const code = 'unilateral-price-change';

describe(code, () => {
    test('the provider alone, quoted or in words, in both languages', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                party Nordal "Nordal SARL" as provider
                clause price {
                    """
                    Le {Nordal} peut modifier librement ses tarifs à tout moment.
            //                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning unilateral-price-change: "Nordal SARL" may change the price alone
                
                    Le Prestataire se réserve le droit de réviser le prix chaque année.
            //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning unilateral-price-change
                
                    The Provider may at any time increase its fees.
            //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning unilateral-price-change
                    """
                }
            }
        `, { only: [code] });
    });

    test('with notice, reasons, an index or consent; the client; a denial; another clause', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                party Nordal "Nordal SARL" as provider
                party Client "A" as client
                clause price {
                    """
                    Le {Nordal} peut modifier ses tarifs avec un préavis de trois mois.
                
                    Le {Nordal} ne peut modifier ses tarifs qu'une fois par an.
                
                    Le {Client} peut modifier le prix de revente.
                
                    Le Prestataire peut réviser le prix selon l'indice Syntec.
                    """
                }
                clause security { """Le {Nordal} peut modifier les tarifs d'accès.""" }
            }
        `, { only: [code] });
    });
});

testWordings(code, 'price-revision', {
    reads: [
        "Le prestataire se réserve la faculté d'ajuster ses tarifs à tout moment.",
        "Le prestataire a la possibilité d'augmenter ses prix chaque année.",
        'The provider is entitled to increase its fees at any time.'
    ],
    leavesAlone: [
        "Le prestataire ne peut modifier ses prix sans l'accord écrit du client.",
        "Le prestataire a la possibilité d'ajuster ses prix selon l'indice Syntec."
    ]
});
