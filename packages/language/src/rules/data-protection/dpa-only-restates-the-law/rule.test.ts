import { describe, test } from 'vitest';
import { check } from '../../../testing/index.js';

const only = ['dpa-only-restates-the-law'];
const copy = `The provider processes the personal data only on documented instructions from the controller, including with regard to
    transfers of personal data to a third country or an international organisation; ensures that persons authorised to process the personal
    data have committed themselves to confidentiality; takes all measures required pursuant to Article 32; assists the controller in ensuring
    compliance with the obligations pursuant to Articles 32 to 36 taking into account the nature of processing.`;

describe('dpa-only-restates-the-law', () => {
    test('a copy of the article', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contract" {
                language en
                clause data-protection {
            //         ^^^^^^^^^^^^^^^ information dpa-only-restates-the-law: repeats article 28
                    """
                    ${copy}
                    """
                }
            }
        `, { only });
    });

    test('silent: a fact of its own, other words, a short clause', async () => {
        const text = (facts: string, prose: string): string => `
            use "msp:infogerance"
            contract Principal "Contract" { language en clause data-protection { ${facts} """${prose}""" } }
        `;
        await check(text('breach-notice: 24 hours', copy), { only });
        await check(text('', 'The provider processes the personal data only on documented instructions from the controller.'), { only });
        await check(text('', 'Tickets opened by the contact are instructions. '.repeat(20)), { only });
    });
});
