import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'text-contradicts-fact';

describe(code, () => {
    test('a length of time, a member, a country and a court that the sentence gives otherwise', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                language fr
                clause term {
                    duration: 36 months
                    """
                    Le contrat est conclu pour une durée de deux ans.
            //                                              ^^^^^^^^ error text-contradicts-fact: "36 months" in the facts, "2 years" in the text
                    """
                }
                clause renewal {
                    mode: express
                    """
                    Il se renouvelle par tacite reconduction.
            //            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error text-contradicts-fact: tacit renewal
                    """
                }
                clause governing-law {
                    country: FR
                    """
                    Le contrat est régi par le droit suisse.
            //                                       ^^^^^^ error text-contradicts-fact: Switzerland
                    """
                }
                clause jurisdiction {
                    court: "Tribunal de commerce de Lyon"
                    """
                    Tout litige relève du tribunal de commerce de Paris.
            //                                                    ^^^^^ error text-contradicts-fact: Paris
                    """
                }
            }
        `, { only: [code] });
    });

    test('the same value in other words, and what is denied or conditional, is left alone', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                language fr
                clause term { duration: 36 months """Le contrat est conclu pour une durée de trois (3) ans.""" }
                clause renewal { mode: no-renewal """Le contrat n'est pas reconductible tacitement.""" }
                clause jurisdiction { court: "Tribunal de commerce de Lyon" """Le tribunal de commerce de Lyon est seul compétent.""" }
                clause payment { term: 30 days """En cas de commande en ligne, les factures sont payables à 10 jours à compter de leur émission.""" }
            }
        `, { only: [code] });
    });

    test('in another article it is a warning', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                language en
                clause term { duration: 36 months }
                clause "Miscellaneous" {
                    """
                    This Agreement has an initial term of two (2) years.
            //                                            ^^^^^^^^^^^^^ warning text-contradicts-fact: "36 months" in the facts, "2 years" in the text
                    """
                }
            }
        `, { only: [code] });
    });

    test('fixes: the words quote the fact, or the fact takes what the words say', async () => {
        const before = `
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause term { duration: 36 months """Le contrat est conclu pour une durée de deux ans.""" }
            }
        `;
        await checkFix(before, { code, title: 'Quote' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause term { duration: 36 months """Le contrat est conclu pour une durée de {duration}.""" }
            }
        `);
        await checkFix(before, { code, title: 'Take into' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause term { duration: 2 years """Le contrat est conclu pour une durée de deux ans.""" }
            }
        `);
    });
});
