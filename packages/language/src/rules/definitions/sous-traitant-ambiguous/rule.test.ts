import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'sous-traitant-ambiguous';
const only = { only: [code] };

describe(code, () => {
    test('the bare word in both senses', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause data-protection { """Le sous-traitant suit les instructions.""" }
                clause subcontracting { """Le sous-traitant est agréé ; chaque sous-traitant est payé.""" }
            //                                ^^^^^^^^^^^^^ warning sous-traitant-ambiguous: means a subcontractor here
            }
        `, only);
    });

    test('one sense, two terms, or qualified words', async () => {
        const text = (glossary: string, data: string, works: string): string => `
            use "msp:infogerance"
            contract Principal "Contrat" {
                ${glossary}
                clause data-protection { """${data}""" }
                clause subcontracting { """${works}""" }
            }
        `;
        await check(text('', 'Le sous-traitant suit les instructions.', 'La sous-traitance est soumise à accord ; les entreprises sous-traitantes sont agréées.'), only);
        await check(text('', 'Les sous-traitants ultérieurs, le sous-traitant de données.', 'Le sous-traitant est agréé.'), only);
        await check(text('glossary { "Sous-traitant de données": """A.""" "Sous-traitant (prestations)": """B.""" }', 'Le sous-traitant.', 'Le sous-traitant.'), only);
    });

    test('fix', async () => {
        const text = (word: string): string => `
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause data-protection { """Le sous-traitant suit les instructions.""" }
                clause subcontracting { """Le ${word} est agréé.""" }
            }
        `;
        await checkFix(text('sous-traitant'), { code, title: 'Specify' }, text('sous-traitant (prestations)'));
    });
});
