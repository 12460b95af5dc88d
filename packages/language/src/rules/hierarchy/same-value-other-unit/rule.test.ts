import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'same-value-other-unit';
const only = [code, 'value-conflict-resolved', 'value-conflict-unresolved'];

const dossier = (high: string, low: string, expected = ''): string => `
    contract Principal "Contrat" {
        precedence Principal > A
        clause k { x: ${high} }
    }
    annex A "Annexe" of Principal {
        clause k {
            x: ${low}
    ${expected}
        }
    }
`;

describe(code, () => {
    test('the clock, the unit, the period; another currency has a rule of its own', async () => {
        await check(dossier('4 hours', '4 business hours', '//         ^^^^^^^^^^^^^^^^ warning same-value-other-unit: differ in the clock (calendar or business time); the second prevails (order of precedence)'), { only });
        await check(dossier('4 hours', '4 days', '//         ^^^^^^ warning same-value-other-unit: differ in the unit'), { only });
        await check(dossier('100 EUR', '100 CHF', '//         ^^^^^^^ error currency-conflict'), { only: [...only, 'currency-conflict'] });
        await check(dossier('100 EUR per month', '100 EUR per year', '//         ^^^^^^^^^^^^^^^^ warning same-value-other-unit: differ in the base or the period'), { only });
        await check(dossier('99.9% per month', '99.9% per year', '//         ^^^^^^^^^^^^^^ warning same-value-other-unit: differ in the base'), { only });
    });

    test('another number is an ordinary conflict; an equal length of time is none', async () => {
        await check(dossier('4 hours', '8 business hours', '//         ^^^^^^^^^^^^^^^^ warning value-conflict-resolved'), { only });
        await check(dossier('1 day', '24 hours'), { only });
        await check(dossier('1 year', '12 months'), { only });
    });

    test('an error at both places where nothing decides', async () => {
        await check(`
            contract Principal "Contrat" {
                clause k { x: 4 hours }
            //                ^^^^^^^ error same-value-other-unit: nothing says which prevails
            }
            annex A "Annexe" of Principal {
                clause k { x: 4 business hours }
            //                ^^^^^^^^^^^^^^^^ error same-value-other-unit
            }
        `, { only });
    });

    test('a declared derogation is meant', async () => {
        await check(dossier('4 hours', '4 business hours').replace('clause k {\n', 'clause k derogates from Principal.k {\n'), { only });
    });

    test('fix', async () => {
        await checkFix(dossier('4 hours', '4 business hours'), { code, title: 'Align' }, dossier('4 hours', '4 hours'));
    });
});
