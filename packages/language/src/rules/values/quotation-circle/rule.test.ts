import { describe, expect, test } from 'vitest';
import { check, TestWorkspace } from '../../../testing/index.js';

const KIND = `//- /lib.msp
    kind lieu { fr "Lieu" en "Place"
        fact siege: text fr "Siège" en "Seat"
        fact depot: text fr "Dépôt" en "Depot"
        wording fr """Siège : {siege}."""
    }`;

describe('quotation-circle', () => {
    test('a text that quotes itself', async () => {
        await check(`
        contract Principal "Contrat" {
            clause "Lieux" as lieux { siege: """Voir {lieux.siege}.""" }
        //                                            ^^^^^^^^^^^ error quotation-circle: This text quotes itself: lieux.siege → lieux.siege
        }
        `);
    });

    test('two texts, and a third that only leads into the circle', async () => {
        await check(`
        contract Principal "Contrat" {
            clause "Lieux" as lieux {
                entree: """Voir {lieux.siege}."""
                siege: """Voir {lieux.depot}."""
                depot: """Voir {lieux.siege}."""
        //                      ^^^^^^^^^^^ error quotation-circle: lieux.siege → lieux.depot → lieux.siege
            }
        }
        `);
    });

    test('parties, lists, records and references', async () => {
        await check(`
        contract Principal "Contrat" {
            party Client "Fournil SARL" as client { representative: """{Client.representative}""" }
        //                                                              ^^^^^^^^^^^^^^^^^^^^^ error quotation-circle: Client.representative
            clause "Lieux" as lieux {
                liste: ["Lyon", """{lieux.liste}"""]
        //                          ^^^^^^^^^^^ error quotation-circle: lieux.liste → lieux.liste
                fiche: { rue: """{lieux.fiche.rue}""" ville: "Lyon" }
        //                        ^^^^^^^^^^^^^^^ error quotation-circle: lieux.fiche.rue
                un: lieux.deux
                deux: lieux.un
        //            ^^^^^^^^ error quotation-circle: lieux.un → lieux.deux
            }
        }
        `, { only: ['quotation-circle'] });
    });

    test('through the wording of a library, and through the fact of another document that prevails', async () => {
        await check(`
        use "lib.msp"
        contract Principal "Contrat" {
            precedence Principal > Annexe
            clause lieu { siege: """{depot}""" }
        }
        annex Annexe "Annexe" of Principal {
            clause lieu { depot: """{siege}""" }
        //                           ^^^^^ error quotation-circle: lieu.siege → lieu.depot
        }
        ${KIND}`, { only: ['quotation-circle'] });
    });

    test('one field of a record quotes another, a list is gone through, an overridden text is not printed', async () => {
        await check(`
        use "lib.msp"
        contract Principal "Contrat" {
            precedence Principal > Annexe
            clause lieu { siege: "12 rue du Port" depot: """{siege}""" }
            clause "Lieux" as lieux {
                fiche: { rue: """{lieux.fiche.ville}""" ville: "Lyon" }
                liste: ["Lyon", "Paris"]
                texte: """{each lieux.liste as ville}{ville} {end}"""
                """{lieux.fiche.rue} {lieux.texte}"""
            }
        }
        annex Annexe "Annexe" of Principal {
            clause lieu { siege: """{depot}""" }
        }
        ${KIND}`, { only: ['quotation-circle'] });
    });

    test('chains that print does not follow to the end', async () => {
        const chain = (length: number, times: number): string => `contract Principal "Contrat" {\nclause "X" as x {\n${Array.from({ length }, (_, index) => `f${index}: """${`{x.f${index + 1}}`.repeat(times)}"""`).join('\n')}\nf${length}: "b"\n}\n}`;
        for (const [length, times, found] of [[6, 1, []], [5, 3, []], [40, 1, ['quotation-circle']], [3000, 1, ['quotation-circle']], [12, 4, ['quotation-circle']]] as const) {
            const workspace = await TestWorkspace.reuse({ '/contrat.msp': chain(length, times) });
            expect(workspace.findings('/contrat.msp').map(({ code }) => code).filter(code => code === 'quotation-circle'), `${length} × ${times}`).toEqual(found);
        }
    });
});
