import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'term-arithmetic';

describe(code, () => {
    test('the start plus the length', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause term { start: 2026-06-01  duration: 36 months  end: 2028-05-31 }
            //                                                             ^^^^^^^^^^ error term-arithmetic: 36 months from 1 June 2026 end on 31 May 2029, not on 31 May 2028
            }
        `, { only: [code] });
    });

    test('in French, from the effective date', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                effective 2026-06-01
                clause term { duration: 1 year  end: 2027-12-31 }
            //                                       ^^^^^^^^^^ error term-arithmetic: 1 an à compter du 1er juin 2026 finissent le 31 mai 2027
            }
        `, { only: [code], language: 'fr' });
    });

    test('the last day included or not; a short month; business days; a blank; what is undecided elsewhere', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause term { start: 2026-06-01  duration: 36 months  end: 2029-06-01 }
            }
        `, { only: [code] });
    });

    test('a month without that day', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause term { start: 2026-01-31  duration: 1 month  end: 2026-02-28 }
            }
        `, { only: [code] });
    });

    test('business days and blanks are not counted', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause term { start: 2026-06-01  duration: 10 business days  end: 2026-06-03 }
            }
        `, { only: [code] });
    });

    test('fix: the computed end', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause term { start: 2026-06-01  duration: 36 months  end: 2028-05-31 }
            }
        `, { code, title: 'Set the end to' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause term { start: 2026-06-01  duration: 36 months  end: 2029-05-31 }
            }
        `);
    });
});
