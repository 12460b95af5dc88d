import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'value-conflict-resolved';
/** Documents that lack a rank, a date or a number are findings too, of other rules. */
const only = [code, 'value-conflict-unresolved', 'declared-derogation', 'same-value-other-unit'];

describe(code, () => {
    test('row by row; the losing value names what prevails and why', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                precedence Principal > Sla
                clause sla { response: { critical: 1 hour  major: 1 day } }
            }
            //- /sla.msp
            use "msp:infogerance"
            annex Sla "Annexe" of Principal {
                clause sla { response: { critical: 4 hours  major: 24 hours  minor: 3 days } }
            //                                     ^^^^^^^ warning value-conflict-resolved: Service levels, response time (critical): "4 hours" in "Annexe" gives way to "1 hour" in "Contrat" (order of precedence)
            }
        `, { only });
    });

    test('in French', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                precedence Principal > Tarifs
                clause payment { term: 30 days }
            }
            annex Tarifs "Annexe" of Principal {
                clause payment { term: 60 days }
            //                         ^^^^^^^ warning value-conflict-resolved: Paiement, délai de paiement : « 60 jours » dans « Annexe » cède devant « 30 jours » dans « Contrat » (ordre de priorité des documents)
            }
        `, { language: 'fr', only });
    });

    test('special terms prevail over general terms in French law, and only there', async () => {
        const dossier = (country: string, expected: string): string => `
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause governing-law { country: ${country} }
                clause payment { term: 30 days }
            }
            terms Cgv "CGV" of Principal {
                clause payment { term: 60 days }
            ${expected}
            }
        `;
        await check(dossier('FR', '//                         ^^^^^^^ warning value-conflict-resolved: special terms prevail over general terms'), { only: [code] });
        await check(dossier('CH', ''), { only: [code] });
    });

    test('at equal rank, the later document where the contract says so', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                precedence Principal > A, B
                clause document-hierarchy { tie-break: latest }
            }
            annex A "Annexe A" of Principal {
                dated 2026-01-01
                clause payment { term: 60 days }
            //                         ^^^^^^^ warning value-conflict-resolved: at equal rank, the latest document
            }
            annex B "Annexe B" of Principal {
                dated 2026-02-01
                clause payment { term: 30 days }
            }
        `, { only });
    });

    test('two running texts may say the same: information', async () => {
        await check(`
            contract Principal "Contrat" {
                precedence Principal > Sla
                clause preamble { purpose: "Confier à un seul prestataire l'exploitation de tout le système d'information." }
            }
            annex Sla "Annexe" of Principal {
                clause preamble { purpose: "Le prestataire exploite seul le système d'information dans son ensemble, sur place." }
            //                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information value-conflict-resolved
            }
        `, { only: [code] });
    });

    test('no conflict: same meaning, a blank, lists that add up, facts that are local, an amendment, silence', async () => {
        await check(`
            use "lib.msp"
            contract Principal "Contrat" {
                precedence Principal > Annexe
                clause k { delay: 1 day  month: 1 month  hours: mon-tue 8:00-18:00  blank: 2 days  items: ["a"]  here: 1 hour  amended: 1 hour }
            }
            annex Annexe "Annexe" of Principal {
                clause k { delay: 24 hours  month: 30 days  hours: tue 08:00-18:00 and mon 08:00-18:00  blank: ?  items: ["b"]  here: 2 hours  other: 3 days }
            }
            amendment A1 "Avenant" of Principal {
                signed 2026-05-01
                clause k { amended: 30 minutes }
            }
            //- /lib.msp
            kind k {
                fr "K" en "K"
                fact delay: duration  fact month: duration  fact hours: schedule  fact blank: duration
                fact items: list of text adds  fact here: duration local  fact amended: duration  fact other: duration
            }
        `, { only: [code, 'value-conflict-unresolved', 'same-value-other-unit', 'declared-derogation'] });
    });

    test('fix: align, with the indentation of the place', async () => {
        await checkFix(`
            contract Principal "Contrat" {
                precedence Principal > Sla
                clause k {
                    tools: [
                        "a"
                    ]
                }
            }
            annex Sla "Annexe" of Principal {
              clause k {
                tools: ["b"]
              }
            }
        `, { code, title: 'Align with "a" in "Contrat"' }, `
            contract Principal "Contrat" {
                precedence Principal > Sla
                clause k {
                    tools: [
                        "a"
                    ]
                }
            }
            annex Sla "Annexe" of Principal {
              clause k {
                tools: [
                    "a"
                ]
              }
            }
        `);
    });

    test('fix: declare the derogation, which becomes information', async () => {
        const before = `
            use "msp:infogerance"
            contract Principal "Contrat" {
                precedence Principal > Sla
                clause sla { response: { critical: 1 hour } }
            }
            annex Sla "Annexe" of Principal {
                clause sla "Délais" as Engagements { response: { critical: 4 hours } }
            }
        `;
        const after = before.replace('as Engagements', 'as Engagements derogates from Principal.sla');
        await checkFix(before, { code, title: 'Declare the derogation' }, after);
        await check(after.replace(/( *)clause sla "Dé.*/, line => `${line}
            //                                                                                          ^^^^^^^ information declared-derogation`), { only });
    });
});
