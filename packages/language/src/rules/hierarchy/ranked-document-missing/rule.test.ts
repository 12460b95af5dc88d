import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'ranked-document-missing';
const only = [code, 'unknown-name'];
const text = (order: string): string => `
    contract Principal "Contrat" {
        precedence ${order}
    }
    annex Sla "Annexe 1" of Principal { }
`;

describe(code, () => {
    test('one finding, with what may have been meant', async () => {
        await check(`
            contract Principal "Contrat" {
                precedence Principal > Slo > Annexe9
            //                         ^^^ error ranked-document-missing: names "Slo", which is not in the dossier: attach it, or remove it from the order. Did you mean "Sla"?
            //                               ^^^^^^^ error ranked-document-missing
            }
            annex Sla "Annexe 1" of Principal { }
        `, { only });
    });

    test('documents that are there, also outside', async () => {
        await check(text('Principal > Sla'), { only });
        await check('contract P "C" { precedence P > X }\nannex X "Parc" of P { external "parc.xlsx" dated 2026-01-01 }', { only });
    });

    test('fix: remove, first, last and beside another', async () => {
        await checkFix(text('Principal > Sla > Annexe9'), { code, title: 'Remove' }, text('Principal > Sla'));
        await checkFix(text('Annexe9 > Principal > Sla'), { code, title: 'Remove' }, text('Principal > Sla'));
        await checkFix(text('Principal > Annexe9, Sla'), { code, title: 'Remove' }, text('Principal > Sla'));
        await checkFix(text('Principal > Sla, Annexe9'), { code, title: 'Remove' }, text('Principal > Sla'));
    });
});
