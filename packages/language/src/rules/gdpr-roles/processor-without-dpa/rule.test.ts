import { describe, expect, test } from 'vitest';
import { check, TestWorkspace } from '../../../testing/index.js';

const only = ['processor-without-dpa'];
const PARTIES = `
                party Client "Mercier" as client, controller
                party Nordal "Nordal SARL" as provider, processor`;

describe('processor-without-dpa', () => {
    test('a processor and no clause', async () => {
        await check(`
            use "msp:rgpd"
            contract Principal "Contrat" {
                party Client "Mercier" as client, controller
                party Nordal "Nordal SARL" as provider, processor
            //                                          ^^^^^^^^^ error processor-without-dpa: no data protection clause binds it
            }
        `, { only });
    });

    test('the clause may stand in any document, or outside', async () => {
        await check(`
            use "msp:rgpd"
            contract Principal "Contrat" {${PARTIES}
            }
            agreement Dpa "Accord" of Principal { clause data-protection { } }
        `, { only });
        await check(`
            contract Principal "Contrat" {${PARTIES}
            }
            agreement Dpa "Accord" of Principal { external "accord.pdf" }
        `, { only });
    });

    test('a policy that asks for the clause says so itself', async () => {
        await check(`
            use "msp:rgpd"
            use "policy.msp"
            contract Principal "Contrat" {
                apply Base
            //        ^^^^ error missing-dpa
                party Client "Mercier" as client, controller
                party Nordal "Nordal SARL" as provider, processor
            }
            //- /policy.msp
            policy Base { require clause data-protection id missing-dpa }
        `, { only: [...only, 'missing-dpa'] });
    });

    test('the fix inserts the clause in the agreement', async () => {
        const workspace = await TestWorkspace.reuse({
            '/contrat.msp': `use "msp:rgpd"\ncontract Principal "Contrat" {${PARTIES}\n}\nagreement Dpa "Accord" of Principal {\n}\n`
        });
        const [finding] = workspace.findings('/contrat.msp').filter(({ code }) => code === only[0]);
        await workspace.apply(finding!.fixes[0]!.edits());
        expect(workspace.text('/contrat.msp')).toMatch(/agreement Dpa "Accord" of Principal \{\s+clause data-protection \{[^]*\{Client\} est responsable du traitement et le \{Nordal\} est sous-traitant/);
        expect(workspace.document('/contrat.msp').parseResult.parserErrors).toEqual([]);
        expect(workspace.findings('/contrat.msp').map(({ code }) => code)).not.toContain(only[0]);
    });
});
