import { describe, test } from 'vitest';
import { check, checkFix, testWordings } from '../../../testing/index.js';

const code = 'subcontractor-liability-disclaimed';

describe(code, () => {
    test('by a fact, with the names', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                party Vigie "Vigie SARL" as subcontractor
                clause subcontracting { liability: answers-not }
            //                                     ^^^^^^^^^^^ error subcontractor-liability-disclaimed: The provider rejects liability for Vigie SARL, its own subcontractor
            }
        `, { only: [code] });
    });

    test('by the text', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause liability {
                    """Le prestataire ne répond pas des manquements de ses sous-traitants."""
            //                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error subcontractor-liability-disclaimed
                }
            }
        `, { only: [code] });
    });

    test('a warning under Swiss law, without personal data', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause governing-law { country: CH }
                clause liability { subcontractors: answers-not }
            //                                     ^^^^^^^^^^^ warning subcontractor-liability-disclaimed
            }
        `, { only: [code] });
    });

    test('in full; suppliers of the client', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause subcontracting { liability: answers-fully
                    """Le prestataire ne répond pas des fournisseurs que le client a choisis. Il répond de ses sous-traitants."""
                }
            }
        `, { only: [code] });
    });

    test('fix: in full', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause subcontracting { liability: answers-not }
            }
        `, { code, title: 'Answer for its subcontractors' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause subcontracting { liability: answers-fully }
            }
        `);
    });
});

testWordings(code, 'subcontracting', {
    reads: [
        'Le prestataire exclut toute responsabilité du fait de ses sous-traitants.',
        "Le prestataire n'est pas tenu pour responsable des fautes commises par ses sous-traitants.",
        'The provider accepts no responsibility for the acts or omissions of its subcontractors.'
    ],
    leavesAlone: [
        'Le prestataire répond des fautes de ses sous-traitants.',
        'The provider accepts responsibility for its subcontractors.'
    ]
});
