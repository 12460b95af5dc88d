import { describe, expect, test } from 'vitest';
import { check, checkFix, TestWorkspace } from '../../../testing/index.js';

const only = ['subprocessor-not-listed', 'subprocessor-without-authorisation'];

describe('subprocessor-not-listed', () => {
    test('a list that does not name it, in another document', async () => {
        await check(`
            use "msp:rgpd"
            contract Principal "Contrat" {
                party Nordal "Nordal SARL" as provider, processor
                party Coffre "Coffre Rhénan" as subprocessor of Nordal
                party Ecoute "Écoute Plus" as subprocessor of Nordal
            //                                ^^^^^^^^^^^^ error subprocessor-not-listed: "Écoute Plus"
            }
            agreement Dpa "Accord" of Principal {
                clause data-protection { authorisation: specific }
                clause sub-processor { entries: [{ name: "COFFRE RHÉNAN SAS" }] }
            }
        `, { only });
    });

    test('named by reference or in the text of the clause', async () => {
        await check(`
            use "msp:rgpd"
            contract Principal "Contrat" {
                party Nordal "Nordal SARL" as provider, processor
                party Coffre "Coffre Rhénan" as subprocessor of Nordal
                party Ecoute "Écoute Plus" as subprocessor of Nordal
                clause data-protection { authorisation: specific }
                clause sub-processor { entries: [{ name: Coffre }] """Il recourt aussi à {Ecoute}.""" }
            }
        `, { only });
    });

    test('without any clause, or with a blank list, another finding says so', async () => {
        await check(`
            use "msp:rgpd"
            contract Principal "Contrat" {
                party Nordal "Nordal SARL" as provider, processor
                party Ecoute "Écoute Plus" as subprocessor of Nordal
            }
        `, { only });
        await check(`
            use "msp:rgpd"
            contract Principal "Contrat" {
                party Nordal "Nordal SARL" as provider, processor
                party Ecoute "Écoute Plus" as subprocessor of Nordal
                clause data-protection { authorisation: specific }
                clause sub-processor { entries: ? }
            }
        `, { only });
    });

    test('the fix adds a line to the list', async () => {
        await checkFix(`
            use "msp:rgpd"
            contract Principal "Contrat" {
                party Nordal "Nordal SARL" as provider, processor
                party Ecoute "Écoute Plus" as subprocessor of Nordal {
                    country: MU
                    service: "assistance de premier niveau"
                }
                clause data-protection { authorisation: specific }
                clause sub-processor {
                    entries: [
                        { name: "Coffre Rhénan" country: FR }
                    ]
                }
            }
        `, { code: only[0]!, title: 'List "Écoute Plus"' }, `
            use "msp:rgpd"
            contract Principal "Contrat" {
                party Nordal "Nordal SARL" as provider, processor
                party Ecoute "Écoute Plus" as subprocessor of Nordal {
                    country: MU
                    service: "assistance de premier niveau"
                }
                clause data-protection { authorisation: specific }
                clause sub-processor {
                    entries: [
                        { name: "Coffre Rhénan" country: FR },
                        { name: "Écoute Plus" address: ? contact: ? task: "assistance de premier niveau" country: MU }
                    ]
                }
            }
        `);
    });

    test('the fix makes the fact, or the clause, where there is none', async () => {
        await checkFix(`
            use "msp:rgpd"
            contract Principal "Contrat" {
                party Nordal "Nordal SARL" as provider, processor
                party Ecoute "Écoute Plus" as subprocessor of Nordal
                clause data-protection { authorisation: specific }
                clause sub-processor {
                    chain-depth: 1
                }
            }
        `, { code: only[0]!, title: 'List "Écoute Plus"' }, `
            use "msp:rgpd"
            contract Principal "Contrat" {
                party Nordal "Nordal SARL" as provider, processor
                party Ecoute "Écoute Plus" as subprocessor of Nordal
                clause data-protection { authorisation: specific }
                clause sub-processor {
                    chain-depth: 1
                    entries: [
                        { name: "Écoute Plus" address: ? contact: ? task: ? country: ? }
                    ]
                }
            }
        `);
        const workspace = await TestWorkspace.reuse({ '/contrat.msp': `use "msp:rgpd"
contract Principal "Contrat" {
    party Nordal "Nordal SARL" as provider, processor
    party Ecoute "Écoute Plus" as subprocessor of Nordal
    clause data-protection {
        authorisation: specific
    }
}
` });
        const [finding] = workspace.findings('/contrat.msp').filter(({ code }) => code === only[0]);
        await workspace.apply(finding!.fixes[0]!.edits());
        expect(workspace.text('/contrat.msp')).toContain(`
    clause sub-processor {
        entries: [
            { name: "Écoute Plus" address: ? contact: ? task: ? country: ? }
        ]
        """`);
        expect(workspace.findings('/contrat.msp').map(({ code }) => code)).not.toContain(only[0]);
    });
});
