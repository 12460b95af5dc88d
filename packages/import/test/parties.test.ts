// Parties as contracts name them: each by itself, in sentences, lines with labels, tables, with blanks.
import { describe, expect, test } from 'vitest';
import { flat, imported } from './imported.js';
import { h, p, r, table } from './word.js';

const articles = `${h(1, 'Article 1 – Objet')}${p('Le Prestataire assure la maintenance des postes du Client.')}${h(1, 'Article 2 – Durée')}${p('Un an.')}`;
const english = `${p('1. Services')}${p('The Supplier shall provide the services of this agreement.')}${p('2. Term')}${p('One year from the date of this agreement.')}`;

/** The declarations, on one line each. */
async function parties(front: string, rest = articles): Promise<string[]> {
    const { source, syntaxErrors, report } = await imported(`${p('CONTRAT DE MAINTENANCE', '<w:jc w:val="center"/>')}${front}${rest}`);
    expect(syntaxErrors).toEqual([]);
    expect(report.accounting).toMatchObject({ unaccounted: 0, missing: [] });
    return [...source.matchAll(/^ {4}party (.*?(?: \{\n[^}]*\}|$))/gm)].map(([, text]) => text!.replace(/\s+/g, ' '));
}

const full = 'La société ALPHA, SARL au capital de 7 500 EUR dont le siège social se situe au 14 avenue Verte, 69001 Lyon, immatriculée sous le numéro RCS 812 345 676, représentée par Jean Petit, gérant,';

describe('in the head of a contract', () => {
    test('form, seat, number and representative stand apart; the role follows from the other party', async () => {
        expect(await parties([p('Entre :'), p(full), p('Ci-après dénommée « ALPHA »'), p('ET'), p('La société BETA, SAS, dont le siège social est à Paris, 2 rue Bleue, immatriculée au RCS de Paris sous le numéro 732 829 320'), p('Ci-après dénommée « le Client ».')].join(''))).toEqual([
            'Alpha "ALPHA" as provider { form: "SARL au capital de 7 500 EUR" registration: "812 345 676" address: "14 avenue Verte, 69001 Lyon" representative: "Jean Petit" capacity: "gérant" }',
            'Client "BETA" as client { form: "SAS" registration: "RCS Paris 732 829 320" address: "Paris, 2 rue Bleue" }'
        ]);
    });

    test.each(['______________', '[Dénomination du client]', '{{client_name}}', '....................', 'XXXXXXXX'])('a name that is blank (%s) is an empty one, and loses nobody else', async blank => {
        const found = await parties([p('ENTRE LES SOUSSIGNES :'), p(`${full} ci-après « le Prestataire »`), p('ET'), p(`La société ${blank}, dont le siège social est ____________, ci-après dénommé le Client,`)].join(''));
        expect(found).toHaveLength(2);
        expect(found[1]).toBe('Client "" as client { address: ? }');
    });

    test('lines with labels, under the word for the party', async () => {
        expect(await parties([p('ENTRE LES SOUSSIGNÉS :'), p('LE PRESTATAIRE'), p('Dénomination : Alpha Conseil SAS'), p('Adresse : 1 rue de la Paix, 75002 Paris'), p('Représenté par : Claire Martin'), p('Ci-après dénommé « LE PRESTATAIRE »'), p('D\'UNE PART,'),
            p('LE CLIENT'), p('Dénomination : Beta Industrie SA'), p('SIRET : 732 829 320 00074'), p('Ci-après dénommé « LE CLIENT »'), p('D\'AUTRE PART,')].join(''))).toEqual([
            'Prestataire "Alpha Conseil SAS" as provider { address: "1 rue de la Paix, 75002 Paris" representative: "Claire Martin" }', 'Client "Beta Industrie SA" as client { registration: "732 829 320 00074" }'
        ]);
    });

    test('one that cannot be read stays prose, without the other', async () => {
        expect(await parties([p('ENTRE :'), p('le fournisseur dont le nom figure en tête des présentes,'), p('ET'), p('La société BETA, SAS, ci-après « le Client »')].join(''))).toEqual(['Client "BETA" as client { form: "SAS" }']);
    });

    test('under a numbered article of their own, which stays', async () => {
        const { source } = await imported(`${p('CONVENTION', '<w:jc w:val="center"/>')}${h(1, 'Article 1 : Signataires')}${p(r('ENTREPRISE D\'ACCUEIL', '<w:b/>'))}${p('Nom : Alpha')}${p('Adresse : 1 rue Verte, Lyon')}${p(r('STAGIAIRE', '<w:b/>'))}${p('Nom : Paul Rey')}${h(1, 'Article 2 : Durée')}${p('Un an.')}`);
        expect(source).toMatch(/party Entreprise-d-accueil "Alpha" \{\s+address: "1 rue Verte, Lyon"\s+\}\s+party Stagiaire "Paul Rey"/);
        expect(source).toContain('clause "Signataires" {');
    });
});

