import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'near-duplicate-terms';
const only = { only: [code] };

describe(code, () => {
    test('terms that differ by number or accent, and words for one thing', async () => {
        await check(`
            contract Principal "Contrat" {
                glossary {
                    "Équipement": """Matériel."""
                    "Equipements": """Matériels."""
            //      ^^^^^^^^^^^^^ hint near-duplicate-terms: "Équipement" and "Equipements": same thing
                    "Heures ouvrées": """De 8 h à 18 h."""
                    "Heures ouvrables": """De 7 h à 19 h."""
            //      ^^^^^^^^^^^^^^^^^^ hint near-duplicate-terms
                    "Incident majeur": """Grave."""
                    "Incident mineur": """Léger."""
                }
            }
        `, only);
    });

    test('a hyphen', async () => {
        await check(`
            contract Principal "Agreement" {
                language en
                glossary {
                    "Sub-contractor": """A person who performs part of the services."""
                    "Subcontractor": """A company that hosts the services."""
            //      ^^^^^^^^^^^^^^^ hint near-duplicate-terms: "Sub-contractor" and "Subcontractor": same thing
                }
            }
        `, only);
    });

    test('capitals that are not those of the definition', async () => {
        await check(`
            contract Principal "Contrat" {
                glossary { "Jour ouvré" ("Jours ouvrés"): """Du lundi au vendredi.""" "Business Day": """Monday to Friday.""" }
                clause "A" { """Sous dix Jours Ouvrés, ou dix Jours ouvrés. **DIX JOURS OUVRÉS**. Five Business days.""" }
            //                           ^^^^^^^^^^^^ hint near-duplicate-terms: "Jours Ouvrés" and "Jour ouvré": same thing
            //                                                                                         ^^^^^^^^^^^^^ hint near-duplicate-terms
            }
        `, only);
    });

    test('fix', async () => {
        const text = (word: string): string => `
            contract Principal "Contrat" {
                glossary { "Jour ouvré" ("Jours ouvrés"): """Du lundi au vendredi.""" }
                clause "A" { """Sous dix ${word}.""" }
            }
        `;
        await checkFix(text('Jours Ouvrés'), { code, title: 'Write it everywhere' }, text('Jours ouvrés'));
    });
});
