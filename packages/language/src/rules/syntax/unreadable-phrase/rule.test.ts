import { describe, test } from 'vitest';
import { check } from '../../../testing/index.js';

const code = 'unreadable-phrase';

describe(code, () => {
    test('brackets, groups and slots that cannot be read', async () => {
        await check(`
            use "msp:vie"
            phrases for renewal {
                fact reminder {
                    said fr "rappel (écrit {value}"
            //              ^^^^^^^^^^^^^^^^^^^^^^^ error unreadable-phrase: "(" is not closed
                    said fr "rappel <no-such-group> {value}"
            //              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error unreadable-phrase: No word group is called "no-such-group"
                    said fr "rappel {valeur}"
            //              ^^^^^^^^^^^^^^^^^ error unreadable-phrase: neither a value nor a role
                }
            }
        `, { only: [code] });
    });

    test('examples that are read otherwise than they say', async () => {
        await check(`
            use "msp:vie"
            phrases for renewal {
                fact reminder {
                    said fr "rappelle … {value} avant terme"
                        as in "Le prestataire rappelle la date deux mois avant le terme." gives 2 months
                        as in "Le prestataire rappelle la date deux mois avant le terme." gives 3 months
            //                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning unreadable-phrase: reads this example as it says
                        not in "Il rappelle la facture deux jours avant le terme."
            //                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning unreadable-phrase: must leave alone
                }
            }
        `, { only: [code] });
    });

    test('a guard of the lexicon holds for all of its phrases', async () => {
        await check(`
            use "msp:vie"
            phrases for renewal {
                unless fr "licence"
                fact reminder {
                    said fr "rappelle … {value} avant terme"
                        as in "Le prestataire rappelle la date deux mois avant le terme." gives 2 months
                        not in "L'éditeur rappelle la date de la licence deux mois avant le terme."
                }
            }
        `, { only: [code] });
    });

    test('a firm adds words to a group and phrases to a shipped kind', async () => {
        await check(`
            //- /maison.msp
            use "msp:vie"
            words end-of-term fr "jour dernier"
            phrases for renewal {
                fact notice {
                    said fr "mot d'adieu {value} avant <end-of-term>" as in "Chacun envoie son mot d'adieu deux mois avant le jour dernier." gives 2 months
                }
            }
            //- /contrat.msp
            use "maison.msp"
            contract Principal "Contrat" {
                language fr
                clause renewal {
                    notice: 3 months
                    """
                    Chacun envoie son mot d'adieu deux mois avant le jour dernier.
            //                                    ^^^^^^^^^ error text-contradicts-fact: "3 months" in the facts, "2 months" in the text
                    """
                }
            }
        `, { only: [code, 'text-contradicts-fact', 'unknown-name'] });
    });
});
