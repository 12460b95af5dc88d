import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'signature-date-missing';
const only = { only: [code] };

describe(code, () => {
    test('signatories and no date', async () => {
        await check(`
            contract Principal "Contrat" {
                party Client "Mercier" as client { }
                signatory Client "Anne Mercier" as "présidente"
            //  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error signature-date-missing: names its signatories and bears no date of signature
            }
            //- /projet.msp
            contract Projet "Projet" { signed ? party Client "Mercier" as client { } signatory Client "Anne Mercier" }
            //- /signe.msp
            contract Signe "Signé" { party Client "Mercier" as client { } signatory Client "Anne Mercier" on 2026-03-16 }
        `, only);
    });

    test('fix', async () => {
        await checkFix(`
            contract Principal "Contrat" {
                effective 2026-04-01
                party Client "Mercier" as client { }
                signatory Client "Anne Mercier" as "présidente"
            }
        `, { code, title: 'Add the date of signature' }, `
            contract Principal "Contrat" {
                signed ?
                effective 2026-04-01
                party Client "Mercier" as client { }
                signatory Client "Anne Mercier" as "présidente"
            }
        `);
    });
});
