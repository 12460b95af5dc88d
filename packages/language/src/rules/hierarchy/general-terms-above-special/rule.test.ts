import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'general-terms-above-special';
const only = [code];
const text = (order: string, country: string): string => `
    use "msp:infogerance"
    contract Principal "Contrat" {
        precedence ${order}
        clause governing-law { country: ${country} }
    }
    annex Sla "Annexe" of Principal { }
    terms Cgv "CGV" of Principal { }
`;

describe(code, () => {
    test('under French law; a hint where the law is not known', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                precedence Principal > Cgv > Sla
            //                         ^^^ information general-terms-above-special: puts "CGV" above "Annexe"
                clause governing-law { country: FR }
            }
            annex Sla "Annexe" of Principal { }
            terms Cgv "CGV" of Principal { }
        `, { only });
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                precedence Cgv > Principal
            //             ^^^ hint general-terms-above-special
            }
            terms Cgv "CGV" of Principal { }
        `, { only });
    });

    test('the usual order; another law', async () => {
        await check(text('Principal > Sla > Cgv', 'FR'), { only });
        await check(text('Cgv > Principal > Sla', 'CH'), { only });
    });

    test('fix: the usual order', async () => {
        await checkFix(text('Cgv > Principal > Sla', 'FR'), { code, title: 'usual order' }, text('Principal > Sla > Cgv', 'FR'));
    });
});