describe('in English', () => {
    test('a sentence; its date is not lost', async () => {
        const front = p('This Services Agreement (the “Agreement”) is made on 1 March 2026 between Alpha Consulting Ltd, a company registered in England with number 01234567, whose registered office is at 1 High Street, London (the “Supplier”), and Beta Industries Ltd, whose registered office is at 2 Low Street, Leeds (the “Customer”).');
        expect(await parties(front, english)).toEqual(['Supplier "Alpha Consulting Ltd" as provider { form: "a company registered in England" registration: "01234567" address: "1 High Street, London" }', 'Customer "Beta Industries Ltd" as client { address: "2 Low Street, Leeds" }']);
        expect(flat((await imported(`${p('SERVICES AGREEMENT')}${front}${english}`)).print)).toContain('made on 1 March 2026');
    });

    test('lines, and numbered parties that nobody calls otherwise', async () => {
        expect(await parties(p('Between Mr Paul Rey') + p('And Ms Ana Lund'), english)).toEqual(['Mr-paul-rey "Mr Paul Rey"', 'Ms-ana-lund "Ms Ana Lund"']);
        expect(await parties(p('THIS AGREEMENT is dated today BETWEEN') + p('(1) ALPHA (UK) LIMITED incorporated and registered in England with company number 02022650') + p('(2) Beta Limited, whose registered office is at 2 Low Street, Leeds'), english))
            .toEqual(['Alpha-uk-limited "ALPHA (UK) LIMITED" { registration: "02022650" }', 'Beta-limited "Beta Limited" { address: "2 Low Street, Leeds" }']);
    });

    test('a cover page, and the table that is signed', async () => {
        expect(await parties(table(['Discloser', 'Alpha Ltd'], ['Recipient', '[Name of the recipient]'], ['Purpose', 'To talk.']), english)).toEqual(['Discloser "Alpha Ltd"', 'Recipient ""']);
        expect(await parties('', english + table(['Supplier', 'Customer'], ['Name: Alpha Ltd', 'Name: Beta Ltd'], ['Signature: ____', 'Signature: ____']))).toEqual(['Supplier "Alpha Ltd" as provider', 'Customer "Beta Ltd" as client']);
    });

    test('words for the parties before their names, labels on one line, a list of people', async () => {
        expect(await parties([p('Between:'), p('Disclosing Party (Company): Alpha LLC, represented by Ana Lund, Managing Member (“Company”)'), p('Receiving Party: Name: ________ Address: ________ Email: ________ (“Recipient”)')].join(''), english))
            .toEqual(['Company "Alpha LLC" { representative: "Ana Lund" capacity: "Managing Member" }', 'Recipient ""']);
        expect(await parties([p('This agreement is dated today and made between [company name] and [employee name] of [city, state].')].join(''), english)).toEqual(['Company ""', 'Employee ""']);
    });

    test('a sentence of the text is no party', async () => {
        expect(await parties(p('It is agreed that this document is a separate agreement between Alpha and the Institution, as described below.'), english)).toEqual([]);
    });
});

test('general terms have their provider only, and stand alone', async () => {
    const { files, source } = await imported(`${h(1, 'Conditions générales de services')}${h(2, 'Article 1 – Champ')}${p('Les présentes s\'appliquent entre ALPHA, SARL au capital de 7 500 €, immatriculée au RCS de Lyon sous le numéro 812 345 676, ci-après « le Prestataire », et tout client professionnel, ci-après « le Client ».')}${h(2, 'Article 2 – Durée')}${p('Un an.')}`);
    expect(files.map(({ path }) => path)).toEqual(['conditions.msp']);
    expect(source).toContain('terms Principal "Conditions générales de services" by Prestataire {');
    expect(source.match(/^ {4}party /gm)).toHaveLength(1);
});
