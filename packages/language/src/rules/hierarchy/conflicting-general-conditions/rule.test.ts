import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'conflicting-general-conditions';
const only = [code, 'value-conflict-unresolved', 'value-conflict-resolved'];

const dossier = (country: string, inContract: string, cgv = '', cga = ''): string => `
    use "msp:infogerance"
    contract Principal "Contrat" {
        party Mercier "Mercier" as client { country: ${country} }
        party Nordal "Nordal" as provider { country: ${country} }
        ${inContract}
    }
    terms Cgv "CGV" of Principal by Nordal {
        clause payment { term: 30 days }
    ${cgv}
    }
    terms Cga "CGA" of Principal by Mercier {
        clause payment { term: 60 days }
    ${cga}
    }
`;
const here = (expected: string): string => `//                         ^^^^^^^ ${expected}`;

describe(code, () => {
    test('in French law neither clause has effect', async () => {
        await check(dossier('FR', '', here('error conflicting-general-conditions: the incompatible clauses have no effect'), here('error conflicting-general-conditions: "60 days" in "CGA" against "30 days" in "CGV"')), { only });
    });

    test('in Swiss law the parties have not agreed', async () => {
        await check(dossier('CH', '', here('warning conflicting-general-conditions: have not agreed'), here('warning conflicting-general-conditions')), { only });
    });

    test('an order decides, or the contract does', async () => {
        await check(dossier('FR', 'precedence Principal > Cga > Cgv', here('warning value-conflict-resolved')), { only });
        await check(dossier('FR', 'clause payment { term: 45 days }', here('warning value-conflict-resolved'), here('warning value-conflict-resolved')), { only });
    });

    test('two general terms of one party are an ordinary conflict', async () => {
        await check(dossier('FR', '', here('error value-conflict-unresolved'), here('error value-conflict-unresolved')).replace('by Mercier', 'by Nordal'), { only });
    });

    test('fix', async () => {
        await checkFix(dossier('FR', ''), { code, title: 'Align with "60 days"', gone: 2 }, dossier('FR', '').replace('30 days', '60 days'));
    });
});
