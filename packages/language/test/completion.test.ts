import { describe, expect, test } from 'vitest';
import { checkCompletion } from '../src/testing/index.js';

const LIBRARY = `
    //- /lib.msp
    kind price { fr "Prix" en "Price"
        fact monthly-fee: money
    }
`;
const contract = (prose: string) => `
    use "lib.msp"
    contract Principal "Contrat" {
        party Client "Nordal SARL" as client
        clause price "Prix" {
            monthly-fee: 890 EUR
            """
            ${prose}
            """
        }
    }
    annex Sla "Annexe" of Principal {}
    ${LIBRARY}
`;

describe('completion in a quotation', () => {
    test('offers parties, facts, clauses and documents, and nothing that cannot stand there', async () => {
        const labels = await checkCompletion(contract('Le {$0} paie.'));
        expect(labels).toEqual(expect.arrayContaining(['Client', 'monthly-fee', 'price', 'Principal', 'Sla', 'if', 'each']));
        expect(labels).not.toContain('glossary');
        expect(labels).not.toContain('clause');
    });

    test('narrows while one types', async () => {
        const labels = await checkCompletion(contract('Le {Cli$0} paie.'));
        expect(labels).toContain('Client');
        expect(labels).not.toContain('Sla');
    });

    test('after a clause and a dot, offers its facts', async () => {
        expect(await checkCompletion(contract('Le prix est de {price.$0} hors taxes.'))).toEqual(['monthly-fee']);
        expect(await checkCompletion(contract('Le {Client} paie {price.$0} hors taxes.'))).toEqual(['monthly-fee']);
    });

    test('begins the second quotation of a text as the first', async () => {
        expect(await checkCompletion(contract('Le {Client} paie le {$0} du mois.'))).toContain('monthly-fee');
    });
});
