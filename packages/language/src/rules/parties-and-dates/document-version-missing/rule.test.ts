import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'document-version-missing';
const only = { only: [code] };

describe(code, () => {
    test('neither version nor date', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" { apply ContratBase }
            //       ^^^^^^^^^ warning document-version-missing: "Contrat" has neither version nor date
            annex Tarifs "Tarifs" of Principal { }
            //    ^^^^^^ warning document-version-missing
            annex A "A" of Principal { version "2" }
            annex B "B" of Principal { dated ? }
            annex C "C" of Principal { external "c.xlsx" }
        `, only);
    });

    test('fix', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" { apply ContratBase signed ? }
            annex Tarifs "Tarifs" of Principal {
                language fr
            }
        `, { code, title: 'Add the date' }, `
            use "msp:infogerance"
            contract Principal "Contrat" { apply ContratBase signed ? }
            annex Tarifs "Tarifs" of Principal {
                dated ?
                language fr
            }
        `);
    });
});
