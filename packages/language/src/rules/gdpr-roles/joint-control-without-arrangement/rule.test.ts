import { describe, expect, test } from 'vitest';
import { TestWorkspace, check, checkFix } from '../../../testing/index.js';

const only = ['joint-control-without-arrangement'];

describe('joint-control-without-arrangement', () => {
    test('two joint controllers and no arrangement', async () => {
        await check(`
            use "msp:rgpd"
            contract Principal "Contrat" {
                party Client "Mercier" as client, joint-controller
                party Nordal "Nordal SARL" as provider, joint-controller
            //                                          ^^^^^^^^^^^^^^^^ error joint-control-without-arrangement: "Mercier" and "Nordal SARL"
                clause data-protection { }
            }
        `, { only });
    });

    test('an arrangement as a fact, in the text, or one joint controller', async () => {
        await check(`
            use "msp:rgpd"
            contract Principal "Contrat" {
                party Client "Mercier" as client, joint-controller
                party Nordal "Nordal SARL" as provider, joint-controller
                clause data-protection { joint-arrangement: "Mercier informe et répond ; Nordal tient les journaux." }
            }
        `, { only });
        await check(`
            contract Principal "Contrat" {
                party Client "Mercier" as client, joint-controller
                party Nordal "Nordal SARL" as provider, joint-controller
                clause "Données" { """Les parties concluent l'accord prévu à l'article 26 du RGPD.""" }
            }
        `, { only });
        await check(`
            contract Principal "Contrat" {
                party Client "Mercier" as client, joint-controller
            }
        `, { only });
    });

    test.each([
        ['Les parties sont co-responsables du traitement des données des utilisateurs.', 1],
        ['Les parties agissent en qualité de responsables conjoints du traitement.', 1],
        ['The parties act as joint controllers for the portal.', 1],
        ['Les parties ne sont pas responsables conjoints du traitement.', 0],
        ['Si les parties sont co-responsables d’un traitement, elles concluent un accord.', 0],
        ['Les parties sont responsables conjointement de la qualité de leurs échanges.', 0],
        ['Les parties sont co-responsables du traitement ; la répartition de leurs obligations figure en annexe.', 0],
        ['Les parties sont co-responsables du traitement ; l’accord de l’article 26 est en annexe.', 0],
        ['Les parties sont responsables conjoints du traitement des incidents.', 0],
        ['The parties are not joint controllers.', 0]
    ] as const)('said in the text alone: %s', async (text, count) => {
        const workspace = await TestWorkspace.reuse({ '/a.msp': `use "msp:rgpd"\ncontract P "C" { party A "A" as client, controller clause data-protection { """${text}""" } }` });
        expect(workspace.findings('/a.msp').filter(finding => finding.code === only[0])).toHaveLength(count);
    });

    test('the fix adds the fact', async () => {
        await checkFix(`
            use "msp:rgpd"
            contract Principal "Contrat" {
                party Client "Mercier" as client, joint-controller
                party Nordal "Nordal SARL" as provider, joint-controller
                clause data-protection {
                }
            }
        `, { code: only[0]!, title: 'arrangement' }, `
            use "msp:rgpd"
            contract Principal "Contrat" {
                party Client "Mercier" as client, joint-controller
                party Nordal "Nordal SARL" as provider, joint-controller
                clause data-protection {
                    joint-arrangement: ?
                }
            }
        `);
    });
});
