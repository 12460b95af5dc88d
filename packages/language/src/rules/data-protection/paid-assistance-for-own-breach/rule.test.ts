import { describe, test } from 'vitest';
import { check } from '../../../testing/index.js';

const only = ['paid-assistance-for-own-breach'];
const dossier = (kind: string, language: string, text: string): string => `
    use "msp:infogerance"
    contract Principal "Contrat" { language ${language} clause ${kind} { """${text}""" } }
`;

describe('paid-assistance-for-own-breach', () => {
    test('in both languages', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                language fr
                clause data-protection { """L'assistance due au titre de cet article est facturée au Client."""  }
            //                                                                           ^^^^^^^^ information paid-assistance-for-own-breach: except its own breach
            }
        `, { only });
        await check(`
            use "msp:infogerance"
            contract Principal "Contract" {
                language en
                clause data-protection { """Assistance is charged at the hourly rate.""" }
            //                                            ^^^^^^^ information paid-assistance-for-own-breach
            }
        `, { only });
    });

    test('silent: an exception, free assistance, another clause, no assistance', async () => {
        await check(dossier('data-protection', 'fr', "L'assistance est facturée. Elle est gratuite en cas de manquement du prestataire."), { only });
        await check(dossier('data-protection', 'fr', "L'assistance n'est pas facturée."), { only });
        await check(dossier('helpdesk', 'fr', "L'assistance est facturée au tarif."), { only });
        await check(dossier('data-protection', 'en', 'Copies are charged at cost. Assistance is included.'), { only });
    });
});
