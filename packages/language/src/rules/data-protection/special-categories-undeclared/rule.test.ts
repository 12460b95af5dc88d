import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'special-categories-undeclared';
const only = [code];
const text = (record: string, more = ''): string => `
    use "msp:infogerance"
    contract Principal "Contrat" {
        clause data-protection { processing: [{ ${record} }] }
        ${more}
    }
`;

describe(code, () => {
    test('words of the description; "none" beside them; a health client', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause data-protection {
                    processing: [
                        { name: "a" persons: "patients" special-categories: "aucune" },
            //                      ^^^^^^^^^^^^^^^^^^^ error special-categories-undeclared: health data
                        { name: "b" data: "badge et empreintes digitales" }
            //                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error special-categories-undeclared: biometric
                    ]
                }
            }
        `, { only });
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                party Client "Clinique" as client, controller { country: FR  regulated: [care] }
                clause data-protection { processing: [{ name: "a" data: "identité" }] }
            //         ^^^^^^^^^^^^^^^ error special-categories-undeclared: no processing declares them
            }
        `, { only });
    });

    test('declared; words that only look like it', async () => {
        await check(text('name: "a" persons: "patients" special-categories: "données de santé"'), { only });
        await check(text('name: "a" data: "complémentaire santé, documents de santé et sécurité au travail, mutuelle, health and safety files"'), { only });
        await check(text('name: "a" data: "impatience, system health metrics"'), { only });
    });

    test('fix', async () => {
        await checkFix(text('name: "a" persons: "patients"'), { code, title: 'Add special' }, text('name: "a" persons: "patients" special-categories: ?'));
    });
});
