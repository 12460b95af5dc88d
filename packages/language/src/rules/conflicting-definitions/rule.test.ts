import { describe, test } from 'vitest';
import { check, checkFix } from '../../testing/index.js';

const code = 'term-defined-differently';
const only = [code];

describe(code, () => {
    test('two meanings; says which prevails', async () => {
        await check(`
            contract Principal "Contrat" {
                precedence Principal > Sla
                glossary { "Incident": """Événement qui interrompt un Service.""" }
            //             ^^^^^^^^^^ warning term-defined-differently: "Incident" is defined differently in "Annexe"; the definition given here prevails
            }
            //- /sla.msp
            annex Sla "Annexe" of Principal {
                glossary { "incident" ("incidents"): """Toute demande.""" }
            //             ^^^^^^^^^^ warning term-defined-differently: in "Contrat"; the definition in "Contrat" prevails
            }
        `, { only });
    });

    test('without an order nothing decides', async () => {
        await check(`
            contract Principal "Contrat" {
                glossary { "Élément": """Un.""" }
            //             ^^^^^^^^^ warning term-defined-differently: rien ne dit laquelle prévaut
            }
            annex Sla "Annexe" of Principal {
                glossary { "Element": """Deux.""" }
            //             ^^^^^^^^^ warning term-defined-differently
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

    test('twice in one document, with the same text too', async () => {
        await check(`
            contract Principal "Contrat" {
                glossary {
                    "Ticket": """Demande."""
                    "Ticket": """Demande."""
            //      ^^^^^^^^ warning term-defined-differently: "Ticket" is defined several times in "Contrat"
                }
            }
        `, { only });
        await check(`
            contract Principal "Contrat" {
                glossary {
                    "Ticket": """Demande."""
            //      ^^^^^^^^ warning term-defined-differently
                    "Ticket": """Incident."""
            //      ^^^^^^^^ warning term-defined-differently
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
