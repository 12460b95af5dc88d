import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'subprocessor-list-incomplete';
const only = [code];

describe(code, () => {
    test('what is missing, record by record', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause sub-processor {
                    entries: [
                        { name: "HelpNow Ltd" task: "support" country: MU },
            //            ^^^^^^^^^^^^^^^^^^^ warning subprocessor-list-incomplete: Sub-processor "HelpNow Ltd": address and contact missing
                        { name: "Nuage" address: "Lyon" contact: "a@b.example" task: "copie" country: FR }
                    ]
                }
            }
        `, { only });
    });

    test('what the declaration of the party says counts', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                party Nuage "Nuage SAS" as subprocessor of Nuage { address: "Lyon" contact: "x@y.example" service: "copie" country: FR }
                clause sub-processor { entries: [{ name: "Nuage SAS" }] }
            }
        `, { only });
    });

    test('a declared sub-processor that the list leaves out', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                party Client "Mercier" as client, controller { country: FR }
                party Help "Help" as subprocessor of Help { country: MU }
                clause sub-processor {
                    entries: [{ name: "Nuage" address: "Lyon" contact: "a@b.example" task: "copie" country: FR }]
            //      ^^^^^^^ warning subprocessor-list-incomplete: does not name "Help"
                }
            }
        `, { only });
    });

    test('fix: blanks for what is missing', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause sub-processor { entries: [{ name: "Nuage" task: "copie" country: FR }] }
            }
        `, { code, title: 'Add what is missing', gone: 1 }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause sub-processor { entries: [{ name: "Nuage" task: "copie" country: FR address: ? contact: ? }] }
            }
        `);
    });
});
