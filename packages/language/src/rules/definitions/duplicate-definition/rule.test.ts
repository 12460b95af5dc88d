import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'duplicate-definition';
const only = { only: [code] };

describe(code, () => {
    test('the same text is a warning, another an error', async () => {
        await check(`
            contract Principal "Contrat" {
                glossary {
                    "Incident": """Événement."""
                    "incident": """Événement."""
            //      ^^^^^^^^^^ warning duplicate-definition: is defined twice in "Contrat"
                    "Ticket": """Enregistrement."""
                    "Ticket": """Demande."""
            //      ^^^^^^^^ error duplicate-definition: has two different definitions in "Contrat"
                }
            }
            annex A "Annexe" of Principal { glossary { "Incident": """Événement.""" } }
        `, only);
    });

    test('fix', async () => {
        await checkFix(`
            contract Principal "Contrat" {
                glossary {
                    "Incident": """Événement."""
                    "Incident": """Événement."""
                }
            }
        `, { code, title: 'Remove this definition' }, `
            contract Principal "Contrat" {
                glossary {
                    "Incident": """Événement."""
                }
            }
        `);
    });
});
