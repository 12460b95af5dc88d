import { describe, expect, test } from 'vitest';
import { check, testWordings, TestWorkspace } from '../../../testing/index.js';

const code = 'total-exclusion';

async function codes(text: string): Promise<string[]> {
    return (await TestWorkspace.reuse({ '/contrat.msp': text })).findings('/contrat.msp').map(finding => finding.code).filter(found => found === code);
}

describe(code, () => {
    test('all liability, in both languages', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                party Nordal "Nordal SARL" as provider
                party Mercier "Mercier SAS" as client
                clause liability {
                    """
                    {Nordal} décline toute responsabilité à quelque titre que ce soit.
            //               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error total-exclusion
                    Le prestataire ne saurait être tenu responsable.
            //                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error total-exclusion
                    {Nordal} shall have no liability whatsoever.
            //               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error total-exclusion
                    """
                }
            }
        `, { only: [code] });
    });

    test('all that the service is, which the list says too', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                party Nordal "Nordal SARL" as provider
                party Mercier "Mercier SAS" as client
                clause liability { excluded: ["toute conséquence d'une indisponibilité de l'Application"]
            //                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error total-exclusion
                    """Le prestataire n'encourt aucune responsabilité au titre du fonctionnement ou des erreurs de l'Application."""
                }
            }
        `, { only: [code] });
    });

    test('other ways to say it', async () => {
        const says = (text: string): string => `use "msp:infogerance"
            contract Principal "Contrat" { party Nordal "Nordal" as provider party Mercier "Mercier" as client clause liability { """${text}""" } }`;
        for (const text of [
            'Le prestataire décline toute responsabilité quant à la disponibilité du service.',
            'En aucun cas la responsabilité du prestataire ne pourra être engagée.',
            'Le prestataire ne saurait être tenu responsable des pannes de la plateforme.',
            'The provider shall not be liable for any loss or damage whatsoever arising from the service.'
        ]) {
            expect(await codes(says(text)), text).toEqual([code]);
        }
        for (const text of [
            'La responsabilité du prestataire ne pourra être engagée au-delà du plafond.',
            'Le prestataire ne saurait être tenu responsable des pannes du réseau public.',
            'Le prestataire décline toute responsabilité quant à la disponibilité du réseau public.',
            'The provider shall not be liable for any loss caused by the client.'
        ]) {
            expect(await codes(says(text)), text).toEqual([]);
        }
    });

    test('some damage, an outside cause, the client, the persons concerned', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                party Nordal "Nordal SARL" as provider
                party Mercier "Mercier SAS" as client
                clause liability {
                    """
                    {Nordal} ne saurait être tenu responsable des dommages indirects. Il décline toute responsabilité en cas de force majeure.
                    {Mercier} ne saurait être tenu responsable. {Nordal} shall have no liability for indirect loss.
                    """
                }
            }
        `, { only: [code] });
    });
});

testWordings(code, 'liability', {
    reads: [
        'En aucun cas la responsabilité du prestataire ne pourra être engagée, pour quelque cause que ce soit.',
        'Le prestataire décline toute responsabilité, quel que soit le fondement de la demande.',
        'In no event shall the provider be liable for any damages, howsoever caused.'
    ],
    leavesAlone: [
        'En aucun cas la responsabilité du prestataire ne pourra être limitée en cas de faute lourde.',
        'La responsabilité du prestataire ne pourra être engagée pour un retard du client.',
        'In no event shall the provider be liable for more than the cap.'
    ]
});
