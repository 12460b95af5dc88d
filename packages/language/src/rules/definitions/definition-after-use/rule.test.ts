import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'definition-after-use';
const only = { only: [code] };

describe(code, () => {
    test('far behind, and used before', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                glossary { "Incident": """Événement.""" "Site": """Lieu.""" }
                clause object { """Le prestataire traite tout Incident sur chaque Site.""" }
            //                                                ^^^^^^^^ hint definition-after-use: "Incident" and 1 other term: used here and defined only in article 5
                clause sla { }
                clause price { }
                clause term { }
                clause definitions { }
            }
        `, only);
    });

    test('at the head, announced, or not used before', async () => {
        const text = (first: string): string => `
            use "msp:infogerance"
            contract Principal "Contrat" {
                glossary { "Incident": """Événement.""" }
                clause object { """${first}""" }
                clause sla { }
                clause price { }
                clause term { }
                clause definitions { }
                clause helpdesk { """Tout Incident est reçu.""" }
            }
        `;
        await check(text('Les termes sont définis à l\'article 5. Tout Incident est traité.'), only);
        await check(text('Rien.'), only);
    });

    test('fix', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                glossary { "Incident": """Événement.""" }
                clause object { """Tout Incident.""" }
                clause sla { }
                clause price { }
                clause term { }
                clause definitions {
                    conflict-rule: "le contrat"
                }
            }
        `, { code, title: 'Put the definitions first' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                glossary { "Incident": """Événement.""" }
                clause definitions {
                    conflict-rule: "le contrat"
                }

                clause object { """Tout Incident.""" }
                clause sla { }
                clause price { }
                clause term { }
            }
        `);
    });
});
