import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

describe('document-without-parent', () => {
    test('general terms of no contract', async () => {
        await check(`
            contract Principal "Contrat" {
            }
            terms Cgv "Conditions générales" {
            //    ^^^ warning document-without-parent: add "of Principal"
            }
        `);
    });

    test('general terms where there is no contract stand alone', async () => {
        await check(`
            terms Cgv "Conditions générales" {
            }
        `);
    });

    test('a contract needs none', async () => {
        await check(`
            contract Principal "Contrat" {
            }
        `);
    });

    test('attaches it to the only contract', async () => {
        await checkFix(`
            contract Principal "Contrat" {
            }
            terms Cgv "Conditions" {
            }
        `, { code: 'document-without-parent', title: 'Attach' }, `
            contract Principal "Contrat" {
            }
            terms Cgv "Conditions" of Principal {
            }
        `);
    });
});
