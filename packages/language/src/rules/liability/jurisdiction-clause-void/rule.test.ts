import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'jurisdiction-clause-void';

describe(code, () => {
    test('neither bold nor said to be apparent', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                apply Infogerance
                clause governing-law { country: FR }
                clause jurisdiction { court: "tribunal de Lyon"
            //                               ^^^^^^^^^^^^^^^^^^ warning jurisdiction-clause-void
                    """Les litiges relèvent du {jurisdiction.court}."""
                }
            }
        `, { only: [code] });
    });

    test('said not to be', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                apply Infogerance
                clause governing-law { country: FR }
                clause jurisdiction { court: "tribunal de Lyon"  conspicuous: no }
            //                               ^^^^^^^^^^^^^^^^^^ warning jurisdiction-clause-void
            }
        `, { only: [code] });
    });

    test('bold, capitals, model wording', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                apply Infogerance
                clause governing-law { country: FR }
                clause jurisdiction { court: "tribunal de Lyon"
                    """**Les litiges relèvent du {jurisdiction.court}.**"""
                }
            }
        `, { only: [code] });
    });

    test('the model wording is in bold', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                apply Infogerance
                clause governing-law { country: FR }
                clause jurisdiction { court: "tribunal de Lyon" }
            }
        `, { only: [code] });
    });

    test('arbitration, parties in two countries, another law', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                apply Infogerance
                clause governing-law { country: FR }
                party C as client { country: FR }
                party P as provider { country: BE }
                clause jurisdiction { court: "tribunal de Lyon"  conspicuous: no }
            }
        `, { only: [code] });
    });

    test('fix: bold', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                apply Infogerance
                clause governing-law { country: FR }
                clause jurisdiction { court: "tribunal de Lyon"
                    """
                    Une médiation précède.

                    Les litiges relèvent du {jurisdiction.court}.
                    """
                }
            }
        `, { code, title: 'Set this paragraph in bold' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                apply Infogerance
                clause governing-law { country: FR }
                clause jurisdiction { court: "tribunal de Lyon"
                    """
                    Une médiation précède.

                    **Les litiges relèvent du {jurisdiction.court}.**
                    """
                }
            }
        `);
    });

    test('a party that is no trader: a requirement says it', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                apply Infogerance
                party Client "Commune de Lescar" as client { country: FR trader: no }
                party Prestataire "Ozone Services" as provider { country: FR trader: yes }
                clause governing-law { country: FR }
                clause jurisdiction { court: "tribunal de Pau" }
            }
        `, { only: [code] });
    });
});
