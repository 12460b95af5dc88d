import { describe, test } from 'vitest';
import { check } from '../../../testing/index.js';

const only = ['hds-storage-mismatch'];

describe('hds-storage-mismatch', () => {
    test('a country that the clause on location does not name, in another document too', async () => {
        await check(`
            use "msp:infogerance"
            contract P "Contrat" {
                precedence P > A
                clause hds {
                    storage: [FR, DE]
            //                    ^^ warning hds-storage-mismatch: "Germany"
                }
            }
            annex A "Annexe" of P {
                clause data-location { storage: [FR] }
            }
        `, { only });
    });

    test('among them; a region of a country; places not stated', async () => {
        await check('use "msp:infogerance"\ncontract P "Contrat" { clause hds { storage: [FR] } clause data-location { storage: [FR, US] } }', { only });
        await check('use "msp:infogerance"\ncontract P "Contrat" { clause hds { storage: [RE] } clause data-location { storage: [FR] } }', { only });
        await check('use "msp:infogerance"\ncontract P "Contrat" { clause hds { storage: [DE] } }', { only });
        await check('use "msp:infogerance"\ncontract P "Contrat" { clause hds { storage: [DE] } clause data-location { storage: ? } }', { only });
    });
});
