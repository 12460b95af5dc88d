import { describe, test } from 'vitest';
import { check } from '../../../testing/index.js';

const only = ['data-act-unfair-term'];
const contract = (text: string, expected = '', country = 'FR', type = 'terms'): string => [
    'use "msp:infogerance"', `contract P "Contrat" { party C "C" as client { country: ${country} } }`, `${type} T "Conditions" of P {`, '    """', `    ${text}`,
    ...(expected === '' ? [] : [expected]), '    """', '}'
].join('\n');

describe('data-act-unfair-term', () => {
    test('gross fault, interpretation, remedies', async () => {
        await check(contract('Aucune perte de données n\'est due, y compris en cas de faute lourde.', '//                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning data-act-unfair-term: faute lourde'), { only });
        await check(contract('Le prestataire est seul juge de la conformité des données.', '//                 ^^^^^^^^^^^^^ warning data-act-unfair-term: seul juge'), { only });
        await check(contract('The customer waives any remedy for loss of data.', '//               ^^^^^^^^^^^^^^^^^ warning data-act-unfair-term: waives any remedy'), { only });
    });

    test('a negotiated document, another matter, a carve-out, parties outside the Union', async () => {
        await check(contract('Aucune perte de données n\'est due, même en cas de dol.', '', 'FR', 'annex'), { only });
        await check(contract('Les données sont rendues. Aucun retard n\'est dû, même en cas de dol.'), { only });
        await check(contract('La perte de données est plafonnée, sauf en cas de faute lourde.'), { only });
        await check(contract('Aucune perte de données n\'est due, même en cas de dol.', '', 'CH'), { only });
    });
});
