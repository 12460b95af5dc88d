// What is an article and of which rank: the series of numbers decides, typed or automatic; the style is a hint.
import { describe, expect, test } from 'vitest';
import { flat, imported, type Imported } from './imported.js';
import { h, listed, NUMBERING, p, r, table } from './word.js';

const bold = (text: string, properties = ''): string => p(r(text, '<w:b/>'), properties);
const centred = (text: string): string => p(r(text, '<w:b/>'), '<w:jc w:val="center"/>');
const title = bold('CONTRAT DE MAINTENANCE', '<w:jc w:val="center"/>');
const text = 'Le Prestataire exécute les prestations décrites au bon de commande, avec le soin que l\'on attend d\'un professionnel.';

async function sound(source: Parameters<typeof imported>[0]): Promise<Imported> {
    const result = await imported(source);
    expect(result.syntaxErrors).toEqual([]);
    expect(result.report.accounting).toMatchObject({ unaccounted: 0, missing: [] });
    return result;
}

/** Headings of clauses and prose headings between them, sub-clauses indented; `-` for a clause without a heading. */
function outline({ source }: Imported): string[] {
    return [...source.matchAll(/^( {4,})(?:clause(?: [a-z-]+)?(?: "((?:[^"\\]|\\.)*)")?(?: as \S+)? \{|(# .*)$)/gm)].map(([, indent, heading, part]) => `${indent!.slice(4)}${part ?? (heading || '-')}`);
}

describe('a typed series', () => {
    test('goes on over paragraphs that have no style of headings', async () => {
        const result = await sound([title, h(1, 'Article 1 - Objet'), p(text), bold('Article 2 - Durée'), p('Un an.'), h(1, 'Article 3 - Prix'), p('Dix euros.'), bold('Article 4 - Litiges'), p('Le tribunal de Lyon.')].join(''));
        expect(outline(result)).toEqual(['Objet', 'Durée', 'Prix', 'Litiges']);
        expect(result.items('renumbered')).toEqual([]);
    });

    test('gives the rank, not the style', async () => {
        const result = await sound([title, h(2, 'Article 1 : Objet'), p(text), h(3, 'Article 2 : Prix'), p(text), h(2, 'Article 3 : Durée'), p('Un an.')].join(''));
        expect(outline(result)).toEqual(['Objet', 'Prix', 'Durée']);
    });

    test('ends with colons, or with full stops', async () => {
        expect(outline(await sound(['CONSULTING AGREEMENT', '1. Services:', 'The Supplier performs the services in the order with care.', '2. Payment:', 'Thirty days from receipt of the invoice.', '3. Law.', 'French law applies.'].map(line => p(line)).join('')))).toEqual(['Services', 'Payment', 'Law']);
    });

    test('has its titles on the next line', async () => {
        const result = await sound([title, ...['Article 1er.', 'Objet du contrat.', text, 'Article 2.', 'Durée.', 'Le contrat dure un an à compter de sa signature.', 'Article 3', 'Les factures sont payables à trente jours de leur réception par le Client.'].map(line => p(line))].join(''));
        expect(outline(result)).toEqual(['Objet du contrat', 'Durée', '-']);
        expect(flat(result.print)).toContain('Article 3 Les factures sont payables');
    });

    test('runs into its text, in bold or not', async () => {
        const result = await sound([title, bold('1. Objet'), p(text), p('2. Confidentialité. Chaque partie garde le secret sur ce qu\'elle apprend de l\'autre pendant cinq ans.'), p(`${r('3. Durée : ', '<w:b/>')}${r('le contrat est conclu pour un an.')}`), bold('4. Litiges'), p('Le tribunal de Lyon.')].join(''));
        expect(outline(result)).toEqual(['Objet', 'Confidentialité', 'Durée', 'Litiges']);
        expect(flat(result.print)).toContain('Article 2 – Confidentialité Chaque partie garde le secret');
    });

    test('reads an old l as 1, and leaves what is no number', async () => {
        expect(outline(await sound([title, bold('ARTICLE l : OBJET'), p(text), bold('ARTICLE 2 : DURÉE'), p('Un an.')].join('')))).toEqual(['OBJET', 'DURÉE']);
    });

    test('has sub-articles, with or without headings', async () => {
        const result = await sound([title, bold('Article 1 – Prix'), bold('1.1 – Montant'), p('Dix euros.'), bold('1.2 – Révision'), p('Chaque année.'), bold('Article 2 – Durée'), p('2.1 Le contrat est conclu pour une durée de douze mois à compter de sa signature.'), p('2.2 Il est renouvelé par tacite reconduction pour la même durée.')].join(''));
        expect(outline(result)).toEqual(['Prix', '    Montant', '    Révision', 'Durée', '    -', '    -']);
        expect(flat(result.print)).toContain('2.1 Le contrat est conclu pour une durée de douze mois');
        expect(result.items('renumbered')).toEqual([]);
    });

    test('is not the list of articles in a sentence', async () => {
        const result = await sound([title, bold('Clause 1'), bold('Purpose'), p(text), bold('Clause 2'), bold('Beneficiaries'), p('They may invoke all clauses, except:'), p('Clause 1, Clause 3;'), p('Clause 8 – Module One: Clause 8.5 (e);'), bold('Clause 3'), bold('Interpretation'), p(text)].join(''));
        expect(outline(result)).toEqual(['Purpose', 'Beneficiaries', 'Interpretation']);
    });

    test('keeps the two halves of a title together', async () => {
        expect(outline(await sound([title, bold('ARTICLE 1 – CONTRIBUTIONS – OBLIGATIONS DE VOIRIE ET DE POLICE – RÈGLEMENT'), p(text), bold('ARTICLE 2 – DURÉE'), p('Un an.')].join('')))).toEqual(['CONTRIBUTIONS – OBLIGATIONS DE VOIRIE ET DE POLICE – RÈGLEMENT', 'DURÉE']);
    });

    test('of a second text in the file, under its title, is that text\'s', async () => {
        const result = await sound([title, bold('1. Objet'), p(text), bold('2. Prix'), p('Dix euros.'), bold('3. Durée'), p('Un an.'), p('Fait à Lyon, le 3 mars 2026.'), centred('RÈGLEMENT INTÉRIEUR'), bold('Article 1 – Horaires'), p(text), bold('Article 2 – Tenue'), p(text), bold('Article 3 – Sanctions'), p(text), bold('Article 4 – Accès'), p(text)].join(''));
        expect(result.source).toContain('"RÈGLEMENT INTÉRIEUR" of Principal {');
        expect(outline(result)).toEqual(['Objet', 'Prix', 'Durée', 'Horaires', 'Tenue', 'Sanctions', 'Accès']);
        expect(result.items('renumbered')).toEqual([]);
    });

    test('is not the list in one of its articles', async () => {
        const result = await sound([title, bold('Article 1 – Objet'), p('Les prestations sont :'), p('1. la supervision ;'), p('2. la sauvegarde ;'), p('3. le support.'), bold('Article 2 – Durée'), p('Un an.')].join(''));
        expect(outline(result)).toEqual(['Objet', 'Durée']);
    });
});

describe('an automatic series', () => {
    test('of paragraphs without headings, and the lines to sign on', async () => {
        const long = 'The Supplier performs the services described in the order with reasonable care and in good time.';
        const result = await sound({ body: [centred('AGREEMENT'), p(long, listed(4)), p('The Customer pays each invoice within thirty days of receipt.', listed(4)), p('French law applies and the courts of Lyon have jurisdiction.', listed(4)), bold('For Alpha Ltd'), bold('_____________'), bold('Name: Claire Martin')].join(''), numbering: NUMBERING });
        expect(outline(result)).toEqual(['-', '-', '-']);
        expect(result.print).toMatch(/Article.1\n/);
        expect(result.items('signature')).toHaveLength(1);
        expect(result.source).toMatch(/jurisdiction\.\n +"""\n {4}\}\n\n {4}"""\n {4}\*\*For Alpha Ltd/);
    });

    test('of short sentences, under a title that alone stands out', async () => {
        const result = await sound({ body: [bold('RENTAL OF EQUIPMENT'), ...['The Supplier delivers the equipment in good working order.', 'The Customer pays each invoice within thirty days.', 'The Customer returns the equipment at the end.', 'The courts of Lyon have jurisdiction.'].map(line => p(line, listed(4)))].join(''), numbering: NUMBERING });
        expect(outline(result)).toEqual(['-', '-', '-', '-']);
    });

    test('below an article: its paragraphs can be referred to', async () => {
        const result = await sound({ body: [title, h(1, 'Services', listed(1)), p('Fourniture. Le Prestataire fournit les services.', listed(1, 1)), p('Support. Le Prestataire assure le support.', listed(1, 1)), h(1, 'Survie', listed(1)), p('L\'article 1.2 (Support) survit.')].join(''), numbering: NUMBERING });
        expect(outline(result)).toEqual(['Services', '    Fourniture', '    Support', 'Survie']);
    });

    test('points with letters are no articles, whatever their style', async () => {
        const result = await sound({ body: [title, h(1, 'Objet', listed(1)), p('Le Prestataire assure :'), h(2, 'la supervision des serveurs', listed(2)), h(2, 'la sauvegarde des données', listed(2)), h(1, 'Durée', listed(1)), p('Un an.')].join(''), numbering: NUMBERING });
        expect(outline(result)).toEqual(['Objet', 'Durée']);
        expect(result.print).toContain('(a) ');
    });

    test('and a typed one that goes on from it are one', async () => {
        const result = await sound({ body: [title, h(1, 'Objet', listed(4)), p(text), h(1, 'Prix', listed(4)), p('Dix euros.'), h(1, '3. Responsabilité'), p(text), bold('4. Durée'), p('Un an.')].join(''), numbering: NUMBERING });
        expect(outline(result)).toEqual(['Objet', 'Prix', 'Responsabilité', 'Durée']);
        expect(result.items('renumbered')).toEqual([]);
    });

    test('a cut sentence is whole', async () => {
        const result = await sound({ body: `${title}${h(1, 'Obligations', listed(1))}${p(r('Le Prestataire doit '), `<w:pStyle w:val="Titre2"/>${listed(1, 1)}<w:rPr><w:vanish/><w:specVanish/></w:rPr>`)}${p('répondre en une heure à tout incident.')}${h(1, 'Durée', listed(1))}${p('Un an.')}`, numbering: NUMBERING });
        expect(outline(result)).toEqual(['Obligations', '    -', 'Durée']);
        expect(flat(result.print)).toContain('1.1 Le Prestataire doit répondre en une heure');
    });
});

describe('above the articles', () => {
    test('titles and chapters take no number', async () => {
        const result = await sound([title, centred('TITRE I'), centred('OBJET ET DURÉE'), bold('Article 1 – Objet'), p(text), bold('Article 2 – Durée'), p('Un an.'), centred('TITRE II – PRIX'), bold('Article 3 – Prix'), p('Dix euros.')].join(''));
        expect(outline(result)).toEqual(['# TITRE I – OBJET ET DURÉE', 'Objet', 'Durée', '# TITRE II – PRIX', 'Prix']);
        expect(result.items('renumbered')).toEqual([]);
        expect(result.items('chapter').map(({ carried }) => carried)).toEqual(['TITRE I – OBJET ET DURÉE', 'TITRE II – PRIX']);
    });

    test('in the style of headings, over plain articles', async () => {
        const result = await sound([title, h(2, 'I.- Dispositions générales.'), p('Article 1er.'), p('Objet.'), p(text), p('Article 2.'), p('Durée.'), p('Le contrat dure un an.'), h(2, 'II.- Obligations.'), p('Article 3.'), p('Paiement.'), p('Trente jours de la réception.')].join(''));
        expect(outline(result)).toEqual(['# I.- Dispositions générales.', 'Objet', 'Durée', '# II.- Obligations.', 'Paiement']);
    });

    test('numbers that begin again under special conditions are of another document', async () => {
        const result = await sound({ body: [bold('Conditions générales'), bold('Objet', listed(4)), p(text), bold('Prix', listed(4)), p('Dix euros.'), bold('Conditions particulières – hébergement'), bold('Objet', listed(5)), p('Le site du Client.')].join(''), numbering: NUMBERING });
        expect(result.files).toHaveLength(2);
        expect(result.source).toContain('"Conditions particulières – hébergement" of Principal {');
        expect(result.items('renumbered')).toEqual([]);
    });
});

describe('without numbers', () => {
    test('plain short lines above their text', async () => {
        const result = await sound(['Alpha Management', 'Definition', 'As used herein, the words have the meaning that the law gives them in France.', 'Survival', 'This agreement survives the end of all communications between the parties.', 'Governing Law', 'French law governs this agreement and the courts of Lyon have jurisdiction.'].map(line => p(line)).join(''));
        expect(outline(result)).toEqual(['Definition', 'Survival', 'Governing Law']);
    });

    test('a numbered preamble keeps its number', async () => {
        const result = await sound([title, h(1, 'Article 1 – Préambule'), p('Les parties se sont rapprochées.'), h(1, 'Article 2 – Objet'), p('Voir l\'article 3.'), h(1, 'Article 3 – Durée'), p('Un an.')].join(''));
        expect(result.items('renumbered')).toEqual([]);
        expect(result.print).toMatch(/Article.3 – Durée/);
    });
});

describe('is told', () => {
    test('a typed table of contents, with dots, tabs or neither', async () => {
        for (const lines of [['Article 1 – Objet ............ 2', 'Article 2 – Durée ............ 3'], ['Article 1 – Objet\t2', 'Article 2 – Durée\t3'], ['Article 1 – Objet', 'Article 2 – Durée']]) {
            const contents = lines.map(line => p(line.split('\t').map(part => r(part)).join('<w:r><w:tab/></w:r>'))).join('');
            const result = await sound([title, bold('SOMMAIRE'), contents, bold('Article 1 – Objet'), p(text), bold('Article 2 – Durée'), p('Un an.')].join(''));
            expect(outline(result)).toEqual(['Objet', 'Durée']);
            expect(result.items('contents')).toHaveLength(1);
        }
    });

    test('articles in the cells of a table, and that none was found', async () => {
        const result = await sound(`${title}${table(['Article 1 – Objet', 'Les services.'], ['Article 2 – Durée', 'Un an.'])}`);
        expect(result.items('article-as-text').map(({ note }) => note!.en)).toEqual(['2 in a table', 'No article was recognised: all the text is prose.']);
    });
});

test('an order of priority in a list is the precedence of the documents', async () => {
    const result = await sound({ body: [title, h(1, 'Documents'), p('En cas de contradiction, les documents prévalent dans l\'ordre suivant :'), p('le présent contrat ;', listed(3)), p('l\'annexe 1 ;', listed(3)), p('le bon de commande.', listed(3)), h(1, 'Durée'), p('Un an.'), h(1, 'Annexe 1 – Tarifs'), p('Dix euros par mois et par poste.')].join(''), numbering: NUMBERING });
    expect(result.source).toContain('precedence Principal > Annexe1 > BonDeCommande');
    expect(result.source).toContain('order BonDeCommande "Bon de commande" of Principal {\n    external "non joint"');
    expect(result.items('precedence')).toHaveLength(1);
});

describe('a glossary in a table', () => {
    test('with letters between the terms, with a column of short forms', async () => {
        const letters = await sound(`${title}${h(1, 'Définitions')}${table(['Terme', 'Définition'], ['A', ''], ['Anomalie', 'Tout écart.'], ['I', ''], ['Incident', 'Toute interruption.'])}${h(1, 'Objet')}${p(text)}`);
        expect(letters.source).toContain('"Anomalie": """Tout écart."""');
        const short = await sound(`${title}${h(1, 'Définitions')}${table(['Terme', 'Abréviation', 'Définition'], ['Anomalie', 'ANO', 'Tout écart.'], ['Incident', '', 'Toute interruption.'])}${h(1, 'Objet')}${p(text)}`);
        expect(short.source).toContain('"Anomalie" ("ANO"): """Tout écart."""');
        expect(short.report.terms).toBe(2);
    });

    test('definitions with numbers of their own are terms', async () => {
        const result = await sound({ body: [title, h(1, 'Definitions', listed(1)), ...['“Incident” means any event.', '“Services” means the work.', '“Fees” means the price.'].map(line => p(line, listed(1, 1))), h(1, 'Term', listed(1)), p('One year.')].join(''), numbering: NUMBERING });
        expect(result.report.terms).toBe(3);
    });
});
