import { describe, expect, test } from 'vitest';
import { check, checkFix, TestWorkspace } from '../../../testing/index.js';

const only = { only: ['no-policy-applied'] };

describe('no-policy-applied', () => {
    test('a contract that nothing is asked of, of one clause and of no library too', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
            //       ^^^^^^^^^ information no-policy-applied: Nothing was asked
                clause "Un" { """Un.""" }
            }
        `, only);
        await check(`
            contract Principal "Contrat" {
            //       ^^^^^^^^^ information no-policy-applied: "apply"
                clause "Un" { """Un.""" }
            }
        `, only);
    });

    test('a contract without a clause, and one that applies a policy in an annex', async () => {
        await check('use "msp:infogerance"\ncontract Principal "Contrat" { }', only);
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" { clause "Un" { } clause "Deux" { } }
            annex Annexe "Annexe" of Principal { apply MicroContrat clause "Trois" { } }
        `, only);
    });

    test('the policies that fit come first', async () => {
        const workspace = await TestWorkspace.reuse({ '/a.msp': `use "lib.msp"
contract P "Contrat" {
    clause cellar { }
}
`, '/lib.msp': 'kind cellar { }\nkind attic { }\npolicy House { require clause attic id needs-attic }\npolicy Wine { require clause cellar id needs-cellar }\n' });
        const [finding] = workspace.findings('/a.msp').filter(({ code }) => code === 'no-policy-applied');
        expect(finding?.fixes.map(({ title }) => title.en)).toEqual(['Apply "Wine" (Wine)', 'Apply "House" (House)']);
    });

    test('one is applied by a fix', async () => {
        await checkFix(`
            use "lib.msp"
            contract P "Contrat" {
                language fr
                clause cellar { }
            }
            //- /lib.msp
            kind cellar { }
            policy Wine { require clause cellar id needs-cellar }
        `, { code: 'no-policy-applied', title: 'Wine' }, `
            use "lib.msp"
            contract P "Contrat" {
                language fr
                apply Wine
                clause cellar { }
            }
        `);
    });

    test('with the library, where none is used', async () => {
        await checkFix(`
            contract P "Contrat" {
                clause "Un" { """Un.""" }
            }
        `, { code: 'no-policy-applied', title: 'InfogeranceGlobale' }, `
            use "msp:infogerance"

            contract P "Contrat" {
                clause "Un" { """Un.""" }
                apply InfogeranceGlobale
            }
        `);
    });
});
