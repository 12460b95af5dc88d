import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'quoted-words-differ';

describe(code, () => {
    test('words that say another value: lengths, amounts, rates, dates, rows and names', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                language fr
                clause term {
                    duration: 24 months   start: 2026-03-01
                    """
                    La durée est de {duration "trente-six (36) mois"} à compter du {start "1er avril 2026"}.
            //                                 ^^^^^^^^^^^^^^^^^^^^ error quoted-words-differ: The text says "trente-six (36) mois", the fact {duration} "24 months"
            //                                                                             ^^^^^^^^^^^^^^ error quoted-words-differ: 1 March 2026
                    """
                }
                clause sla {
                    response: { critical: 1 hour }
                    """
                    Un incident critique est pris en charge en {response.critical "deux heures"}.
            //                                                                     ^^^^^^^^^^^ error quoted-words-differ: "1 hour"
                    """
                }
                clause jurisdiction {
                    court: "Tribunal de commerce de Lyon"
                    """
                    Compétence : {court "Paris"}.
            //                           ^^^^^ error quoted-words-differ: They cannot be written anew in their way.
                    """
                }
            }
        `, { only: [code] });
    });

    test('the same value in another way, and a value without its base and period', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                language fr
                clause term { duration: 36 months """Pour {duration "trois ans"}, soit {duration "36 mois"}.""" }
                clause sla { availability: 99.9% per month """Au moins {availability "99,9 %"}.""" }
                clause jurisdiction { court: "Tribunal de commerce de Lyon" """Devant le {court "tribunal de commerce de Lyon"}.""" }
            }
        `, { only: [code] });
    });

    test('words that say no value are an information', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                language fr
                clause term {
                    duration: 36 months
                    """
                    Pour {duration "la durée convenue"}.
            //                      ^^^^^^^^^^^^^^^^^ information quoted-words-differ: say no value
                    """
                }
            }
        `, { only: [code] });
    });

    test('the fact takes what the words say, with its other words', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                language fr
                clause term { duration: 24 months """Pour {duration "36 mois"}, soit {duration "vingt-quatre (24) mois"}.""" }
            }
        `, { code, title: 'Take into the fact what the text says: 36 months' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                language fr
                clause term { duration: 36 months """Pour {duration "36 mois"}, soit {duration "trente-six (36) mois"}.""" }
            }
        `);
    });
});
