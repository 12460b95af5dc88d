import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'availability-versus-downtime';

describe(code, () => {
    test('per month, per year, in business hours', async () => {
        await check(`
            use "msp:infogerance"
            contract A "A" { clause sla { availability: 99.9% per month  allowed-downtime: 7 hours 12 minutes per month } }
            //                                                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error availability-versus-downtime: An availability of 99.9% per month allows 43 minutes 12 seconds of downtime, not 7 hours and 12 minutes per month
            contract B "B" { clause sla { availability: 99.9% per year  allowed-downtime: 1 day } }
            //                                                                            ^^^^^ error availability-versus-downtime: 8 hours 45 minutes 36 seconds
            contract C "C" { clause sla { availability: 99% per month  measure-window: mon-fri 08:00-18:00  allowed-downtime: 7 hours } }
            //                                                                                                                ^^^^^^^ error availability-versus-downtime: 2 hours 8 minutes 34 seconds
        `, { only: [code] });
    });

    test('in French, in the text of the clause', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause sla {
                    availability: 99.9% per month
                    """
                    Disponibilité 99,9 % par mois (24/7, mois de 30 jours), soit 7 h 12 d'arrêt au plus.
            //                                                                   ^^^^^^ error availability-versus-downtime: Une disponibilité de 99,9 % par mois permet 43 minutes 12 secondes d'arrêt, et non 7 h 12
                    """
                }
            }
        `, { only: [code], language: 'fr' });
    });

    test('a month has 28 to 31 days, and figures are rounded', async () => {
        await check(`
            use "msp:infogerance"
            contract A "A" { clause sla { availability: 99.9% per month  allowed-downtime: 43 minutes per month } }
            contract B "B" { clause sla { availability: 99.9% per month  allowed-downtime: 45 minutes } }
            contract C "C" { clause sla { availability: 99.5% per month  allowed-downtime: 3 hours 36 minutes per month } }
            contract D "D" { clause sla { availability: 99% per month  measure-window: mon-fri 08:00-18:00  allowed-downtime: 2 hours 10 minutes } }
        `, { only: [code] });
    });

    test('no period, no claim; other times and rates of the text are no downtime', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause sla {
                    availability: 99.9%
                    allowed-downtime: 7 hours
                    """
                    La disponibilité est de 99,9 %. Une interruption est annoncée 5 jours à l'avance. Un taux de 95 % des tickets est pris en charge sous 4 heures par mois.
                    """
                }
            }
        `, { only: [code] });
    });

    test('the same mistake in fact and text is told of once', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause sla {
                    availability: 99.9% per month
                    allowed-downtime: 7 hours 12 minutes
            //                        ^^^^^^^^^^^^^^^^^^ error availability-versus-downtime
                    """Disponibilité de 99,9 % par mois, soit 7 h 12 d'arrêt."""
                }
            }
        `, { only: [code] });
    });

    test('fix: what the availability allows', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause sla { availability: 99.9% per year  allowed-downtime: 1 day }
            }
        `, { code, title: '8 hours 45 minutes 36 seconds' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause sla { availability: 99.9% per year  allowed-downtime: 8 hours 45 minutes per year }
            }
        `);
    });
});
