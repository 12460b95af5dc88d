import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const only = ['service-without-nature'];
const contract = (nature: string, expected = ''): string => [
    'use "msp:infogerance"',
    'contract P "Contrat" {',
    '    apply Infogerance',
    '    clause scope-functional {',
    '        included: [backup, user-support]',
    ...(expected === '' ? [] : [expected]),
    '    }',
    '    clause obligation-nature {',
    `        ${nature}`,
    '    }',
    '}'
].join('\n');

describe('service-without-nature', () => {
    test('a service that the clause forgets', async () => {
        await check(contract('nature: { backup: result }', '        //                 ^^^^^^^^^^^^ warning service-without-nature: care or result'), { only });
    });

    test('all services, a default, a clause that says nothing at all', async () => {
        await check(contract('nature: { backup: result user-support: means }'), { only });
        await check(contract('nature: { backup: result }\n        default: means'), { only });
        await check(contract('results: ["restauration en quatre heures"]'), { only });
    });

    test('adds the service', async () => {
        await checkFix(contract('nature: {\n            backup: result\n        }'), { code: 'service-without-nature', title: 'Add the service' },
            contract('nature: {\n            backup: result\n            user-support: ?\n        }'));
    });
});
