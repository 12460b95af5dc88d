import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'missing-parties';
const only = { only: [code] };

describe(code, () => {
    test('a contract that applies a policy names both', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
            //       ^^^^^^^^^ error missing-parties: does not say who the provider is
                apply ContratBase
                party Client "Mercier" as client { }
            }
            //- /esquisse.msp
            contract Esquisse "Esquisse" { }
        `, only);
    });

    test('in French', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" { apply ContratBase party P "P" as provider { } }
            //       ^^^^^^^^^ error missing-parties: Le contrat ne désigne pas le client : déclarez la partie
        `, { ...only, language: 'fr' });
    });

    test('fix', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                apply ContratBase
                party Client "Mercier" as client { }
            }
        `, { code, title: 'Declare the provider' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                apply ContratBase
                party Client "Mercier" as client { }
                party Prestataire as provider {
                    form: ?
                    registration: ?
                    address: ?
                    country: ?
                    representative: ?
                    capacity: ?
                }
            }
        `);
    });
});
