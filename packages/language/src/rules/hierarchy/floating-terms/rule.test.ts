import { describe, expect, test } from 'vitest';
import { TestWorkspace, check, checkFix } from '../../../testing/index.js';

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
            //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning floating-terms
            }
        `, { only });
    });

    test('service levels in the version in force', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause sla { """Les niveaux de service s'appliquent dans leur version en vigueur.""" }
            //                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning floating-terms
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

    test.each([
        ['fr', 'Le client accepte par avance les conditions générales et toute version ultérieure.'],
        ['fr', 'Le client accepte par avance toute version ultérieure des conditions générales.'],
        ['fr', 'Toute nouvelle version des {Cgv} s’applique dès sa publication.'],
        ['en', 'Any new version of the terms shall apply on publication.'],
        ['fr', 'Les {Cgv}, telles que modifiées de temps à autre, font partie du contrat.'],
        ['fr', 'Les conditions générales applicables sont celles en vigueur au jour de la commande.'],
        ['fr', 'La politique de sécurité du prestataire et ses mises à jour successives engagent le client.'],
        ['fr', 'Les annexes, telles qu’elles seront mises à jour à tout moment, s’appliquent.'],
        ['en', 'The general conditions published on the website, as updated from time to time, apply.'],
        ['en', 'The {Cgv}, as may be amended, supplemented or replaced from time to time, apply.'],
        ['en', 'The client accepts the general terms and any subsequent version.'],
        ['en', 'The applicable price list and its future versions form part of the contract.']
    ])('other wordings (%s): %s', async (language, text) => {
        const workspace = await TestWorkspace.reuse({ '/a.msp': prose(language, text) });
        expect(workspace.findings('/a.msp').filter(finding => finding.code === code)).toHaveLength(1);
    });

    test.each([
        ['fr', "Toute version ultérieure des {Cgv} fait l'objet d'un avenant."],
        ['fr', 'Les conditions générales et leurs versions ultérieures acceptées par écrit font partie du contrat.'],
        ['fr', 'Les conditions générales applicables sont celles en vigueur au jour de la signature.'],
        ['fr', 'Toute nouvelle version des annexes est remise au client.'],
        ['fr', 'Les annexes décrivent toute nouvelle version des logiciels déployés.'],
        ['fr', "Le document cite la loi dans sa version en vigueur."],
        ['en', 'Any new version of the general terms is the subject of a signed amendment; until then the terms stay unchanged.'],
        ['en', 'The general terms in force at the date of signature apply.'],
        ['en', 'If the terms change, the new version gives a right to terminate: the terms and any subsequent version are subject to the right to terminate.'],
        ['en', 'The terms of 5 January 2026 apply, and no later version.']
    ])('a version agreed on, or of something else (%s): %s', async (language, text) => {
        await check(prose(language, text), { only });
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
