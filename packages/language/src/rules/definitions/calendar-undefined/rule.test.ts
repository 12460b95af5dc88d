import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'calendar-undefined';
const only = { only: [code] };

describe(code, () => {
    test('without holidays; without time zone across borders', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause audit { notice: 10 business days """Sous dix jours ouvrés.""" }
            //                         ^^^^^^^^^^^^^^^^ warning calendar-undefined: "10 business days": which public holidays (country, canton)
            }
            //- /b.msp
            use "msp:infogerance"
            contract B "B" {
                party Client "C" as client { country: FR }
                party P "P" as provider { country: MA }
                clause intervention-modalities { holidays: "jours fériés légaux en France" """Pendant les heures ouvrées et les jours ouvrés.""" }
            //                                                                                            ^^^^^^^^^^^^^^ warning calendar-undefined: which time zone
            }
        `, only);
    });

    test('stated, or defined', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                glossary { "Jour ouvré": """Jour, du lundi au vendredi, qui n'est pas un jour férié légal.""" }
                clause audit { """Sous dix Jours ouvrés, pendant les heures ouvrées.""" }
            }
        `, only);
    });

    test('fix', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause intervention-modalities {
                    hours: mon-fri 08:00-18:00
                    """Pendant les heures ouvrées."""
                }
            }
        `, { code, title: 'holiday' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause intervention-modalities {
                    hours: mon-fri 08:00-18:00
                    holidays: ?
                    """Pendant les heures ouvrées."""
                }
            }
        `);
    });
});
