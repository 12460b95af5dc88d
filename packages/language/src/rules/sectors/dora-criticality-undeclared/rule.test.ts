import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'dora-criticality-undeclared';
const only = { only: [code] };
const dossier = (facts: string, more = '', policy = 'apply Dora'): string => `use "msp:infogerance"
contract P "C" {
    ${policy}
    ${more}
    clause financial-pack {
        ${facts}
    }
}`;

describe(code, () => {
    test('the annex says nothing, nor does the subject matter', async () => {
        await check(`
            use "msp:infogerance"
            contract P "C" {
                apply DoraCritique
                clause financial-pack { regime: dora }
            //         ^^^^^^^^^^^^^^ warning dora-criticality-undeclared: by "yes" or by "no"
            }
        `, only);
    });

    test('yes and no are declarations, in either clause; no annex, no policy', async () => {
        await check(dossier('critical: no'), only);
        await check(dossier('critical: yes'), only);
        await check(dossier('', 'clause object { critical-function: no }'), only);
        await check(dossier('', '', ''), only);
        await check('use "msp:infogerance"\ncontract P "C" { apply Dora }', only);
    });

    test('fix: the fact, blank', async () => {
        await checkFix(dossier('regime: dora'), { code, title: 'Add the declaration' }, dossier('regime: dora\n        critical: ?'));
    });
});
