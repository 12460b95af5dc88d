import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'reversibility-deliverables-missing';

describe(code, () => {
    test('what the list lacks, backups where backup is sold', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                apply Infogerance
                clause scope-functional { included: [backup] }
                clause reversibility { deliverables: [data, passwords] }
            //                                       ^^^^^^^^^^^^^^^^^ error reversibility-deliverables-missing: The exit does not cover: configurations, technical documentation and backups
            }
        `, { only: [code] });
    });

    test('no list at all', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                apply Infogerance
                clause reversibility { duration: 3 months }
            //         ^^^^^^^^^^^^^ error reversibility-deliverables-missing: La réversibilité ne couvre pas : données, mots de passe et comptes
            }
        `, { only: [code], language: 'fr' });
    });

    test('complete, blank, no clause, no policy', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                apply Infogerance
                clause reversibility { deliverables: [data, passwords, configurations, technical-documentation] }
            }
        `, { only: [code] });
    });

    test('a blank is a finding of its own', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                apply Infogerance
                clause reversibility { deliverables: ? }
            }
        `, { only: [code] });
    });

    test('a contract that applies no policy is asked for nothing', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause reversibility { duration: 3 months }
            }
        `, { only: [code] });
    });

    test('fix: add them', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                apply Infogerance
                clause reversibility { deliverables: [data, passwords] }
            }
        `, { code, title: 'Add what the deliverables lack' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                apply Infogerance
                clause reversibility { deliverables: [data, passwords, configurations, technical-documentation] }
            }
        `);
    });
});
