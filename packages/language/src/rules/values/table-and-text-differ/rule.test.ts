import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'table-and-text-differ';

describe(code, () => {
    test('a figure that contradicts the fact named before it', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                language fr
                clause payment {
                    term: 30 days
                    recovery-fee: 40 EUR
                    """
                    L'indemnité de recouvrement est de 50 €.
            //                                         ^^^^ error table-and-text-differ: Payment, recovery fee: "€40" in the facts of the clause, "50 €" in its text
                    """
                }
                clause sla {
                    response: { critical: 4 hours  major: 8 hours }
                    availability: 99.9% per month
                    """
                    Un incident critique a un délai de prise en charge de 8 heures.
            //                                                            ^^^^^^^^ error table-and-text-differ: response time (critical)
                    """
                }
            }
        `, { only: [code] });
    });

    test('a condition or a looser sentence makes it information', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                language fr
                clause renewal {
                    notice: 3 months
                    """
                    Le préavis de non-renouvellement est de 1 mois si les parties en conviennent.
            //                                              ^^^^^^ information table-and-text-differ
                    """
                }
            }
        `, { only: [code] });
    });

    test('the same value in another unit, another fact of the clause, another clock, a figure of something else', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                language fr
                clause payment {
                    term: 30 days
                    recovery-fee: 40 EUR
                    """
                    L'indemnité de recouvrement est de 40 euros. La contestation est faite sous 15 jours. Le paiement a lieu à {term}.
                    """
                }
                clause sla {
                    response: { critical: 4 hours  major: 8 hours }
                    resolution: { critical: 1 day }
                    availability: 99.9% per month
                    """
                    Critique : prise en charge 4 h, résolution 24 h. Majeur : prise en charge 8 h. Prise en charge : critique 4 h, majeur 8 h. Les incidents critiques et majeurs ont une prise en charge en 9 h. La prise en charge a lieu sous 2 heures ouvrées pour un incident critique.
                    La disponibilité est mesurée sur 30 jours et vérifiée 2 fois par an.
                    """
                }
            }
        `, { only: [code] });
    });

    test('another period, another penalty', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                language fr
                clause penalties {
                    rate: 2% of price.monthly-fee per hour
                    cap: 20% of price.annual-total per year
                    """
                    Le plafond des pénalités est de 10 % par mois. Une pénalité supplémentaire de 5 % reste possible.
                    Le plafond des pénalités est de 15 % par an.
            //                                      ^^^^ error table-and-text-differ
                    """
                }
            }
        `, { only: [code] });
    });

    test('fix: quote the fact', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                language fr
                clause payment { recovery-fee: 40 EUR """L'indemnité de recouvrement est de 50 €.""" }
            }
        `, { code, title: 'Quote the fact' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                language fr
                clause payment { recovery-fee: 40 EUR """L'indemnité de recouvrement est de {recovery-fee}.""" }
            }
        `);
    });
});
