import { describe, expect, test } from 'vitest';
import { plainText } from '../src/index.js';
import { articles, block, blocksOf, cells, contract, render } from './dossier.js';

describe('numbers and references', () => {
    test('each document numbers its own articles, sub-clauses below them, recitals not at all', async () => {
        const { tree } = await render({
            '/contrat.msp': contract(`
                clause preamble "Exposé" { """Rien.""" }
                clause "Un" as Un { clause "Premier" { """A.""" clause "Plus bas" { """B.""" } } clause "Second" { """C.""" } }
                clause "Deux" { """D.""" }`),
            '/annexe.msp': 'use "msp:infogerance"\nannex Sla "Annexe 2 – Niveaux" of Principal { clause "Trois" { """E.""" } }'
        });
        const [preamble, un, deux] = articles(tree);
        expect([preamble!.label, un!.label, deux!.label]).toEqual(['', 'Article\u00A01', 'Article\u00A02']);
        const subs = un!.content.filter(item => item.type === 'article');
        expect(subs.map(sub => sub.label)).toEqual(['1.1', '1.2']);
        expect(subs[0]!.content.filter(item => item.type === 'article').map(sub => sub.label)).toEqual(['1.1.1']);
        expect(tree.annexes[0]!.content.map(item => item.type === 'article' && item.label)).toEqual(['Article\u00A01']);
    });

    test('an article is named by its number, with its document when that is another one', async () => {
        const { text } = await render({
            '/contrat.msp': contract('clause "Un" as Un { """Voir l\'{Deux}.""" } clause "Deux" as Deux { """Voir l\'{Trois} et l\'{Sla}.""" }'),
            '/annexe.msp': 'use "msp:infogerance"\nannex Sla "Annexe 2 – Niveaux" of Principal { clause "Trois" as Trois { """Voir l\'{Deux}.""" } }'
        });
        expect(text).toContain('Voir l’article\u00A02.');
        expect(text).toContain('Voir l’article\u00A01 de l’Annexe 2 et l’Annexe 2.');
        expect(text).toContain('Voir l’article\u00A02 du contrat.');
    });

    test('articles agree with what follows them', async () => {
        const { text } = await render(contract('clause "Un" as Un { """Le {Sla}, du {Sla}, au {Sla}, la {Un}, de l\'{Prestataire}.""" }') + '\nannex Sla "Annexe 2" of Principal {}');
        expect(text).toContain('L’Annexe 2, de l’Annexe 2, à l’Annexe 2, l’article\u00A01, du Prestataire.');
    });

    test('a party is called as the contract calls it after an article, else by the name of the company', async () => {
        const { text } = await render(contract('clause "Un" { """Entre {Client} et {Prestataire} : le {Client} paie le {Prestataire}.""" }'));
        expect(text).toContain('Entre Boulangeries Mercier et Nordal\u00A0: le Client paie le Prestataire.');
    });

    test('a name that ends in a full stop ends its sentence', async () => {
        const { text } = await render('use "msp:infogerance" contract P "Agreement" { language en party Supplier "Harbour IT Inc." as provider clause object { """Services are supplied by {Supplier}. They end with {Supplier}. {Supplier}, and {Supplier}... stay.""" } }');
        expect(text).toContain('supplied by Harbour IT Inc. They end with Harbour IT Inc. Harbour IT Inc., and');
        expect(text).not.toContain('Inc.. They');
    });

    test('what a quotation does not find is marked and stays as written', async () => {
        const { tree, html, text } = await render(contract('clause "Un" { """Voir {nulle-part}.""" }'));
        expect(block(blocksOf(tree, 'Un'), 'paragraph').children).toContainEqual({ type: 'unresolved', text: 'nulle-part' });
        expect(html).toContain('<span class="msp-unresolved">{nulle-part}</span>');
        expect(text).toContain('Voir {nulle-part}.');
    });
});

