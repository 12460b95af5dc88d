import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'backup-frequency-versus-rpo';

describe(code, () => {
    test('backups too rare for the loss promised', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause backup { frequency: 1 day }
            //                             ^^^^^ error backup-frequency-versus-rpo: An interval of 1 day between backups cannot give an RPO of 4 hours
                clause continuity { rpo: 4 hours }
            }
        `, { only: [code] });
    });

    test('often enough, or of another clock', async () => {
        await check(`
            use "msp:infogerance"
            contract A "A" { clause backup { frequency: 4 hours } clause continuity { rpo: 240 minutes } }
            contract B "B" { clause backup { frequency: 2 business hours } clause continuity { rpo: 4 hours } }
            contract C "C" { clause backup { frequency: 1 day } }
        `, { only: [code] });
    });

    test('fix: back up more often', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause backup { frequency: 1 day }
                clause continuity { rpo: 4 hours }
            }
        `, { code, title: 'Back up every 4 hours' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause backup { frequency: 4 hours }
                clause continuity { rpo: 4 hours }
            }
        `);
    });
});
