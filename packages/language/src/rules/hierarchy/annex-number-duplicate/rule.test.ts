import { describe, test } from 'vitest';
import { check } from '../../../testing/index.js';

const only = ['annex-number-duplicate'];

describe('annex-number-duplicate', () => {
    test('one number, also in another spelling; one title', async () => {
        await check(`
            contract Principal "Contrat" { }
            annex A "Annexe 1 – SLA" of Principal { }
            annex B "Annexe I – Tarifs" of Principal { }
            //      ^^^^^^^^^^^^^^^^^^^ error annex-number-duplicate: "Annexe I – Tarifs" or have the same number
            terms C "Conditions" of Principal { }
            terms D "CONDITIONS" of Principal { }
            //      ^^^^^^^^^^^^ error annex-number-duplicate
        `, { only });
    });

    test('different numbers; an annex of an annex', async () => {
        await check(`
            contract Principal "Contrat" { }
            annex A "Annexe 1" of Principal { }
            annex B "Annexe 2" of Principal { }
            annex C "Annexe 1" of B { }
        `, { only });
    });

    test('words after "Annexe" that begin with a letter are no number', async () => {
        await check(`
            contract Principal "Contrat" { }
            annex A "Annexe sécurité" of Principal { }
            annex B "Annexe tarifaire" of Principal { }
            annex C "Annexe d'accueil" of Principal { }
            annex D "ANNEXE D'INSTALLATION" of Principal { }
            annex E "Annex security" of Principal { }
            annex F "Appendices" of Principal { }
        `, { only });
    });

    test('a letter', async () => {
        await check(`
            contract Principal "Contrat" { }
            annex A "Annexe A : sécurité" of Principal { }
            annex B "ANNEXE A – Tarifs" of Principal { }
            //      ^^^^^^^^^^^^^^^^^^^ error annex-number-duplicate
        `, { only });
    });
});
