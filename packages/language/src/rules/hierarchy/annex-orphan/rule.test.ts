import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'annex-orphan';
const only = [code];
const text = (order: string, prose: string): string => `
    contract Principal "Contrat" {
        precedence ${order}
        clause "A" { """${prose}""" }
    }
    annex Sla "Annexe 1 – SLA" of Principal { }
    annex Tarifs "Annexe 2 – Tarifs" of Principal { }
`;

describe(code, () => {
    test('nothing names it', async () => {
        await check(`
            contract Principal "Contrat" { precedence Principal > Sla }
            annex Sla "Annexe 1" of Principal { }
            annex Tarifs "Annexe 2" of Principal { """La présente Annexe 2 fixe les prix.""" }
            //    ^^^^^^ warning annex-orphan: "Annexe 2" is attached but nothing makes it part of the contract
            amendment A1 "Avenant" of Principal { }
        `, { only });
    });

    test('a rank, a quotation, a number, a title; no order at all', async () => {
        await check(text('Principal > Sla > Tarifs', 'x'), { only });
        await check(text('Principal > Sla', 'Voir {Tarifs}.'), { only });
        await check(text('Principal > Sla', "Voir l'annexe 2."), { only });
        await check(text('Principal > Sla', "Voir l'« Annexe 2 – Tarifs »."), { only });
        await check('contract P "C" { }\nannex A "A" of P { }', { only });
    });

    test('fix: a rank', async () => {
        await checkFix(text('Principal > Sla', 'x'), { code, title: 'Rank' }, text('Principal > Sla > Tarifs', 'x'));
    });
});
