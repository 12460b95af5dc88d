import { describe, test } from 'vitest';
import { check } from '../../../testing/index.js';

const code = 'annex-not-signed';
const only = { only: [code] };

describe(code, () => {
    test('on paper only, and only what weighs', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                party Client "Mercier" as client { }
                clause signature { signed: [{ party: Client name: "A" capacity: "b" kind: handwritten }] }
            }
            annex Sla "Annexe 1" of Principal { clause sla { } }
            //    ^^^ hint annex-not-signed: "Annexe 1" is neither signed nor initialled
            annex Parc "Annexe 2" of Principal { clause inventory { } }
            agreement Dpa "DPA" of Principal { signed 2026-03-16 clause data-protection { } }
            //- /b.msp
            use "msp:infogerance"
            contract B "B" {
                party Client "Mercier" as client { }
                clause signature { signed: [{ party: Client name: "A" capacity: "b" kind: qualified-electronic }] }
            }
            annex S "S" of B { clause sla { } }
        `, only);
    });
});
