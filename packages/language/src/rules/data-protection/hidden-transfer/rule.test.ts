import { describe, expect, test } from 'vitest';
import { check, TestWorkspace } from '../../../testing/index.js';

const only = ['hidden-transfer'];

describe('hidden-transfer', () => {
    test('facts: each person who works from elsewhere, at the promise', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                party Host "Nuage" as subprocessor of Host { country: FR }
                party Help "Écoute" as subprocessor of Host { country: MU }
                clause sub-processor { entries: [{ name: "Vigie" country: FR access-country: IE }] }
                clause data-location {
                    storage: [FR]
                    support-access: [FR]
            //      ^^^^^^^^^^^^^^^^^^^^ error hidden-transfer: "Vigie" works from another country (Ireland): remote access counts too
            //      ^^^^^^^^^^^^^^^^^^^^ error hidden-transfer: "Contrat" promises that data stay in one place (France), but "Écoute" works from another country (Mauritius): remote access is a transfer
                }
            }
        `, { only });
    });

    test('words, in both languages', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                language fr
                clause sub-processor { entries: [{ name: "Help" country: MU }] }
                clause data-protection {
                    """
                    Les données sont hébergées et accessibles exclusivement en France. Le reste suit.
            //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error hidden-transfer: (France)
                    """
                }
            }
            agreement Dpa "DPA" of Principal {
                language en
                clause transfer {
                    """
                    No data are transferred outside the European Economic Area.
            //      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error hidden-transfer: (European Economic Area)
                    """
                }
            }
        `, { only });
    });

    test('data that never leave', async () => {
        for (const [language, text] of [['fr', "Aucune donnée ne quitte l'Union européenne."], ['fr', 'Les données ne sortent jamais de France.'], ['en', 'Data do not leave the European Union.']] as const) {
            const workspace = await TestWorkspace.reuse({ '/contrat.msp': `use "msp:infogerance"
                contract Principal "Contrat" { language ${language} clause sub-processor { entries: [{ name: "Help" country: MU }] } clause data-location { """${text}""" } }` });
            expect(workspace.findings('/contrat.msp').map(finding => finding.code), text).toContain('hidden-transfer');
        }
    });

    test('silent: an exception, storage alone, another subject, everyone within', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                language fr
                clause sub-processor { entries: [{ name: "Help" country: MU }, { name: "Nord" country: SE }] }
                clause transfer {
                    """
                    Aucune donnée n'est transférée hors de l'Union européenne, sauf accord écrit du client. Les sauvegardes sont stockées
                    uniquement en France. Le tribunal siège exclusivement en France. Les données ne sont pas uniquement en France.
                    """
                }
                clause data-location { storage: [FR] }
            }
        `, { only });
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause sub-processor { entries: [{ name: "Nord" country: SE }] }
                clause data-location { processing: [FR, SE] }
                clause data-protection { """Les données sont accessibles uniquement dans l'Union européenne.""" }
            }
        `, { only });
    });
});
