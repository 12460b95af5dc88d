import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'unused-definition';
const only = { only: [code] };

describe(code, () => {
    test('used nowhere; in its own definition does not count', async () => {
        await check(`
            contract Principal "Contrat" {
                glossary {
                    "Comité de suivi": """Le Comité de suivi est une réunion."""
            //      ^^^^^^^^^^^^^^^^^ hint unused-definition: "Comité de suivi" is defined but never used
                    "Incident" ("Incidents"): """Événement."""
                    "Ticket": """Enregistrement d'un Incident."""
                    "Site" ("Sites"): """Lieu."""
                    "RPO": """Perte."""
                }
                clause "Les Sites" { """Chaque Ticket est numéroté ; {RPO}.""" }
            }
        `, only);
    });

    test('business days, where facts count in them', async () => {
        const text = (report: string): string => `
            use "msp:infogerance"
            contract Principal "Agreement" {
                language en
                glossary { "Business Day" ("Business Days"): """Monday to Friday.""" }
                clause scope-exclusions { report: ${report} }
            }
        `;
        await check(text('2 business days'), only);
    });

    test('fix', async () => {
        await checkFix(`
            contract Principal "Contrat" {
                glossary {
                    "Comité": """Réunion."""
                    "Incident": """Événement."""
                }
                clause "A" { """Tout Incident.""" }
            }
        `, { code, title: 'Remove the definition' }, `
            contract Principal "Contrat" {
                glossary {
                    "Incident": """Événement."""
                }
                clause "A" { """Tout Incident.""" }
            }
        `);
    });
});
