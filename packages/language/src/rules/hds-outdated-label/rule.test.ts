import { describe, test } from 'vitest';
import { check, checkFix } from '../../testing/index.js';

const only = ['hds-outdated-label'];

describe('hds-outdated-label', () => {
    test('approval in its usual wordings, and the reference of 2018', async () => {
        await check(`
            use "msp:infogerance"
            contract P "Contrat" {
                """
                Un prestataire agréé ASIP Santé conserve les données.
            //                 ^^^^^^^^^^^^^^^^ warning hds-outdated-label: no longer exists
                Il détient l'agrément HDS.
            //               ^^^^^^^^^^^^ warning hds-outdated-label
                """
                clause hds {
                    version: "référentiel HDS 2018"
            //                                ^^^^ warning hds-outdated-label: 16 May 2026
                }
            }
        `, { only });
    });

    test('other approvals, other years', async () => {
        await check(`
            use "msp:infogerance"
            contract P "Contrat" {
                """
                Le sous-traitant est agréé par l'acheteur ; son agrément est écrit. Le texte de 2018 est cité.
                """
                clause hds { version: "référentiel HDS 2.0 (2024), version 2.1.0" }
            }
        `, { only });
    });

    test('writes the current term, in the same number', async () => {
        await checkFix('contract P "Contrat" {\n    """\n    Des hébergeurs agréés pour les données de santé.\n    """\n}',
            { code: 'hds-outdated-label', title: 'Write' },
            'contract P "Contrat" {\n    """\n    Des hébergeurs certifiés de données de santé.\n    """\n}');
    });
});
