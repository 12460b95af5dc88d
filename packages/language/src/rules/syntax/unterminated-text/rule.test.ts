import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

describe('unterminated-text', () => {
    test('prose that does not close', async () => {
        await check(`
            contract P "Contrat" {
                clause "Objet" {
                    """
            //      ^^^ error unterminated-text: This text is not closed
                    Le prestataire assure la maintenance.
                }
            }
        `);
    });

    test('the first text, where one has swallowed another', async () => {
        await check(`
            contract P "Contrat" {
                clause "Objet" {
                    """
            //      ^^^ error unterminated-text: swallows what follows
                    Le prestataire assure la maintenance.
                }
                clause "Durée" {
                    """
                    Trois ans.
                    """
                }
            }
        `);
    });

    test('a string without its closing quotation mark', async () => {
        await check(`
            contract P "Contrat" {
                version "1.0
            //          ^^^^ error unterminated-text: closing quotation mark
            }
        `);
    });

    test('a comment that does not close', async () => {
        await check(`
            contract P "Contrat" {
                /* la suite
            //  ^^ error unterminated-text: comment is not closed
            }
        `);
    });

    test('sound', async () => {
        await check(`
            contract P "Contrat \\"global\\"" {
                /* un commentaire */
                clause "" { """Un texte "cité".""" }
            }
        `);
    });

    test('closes a string', async () => {
        await checkFix(`
            contract P "Contrat" {
                version "1.0
            }
        `, { code: 'unterminated-text', title: 'closing' }, `
            contract P "Contrat" {
                version "1.0"
            }
        `);
    });
});
