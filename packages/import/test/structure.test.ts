// From paragraphs to a contract: title, parties, articles with kinds, definitions, annexes.
import { parseMsp } from '../src/library.js';
import { describe, expect, test } from 'vitest';
import { flat, imported, type Imported } from './imported.js';
import { h, listed, NUMBERING, p, r, table } from './word.js';

const title = p('CONTRAT D’INFOGÉRANCE', '<w:pStyle w:val="Titre"/>');

async function sound(source: Parameters<typeof imported>[0]): Promise<Imported> {
    const result = await imported(source);
    expect(result.syntaxErrors).toEqual([]);
    expect(result.files.flatMap(file => parseMsp(file.text).errors)).toEqual([]);
    expect(result.report.accounting).toMatchObject({ unaccounted: 0, missing: [] });
    return result;
}

/** `kind heading` of each clause, sub-clauses indented. */
function outline({ source }: Imported): string[] {
    return [...source.matchAll(/^( *)clause (?:([a-z-]+) )?"([^"]*)"/gm)].map(([, indent, kind, heading]) => `${indent!.slice(4)}${kind ?? '-'} ${heading}`);
}

describe('headings', () => {
    test('by style, based on one another, with automatic numbers', async () => {
        const result = await sound({ body: `${title}${h(1, 'Objet', listed(1))}${p('Le Prestataire assure les services.')}${h(1, 'Prix', listed(1))}${h(2, 'Facturation', listed(1, 1))}${p('Chaque mois.')}${p('Confidentialité', `<w:pStyle w:val="Cabinet"/>${listed(1)}`)}${p('Rien ne sort.')}`, numbering: NUMBERING });
        expect(outline(result)).toEqual(['object Objet', 'price Prix', '    - Facturation', 'confidentiality Confidentialité']);
        expect(result.tree.title).toBe('CONTRAT D’INFOGÉRANCE');
        expect(result.print).toContain('2.1 Facturation');
        expect(result.items('renumbered')).toEqual([]);
    });

    test('typed, in a document without styles', async () => {
        const bold = (text: string): string => p(r(text, '<w:b/>'));
        const result = await sound([bold('CONTRAT DE MAINTENANCE'), bold('ARTICLE 1 – OBJET'), p('Le Prestataire assure la maintenance. Voir l\'article 2 du présent contrat.'), p('Article 2 du Code civil s\'applique aussi.'),
            bold('ARTICLE 2 – CONFIDENTIALITÉ'), p('Rien ne sort.'), bold('ARTICLE 3'), bold('DURÉE'), p('Un an.'), p('1. premier point d\'une liste ;'), p('2. second point.')].join(''));
        expect(outline(result)).toEqual(['object OBJET', 'confidentiality CONFIDENTIALITÉ', 'term DURÉE']);
        expect(result.print).toContain('Article 2 du Code civil');
        expect(result.items('number').map(item => item.text)).toEqual(['ARTICLE 1 –', 'ARTICLE 2 –', 'ARTICLE 3']);
    });

    test('numbered in English, in two levels', async () => {
        const result = await sound(['MASTER SERVICES AGREEMENT', '1. Services', 'The Supplier shall provide the Services.', '2. Confidentiality', 'Each party keeps the information of the other secret.', '2.1 Exceptions', 'This does not apply to what is public.', '2.2 Duration', 'It lasts for five years.', '3. Governing law', 'The laws of England.'].map(text => p(text)).join(''));
        expect(outline(result)).toEqual(['scope-functional Services', 'confidentiality Confidentiality', '    - Exceptions', '    - Duration', 'governing-law Governing law']);
        expect(result.files[0]!.path).toBe('agreement.msp');
        expect(result.tree.language).toBe('en');
    });

    test('that run into their text', async () => {
        const run = (heading: string, text: string): string => p(`${r(heading, '<w:b/>')}${r(text)}`, listed(4));
        const result = await sound({ body: `${p('MUTUAL NON-DISCLOSURE AGREEMENT')}${run('Confidentiality.', ' Each party keeps the information of the other secret.')}${run('Term.', ' This agreement lasts for two years from its date.')}${p('It is not renewed.')}${run('Governing law.', ' The laws of England and Wales apply.')}`, numbering: NUMBERING });
        expect(outline(result)).toEqual(['confidentiality Confidentiality', 'term Term', 'governing-law Governing law']);
        expect(flat(result.print)).toContain('This agreement lasts for two years from its date. It is not renewed.');
        expect(result.items('renumbered')).toEqual([]);
    });

    test('whose words name a contract are no documents of their own', async () => {
        const result = await sound(`${title}${h(1, 'Objet du contrat')}${p('Texte.')}${h(1, 'Durée du contrat')}${p('Un an.')}${h(1, 'Conditions financières')}${p('10 €.')}`);
        expect(result.files).toHaveLength(1);
        expect(outline(result)).toHaveLength(3);
    });

    test('other numbers than the document had are told', async () => {
        const result = await sound(`${title}${h(1, 'Article 3 – Objet')}${p('Texte.')}${h(1, 'Article 7 : Durée')}${p('Texte.')}`);
        expect(result.items('renumbered').map(item => item.note!.en)).toEqual(['3 becomes 1', '7 becomes 2']);
    });

    test('a sentence in the style of a heading is a paragraph with its number', async () => {
        const long = 'Le Prestataire s\'engage à exécuter les prestations avec le soin que l\'on attend d\'un professionnel, dans les délais convenus, et à informer le Client de toute difficulté.';
        const result = await sound({ body: `${title}${h(1, 'Diligences', listed(1))}${h(2, long, listed(1, 1))}${h(1, 'Durée', listed(1))}${p('Un an.')}`, numbering: NUMBERING });
        expect(outline(result)).toEqual(['- Diligences', 'term Durée']);
        expect(flat(result.print)).toContain(flat(`1.1 ${long}`));
        expect(result.source).toMatch(/clause \{\s+"""\s+Le Prestataire s'engage/);
        expect(result.items('renumbered')).toEqual([]);
    });

    test('a document without any heading is prose', async () => {
        const result = await sound(p('Le Client commande. Le Prestataire livre.') + p('Fait à Lyon.'));
        expect(outline(result)).toEqual([]);
        expect(result.print).toContain('Le Client commande.');
    });
});

describe('annexes', () => {
    test('are documents of their own', async () => {
        const result = await sound(`${title}${h(1, 'Objet')}${p('Texte. Sont annexés :')}${p('Annexe 1 – Tarifs')}${p('Annexe 2 – Niveaux de service')}${h(1, 'Annexe 1 – Tarifs')}${p('Le tarif.')}${h(2, 'Prix')}${p('10 €.')}${h(1, 'ANNEXE 2')}${h(1, 'Niveaux de service')}${p('Une heure.')}`);
        expect(result.files.map(file => file.path)).toEqual(['contrat.msp', 'annexes/annexe-1.msp', 'annexes/annexe-2.msp']);
        expect(result.source).toContain('annex Annexe1 "Annexe 1 – Tarifs" of Principal {');
        expect(result.source).toContain('annex Annexe2 "ANNEXE 2 – Niveaux de service" of Principal {');
        expect(result.tree.annexes).toHaveLength(2);
        expect(result.tree.main.content).toHaveLength(1);
    });

    test('in English, typed and on a page of their own', async () => {
        const result = await sound(`${p('SERVICES AGREEMENT')}${p('1. Services')}${p('The services are in Schedule A.')}${p('2. Term')}${p('One year from the date of this agreement.')}${p('Schedule A – Services', '<w:pageBreakBefore/>')}${p('Support of the users by the supplier.')}`);
        expect(result.files.map(file => file.path)).toEqual(['agreement.msp', 'schedules/schedulea.msp']);
    });
});

describe('definitions', () => {
    test('in guillemets, in quotation marks, in bold, with other names', async () => {
        const result = await sound(`${title}${h(1, 'Définitions')}${p('Dans le Contrat :')}${p('« Incident » : événement qui dégrade un Service ;')}${p('« Service » ou « Prestation » désigne ce que doit le Prestataire :')}${p('a) au Client ;')}${p(`${r('Jour ouvré', '<w:b/>')}${r(' : du lundi au vendredi.')}`)}${h(1, 'Objet')}${p('Texte.')}`);
        expect(result.source).toContain('"Incident": """événement qui dégrade un Service ;"""');
        expect(result.source).toContain('"Service" ("Prestation"): """');
        expect(result.source).toContain('"Jour ouvré": """du lundi au vendredi."""');
        expect(flat(result.print)).toContain('ce que doit le Prestataire : a) au Client ;');
        expect(result.report.terms).toBe(3);
        expect(result.tree.main.content).toHaveLength(2);
    });

    test('in a table, and nothing else in the article', async () => {
        const result = await sound(`${title}${h(1, 'Définitions')}${table(['Terme', 'Définition'], ['Incident', 'Événement.'], ['« Service »', 'Prestation.'])}${h(1, 'Objet')}${p('Texte.')}`);
        expect(result.source).toContain('"Incident": """Événement."""');
        expect(result.source).not.toContain('clause definitions');
        expect(result.items('renumbered')).toEqual([]);
        expect(result.print).toContain('Article 2 – Objet'.replace('Article 2', 'Article\u00A02'));
    });

    test('in English', async () => {
        const result = await sound(`${p('SERVICES AGREEMENT')}${p('1. Definitions')}${p('“Incident” means any event that affects the Services.')}${p('“Services” shall mean the services in Schedule A.')}${p('“Losses” has the meaning given in clause 8.')}${p('2. Term')}${p('One year from the date of this agreement.')}`);
        expect(result.source).toContain('"Incident": """any event that affects the Services."""');
        expect(result.source).toContain('"Losses": """has the meaning given in clause 8."""');
    });

    test('one sentence that defines a word in another article stays there', async () => {
        const result = await sound(`${title}${h(1, 'Objet')}${p('« Service » désigne la maintenance.')}${p('Le Service commence demain.')}${h(1, 'Durée')}${p('Un an.')}`);
        expect(result.report.terms).toBe(0);
        expect(flat(result.print)).toContain('« Service » désigne la maintenance.');
    });
});

describe('parties', () => {
    const mercier = 'La société BOULANGERIES MERCIER, société par actions simplifiée au capital de 480 000 €, immatriculée au RCS de Lyon sous le numéro 812 345 676, dont le siège social est situé 18 quai des Minotiers, 69009 Lyon, représentée par Mme Anne Mercier, en qualité de présidente,';
    const nordal = 'Nordal Infogérance, SARL au capital de 150 000 euros, immatriculée au registre du commerce et des sociétés de Saint-Étienne sous le numéro 799 111 224, ayant son siège social 7 allée des Tisseurs, 69100 Villeurbanne, représentée par M. Thomas Vasseur, gérant, ci-après dénommée « le Prestataire »,';

    test('are declared with what they state', async () => {
        const result = await sound([title, p('ENTRE LES SOUSSIGNÉS :'), p(mercier), p('ci-après dénommée « le Client »,'), p('D\'une part,'), p('ET'), p(nordal), p('D\'autre part,'), p('Il a été convenu ce qui suit.'), h(1, 'Objet'), p('Texte.')].join(''));
        expect(result.source).toContain(`    party Client "BOULANGERIES MERCIER" as client {
        form: "société par actions simplifiée au capital de 480 000 €"
        registration: "RCS Lyon 812 345 676"
        address: "18 quai des Minotiers, 69009 Lyon"
        representative: "Mme Anne Mercier"
        capacity: "présidente"
    }
    party Prestataire "Nordal Infogérance" as provider {
        form: "SARL au capital de 150 000 euros"
        registration: "RCS Saint-Étienne 799 111 224"
        address: "7 allée des Tisseurs, 69100 Villeurbanne"
        representative: "M. Thomas Vasseur"
        capacity: "gérant"
    }`);
        expect(result.items('party').map(item => item.text).join(' ')).toContain(mercier);
        expect(result.print.match(/BOULANGERIES MERCIER/g)).toHaveLength(2);
        expect(result.print).toContain('Il a été convenu ce qui suit.');
    });

    test('in English', async () => {
        const result = await sound([p('SERVICES AGREEMENT', '<w:pStyle w:val="Titre"/>'), p('BETWEEN:'),
            p('(1) ALPINE DENTAL LIMITED, a company incorporated in England and Wales under company number 08123456 whose registered office is at 4 Mill Lane, Bath BA1 1AA (the “Customer”); and'),
            p('(2) NORDAL LIMITED, a company incorporated in England and Wales with company number 09123457 whose registered office is at 1 Dock Road, Bristol (the “Supplier”).'), p('1. Services'), p('The Supplier shall provide the services of this agreement.'), p('2. Term'), p('One year from the date of this agreement.')].join(''));
        expect(result.source).toContain('party Customer "ALPINE DENTAL LIMITED" as client {');
        expect(result.source).toContain('registration: "08123456"');
        expect(result.source).toContain('address: "4 Mill Lane, Bath BA1 1AA"');
        expect(result.source).toContain('party Supplier "NORDAL LIMITED" as provider {');
    });

    test('are read one without the other: what cannot be read stays prose', async () => {
        const result = await sound([title, p('ENTRE LES SOUSSIGNÉS :'), p(mercier), p('ci-après dénommée « le Client »,'), p('ET'), p('le fournisseur dont le nom figure en tête des présentes.'), h(1, 'Objet'), p('Texte.')].join(''));
        expect(result.source).toContain('party Client "BOULANGERIES MERCIER" as client {');
        expect(result.report.parties).toBe(1);
        expect(flat(result.print)).toContain('le fournisseur dont le nom figure en tête des présentes.');
    });
});

test('headings without a number after the last article have none in print', async () => {
    const result = await sound({ body: `${title}${h(1, 'Objet', listed(1))}${p('Texte.')}${h(1, 'Signatures #')}${p('Fait à Lyon.')}${h(2, 'Pour le Client')}${p('Lu.')}`, numbering: NUMBERING });
    expect(outline(result)).toEqual(['object Objet']);
    expect(flat(result.print)).toContain('Texte. Signatures # Fait à Lyon. Pour le Client Lu.');
});

test('the end of a contract is no part of its last article', async () => {
    const result = await sound(`${title}${h(1, 'Objet')}${p('Texte.')}${h(1, 'Juridiction')}${p('Tribunal de Lyon.')}${p('Fait à Lyon, le 3 mars 2026, en deux exemplaires.')}${table(['Pour le Client', 'Pour le Prestataire'], ['', ''])}`);
    expect(result.source).toMatch(/Tribunal de Lyon\.\n +"""\n {4}\}\n\n {4}"""\n {4}Fait à Lyon/);
    expect(result.items('signature')).toHaveLength(1);
});
