import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const only = ['missing-glossary'];

describe('missing-glossary', () => {
    test('no document defines a term; less grave in a very small contract', async () => {
        await check(`
            use "msp:infogerance"
            contract P "Contrat" {
            //       ^ warning missing-glossary: add a glossary
                apply Infogerance
            }
        `, { only });
        await check(`
            use "msp:infogerance"
            contract P "Contrat" {
            //       ^ information missing-glossary: add a glossary
                apply MicroContrat
            }
        `, { only });
    });

    test('a glossary in an annex, a document that holds it, a contract of another sort', async () => {
        await check(`
            use "msp:infogerance"
            contract P "Contrat" { apply Infogerance }
            annex G "Glossaire" of P { glossary { "Incident": """Tout événement.""" } }
        `, { only });
        await check(`
            use "msp:infogerance"
            contract P "Contrat" {
                apply Infogerance
                clause definitions { glossary-document: G }
            }
            annex G "Glossaire" of P { external "glossaire.pdf" }
        `, { only });
        await check('use "msp:infogerance"\ncontract P "Contrat" { apply ContratBase }', { only });
    });

    test('adds one before the first clause', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract P "Contrat" {
                apply Infogerance
                clause object { }
            }
        `, { code: 'missing-glossary', title: 'Add a glossary' }, `
            use "msp:infogerance"
            contract P "Contrat" {
                apply Infogerance

                glossary {
                    "incident" ("incidents"): """Tout événement qui interrompt un service ou en réduit la qualité."""
                }
                clause object { }
            }
        `);
    });
});
