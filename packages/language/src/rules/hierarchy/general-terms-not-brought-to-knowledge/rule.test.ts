import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'general-terms-not-brought-to-knowledge';
const only = [code];

describe(code, () => {
    test('no version, no acceptance; no acceptance', async () => {
        await check(`
            contract Principal "Contrat" { precedence Principal > Cgv > Cga }
            terms Cgv "CGV" of Principal { }
            //    ^^^ warning general-terms-not-brought-to-knowledge: "CGV": no version or date, no acceptance
            terms Cga "CGA" of Principal { version "3" }
            //    ^^^ information general-terms-not-brought-to-knowledge: "CGA": no acceptance
        `, { only });
    });

    test('accepted, in the text or as a fact', async () => {
        await check(`
            contract Principal "Contrat" {
                precedence Principal > Cgv
                clause "Documents" { """Le client a reçu et accepté les {Cgv}, dans leur version jointe.""" }
            }
            terms Cgv "CGV" of Principal { version "2" }
        `, { only });
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" { clause document-hierarchy { terms-accepted: yes } }
            terms Cgv "CGV" of Principal { dated 2026-01-01 }
        `, { only });
    });

    test('fix: a date', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" { clause document-hierarchy { terms-accepted: yes } }
            terms Cgv "CGV" of Principal {
                language fr
            }
        `, { code, title: 'Add the date' }, `
            use "msp:infogerance"
            contract Principal "Contrat" { clause document-hierarchy { terms-accepted: yes } }
            terms Cgv "CGV" of Principal {
                dated ?
                language fr
            }
        `);
    });
});
