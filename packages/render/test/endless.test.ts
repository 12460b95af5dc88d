/** What has no end in the source has one in print: texts that quote themselves, chains of them, emphasis in emphasis. */
import { describe, expect, test } from 'vitest';
import { contract, render } from './dossier.js';

describe('texts that quote themselves', () => {
    test('stand as their name where the circle closes', async () => {
        const { text } = await render(contract('clause "Lieux" as lieux { siege: """près du {lieux.depot}""" depot: """près du {lieux.siege}""" """Le siège est {lieux.siege}.""" }'));
        expect(text).toContain('Le siège est près du près du {siege}.');
    });

    test('in parties, lists, records and references', async () => {
        const { text } = await render(contract(`clause "Lieux" as lieux {
            liste: ["Lyon", """{lieux.liste}"""]
            fiche: { rue: """rue {lieux.fiche.rue}""" }
            un: lieux.deux
            deux: lieux.un
            """Liste {lieux.liste}. Fiche {lieux.fiche.rue}. Renvoi {lieux.un}. Tiers {Tiers.representative}."""
        }`, 'party Tiers "Tiers SARL" as third-party { representative: """Mme {Tiers.representative}""" }'));
        expect(text).toContain('Liste Lyon et Lyon et {liste}. Fiche rue {fiche.rue}. Renvoi {lieux.deux}. Tiers Mme\u00A0{representative}.');
    });

    test('a chain of six hundred, and one that doubles at each step, end', async () => {
        const chain = (length: number, times: number): string => contract(`clause "X" as x {\n${Array.from({ length }, (_, index) => `f${index}: """a${index} ${`{x.f${index + 1}}`.repeat(times)}"""`).join('\n')}\nf${length}: "fin"\n"""{x.f0}"""\n}`);
        expect((await render(chain(7, 1))).text).toContain('fin');
        expect((await render(chain(600, 1))).text).toContain('a0 a1 a2');
        expect((await render(chain(14, 6))).text.length).toBeLessThan(5_000_000);
    });
});

test('emphasis in emphasis loses its marks beyond the limit, and no word', async () => {
    const { text } = await render(contract(`clause "X" { """${Array.from({ length: 3000 }, (_, index) => `**mot${index} `).join('')}fin${'**'.repeat(3000)}""" }`));
    expect(text).toContain('mot2999');
    expect(text).toContain('fin');
});
