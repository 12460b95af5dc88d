import { describe, test } from 'vitest';
import { check } from '../../../testing/index.js';

const code = 'circular-definition';
const only = { only: [code] };

describe(code, () => {
    test('each begins with the other; a mention further on is information', async () => {
        await check(`
            contract Principal "Contrat" {
                glossary {
                    "Incident": """Toute Panne signalée."""
            //      ^^^^^^^^^^ error circular-definition: Circular definitions: Incident → Panne → Incident
                    "Panne": """Tout Incident affectant un service."""
                    "Contrat": """Le présent document, ses annexes et chaque Avenant."""
            //      ^^^^^^^^^ information circular-definition: refer to each other: Contrat → Avenant → Contrat
                    "Avenant": """Accord écrit qui modifie le Contrat."""
                    "Ticket": """Enregistrement d'un Incident."""
                }
            }
        `, only);
    });

    test('in French, over three terms', async () => {
        await check(`
            contract Principal "Contrat" {
                glossary {
                    "A1": """Tout B2."""
            //      ^^^^ error circular-definition: Définitions circulaires : A1 → B2 → C3 → A1
                    "B2": """Tout C3."""
                    "C3": """Tout A1."""
                }
            }
        `, { ...only, language: 'fr' });
    });

    test('a term that is nothing but the absence of the other', async () => {
        await check(`
            contract Principal "Contrat" {
                glossary {
                    "incident": """Tout événement qui dégrade la disponibilité d'un service."""
            //      ^^^^^^^^^^ error circular-definition
                    "disponibilité": """Absence d'incident pendant la plage de mesure."""
                    "panne": """Arrêt d'un serveur, qui peut causer une urgence."""
            //      ^^^^^^^ information circular-definition
                    "urgence": """Situation où les soins sont retardés, en l'absence de remède à une panne."""
                }
            }
        `, only);
    });

    test('definitions that quote each other by name, and one that quotes itself', async () => {
        await check(`
        contract Principal "Contrat" {
            glossary {
                "Panne": """toute {"Coupure"} du service"""
        //      ^^^^^^^ error circular-definition: Panne → Coupure → Panne
                "Coupure": """toute {"Panne"} du service"""
                "Arrêt": """un {"Arrêt"} du service"""
        //      ^^^^^^^ error circular-definition: Arrêt → Arrêt
                "Site": """un lieu, où se trouve le {"Parc"}"""
        //      ^^^^^^ information circular-definition: Site → Parc → Site
                "Parc": """les machines, qui sont sur un {"Site"}"""
            }
        }
        `, { only: ['circular-definition'] });
    });
});
