import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'amendment-incomplete';
const only = [code];

describe(code, () => {
    test('what is missing', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                party Client "Mercier" as client
                party Prestataire "Nordal" as provider
            }
            amendment A1 "Avenant 1" of Principal {
            //        ^^ error amendment-incomplete: Amendment "Avenant 1": the clause changed, the effective date and the signature of "Nordal" missing
                signed 2026-09-01
                signatory Client "Anne Mercier" on 2026-09-01
            }
        `.replace(/( *\/\/ +\^\^ error.*\n)/, '$1'), { only });
    });

    test('complete; signatures in the clause', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                party Client "Mercier" as client
                clause payment { term: 45 days }
            }
            amendment A1 "Avenant 1" of Principal {
                effective 2026-10-01
                signed ?
                amend payment { term: 30 days }
                clause signature { signed: [{ party: Client name: "Anne" date: 2026-09-01 }] }
            }
        `, { only });
    });

    test('fix: blanks', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                party Client "Mercier" as client
                clause payment { term: 45 days }
            }
            amendment A1 "Avenant 1" of Principal {
                amend payment { term: 30 days }
            }
        `, { code, title: 'Add what is missing' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                party Client "Mercier" as client
                clause payment { term: 45 days }
            }
            amendment A1 "Avenant 1" of Principal {
                signed ?
                effective ?
                signatory Client ?
                amend payment { term: 30 days }
            }
        `);
    });
});
