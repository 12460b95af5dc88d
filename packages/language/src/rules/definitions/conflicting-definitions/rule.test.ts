import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'conflicting-definitions';
const only = [code];

describe(code, () => {
    test('two meanings; says which prevails', async () => {
        await check(`
            contract Principal "Contrat" {
                precedence Principal > Sla
                glossary { "Incident": """Événement qui interrompt un Service.""" }
            //             ^^^^^^^^^^ error conflicting-definitions: "Incident" means one thing here and another in "Annexe"; the definition given here prevails
            }
            //- /sla.msp
            annex Sla "Annexe" of Principal {
                glossary { "incident" ("incidents"): """Toute demande.""" }
            //             ^^^^^^^^^^ error conflicting-definitions: in "Contrat"; the definition in "Contrat" prevails
            }
        `, { only });
    });

    test('without an order nothing decides', async () => {
        await check(`
            contract Principal "Contrat" {
                glossary { "Élément": """Un.""" }
            //             ^^^^^^^^^ error conflicting-definitions: rien ne dit laquelle prévaut
            }
            annex Sla "Annexe" of Principal {
                glossary { "Element": """Deux.""" }
            //             ^^^^^^^^^ error conflicting-definitions
            }
        `, { only, language: 'fr' });
    });

    test('the same text in another document, with other white space', async () => {
        await check(`
            contract Principal "Contrat" {
                glossary { "Incident": """Événement qui interrompt un Service.""" }
            }
            annex Sla "Annexe" of Principal {
                glossary {
                    "Incident": """
                        Événement qui interrompt
                        un Service.
                    """
                }
            }
        `, { only });
    });

    test('another dossier defines its own terms', async () => {
        await check(`
            //- /a/contrat.msp
            contract Principal "Contrat" { glossary { "Incident": """Un.""" } }
            //- /b/contrat.msp
            contract Principal "Contrat" { glossary { "Incident": """Deux.""" } }
        `, { only });
    });

    test('fix: the lower definition goes', async () => {
        await checkFix(`
            contract Principal "Contrat" {
                precedence Principal > Sla
                glossary { "Incident": """Un.""" }
            }
            annex Sla "Annexe" of Principal {
                glossary {
                    "Incident": """
                        Deux.
                    """
                    "Ticket": """Trois."""
                }
            }
        `, { code, title: 'Remove the definition in "Annexe"', gone: 2 }, `
            contract Principal "Contrat" {
                precedence Principal > Sla
                glossary { "Incident": """Un.""" }
            }
            annex Sla "Annexe" of Principal {
                glossary {
                    "Ticket": """Trois."""
                }
            }
        `);
    });
});
