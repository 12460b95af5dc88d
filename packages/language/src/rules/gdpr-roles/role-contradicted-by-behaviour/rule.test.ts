import { describe, test } from 'vitest';
import { check } from '../../../testing/index.js';

const only = ['role-contradicted-by-behaviour'];
const dossier = (language: string, text: string): string => `
    use "msp:infogerance"
    contract Principal "Contrat" {
        language ${language}
        party Client "Mercier" as client, controller
        party Prestataire "Nordal" as provider, processor
        clause data-protection {
            """
            ${text}
            """
        }
    }
`;

describe('role-contradicted-by-behaviour', () => {
    test('a party whose roles contradict each other, and one that the text calls by its short name', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                language fr
                party Client "Mercier" as client, controller
                party Prestataire "Nordal" as provider, processor, controller { short-name: "Nordal IT" }
                clause data-protection {
                    """
                    Nordal IT fixe librement les durées de conservation.
            //                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning role-contradicted-by-behaviour: sous-traitant
                    """
                }
            }
        `, { only, language: 'fr' });
    });

    test('a processor that decides, a controller that obeys', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                language fr
                party Client "Mercier" as client, controller
                party Prestataire "Nordal" as provider, processor
                clause data-protection {
                    """
                    Le {Prestataire} fixe librement les durées de conservation.
            //                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning role-contradicted-by-behaviour: Les pouvoirs donnés ici à « Nordal »
                    Le {Client} agit sur instructions du prestataire.
            //                  ^^^^^^^^^^^^^^^^^^^^^^ warning role-contradicted-by-behaviour: responsable du traitement
                    """
                }
            }
        `, { only, language: 'fr' });
        await check(`
            use "msp:infogerance"
            contract Principal "Contract" {
                language en
                party Provider "Nordal" as provider, processor
                clause data-protection {
                    """
                    The {Provider} determines the retention periods of the files.
            //                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning role-contradicted-by-behaviour: "Nordal"
                    """
                }
            }
        `, { only });
    });

    test('silent: the controller decides, on instruction, negation, another subject', async () => {
        await check(dossier('fr', 'Le {Client} détermine les durées de conservation et les destinataires.'), { only });
        await check(dossier('fr', 'Le {Prestataire} agit sur instructions documentées du {Client}. Le {Prestataire} ne fixe pas les durées de conservation.'), { only });
        await check(dossier('fr', 'Le {Prestataire} fixe les durées de conservation sur instruction du {Client}. Les données du {Prestataire} ne sont pas concernées.'), { only });
        await check(dossier('en', 'The {Client} determines the legal basis. The {Prestataire} acts on documented instructions from the {Client}.'), { only });
    });
});
