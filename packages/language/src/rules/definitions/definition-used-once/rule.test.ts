import { describe, test } from 'vitest';
import { check } from '../../../testing/index.js';

const code = 'definition-used-once';
const only = { only: [code] };

describe(code, () => {
    test('once in running text; in a definition it serves that one', async () => {
        await check(`
            contract Principal "Contrat" {
                glossary {
                    "Comité de suivi": """Réunion."""
            //      ^^^^^^^^^^^^^^^^^ hint definition-used-once: "Comité de suivi" is used only once
                    "Incident": """Événement."""
                    "Ticket": """Enregistrement d'un Incident."""
                }
                clause "A" { """Le Comité de suivi lit chaque Ticket. Un Ticket est numéroté.""" }
            }
        `, only);
    });
});
