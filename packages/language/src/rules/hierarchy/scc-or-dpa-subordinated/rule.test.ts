import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'scc-or-dpa-subordinated';
const only = [code];
const text = (order: string, clause: string): string => `
    use "msp:infogerance"
    contract Principal "Contrat" {
        language fr
        precedence ${order}
        clause document-hierarchy {
            ${clause}
        }
    }
    agreement Dpa "Accord" of Principal { clause data-protection { written: yes } }
`;

describe(code, () => {
    test('an agreement below the contract is a warning, standard clauses an error', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                precedence Principal > Dpa > Scc
            //                         ^^^ warning scc-or-dpa-subordinated: "Accord" should prevail over the rest of the contract for data protection; it is ranked 2, below "Contrat"
            //                               ^^^ error scc-or-dpa-subordinated: must prevail
            }
            agreement Dpa "Accord" of Principal { clause data-protection { written: yes } }
            agreement Scc "Clauses contractuelles types (UE) 2021/914" of Principal { }
        `, { only });
    });

    test('first; by a fact; in words; no rank', async () => {
        await check(text('Dpa > Principal', 'tie-break: latest'), { only });
        await check(text('Principal > Dpa', 'dpa-prevails: yes'), { only });
        await check(text('Principal > Dpa', "\"\"\"Par exception, l'accord relatif aux données personnelles prévaut dans son domaine.\"\"\""), { only });
        await check(text('Principal > Principal', 'tie-break: latest'), { only });
    });

    test('fix: by a fact', async () => {
        await checkFix(text('Principal > Dpa', 'tie-break: latest'), { code, title: 'For personal data' }, text('Principal > Dpa', 'tie-break: latest\n            dpa-prevails: yes'));
    });
});