describe('facts', () => {
    const sla = `clause sla "Niveaux" {
        response: { critical: 1 hour major: 4 hours }
        resolution: { critical: 4 hours major: 1 day minor: ? }
        availability: 99.9% per month
        """
        Délais :

        {response}

        {resolution}

        Un Incident critique est résolu en {resolution.critical}.
        """
    }`;

    test('tables per the same enum that are quoted together are one table', async () => {
        const { tree } = await render(contract(sla));
        expect(cells(block(blocksOf(tree, 'Niveaux'), 'table'))).toEqual([
            ['Criticité', 'Délai de prise en charge', 'Délai de résolution'],
            ['Critique', '1\u00A0heure', '4\u00A0heures'],
            ['Majeur', '4\u00A0heures', '1\u00A0jour'],
            ['Mineur', '—', '[à compléter\u00A0: mineur]']
        ]);
    });

    test('what the prose does not quote stands after the last article, with the article it completes', async () => {
        const { tree } = await render(contract(sla));
        expect(cells(block(blocksOf(tree, 'Données contractuelles'), 'table'))).toEqual([['Article', 'Donnée', 'Valeur'], ['1', 'Disponibilité', '99,9\u00A0% par mois']]);
    });

    test('what one article answers alike stands in one row, whose place holds all of it', async () => {
        const facts = 'advice: yes written-warnings: yes';
        const source = contract(`clause advice-watch "Conseil" { ${facts} """Le Prestataire conseille.""" }`);
        const { tree } = await render(source);
        const table = block(blocksOf(tree, 'Données contractuelles'), 'table');
        expect(cells(table).slice(1)).toEqual([['1', 'Devoir de conseil\u202F; mises en garde écrites', 'oui']]);
        expect(source.slice(table.rows[0]!.source!.start, table.rows[0]!.source!.end)).toBe(facts);
    });

    test('where no text speaks for a clause, its facts do', async () => {
        const { tree } = await render(contract('clause martien "Mars" { couleur: "rouge" }'));
        expect(block(blocksOf(tree, 'Mars'), 'facts').entries.map(entry => entry.label)).toEqual(['couleur']);
    });

    test('what only classifies a party does not introduce it', async () => {
        const { tree } = await render('use "msp:infogerance"\ncontract P "C" { language fr party Client "Mercier" as client { form: "SAS" vat: "FR1" country: FR headcount: 12 trader: yes } }');
        expect(tree.main.parties[0]!.facts.map(({ label }) => label)).toEqual(['Numéro de TVA']);
        expect(cells(block(blocksOf(tree, 'Données contractuelles'), 'table')).slice(1).map(([, label]) => label)).toEqual(['Pays', 'Effectif', 'Commerçant']);
    });

    test('nothing is lost: facts that no kind declares, clauses of no known kind', async () => {
        const { text } = await render(contract('clause martien "Mars" { couleur: "rouge" poids: { lourd: 3 kg: "oui" } } clause { x: 5 days }'));
        expect(text).toContain('couleur\u00A0: rouge');
        expect(text).toContain('x\u00A0: 5\u00A0jours');
        expect(text).toContain('lourd');
    });

    test('quoted facts have the value that prevails, also in the document that says otherwise', async () => {
        const { text } = await render({
            '/contrat.msp': contract('precedence Principal > Sla clause payment { term: 30 days """Payable à {term}.""" }'),
            '/annexe.msp': 'use "msp:infogerance"\nannex Sla "Annexe" of Principal { clause payment "Règlement" { term: 60 days """Payable à {term}.""" } }'
        });
        expect(text.match(/Payable à 30\u00A0jours\./g)).toHaveLength(2);
    });

    test('a list quoted alone is a list, in a sentence it is said', async () => {
        const { tree, text } = await render(contract(`clause scope-functional "Périmètre" { included: [monitoring, backup] """
            Les services :

            {included}

            Soit {included}.
            """ }`));
        const list = block(blocksOf(tree, 'Périmètre'), 'list');
        expect(list.items).toHaveLength(2);
        expect(text).toContain('Soit supervision\u202F; sauvegarde et restauration.');
    });

    test('a blank is a node with the name of what is missing', async () => {
        const text = contract('clause payment "Paiement" { term: ? """Payable à {term}.""" }');
        const { tree, html } = await render(text);
        // Where it is filled in, not where it is shown.
        const source = expect.objectContaining({ start: text.indexOf('?'), end: text.indexOf('?') + 1 }) as unknown;
        expect(block(blocksOf(tree, 'Paiement'), 'paragraph').children).toContainEqual({ type: 'blank', label: 'délai de paiement', source });
        expect(html).toMatch(/<span class="msp-blank" data-start="\d+" data-end="\d+">à compléter\u00A0: délai de paiement<\/span>/);
    });
});

