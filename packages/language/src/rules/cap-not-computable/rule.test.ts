import { describe, expect, test } from 'vitest';
import { check, TestWorkspace } from '../../testing/index.js';

const code = 'cap-not-computable';

describe(code, () => {
    test('a percentage of nothing', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause liability { cap: 100% }
            //                          ^^^^ error cap-not-computable: its base is missing
            }
        `, { only: [code] });
    });

    test('of fees that are not stated', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause liability { cap: 100% of price.annual-total }
            //                          ^^^^^^^^^^^^^^^^^^^^^^^^^^ error cap-not-computable: le contrat ne donne pas le montant de sa base
            }
        `, { only: [code], language: 'fr' });
    });

    test('capped without an amount', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause liability {
                    """La responsabilité du prestataire est plafonnée."""
            //                                              ^^^^^^^^^ error cap-not-computable
                }
            }
        `, { only: [code] });
    });

    test('an amount, a known base, a sentence that refers to it', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause price { monthly-fee: 1 000 EUR }
                clause liability { cap: 100% of price.annual-total
                    """La responsabilité est plafonnée à {liability.cap}. Ce plafond ne couvre pas le dol."""
                }
            }
        `, { only: [code] });
    });
});

describe('usual wordings', () => {
    const contract = (text: string): string => `use "msp:infogerance"
        contract Principal "Contrat" { party Nordal "Nordal" as provider party Mercier "Mercier" as client clause liability { """${text}""" } }`;

    test.each([
        'La responsabilité du prestataire est limitée à un montant raisonnable.'
    ])('%s', async text => {
        expect(await findingsOf(contract(text))).toEqual([code]);
    });

    test.each([
        'La responsabilité du prestataire est limitée à un montant de 100 000 euros.'
    ])('not: %s', async text => {
        expect(await findingsOf(contract(text))).toEqual([]);
    });
});

async function findingsOf(text: string): Promise<string[]> {
    return (await TestWorkspace.reuse({ '/contrat.msp': text })).findings('/contrat.msp').map(finding => finding.code).filter(found => found === code);
}
