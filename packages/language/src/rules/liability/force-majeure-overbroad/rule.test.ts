import { describe, test } from 'vitest';
import { check } from '../../../testing/index.js';

const code = 'force-majeure-overbroad';

describe(code, () => {
    test('events of the list, which the text names again', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause force-majeure { events: ["cyberattaque", "guerre", "inondation"]
            //                                   ^^^^^^^^^^^^ warning force-majeure-overbroad: "cyberattaque" as force majeure
                    """Sont des cas de force majeure la cyberattaque et la guerre."""
                }
            }
        `, { only: [code] });
    });

    test('events of the text', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause force-majeure {
                    """Sont des cas de force majeure les grèves internes et la guerre."""
            //                                           ^^^^^^^^^^^^^^^ warning force-majeure-overbroad: « grèves internes » en force majeure
                }
            }
        `, { only: [code], language: 'fr' });
    });

    test('subject to the measures, excluded, general events', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause force-majeure { events: ["guerre", "general failure of the electricity network"]  excludes: ["strike of the Provider's staff"]
                    """Une cyberattaque n'a ce caractère que si les mesures de sécurité convenues étaient appliquées."""
                }
            }
        `, { only: [code] });
    });

    test('qualified by the text of the clause', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause force-majeure { events: ["cyberattaque"]
                    """Une cyberattaque n'a ce caractère que si les mesures convenues étaient appliquées."""
                }
            }
        `, { only: [code] });
    });
});