describe('wording', () => {
    test('a clause without prose speaks with the words of its kind, parties and values filled in', async () => {
        const { text } = await render(contract('clause penalties "Pénalités" { rate: 50 EUR per hour cap: 1 000 EUR per month }'));
        expect(text).toContain('Tout manquement à un niveau de service donne droit au Client, sans mise en demeure, à une pénalité de 50\u00A0€ par heure.');
    });

    test('the language of the document chooses the words, and the frame follows', async () => {
        const { text, tree } = await render(contract('clause penalties { rate: 50 EUR per hour }').replace('language fr', 'language en'));
        expect(tree.language).toBe('en');
        expect(text).toContain('Any breach of a service level entitles the Client');
        expect(text).toContain('(the “Client”)');
    });

    test('a party with a proper name is called by its role', async () => {
        const { text } = await render(`use "msp:infogerance"
contract C "Contrat" { language fr party Mercier "Boulangeries Mercier" as client party Nordal as provider clause penalties { rate: 50 EUR per hour } }`);
        expect(text).toContain('donne droit au Client');
        expect(text).toContain('Boulangeries Mercier, agissant en qualité de client, ci-après «\u00A0le Client\u00A0».');
    });

    test('a party is called by the short name that it states', async () => {
        const { text } = await render(`use "msp:infogerance"
contract C "Contrat" { language fr party Mercier "Boulangeries Mercier" as client { short-name: "le Donneur d'ordre" } party Nordal as provider clause penalties { rate: 50 EUR per hour } }`);
        expect(text).toContain('donne droit au Donneur d’ordre');
        expect(text).toContain('ci-après «\u00A0le Donneur d’ordre\u00A0».');
        expect(text).not.toContain('Nom court');
    });
});

describe('frame', () => {
    test('parties say what they state and nothing else', async () => {
        const { text } = await render(contract(''));
        expect(text).toContain('Boulangeries Mercier, société par actions simplifiée, immatriculée au registre du commerce et des sociétés de Lyon sous le numéro 812\u202F345\u202F676, représentée par Mme\u00A0Anne Mercier, présidente, agissant en qualité de client, ci-après «\u00A0le Client\u00A0».');
        expect(text).toContain('Nordal, SARL, agissant en qualité de prestataire, ci-après «\u00A0le Prestataire\u00A0».');
    });

    test('signatures have place, date and representative, and blanks for what is not known', async () => {
        const { tree } = await render(contract('clause effective-date { place: "Lyon" }', 'signed 2026-03-01'));
        expect(plainText(tree.signatures!.placeAndDate, 'fr')).toBe('Fait à Lyon, le 1er\u00A0mars 2026.');
        expect(tree.signatures!.blocks.map(signature => plainText(signature.signatory, 'fr'))).toEqual(['Mme\u00A0Anne Mercier, présidente', '']);
        const bare = await render(contract(''));
        expect(plainText(bare.tree.signatures!.placeAndDate, 'fr')).toBe('Fait à [à compléter\u00A0: lieu], le [à compléter\u00A0: date].');
    });

    test('signatures stand in one place: what a clause says of them goes where one signs', async () => {
        const clause = 'clause signature "Signatures" { signed: [{ party: Client name: "M. Paul Roux" capacity: "gérant" date: 2026-03-02 kind: handwritten }, { party: Prestataire name: "Mme Lea Fort" date: 2026-03-01 kind: qualified-electronic }] originals: 2 """Deux originaux.""" }';
        const { tree, text } = await render(contract(clause, 'signed 2026-03-02'));
        expect(tree.signatures!.blocks.map(signature => plainText(signature.signatory, 'fr'))).toEqual(['M.\u00A0Paul Roux, gérant, signature manuscrite', 'Mme\u00A0Lea Fort, le 1er\u00A0mars 2026, signature électronique qualifiée']);
        expect(blocksOf(tree, 'Signatures').map(({ type }) => type)).toEqual(['paragraph']);
        expect(text.split('Paul Roux')).toHaveLength(2);
        // Who writes them into the text finds them there.
        const quoted = await render(contract(clause.replace('Deux originaux.', '{signed}'), 'signed 2026-03-02'));
        expect(block(blocksOf(quoted.tree, 'Signatures'), 'table').rows).toHaveLength(2);
    });

    test('documents are listed by precedence, what is not ranked comes last', async () => {
        const { tree } = await render(`${contract('precedence Dpa > Principal')}\nannex Sla "Annexe 2" of Principal {}\nagreement Dpa "Annexe 1" of Principal {}`);
        expect(tree.documents.map(({ title, rank }) => [title, rank])).toEqual([['Annexe 1', 1], ['Contrat de test', 2], ['Annexe 2', undefined]]);
        expect(tree.annexes.map(annex => annex.title)).toEqual(['Annexe 1', 'Annexe 2']);
    });

    test('definitions stand in the article on definitions, as written, or in an article of their own', async () => {
        const glossary = 'glossary { "Zèbre": """Animal.""" "Âne" ("Ânes"): """Autre animal.""" }';
        const own = await render(contract(glossary));
        expect(block(blocksOf(own.tree, 'Définitions'), 'definitions').entries.map(entry => entry.term)).toEqual(['Zèbre', 'Âne']);
        const held = await render(contract(`${glossary} clause definitions "Vocabulaire" { """Voici.""" }`));
        expect(block(blocksOf(held.tree, 'Vocabulaire'), 'definitions').entries).toHaveLength(2);
        expect(articles(held.tree)).toHaveLength(1);
    });

    test('terms of the glossary know their definition', async () => {
        const { tree } = await render(contract('glossary { "Incident" ("Incidents"): """Une panne.""" } clause "Un" { """Tout ce qu\'il faut d\'Incidents.""" }'));
        const [paragraph] = blocksOf(tree, 'Un');
        expect(paragraph?.type === 'paragraph' && paragraph.children).toContainEqual({ type: 'term', text: 'Incidents', definition: 'Une panne.', target: 'term-incident' });
    });
});

