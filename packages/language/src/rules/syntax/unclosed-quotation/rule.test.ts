import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

describe('unclosed-quotation', () => {
    test('a brace that does not close on its line', async () => {
        await check(`
            contract P "Contrat" {
                clause "Objet" {
                    """
                    Le {Client verse le prix.
            //         ^^^^^^^ warning unclosed-quotation: stays text
                    """
                }
            }
        `);
    });

    test('an escaped brace and a closing brace are text', async () => {
        await check(`
            contract P "Contrat" {
                clause "Objet" { """Le fichier \\{ et } ensuite.""" }
            }
        `);
    });

    test('closes the quotation', async () => {
        await checkFix(`
            contract P "Contrat" {
                party Client "A" as client
                clause "Objet" { """Le {Client verse.""" }
            }
        `, { code: 'unclosed-quotation', title: 'Close' }, `
            contract P "Contrat" {
                party Client "A" as client
                clause "Objet" { """Le {Client} verse.""" }
            }
        `);
    });

    test('or makes it an ordinary brace', async () => {
        await checkFix(`
            contract P "Contrat" {
                clause "Objet" { """Le { verse.""" }
            }
        `, { code: 'unclosed-quotation', title: 'ordinary' }, `
            contract P "Contrat" {
                clause "Objet" { """Le \\{ verse.""" }
            }
        `);
    });
});
