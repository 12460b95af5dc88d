import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'governing-law-conflict';
const only = [code, 'value-conflict-resolved', 'value-conflict-unresolved', 'declared-derogation'];
const dossier = (title: string, country: string, header = ''): string => `
    use "msp:infogerance"
    contract Principal "Contrat" {
        precedence Principal > B
        clause governing-law { country: FR }
    }
    agreement B "${title}" of Principal {
        clause governing-law ${header}{ country: ${country} }
    }
`;

describe(code, () => {
    test('two laws', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                precedence Principal > Cgv
                clause governing-law { country: FR }
            }
            terms Cgv "CGV" of Principal {
                clause governing-law { country: CH }
            //                                  ^^ error governing-law-conflict: Governing law, governing law: "Switzerland" in "CGV", "France" in "Contrat"; the second prevails
            }
        `, { only });
    });

    test('silent: one law; standard contractual clauses', async () => {
        await check(dossier('Accord', 'FR'), { only });
        await check(dossier('Clauses contractuelles types (UE) 2021/914', 'IE'), { only });
    });

    test('fix: align', async () => {
        await checkFix(dossier('Accord', 'CH'), { code, title: 'Align with "France"' }, dossier('Accord', 'FR'));
    });
});