describe('places', () => {
    test('every block says where it was written, to the character', async () => {
        const source = contract('clause "Un" {\n        """\n        Premier alinéa\n        sur deux lignes.\n\n        - un point\n        - un autre {Client}\n        """\n    }');
        const { tree } = await render(source);
        const [paragraph, list] = blocksOf(tree, 'Un');
        expect(source.slice(paragraph!.source!.start, paragraph!.source!.end)).toBe('Premier alinéa\n        sur deux lignes.');
        expect(list?.type === 'list' && list.items.map(item => source.slice(item.source!.start, item.source!.end))).toEqual(['- un point', '- un autre {Client}']);
    });

    test('ids do not depend on numbers', async () => {
        const before = await render(contract('clause payment { term: 30 days }'));
        const after = await render(contract('clause "Nouveau" { """x""" } clause payment { term: 30 days }'));
        expect(articles(before.tree)[0]!.id).toBe(articles(after.tree)[1]!.id);
    });
});

describe('conditional and repeated passages', () => {
    const clause = (facts: string): string => contract(`clause intervention-modalities "Modalités" { ${facts} """
        {if travel-included}
        Les déplacements sont compris.
        {else}
        Les déplacements sont facturés.
        {end}
        {if on-site-delay}
        Délai : {on-site-delay}.
        {end}
        """ }`);

    test('a condition chooses the passage, and a flag that it tells is not told again', async () => {
        const yes = await render(clause('travel-included: yes on-site-delay: 4 hours'));
        expect(yes.text).toContain('Les déplacements sont compris. Délai\u00A0: 4\u00A0heures.');
        expect(yes.text).not.toContain('Déplacements compris');
        const no = await render(clause('travel-included: no'));
        expect(no.text).toContain('Les déplacements sont facturés.');
        expect(no.text).not.toContain('Délai');
    });

    test('a repetition writes a row for each record and leaves its table whole', async () => {
        const { tree } = await render(contract(`clause third-party-products "Produits" {
            products: [{ name: "Un" vendor: "Alpha" }, { name: "Deux" vendor: "Bêta" }]
            """
            | Produit | Fournisseur |
            |---|---|
            {each products as product}
            | {product.name} | {product.vendor} |
            {end}

            Fin.
            """ }`));
        const blocks = blocksOf(tree, 'Produits');
        expect(cells(block(blocks, 'table'))).toEqual([['Produit', 'Fournisseur'], ['Un', 'Alpha'], ['Deux', 'Bêta']]);
        expect(blocks.map(({ type }) => type)).toEqual(['table', 'paragraph']);
    });
});

test('who signs is who is named as signatory, in the contract and in an annex', async () => {
    const { tree, text } = await render(`${contract('', 'signatory Client "M. Paul Roux" as "directeur" on 2026-03-02')}
annex Sla "Annexe" of Principal { signatory Prestataire ? }`);
    expect(plainText(tree.signatures!.blocks[0]!.signatory, 'fr')).toBe('M. Paul Roux, directeur, le 2\u00A0mars 2026');
    expect(text).toContain('Signé pour Nordal\u00A0: [à compléter\u00A0: signataire]');
});

test('an amendment says what it changes, adds and repeals', async () => {
    const { text } = await render(`${contract('clause payment "Paiement" { term: 30 days method: "virement" """Payable à {term}.""" } clause audit "Audit" { """Oui.""" }')}
amendment A1 "Avenant n° 1" of Principal {
    signed 2026-05-01
    amend payment { term: 45 days }
    add clause "Nouveau" as Nouveau { """Texte ajouté.""" }
    repeal audit
}`);
    expect(text).toContain('Modification de l’article\u00A01 du contrat');
    expect(text).toContain('Délai de paiement\u00A0: 45\u00A0jours');
    expect(text).toContain('Texte ajouté.');
    expect(text).toContain('L’article\u00A02 du contrat est abrogé.');
    expect(text).toContain('Payable à 45\u00A0jours.');
});
