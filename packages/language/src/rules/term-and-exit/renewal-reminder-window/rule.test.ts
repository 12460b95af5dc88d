import { describe, expect, test } from 'vitest';
import { check, TestWorkspace } from '../../../testing/index.js';

const code = 'renewal-reminder-window';
const dossier = (facts: string, client = 'country: FR regulated: [non-professional]'): string => `use "msp:infogerance"
contract P "C" {
    party Client "Les Tilleuls" as client { ${client} }
    party Nordal "Nordal" as provider { country: FR }
    clause renewal { ${facts} }
}`;

async function levels(text: string): Promise<string[]> {
    const workspace = await TestWorkspace.reuse({ '/a.msp': text });
    return workspace.findings('/a.msp').filter(finding => finding.code === code).map(({ level }) => level);
}

describe(code, () => {
    test('too late, told at the reminder', async () => {
        await check(`
            use "msp:infogerance"
            contract P "C" {
                party Client "Les Tilleuls" as client { country: FR regulated: [consumer] }
                party Nordal "Nordal" as provider { country: FR }
                clause renewal { mode: tacit notice: 2 months reminder: 1 month }
            //                                                          ^^^^^^^ warning renewal-reminder-window: comes too late
            }
        `, { only: [code] });
    });

    test.each([
        'mode: tacit reminder: 15 days', 'mode: tacit reminder: 6 months', 'mode: tacit notice: 1 month reminder: 1 month', 'mode: tacit notice: 1 month reminder: 5 months'
    ])('outside: %s', async facts => {
        expect(await levels(dossier(facts))).toEqual(['warning']);
    });

    test.each([
        'mode: tacit reminder: 1 month', 'mode: tacit reminder: 2 months', 'mode: tacit reminder: 90 days', 'mode: tacit notice: 1 month reminder: 2 months', 'mode: tacit notice: 1 month reminder: 3 months',
        'mode: tacit reminder: ?', 'mode: express reminder: 15 days', 'mode: tacit reminder: 10 business days'
    ])('inside, or not decided: %s', async facts => {
        expect(await levels(dossier(facts))).toEqual([]);
    });

    test('a business client; another law; no law known', async () => {
        expect(await levels(dossier('mode: tacit reminder: 15 days', 'country: FR'))).toEqual([]);
        expect(await levels(dossier('mode: tacit reminder: 15 days').replace('clause', 'clause governing-law { country: CH } clause'))).toEqual([]);
        expect(await levels(dossier('mode: tacit reminder: 15 days', 'regulated: [consumer]'))).toEqual(['information']);
    });
});
