import { describe, expect, test } from 'vitest';
import { check, TestWorkspace } from '../../../testing/index.js';

const only = { only: ['policy-not-asked'] };

describe('policy-not-asked', () => {
    test('an annex without its contract', async () => {
        await check(`
            use "msp:infogerance"
            annex Niveaux "Annexe 1" of Absent {
                apply InfogeranceGlobale
            //  ^^^^^^^^^^^^^^^^^^^^^^^^ information policy-not-asked: is not checked
            }
        `, only);
    });

    test('an annex of a contract, and a contract', async () => {
        await check(`
            use "msp:infogerance"
            contract P "Contrat" {
                apply InfogeranceGlobale
            }
            annex A "Annexe" of P {
                apply Suisse
            }
        `, only);
    });

    test.each(['terms', 'agreement', 'order'])('%s of no contract: the policy is obeyed', async type => {
        const workspace = await TestWorkspace.reuse({ '/a.msp': `use "msp:infogerance"\n${type} A "Document" {\n    apply InfogeranceGlobale\n    clause "Un" { """Un."""}\n}\n` });
        const codes = workspace.findings('/a.msp').map(({ code }) => code);
        expect(codes.filter(code => code.startsWith('missing-')).length).toBeGreaterThan(5);
        expect(codes).not.toContain('policy-not-asked');
    });
});
