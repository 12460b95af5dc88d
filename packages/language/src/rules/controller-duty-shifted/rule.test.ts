import { describe, test } from 'vitest';
import { check } from '../../testing/index.js';

const only = ['controller-duty-shifted'];
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

describe('controller-duty-shifted', () => {
    test('authority, individuals, the decision, lawfulness', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                language fr
                party Client "Mercier" as client, controller
                party Prestataire "Nordal" as provider, processor
                clause data-protection {
                    """
                    Le {Prestataire} notifie toute violation à la CNIL.
            //                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning controller-duty-shifted: La notification à l'autorité de contrôle incombe au responsable
                    Le {Prestataire} informe les personnes concernées.
            //                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning controller-duty-shifted: L'information des personnes
                    Le {Prestataire} garantit la licéité du traitement.
            //                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning controller-duty-shifted: licéité
                    Le {Prestataire} signale la violation à l'autorité de protection des données.
            //                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning controller-duty-shifted: autorité de contrôle
                    Le {Prestataire} notifie la violation à la Commission nationale.
            //                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning controller-duty-shifted: autorité de contrôle
                    Le {Prestataire} informe les patients concernés.
            //                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning controller-duty-shifted: L'information des personnes
                    Il incombe au {Prestataire} de notifier les violations à la CNIL.
            //                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning controller-duty-shifted: autorité de contrôle
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
                    The {Provider} shall notify any breach to the supervisory authority.
            //                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning controller-duty-shifted: Notifying
                    """
                }
            }
        `, { only });
    });

    test('silent: notice to the client, help, a mandate, the client itself, negation', async () => {
        await check(dossier('fr', 'Le {Prestataire} notifie au {Client} toute violation. Le {Client} notifie la violation à la CNIL et informe les personnes concernées.'), { only });
        await check(dossier('fr', "Sur mandat du {Client}, le {Prestataire} notifie la violation à la CNIL. Le {Prestataire} n'informe pas les personnes concernées."), { only });
        await check(dossier('fr', "Le {Prestataire} aide le {Client} à informer les personnes concernées. Le {Prestataire} informe le {Client} pour qu'il avertisse l'autorité de contrôle."), { only });
        await check(dossier('en', 'The {Prestataire} notifies the {Client} of any breach. The {Prestataire} assists the {Client} in notifying the supervisory authority.'), { only });
    });
});
