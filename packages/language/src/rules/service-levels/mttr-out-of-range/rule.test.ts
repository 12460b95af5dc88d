import { describe, test } from 'vitest';
import { check } from '../../../testing/index.js';

const code = 'mttr-out-of-range';

describe(code, () => {
    test('sooner than any response, later than every resolution', async () => {
        await check(`
            use "msp:infogerance"
            contract A "A" { clause sla { response: { critical: 1 hour  major: 4 hours } } clause slo { mean-time-to-restore: 30 minutes } }
            //                                                                                                                ^^^^^^^^^^ warning mttr-out-of-range: comes before any response: 1 hour ("Critical") and 4 hours ("Major")
            contract B "B" { clause sla { resolution: { critical: 4 hours  major: 8 hours } } clause slo { mean-time-to-restore: 1 day } }
            //                                                                                                                   ^^^^^ warning mttr-out-of-range: exceeds every resolution time
        `, { only: [code] });
    });

    test('in between, or of another clock', async () => {
        await check(`
            use "msp:infogerance"
            contract A "A" { clause sla { response: { critical: 1 hour }  resolution: { critical: 4 hours  major: 8 hours } } clause slo { mean-time-to-restore: 6 hours } }
            contract B "B" { clause sla { resolution: { critical: 4 business hours } } clause slo { mean-time-to-restore: 1 day } }
        `, { only: [code] });
    });
});
