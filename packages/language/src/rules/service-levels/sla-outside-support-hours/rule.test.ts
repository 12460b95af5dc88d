import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'sla-outside-support-hours';

describe(code, () => {
    test('a calendar clock, or hours day and night, of a support that closes', async () => {
        await check(`
            use "msp:infogerance"
            contract A "A" { clause intervention-modalities { hours: mon-fri 08:00-18:00  on-call: no } clause sla { response: { critical: 4 hours }  clock: calendar } }
            //                                                                                                                                               ^^^^^^^^ error sla-outside-support-hours: (4 hours, for instance)
            contract B "B" { clause intervention-modalities { hours: mon-fri 08:00-18:00 } clause sla { hours: 24/7  response: { critical: 8 business hours } } }
            //                                                                                                 ^^^^ error sla-outside-support-hours: support is open Monday to Friday
        `, { only: [code] });
    });

    test('the hours that prevail count', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                precedence Principal > Sla
                clause intervention-modalities { hours: mon-fri 08:00-18:00 }
            }
            annex Sla "Annexe" of Principal {
                clause intervention-modalities { hours: 24/7 }
                clause sla { response: { critical: 4 hours }  clock: calendar }
            //                                                       ^^^^^^^^ error sla-outside-support-hours
            }
        `, { only: [code] });
    });

    test('on-call duty, a permanent support, service hours, or times longer than any closure', async () => {
        await check(`
            use "msp:infogerance"
            contract A "A" { clause intervention-modalities { hours: mon-fri 08:00-18:00  on-call: yes } clause sla { response: { critical: 4 hours }  clock: calendar } }
            contract B "B" { clause intervention-modalities { hours: 24/7 } clause sla { response: { critical: 4 hours }  clock: calendar } }
            contract C "C" { clause intervention-modalities { hours: mon-fri 08:00-18:00 } clause sla { response: { critical: 4 hours }  clock: covered-hours } }
            contract D "D" { clause intervention-modalities { hours: mon-fri 08:00-18:00 } clause sla { resolution: { critical: 5 days }  clock: calendar } }
            contract E "E" { clause sla { response: { critical: 4 hours }  clock: calendar } }
        `, { only: [code] });
    });

    test('fix: count in service hours', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause intervention-modalities { hours: mon-fri 08:00-18:00 }
                clause sla { response: { critical: 4 hours }  clock: calendar }
            }
        `, { code, title: 'Count times in service hours' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause intervention-modalities { hours: mon-fri 08:00-18:00 }
                clause sla { response: { critical: 4 hours }  clock: covered-hours }
            }
        `);
    });

    test('fix: on-call duty', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause intervention-modalities { hours: mon-fri 08:00-18:00  on-call: no }
                clause sla { response: { critical: 4 hours }  clock: calendar }
            }
        `, { code, title: 'Provide on-call duty' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause intervention-modalities { hours: mon-fri 08:00-18:00  on-call: yes }
                clause sla { response: { critical: 4 hours }  clock: calendar }
            }
        `);
    });
});
