import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'key-technical-word-undefined';
const only = { only: [code] };

describe(code, () => {
    test('facts and sentences that rest on a word', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                apply ContratBase
                clause sla {
                    response: { critical: 1 hour major: 2 hours }
            //      ^^^^^^^^ warning key-technical-word-undefined: turns on "response"
                    availability: 99.9% per month
            //      ^^^^^^^^^^^^ warning key-technical-word-undefined: turns on "availability"
                }
                clause backup { """Une copie est physiquement isolée, sur un site distant.""" }
            //                                   ^^^^^^^^^^^^^^^^^^^ warning key-technical-word-undefined: turns on "physiquement isolée"
            //                                                               ^^^^^^^^^^^^ warning key-technical-word-undefined
                clause governance { """Le comité reste isolé.""" }
            }
        `, only);
    });

    test('defined, or said in the sentence', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                apply ContratBase
                glossary { "Prise en charge": """Réponse motivée.""" "Taux de disponibilité": """Part du temps.""" }
                clause sla { response: { critical: 1 hour } availability: 99.9% per month }
                clause backup { """Une copie est placée sur un site distant de 30 km au moins, chiffrée selon l'état de l'art défini par l'ANSSI.""" }
            }
        `, only);
    });

    test('fix: the proposed definition', async () => {
        const text = (glossary: string): string => `
            use "msp:infogerance"
            contract Principal "Contrat" {
                apply ContratBase
            ${glossary}    clause sla { response: { critical: 1 hour } }
            }
        `;
        await checkFix(text(''), { code, title: 'Add the proposed definition of "Prise en charge"' }, text(`    glossary {
                    "Prise en charge": """Accusé motivé d'un ticket par une personne compétente, avec qualification de la criticité."""
                }

            `));
    });
});
