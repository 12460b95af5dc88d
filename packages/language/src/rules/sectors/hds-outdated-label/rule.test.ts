import { describe, expect, test } from 'vitest';
import { TestWorkspace, check, checkFix } from '../../../testing/index.js';

const only = ['hds-outdated-label'];

async function found(text: string): Promise<unknown[]> {
    const workspace = await TestWorkspace.reuse({ '/a.msp': `use "msp:infogerance"\ncontract P "C" { """${text}""" }` });
    return workspace.findings('/a.msp').filter(finding => finding.code === only[0]);
}

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

    test.each([
        "L'hébergeur dispose de l'agrément du ministère de la santé.", 'Le prestataire est agréé hébergeur de données de santé.', 'Les serveurs sont chez un hébergeur agréé par le ministère chargé de la santé.',
        "Un prestataire agréé pour l'hébergement de données de santé.", "Le prestataire détient l'agrément pour l'hébergement de données de santé.", 'Un centre agréé HDS.',
        'Data are kept by an approved health-data host.', 'A host approved by the French Ministry of Health.', 'An accredited host of health data keeps them.'
    ])('other wordings: %s', async text => {
        expect(await found(text)).toHaveLength(1);
    });

    test.each([
        'Le transporteur sanitaire a reçu un agrément du ministère de la santé.', 'Les techniciens sont agréés par le fabricant.', 'Un hébergeur certifié HDS.',
        "L'agrément du sous-traitant est donné par l'acheteur.", 'Approved subcontractors host the data.', 'The host is HDS-certified.'
    ])('not meant: %s', async text => {
        expect(await found(text)).toEqual([]);
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
