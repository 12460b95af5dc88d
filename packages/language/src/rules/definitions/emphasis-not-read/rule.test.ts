import { describe, expect, test } from 'vitest';
import { check, checkFix, TestWorkspace } from '../../../testing/index.js';

const code = 'emphasis-not-read';

async function found(text: string): Promise<number> {
    const workspace = await TestWorkspace.reuse({ '/a.msp': `contract P "C" { clause "Prix" { """${text}""" } }` });
    return workspace.findings('/a.msp').filter(finding => finding.code === code).length;
}

describe(code, () => {
    test('a letter right after a sign, or right before one', async () => {
        await check(`
            contract P "Contrat" {
                clause "Prix" { """Le client verse **100 %**des sommes dues."""}
            //                                     ^^^^^^^^^ warning emphasis-not-read: asterisks would be printed
                clause "Part" { """Il verse la**« part fixe »**, puis le reste."""}
            //                                ^^^^^^^^^^^^^^^^^ warning emphasis-not-read
            }
        `);
    });

    test.each(['**Note :**le prix', 'Prix : ** ferme **.', 'Prix : **ferme **.', 'Le *« prix »*dû.', 'un **prix\nde 100 €**par mois'])('refused by Markdown: %s', async text => {
        expect(await found(text)).toBe(1);
    });

    test.each([
        '**100 %** des sommes', 'le **prix**dû', '**Note :** le prix', 'un prix* et un délai*', '2 * 3 * 4', '5*3%*2', '* un\n* deux', '\\**100 %\\**des', '`**100 %**des`', 'prix (*) dû (*)',
        '**a** et **b**', '**un\n\ndeux %**des', 'un **prix', '***100 %*** des', '**le *prix* dû**', 'Prix ****'
    ])('read, or not meant as emphasis: %s', async text => {
        expect(await found(text)).toBe(0);
    });

    test('a quotation stands for words', async () => {
        const workspace = await TestWorkspace.reuse({ '/a.msp': 'contract P "C" { party Client "A" as client clause "Prix" { f: 3 """Pour **{f}**mois, le **{Client}**paie.""" } }' });
        expect(workspace.findings('/a.msp').filter(finding => finding.code === code)).toEqual([]);
    });

    test('the fix adds the space', async () => {
        await checkFix(`
            contract P "Contrat" {
                clause "Prix" { """Le client verse **100 %**des sommes."""}
            }
        `, { code, title: 'Add a space' }, `
            contract P "Contrat" {
                clause "Prix" { """Le client verse **100 %** des sommes."""}
            }
        `);
    });

    test('or removes those that are too many', async () => {
        await checkFix(`
            contract P "Contrat" {
                clause "Prix" { """Le prix est ** ferme ** et définitif."""}
            }
        `, { code, title: 'Remove the spaces' }, `
            contract P "Contrat" {
                clause "Prix" { """Le prix est **ferme** et définitif."""}
            }
        `);
    });
});
