import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'derogation-for-regular-transfers';
const only = [code];
const text = (mechanism: string): string => `
    use "msp:infogerance"
    contract Principal "Contrat" {
        clause sub-processor { entries: [{ name: "Help" country: MU mechanism: ${mechanism} }] }
    }
`;

describe(code, () => {
    test('a sub-processor under article 49', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause sub-processor { entries: [{ name: "Help" country: MU mechanism: article-49 }] }
            //                                                                         ^^^^^^^^^^ error derogation-for-regular-transfers: cannot rest on consent
            }
        `, { only });
    });

    test('another mechanism, a single transfer, no GDPR', async () => {
        await check(text('standard-clauses'), { only });
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                party Client "A" as client, controller { country: CH }
                clause transfer { entries: [{ importer: "Help" country: MU mechanism: article-49 }] }
            }
        `, { only });
    });

    test('one importer in two lists is one finding, and its fix corrects both', async () => {
        const lists = (mechanism: string): string => `
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause sub-processor { entries: [{ name: "Help Ltd" country: MU mechanism: ${mechanism} }] }
                clause transfer { entries: [{ importer: "Help" country: MU mechanism: ${mechanism} }] }
            }
        `;
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause sub-processor { entries: [{ name: "Help Ltd" country: MU mechanism: article-49 }] }
            //                                                                             ^^^^^^^^^^ error derogation-for-regular-transfers
                clause transfer { entries: [{ importer: "Help" country: MU mechanism: article-49 }] }
            }
        `, { only });
        await checkFix(lists('article-49'), { code, title: 'Standard' }, lists('standard-clauses'));
    });

    test('fix: standard clauses', async () => {
        await checkFix(text('article-49'), { code, title: 'Standard' }, text('standard-clauses'));
    });
});
