import { describe, test } from 'vitest';
import { check, checkFix } from '../../testing/index.js';

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
