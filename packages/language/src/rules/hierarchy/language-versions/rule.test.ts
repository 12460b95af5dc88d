import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'language-versions';
const only = [code, 'value-conflict-resolved', 'value-conflict-unresolved'];

describe(code, () => {
    test('none prevails; two prevail', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause language { languages: [fr, en] }
            //                    ^^^^^^^^^^^^^^^^^^^ warning language-versions: no version prevails
            }
        `, { only });
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                precedence Principal > Cgv
                clause language { languages: [fr, en]  prevailing: fr }
            }
            terms Cgv "CGV" of Principal {
                clause language { prevailing: en }
            //                                ^^ warning language-versions: keep one
            }
        `, { only });
    });

    test('one language; one prevails', async () => {
        await check('use "msp:infogerance"\ncontract P "C" { clause language { languages: [fr] } }', { only });
        await check('use "msp:infogerance"\ncontract P "C" { clause language { languages: [fr, en]  prevailing: fr } }', { only });
    });

    test('fix: a blank', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause language {
                    languages: [fr, en]
                }
            }
        `, { code, title: 'Add the prevailing' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause language {
                    languages: [fr, en]
                    prevailing: ?
                }
            }
        `);
    });
});
