import { describe, test } from 'vitest';
import { check } from '../../../testing/index.js';

const code = 'availability-above-chain';

describe(code, () => {
    test('more is promised than the chain gives', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause sla {
                    availability: 99.9% per month
            //                    ^^^^^^^^^^^^^^^ warning availability-above-chain: the service depends on hosting (99.9%) and line (99.5%): the chain gives 99.4% at best
                    depends-on: [{ name: "hosting" availability: 99.9% }, { name: "line" availability: 99.5% }]
                }
            }
        `, { only: [code] });
    });

    test('redundant services are no link; an unknown availability neither; what the chain gives may be promised', async () => {
        await check(`
            use "msp:infogerance"
            contract A "A" { clause sla { availability: 99.5% per month  depends-on: [{ name: "a" availability: 99.5% }, { name: "b" availability: 90% redundant: yes }, { name: "c" }] } }
            contract B "B" { clause sla { availability: 99.9% per month } }
        `, { only: [code] });
    });
});
