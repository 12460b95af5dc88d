import { describe, expect, test } from 'vitest';
import { TestWorkspace, check, checkFix } from '../../../testing/index.js';

const code = 'unfilled-placeholder';
const only = { only: [code] };

async function found(text: string): Promise<string[]> {
    const workspace = await TestWorkspace.reuse({ '/a.msp': `use "msp:infogerance"\ncontract P "C" { clause price { """\n${text}\n""" } }` });
    return workspace.findings('/a.msp').filter(finding => finding.code === code).map(({ level }) => level);
}

describe(code, () => {
    test('what a model left, in prose and in quoted texts', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                party Client "Client" { address: "[adresse]" }
            //                                    ^^^^^^^^^ error unfilled-placeholder: Placeholder left: "[adresse]"
                clause price {
                    """
                    Le prix est de [●] euros, ou de XX euros, à compter du JJ/MM/AAAA et au plus ______.
            //                     ^^^ error unfilled-placeholder
            //                                      ^^ error unfilled-placeholder
            //                                                             ^^^^^^^^^^ error unfilled-placeholder
            //                                                                                   ^^^^^^ error unfilled-placeholder
                    Le délai de paiement est à compléter. Le représentant est \\{nom du signataire}.
            //                               ^^^^^^^^^^^ error unfilled-placeholder
            //                                                                ^^^^^^^^^^^^^^^^^^^^ error unfilled-placeholder
                    """
                }
                clause services { other: ["{prestation}"] }
            //                             ^^^^^^^^^^^^ error unfilled-placeholder
            }
        `, only);
    });

    test('what is left to a later agreement', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause price { """Le prix des travaux est à définir d'un commun accord.""" }
            //                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning unfilled-placeholder: nothing is agreed
            }
        `, only);
    });

    test.each([
        'Le contrat prend effet le __/__/2026.', 'Fait le ../../20..', 'Le contrat prend effet le XX.XX.2026.', 'Le contrat prend effet le JJ.MM.AAAA.', 'À compter du __ mars 2026, le prix est dû.',
        'Le prix est de [montant en euros].', 'Contact : [Nom du signataire]', 'Délai : à définir', 'Le délai (à préciser) court de la facture.', '| Poste | à compléter |', '- Taux : TBD',
        'The fee is [to be agreed with the client].', 'Contact: to be confirmed.', 'The rate is TBC.', 'From DD-MM-YYYY.'
    ])('a placeholder: %s', async text => {
        expect(await found(text)).toEqual(['error']);
    });

    test.each([
        'Le prix sera défini ultérieurement d’un commun accord.', 'Les pénalités restent à définir.', 'La durée de la phase sera fixée d’un commun accord.',
        'The fees shall be agreed at a later date.', 'The service levels are to be determined.'
    ])('left to a later agreement: %s', async text => {
        expect(await found(text)).toEqual(['warning']);
    });

    test.each([
        'Le formulaire est à compléter par le client.', 'Le client remet la fiche à compléter, puis la renvoie au prestataire.', 'Le prestataire aide le client à définir, puis à suivre, ses besoins.',
        'Les dates des comités seront fixées d’un commun accord.', 'Le prestataire aide à déterminer.', 'The form is to be completed by the client.', 'The dates of the meetings shall be agreed by mutual agreement.',
        'Voir [le nom de domaine](https://exemple.example) et [1].', 'Louis XX ; la version 1.2.2026 ; le 01/02/2026 ; 10-20.', 'Les périodes de janvier … mars 2026.'
    ])('ordinary: %s', async text => {
        expect(await found(text)).toEqual([]);
    });

    test('ordinary texts', async () => {
        await check(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                signed ?
                clause price {
                    """
                    Le {price.monthly-fee}, voir [1] et [le site](https://exemple.example). Le chapitre XX, la série XXL et ISO/IEC 27001…
                    Points : a) ... b) ...

                    | Poste | Prix |
                    |---|---|
                    """
                    monthly-fee: ?
                }
                clause signature { """Fait à ______, le JJ/MM/AAAA.""" }
            }
        `, only);
    });

    test('in French', async () => {
        await check(`
            contract Principal "Contrat" {
                clause "Prix" { """Le prix est de [montant] euros.""" }
            //                                    ^^^^^^^^^ error unfilled-placeholder: Champ non rempli : « [montant] ». Indiquez ce qui doit s'y trouver.
            }
        `, { ...only, language: 'fr' });
    });

    test('in brackets and braces with any words, and escaped', async () => {
        await check(`
            contract Principal "Contrat" {
                clause "Prix" { """Le prix est de \\_\\_\\_\\_\\_ euros, payé à [CLIENT] par \\{\\{NOM_BAILLEUR}} à [indiquer le canal]."""}
            //                                    ^^^^^^^^^^ error unfilled-placeholder: Champ non rempli : « _____ »
            //                                                             ^^^^^^^^ error unfilled-placeholder
            //                                                                          ^^^^^^^^^^^^^^^^^^ error unfilled-placeholder: « {{NOM_BAILLEUR}} »
            //                                                                                               ^^^^^^^^^^^^^^^^^^^ error unfilled-placeholder
                clause "Cases" { """[x] Oui [ ] Non. [L]es parties [sic] conviennent."""}
            }
        `, { ...only, language: 'fr' });
    });

    test('fix: a value that is nothing else becomes a blank', async () => {
        await checkFix(`
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause jurisdiction { court: "[à compléter]" }
            }
        `, { code, title: 'Replace by a blank' }, `
            use "msp:infogerance"
            contract Principal "Contrat" {
                clause jurisdiction { court: ? }
            }
        `);
    });
});
