import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

/** Documents that lack a rank, a date or a number are findings too, of other rules. */
const only = ['lower-document-derogates'];

const code = 'lower-document-derogates';

const dossier = (hierarchy: string, expected: string): string => `
    use "msp:infogerance"
    contract Principal "Contrat" {
        precedence Principal > Sla
        clause document-hierarchy { ${hierarchy} }
        clause sla { response: { critical: 1 hour } }
    }
    annex Sla "Annexe" of Principal {
        clause sla derogates from Principal.sla { response: { critical: 4 hours } }
    ${expected}
    }
`;

describe(code, () => {
    test('the contract forbids derogations', async () => {
        await check(dossier('derogation-allowed: no', '//                                                                  ^^^^^^^ error lower-document-derogates: "4 hours" in "Annexe" derogates from "1 hour" in "Contrat"'), { only });
    });

    test('it allows them, or allows them for this clause', async () => {
        await check(dossier('derogation-allowed: yes', ''), { only: [code] });
        await check(dossier('derogation-allowed: no  derogable: [sla]', ''), { only: [code] });
        await check(dossier('', ''), { only: [code] });
    });

    test('fixes', async () => {
        const before = dossier('derogation-allowed: no', '');
        await checkFix(before, { code, title: 'Align' }, before.replace('4 hours', '1 hour'));
        await checkFix(before, { code, title: 'Remove the declaration' }, before.replace(' derogates from Principal.sla', ''));
    });
});
