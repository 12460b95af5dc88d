import { describe, test } from 'vitest';
import { check, testWordings } from '../../../testing/index.js';

const code = 'exit-conditional-on-payment';

describe(code, () => {
    test('a condition, which the text says again', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause reversibility { conditions: ["paiement intégral des factures"]
            //                                       ^^^^^^^^^^^^^^^^^ warning exit-conditional-on-payment
                    """La réversibilité suppose le paiement préalable de toutes les factures."""
                }
            }
        `, { only: [code] });
    });

    test('the text alone, in both languages', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause data-return-deletion {
                    """Data are returned subject to payment of the fees."""
            //                           ^^^^^^^^^^^^^^^^^^ warning exit-conditional-on-payment
                }
            }
        `, { only: [code] });
    });

    test('undisputed sums, what is denied, other clauses', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause reversibility {
                    """L'assistance est due après paiement des sommes non contestées. Le prestataire ne dispose d'aucun droit de rétention."""
                }
                clause payment {
                    """Les services reprennent après paiement complet."""
                }
            }
        `, { only: [code] });
    });
});

testWordings(code, 'reversibility', {
    reads: [
        'The provider may withhold the data until all outstanding invoices have been paid in full.',
        'Tant que les factures ne sont pas réglées, le prestataire garde les accès.',
        'Le prestataire peut retenir les sauvegardes.'
    ],
    leavesAlone: [
        "La restitution des données n'est pas subordonnée au paiement des factures.",
        "The provider shall not withhold the client's data."
    ]
});
