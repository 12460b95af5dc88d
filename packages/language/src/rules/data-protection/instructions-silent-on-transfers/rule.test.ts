import { describe, test } from 'vitest';
import { check } from '../../../testing/index.js';

const code = 'instructions-silent-on-transfers';
const only = { only: [code] };

describe(code, () => {
    test('instructions, and not a word on transfers', async () => {
        await check(`
            use "msp:infogerance"
            contract P "C" {
                clause data-protection {
                    instructions: "par ticket"
            //                    ^^^^^^^^^^^^ warning instructions-silent-on-transfers: transfers included
                    """Le sous-traitant suit les instructions."""
                }
            }
        `, only);
    });

    test('in the text, in another clause, no instructions, a blank, no GDPR', async () => {
        const clause = (facts: string, more = ''): string => `use "msp:infogerance"\ncontract P "C" { clause data-protection { ${facts} } ${more} }`;
        await check(clause('instructions: "par ticket" """Aucun transfert hors de l’Union n’a lieu sans instruction."""'), only);
        await check(clause('instructions: "par ticket, transferts compris"'), only);
        await check(clause('instructions: "by ticket" """No data go to a third country."""'), only);
        await check(clause('instructions: "par ticket"', 'clause transfer { }'), only);
        await check(clause('instructions: "par ticket"', 'clause data-location { storage: [FR] }'), only);
        await check(clause('instructions: ?'), only);
        await check(clause('authorisation: specific'), only);
        await check(clause('instructions: "par ticket"', 'party A "A" as client, controller { country: CH } party B "B" as provider, processor { country: CH }'), only);
    });
});
