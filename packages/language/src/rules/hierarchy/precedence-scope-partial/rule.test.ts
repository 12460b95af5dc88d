import { describe, test } from 'vitest';
import { check } from '../../../testing/index.js';

const only = ['precedence-scope-partial'];

describe('precedence-scope-partial', () => {
    test('an order in pieces; a text that covers the annexes alone', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                language fr
                precedence Principal > Sla
            //  ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning precedence-scope-partial: which of "Annexe 1" and "CGV" prevails
                precedence Principal > Cgv
                clause document-hierarchy { """En cas de contradiction entre les annexes, la première prévaut.""" }
            //                                                         ^^^^^^^^^^^^^^^^^ warning precedence-scope-partial: extend it to all documents
            }
            annex Sla "Annexe 1" of Principal { }
            terms Cgv "CGV" of Principal { }
        `, { only });
    });

    test('one order, one rank, two statements that meet; a text on all documents', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                language fr
                precedence Principal > A, B
                precedence B > C
                precedence A > C
                clause document-hierarchy { """En cas de contradiction entre les documents, le premier prévaut. Les renvois entre les annexes sont indicatifs.""" }
            }
            annex A "A" of Principal { }
            annex B "B" of Principal { }
            annex C "C" of Principal { }
        `, { only });
    });
});
