import { describe, test } from 'vitest';
import { check, checkFix } from '../../../testing/index.js';

const code = 'value-conflict-unresolved';
const only = [code];

describe(code, () => {
    test('no order of precedence: each side names both values and what is missing', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause payment { term: 30 days }
            //                         ^^^^^^^ error value-conflict-unresolved: Payment, payment period: "30 days" in "Contrat" against "60 days" in "Annexe"; no order of precedence is stated
            }
            //- /annexe.msp
            use "msp:infogerance"
            annex Tarifs "Annexe" of Principal {
                clause payment { term: 60 days }
            //                         ^^^^^^^ error value-conflict-unresolved: "60 days" in "Annexe" against "30 days" in "Contrat"
            }
        `, { only });
    });

    test('a document without a rank, two of the same rank, orders that contradict each other', async () => {
        await check(`
            contract Principal "Contrat" {
                precedence Principal > Sla
                clause k { delay: 30 days }
            //                    ^^^^^^^ error value-conflict-unresolved: "Annexe" has no rank in the order of precedence
            }
            annex Sla "SLA" of Principal { }
            annex Tarifs "Annexe" of Principal {
                clause k { delay: 60 days }
            //                    ^^^^^^^ error value-conflict-unresolved: "Annexe" has no rank
            }
        `, { only });
        await check(`
            contract Principal "Contrat" { precedence Principal > A, B }
            annex A "A" of Principal {
                clause k { delay: 30 days }
            //                    ^^^^^^^ error value-conflict-unresolved: these documents have the same rank
            }
            annex B "B" of Principal {
                clause k { delay: 60 days }
            //                    ^^^^^^^ error value-conflict-unresolved: these documents have the same rank
            }
        `, { only });
        await check(`
            contract Principal "Contrat" { }
            annex A "A" of Principal {
                precedence A > B
                clause k { delay: 30 days }
            //                    ^^^^^^^ error value-conflict-unresolved: does not decide between these documents
            }
            annex B "B" of Principal {
                precedence B > A
                clause k { delay: 60 days }
            //                    ^^^^^^^ error value-conflict-unresolved
            }
        `, { only });
    });

    test('a document that contradicts itself, whatever the order', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause payment { term: 30 days }
            //                         ^^^^^^^ error value-conflict-unresolved: « Contrat » dit à la fois « 30 jours » et « 45 jours ». Gardez une seule valeur.
                clause payment as Solde { term: 45 days }
            //                                  ^^^^^^^ error value-conflict-unresolved
            }
        `, { language: 'fr' });
    });

    test('two running texts may say the same: a warning', async () => {
        await check(`
            contract Principal "Contrat" {
                clause k {
                    aim: """Le prestataire exploite tout le système."""
            //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning value-conflict-unresolved
                }
            }
            annex A "A" of Principal {
                clause k {
                    aim: """Tout le système est exploité par le prestataire."""
            //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning value-conflict-unresolved
                }
            }
        `, { only });
    });

    test('what prevails over both of two lower documents settles them', async () => {
        await check(`
            contract Principal "Contrat" {
                precedence Principal > A, B
                clause k { delay: 30 days }
            }
            annex A "A" of Principal { clause k { delay: 60 days } }
            annex B "B" of Principal { clause k { delay: 90 days } }
        `, { only });
    });

    test('two dossiers do not contradict each other', async () => {
        await check(`
            //- /a/contrat.msp
            contract Principal "Contrat" { clause k { delay: 30 days } }
            //- /b/contrat.msp
            contract Principal "Contrat" { clause k { delay: 60 days } }
        `, { only });
    });

    const BEFORE = `
        contract Principal "Contrat" {
            clause k { delay: 30 days }
        }
        annex A "Annexe" of Principal {
            clause k { delay: 60 days }
        }
    `;

    test('fix: align with either value', async () => {
        await checkFix(BEFORE, { code, title: 'Align with "60 days" in "Annexe"', gone: 2 }, BEFORE.replace('30 days', '60 days'));
        await checkFix(BEFORE, { code, title: 'Keep "30 days"', gone: 2 }, BEFORE.replace('60 days', '30 days'));
    });

    test('fix: state the order, or give the missing rank', async () => {
        await checkFix(BEFORE, { code, title: 'State the order of precedence: Principal > A', gone: 2 },
            BEFORE.replace('            clause k { delay: 30', '            precedence Principal > A\n            clause k { delay: 30'));
        const ranked = BEFORE.replace('            clause k { delay: 30', '            precedence Principal > B\n            clause k { delay: 30') + 'annex B "B" of Principal { }\n';
        await checkFix(ranked, { code, title: 'Rank "A" after "B"', gone: 2 }, ranked.replace('Principal > B', 'Principal > B > A'));
    });
});
