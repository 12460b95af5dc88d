import { describe, expect, test } from 'vitest';
import { check, TestWorkspace } from '../../../testing/index.js';

const code = 'labour-lending-billing';
const dossier = (items: string, personnel = 'on-client-site: yes', more = 'clause governing-law { country: FR }'): string =>
    `use "msp:infogerance"\ncontract P "C" { ${more} clause personnel { ${personnel} } clause price { items: [${items}] } }`;

async function levels(text: string): Promise<string[]> {
    const workspace = await TestWorkspace.reuse({ '/a.msp': text });
    return workspace.findings('/a.msp').filter(finding => finding.code === code).map(({ level }) => level);
}

describe(code, () => {
    test('days of staff on the client\'s site, and nothing else', async () => {
        await check(`
            use "msp:infogerance"
            contract P "C" {
                clause governing-law { country: FR }
                clause personnel { on-client-site: yes }
                clause price { items: [{ label: "Régie" amount: 450 EUR per day }, { label: "Ingénieur" amount: 9 000 EUR per month }] }
            //                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information labour-lending-billing: lending labour
            }
        `, { only: [code] });
    });

    test('a flat fee beside it, staff elsewhere, authority kept, another unit', async () => {
        const day = '{ label: "Technicien" amount: 450 EUR per day }';
        expect(await levels(dossier(day))).toEqual(['information']);
        expect(await levels(dossier(`${day}, { label: "Supervision" amount: 900 EUR per month }`))).toEqual([]);
        expect(await levels(dossier('{ label: "Poste" amount: 45 EUR per workstation per month }'))).toEqual([]);
        expect(await levels(dossier('{ label: "Intervention" amount: 95 EUR per intervention }'))).toEqual([]);
        expect(await levels(dossier(day, 'on-client-site: no'))).toEqual([]);
        expect(await levels(dossier(day, 'on-client-site: yes authority: by-provider'))).toEqual([]);
        expect(await levels(dossier(day, 'on-client-site: yes', 'clause governing-law { country: CH }'))).toEqual([]);
        expect(await levels(dossier(day, 'on-client-site: yes', ''))).toEqual(['hint']);
    });
});
