import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'amendment-form-conflict';
const only = [code, 'value-conflict-resolved', 'value-conflict-unresolved'];
const dossier = (form: string): string => `
    use "msp:infogerance"
    contract Principal "Contrat" {
        precedence Principal > Cgv
        clause amendment { form: signed-writing }
    }
    terms Cgv "CGV" of Principal {
        clause amendment { form: ${form} }
    }
`;

describe(code, () => {
    test('a signed amendment and a portal', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                precedence Principal > Cgv
                clause amendment { form: signed-writing }
            }
            terms Cgv "CGV" of Principal {
                clause amendment { form: portal }
            //                           ^^^^^^ error amendment-form-conflict: Keep one form
            }
        `, { only });
    });

    test('the same form', async () => {
        await check(dossier('signed-writing'), { only });
    });

    test('fix: the signed form', async () => {
        await checkFix(dossier('email'), { code, title: 'Align' }, dossier('signed-writing'));
    });
});
