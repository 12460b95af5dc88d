import { describe, expect, test } from 'vitest';
import { TestWorkspace, check } from '../../../testing/index.js';

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

    test.each([
        ['fr', "La notification à l'autorité de contrôle est à la charge du {Prestataire}."],
        ['fr', 'Toute notification de violation à la CNIL incombe au Prestataire.'],
        ['fr', "Les déclarations d'incident à la CNIL sont effectuées par le {Prestataire}."],
        ['fr', "L'information des personnes concernées relative à la violation incombe au {Prestataire}."],
        ['fr', "L'autorité de contrôle est informée par le {Prestataire} dans les 72 heures."],
        ['en', 'Notification of a breach to the supervisory authority shall be borne by the {Provider}.'],
        ['en', 'Reporting the breach to the CNIL is the responsibility of the Provider.'],
        ['en', 'The supervisory authority shall be notified within 72 hours by the {Provider}.'],
        ['en', 'Data subjects shall be informed by the {Provider}.']
    ] as const)('the duty is the subject of the sentence (%s): %s', async (language, text) => {
        const workspace = await TestWorkspace.reuse({ '/contrat.msp': dossier(language, text).replaceAll('Prestataire "', language === 'en' ? 'Provider "' : 'Prestataire "') });
        expect(workspace.findings('/contrat.msp').filter(finding => finding.code === only[0])).toHaveLength(1);
    });

    test.each([
        ['fr', "La notification à l'autorité de contrôle est à la charge du {Client}."],
        ['fr', 'Les frais de notification à la CNIL sont à la charge du {Prestataire}.'],
        ['fr', "La notification à la CNIL n'incombe pas au {Prestataire}."],
        ['fr', "La notification à l'autorité de contrôle incombe au Client ; le Prestataire lui remet les informations utiles."],
        ['fr', 'La notification de la violation au {Client} est à la charge du {Prestataire}.'],
        ['fr', "L'information des utilisateurs sur une interruption du service est publiée sur le portail par le {Prestataire}."],
        ['fr', "Sur mandat du {Client}, l'autorité de contrôle est informée par le {Prestataire}."],
        ['en', 'Notification to the supervisory authority shall be made by the {Client}.'],
        ['en', 'The cost of notifying the supervisory authority shall be borne by the {Provider}.'],
        ['en', 'Breaches shall be notified to the {Client} by the {Provider}, so that the supervisory authority is informed by the {Client}.']
    ] as const)('somebody else, a cost, another notice (%s): %s', async (language, text) => {
        await check(dossier(language, text).replaceAll('Prestataire "', language === 'en' ? 'Provider "' : 'Prestataire "'), { only });
    });

    test('silent: notice to the client, help, a mandate, the client itself, negation', async () => {
        await check(dossier('fr', 'Le {Prestataire} notifie au {Client} toute violation. Le {Client} notifie la violation à la CNIL et informe les personnes concernées.'), { only });
        await check(dossier('fr', "Sur mandat du {Client}, le {Prestataire} notifie la violation à la CNIL. Le {Prestataire} n'informe pas les personnes concernées."), { only });
        await check(dossier('fr', "Le {Prestataire} aide le {Client} à informer les personnes concernées. Le {Prestataire} informe le {Client} pour qu'il avertisse l'autorité de contrôle."), { only });
        await check(dossier('en', 'The {Prestataire} notifies the {Client} of any breach. The {Prestataire} assists the {Client} in notifying the supervisory authority.'), { only });
    });
});
