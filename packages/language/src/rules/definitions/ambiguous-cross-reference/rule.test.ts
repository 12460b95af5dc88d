import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'ambiguous-cross-reference';

describe(code, () => {
    test('a bare number that only other documents have', async () => {
        await check(`
            contract Principal "Contrat" { clause "A" { } clause "B" { } }
            annex Sla "Annexe" of Principal { clause "C" { """Voir l'article 2, et l'article 1.""" } }
            //                                                       ^^^^^^^^^ warning ambiguous-cross-reference: "article 2": of which document? "Annexe" has no such article; it is found in "Contrat"
        `, { only: [code] });
    });

    test('a document that the words may mean twice', async () => {
        await check(`
            contract Principal "Contrat" { clause "A" { """Voir l'article 1 des conditions générales.""" } }
            //                                                    ^^^^^^^^^ warning ambiguous-cross-reference: of which document, "CGV" or "CGA"
            terms Cgv "CGV" of Principal { clause "V" { } }
            terms Cga "CGA" of Principal { clause "A" { } }
        `, { only: [code] });
    });

    test('fix: names the document', async () => {
        await checkFix(`
            contract Principal "Contrat" { clause "A" { } clause "B" { } }
            annex Sla "Annexe" of Principal { clause "C" { """Voir l'article 2.""" } }
        `, { code, title: 'Add the document: "Contrat"' }, `
            contract Principal "Contrat" { clause "A" { } clause "B" { } }
            annex Sla "Annexe" of Principal { clause "C" { """Voir l'article 2 de « {Principal} ».""" } }
        `);
    });
});
