import { describe, test } from 'vitest';
import { check, checkFix } from '../../testing/index.js';

const code = 'floating-terms';
const only = [code];
const prose = (language: string, text: string): string => `
    use "msp:infogerance"
    contract Principal "Contrat" { language ${language} clause document-hierarchy { """${text}""" } }
    terms Cgv "CGV" of Principal { }
`;

describe(code, () => {
    test('a unilateral change, also where it gives way', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                precedence Principal > Cgv
                clause amendment { form: signed-writing }
            }
            terms Cgv "CGV" of Principal {
                clause amendment { form: unilateral-notice }
            //                     ^^^^^^^^^^^^^^^^^^^^^^^ information floating-terms: "CGV" lets one party change the contract alone
            }
        `, { only });
    });

    test('a version in force from time to time', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                language fr
                clause document-hierarchy { """Les conditions générales s'appliquent dans leur version en vigueur.""" }
            //                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning floating-terms: identify the version
            }
            terms Cgv "CGV" of Principal {
                language en
                """The {Cgv} apply as amended from time to time."""
            //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning floating-terms
            }
        `, { only });
    });

    test('terms called by the short name that the contract gives them', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                language fr
                clause document-hierarchy { """Les Conditions valent dans leur version en vigueur à la date d'utilisation.""" }
            //                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning floating-terms: identify the version
            }
            terms Cgv "CGV" of Principal {
                language en
                """The Terms apply as amended from time to time."""
            //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning floating-terms
            }
        `, { only });
    });

    test('silent: a right to leave, the version of the day, a law, a negation', async () => {
        await check('use "msp:infogerance"\ncontract P "C" { clause amendment { form: unilateral-notice  exit-right: yes } }', { only });
        await check(prose('fr', "Les {Cgv} s'appliquent dans leur version en vigueur à la date de signature. Le RGPD s'applique dans sa version en vigueur."), { only });
        await check(prose('fr', "Aucune annexe ne s'applique dans sa version en ligne."), { only });
        await check(prose('en', 'The {Cgv} apply in their version of 5 January 2026.'), { only });
    });

    test('fix: a right to leave', async () => {
        const text = (facts: string): string => `
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause amendment {
                    ${facts}
                }
            }
        `;
        await checkFix(text('form: unilateral-notice'), { code, title: 'right to leave' }, text('form: unilateral-notice\n                    exit-right: yes'));
    });
});
