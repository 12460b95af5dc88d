// What Word puts between the words: split runs, fields, tracked changes, notes, boxes, controls.
import { describe, expect, test } from 'vitest';
import { flat, imported } from './imported.js';
import { bookmarked, field, h, listed, NUMBERING, p, r, table } from './word.js';

const author = 'w:id="7" w:author="Me Claire Aubin" w:date="2026-02-03T10:15:00Z"';

/** A document around some paragraphs of one article, and nothing lost. */
async function article(body: string, parts: Partial<Parameters<typeof imported>[0] & object> = {}): Promise<Awaited<ReturnType<typeof imported>>> {
    const result = await imported({ body: `${h(1, 'Objet')}${body}${h(1, 'Durée')}${p('Trois ans.')}`, ...parts as object });
    expect(result.syntaxErrors).toEqual([]);
    expect(result.report.accounting).toMatchObject({ unaccounted: 0, missing: [] });
    return result;
}

describe('runs', () => {
    test('words that Word has cut in pieces are whole', async () => {
        const { print } = await article(p(`${r('Le pres')}<w:proofErr w:type="spellStart"/>${r('tataire')}<w:proofErr w:type="spellEnd"/><w:smartTag w:uri="x" w:element="y">${r(' répond')}</w:smartTag><w:customXml w:element="z">${r(' de tout.')}</w:customXml>`));
        expect(print).toContain('Le prestataire répond de tout.');
    });

    test('bold, by run or by style, and italic', async () => {
        const { source } = await article(p(`${r('Le ')}${r('Client', '<w:b/>')}${r(' et le ')}${r('Prestataire', '<w:rStyle w:val="Gras"/>')}${r(' seuls', '<w:i/>')}${r('.', '<w:b w:val="0"/>')}`));
        expect(source).toContain('Le **Client** et le **Prestataire** *seuls*.');
    });

    test('tabs, hyphens, breaks and soft hyphens', async () => {
        const { print } = await article(p('<w:r><w:t>Nom :</w:t><w:tab/><w:t>A</w:t><w:noBreakHyphen/><w:t>B, con\u00ADfiden</w:t><w:softHyphen/><w:t>tiel</w:t><w:br/><w:t>Ligne deux</w:t></w:r>'));
        expect(flat(print)).toContain('Nom : A\u2011B, confidentiel Ligne deux');
    });

    test('symbols', async () => {
        const { print, items } = await article(p('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r><w:r><w:t xml:space="preserve"> Oui </w:t></w:r><w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>'));
        expect(print).toContain('☑ Oui ≥');
        expect(items('symbol')).toHaveLength(2);
    });

    test('hidden text is told, not carried', async () => {
        const { print, items } = await article(p(`${r('Visible. ')}${r('Ne pas montrer au client.', '<w:vanish/>')}`));
        expect(print).not.toContain('Ne pas montrer');
        expect(items('hidden')).toMatchObject([{ text: 'Ne pas montrer au client.', article: 'Objet', excerpt: 'Visible.' }]);
    });

    test('characters that no page prints are told', async () => {
        const { items } = await article(p(r('A\u202EB\uFEFFC')));
        expect(items('character')).toMatchObject([{ note: { en: 'U+202E, U+FEFF' } }]);
    });

    test('equations on one line', async () => {
        const frac = '<m:oMath><m:r><m:t>P=P0×</m:t></m:r><m:f><m:num><m:r><m:t>S1</m:t></m:r></m:num><m:den><m:r><m:t>S0+1</m:t></m:r></m:den></m:f></m:oMath>';
        const { print, items } = await article(p(`${r('Prix : ')}${frac}`));
        expect(print).toContain('P=P0×S1/(S0+1)');
        expect(items('equation')).toHaveLength(1);
    });
});

describe('tracked changes', () => {
    test('are accepted, and told with author and date', async () => {
        const { print, items } = await article(p(`${r('Le délai est de ')}<w:del ${author}><w:r><w:delText>trente</w:delText></w:r></w:del><w:ins ${author}>${r('soixante')}</w:ins>${r(' jours.')}`));
        expect(print).toContain('Le délai est de soixante jours.');
        expect(items('deletion')).toMatchObject([{ text: 'trente', author: 'Me Claire Aubin', date: '2026-02-03T10:15:00Z', article: 'Objet' }]);
        expect(items('insertion')).toMatchObject([{ text: '', carried: 'soixante' }]);
    });

    test('are accepted inside an equation', async () => {
        const { print, items } = await article(p(`<m:oMath><m:r><m:t>A=</m:t></m:r><m:r><w:del ${author}><m:t>2</m:t></w:del></m:r><m:r><m:t>πr</m:t></m:r></m:oMath>`));
        expect(print).toContain('A=πr');
        expect(items('deletion')).toMatchObject([{ text: '2', author: 'Me Claire Aubin' }]);
    });

    test('moved text is where it went', async () => {
        const { print, items } = await article(p(`<w:moveFrom ${author}>${r('Clause mobile.')}</w:moveFrom>${r('Reste.')}`) + p(`<w:moveTo ${author}>${r('Clause mobile.')}</w:moveTo>`));
        expect(print.match(/Clause mobile/g)).toHaveLength(1);
        expect(items('moved')).toMatchObject([{ text: 'Clause mobile.' }]);
    });

    test('a deleted paragraph mark joins two paragraphs', async () => {
        const { print } = await article(p(r('Première partie '), `<w:rPr><w:del ${author}/></w:rPr>`) + p('et seconde.'));
        expect(print).toContain('Première partie et seconde.');
    });

    test('a deleted row', async () => {
        const row = (text: string, properties: string, tag: string): string => `<w:tr><w:trPr>${properties}</w:trPr><w:tc><w:p><w:r><w:${tag}>${text}</w:${tag}></w:r></w:p></w:tc><w:tc><w:p><w:r><w:${tag}>1</w:${tag}></w:r></w:p></w:tc></w:tr>`;
        const { print, items } = await article(`<w:tbl>${row('Garde', '', 't')}${row('Ancien', `<w:del ${author}/>`, 'delText')}</w:tbl>`);
        expect(print).not.toContain('Ancien');
        expect(items('deletion').map(item => item.text)).toContain('Ancien');
    });
});

describe('beside the text', () => {
    test('comments with author, date, their text and what they are about', async () => {
        const { print, items } = await article(
            p(`${r('Le ')}<w:commentRangeStart w:id="1"/>${r('plafond')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>${r(' est de 10 000 €.')}`),
            { comments: `<w:comment w:id="1" w:author="Paul Rey" w:date="2026-01-05T09:00:00Z" w:initials="PR">${p('À revoir avec l\'assureur.')}</w:comment>` }
        );
        expect(print).not.toContain('assureur');
        expect(items('comment')).toMatchObject([{ text: 'À revoir avec l\'assureur.', carried: 'plafond', author: 'Paul Rey', date: '2026-01-05T09:00:00Z', article: 'Objet', excerpt: 'Le plafond est de 10 000 €.' }]);
    });

    test('footnotes, endnotes, headers and footers', async () => {
        const { items } = await article(p(`${r('Selon la loi')}<w:r><w:footnoteReference w:id="2"/></w:r>${r('.')}`), {
            footnotes: `<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:id="2">${p('Loi n° 75-1334.')}</w:footnote>`,
            headers: [p('Projet confidentiel'), p('Projet confidentiel')], footers: [p(`${r('Page ')}${field('PAGE', '1')}`)]
        });
        expect(items('footnote')).toMatchObject([{ text: 'Loi n° 75-1334.', article: 'Objet', excerpt: 'Selon la loi.' }]);
        expect(items('header')).toMatchObject([{ text: 'Projet confidentiel', times: 2 }]);
        expect(items('footer')).toMatchObject([{ text: 'Page 1' }]);
    });

    test('a text box is read once', async () => {
        const content = `<w:txbxContent>${p('Encadré important.')}</w:txbxContent>`;
        const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${content}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>`
            + `<mc:Fallback><w:pict><v:shape><v:textbox>${content}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
        const { print, items } = await article(p(`${r('Texte courant.')}${box}`));
        expect(print.match(/Encadré important/g)).toHaveLength(1);
        expect(print.indexOf('Encadré')).toBeGreaterThan(print.indexOf('Texte courant'));
        expect(items('text-box')).toMatchObject([{ carried: 'Encadré important.' }]);
    });

    test('images with what they show', async () => {
        const { items } = await article(p(`${r('Logo : ')}<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Image 1" descr="Logo de Nordal"/><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`));
        expect(items('image')).toMatchObject([{ note: { fr: 'Logo de Nordal' }, article: 'Objet', excerpt: 'Logo :' }]);
    });

    test('content controls keep their text', async () => {
        const { print, items } = await article(`<w:sdt><w:sdtPr><w:alias w:val="Ville"/><w:dropDownList/></w:sdtPr><w:sdtContent>${p('Lyon')}</w:sdtContent></w:sdt>${p(`${r('Le ')}<w:sdt><w:sdtPr><w:date/></w:sdtPr><w:sdtContent>${r('3 mars')}</w:sdtContent></w:sdt>`)}`);
        expect(print).toContain('Lyon');
        expect(flat(print)).toContain('Le 3 mars');
        expect(items('form-field')).toHaveLength(2);
    });
});

describe('fields and links', () => {
    test('a table of contents is told, not carried', async () => {
        const line = (text: string): string => p(`<w:hyperlink w:anchor="_Toc1">${r(text)}</w:hyperlink>${field('PAGEREF _Toc1 \\h', '2')}`, '<w:pStyle w:val="TM1"/>');
        const contents = p(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:hyperlink w:anchor="_Toc1">${r('Objet au sommaire')}</w:hyperlink>`)
            + line('Durée au sommaire') + p('<w:r><w:fldChar w:fldCharType="end"/></w:r>');
        const { print, items } = await imported(`${p('Contrat de test', '<w:pStyle w:val="Titre"/>')}${contents}${p('Après.')}${h(1, 'Objet')}${p('Texte.')}`);
        expect(print).not.toContain('sommaire');
        expect(print).toContain('Après.');
        expect(items('contents')).toMatchObject([{ text: expect.stringContaining('Objet au sommaire') as string }]);
        expect(items('field')).toEqual([]);
    });

    test('references to an article become quotations', async () => {
        const { print, source, items } = await imported({
            body: `${h(1, bookmarked('_Ref1', r('Objet')), listed(1))}${p(`${r('Voir l\'article ')}${field('REF _Ref2 \\r \\h', '2')}${r(' et l\'')}${field('REF _Ref2 \\r \\h', 'Article 2')}${r(', ainsi que ')}${field('REF _Ref9 \\h', 'la grille')}${r('.')}`)}`
                + `${h(1, bookmarked('_Ref2', r('Durée')), listed(1))}${p('Trois ans.')}`,
            numbering: NUMBERING
        });
        expect(source).toContain('clause term "Durée" as Duree'.replace('Duree', 'Durée'));
        expect(source).toContain('Voir l\'{Durée} et l\'{Durée}, ainsi que la grille.');
        expect(flat(print)).toContain('Voir l\'article 2 et l\'article 2, ainsi que la grille.');
        expect(items('reference')).toHaveLength(2);
        expect(items('reference-as-text')).toMatchObject([{ carried: 'la grille' }]);
    });

    test('simple fields and form fields keep their value', async () => {
        const { print, items } = await article(p(`<w:fldSimple w:instr=" DOCPROPERTY Client ">${r('Mercier')}</w:fldSimple>${r(', ')}<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="1"/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`));
        expect(flat(print)).toContain('Mercier, ☒');
        expect(items('field')).toMatchObject([{ carried: 'Mercier', note: { en: 'DOCPROPERTY Client' } }]);
        expect(items('form-field')).toMatchObject([{ carried: '☒' }]);
    });

    test('links to the web stay links; others stay text', async () => {
        const { source } = await article(p(`<w:hyperlink r:id="web">${r('le portail')}</w:hyperlink>${r(' et ')}<w:hyperlink r:id="bad">${r('ceci')}</w:hyperlink>`), { links: { web: 'https://portail.example/aide', bad: 'javascript:alert(1)' } });
        expect(source).toContain('[le portail](https://portail.example/aide) et ceci');
    });
});

describe('lists and tables', () => {
    test('bullets in two levels, plain numbers, letters', async () => {
        const { source, print } = await article([
            p('Premier', listed(3)), p('Dedans', listed(3, 1)), p('Second', listed(3)), p('Entre deux.'), p('Un', listed(4)), p('Deux', listed(4)), p('Entre.'), p('Trois', listed(4)), p('Encore un', listed(5)),
            p('la confidentialité', listed(2)), p('la sécurité', listed(2))
        ].join(''), { numbering: NUMBERING });
        expect(source).toMatch(/- Premier\n +- Dedans\n +- Second\n/);
        expect(print).toMatch(/1\. Un\n2\. Deux\n/);
        expect(print).toMatch(/3\. Trois\n/);
        expect(print).toMatch(/1\. Encore un\n/);
        expect(print).toContain('(a) la confidentialité');
        expect(print).toContain('(b) la sécurité');
    });

    test('tables; merged and nested ones are told', async () => {
        const { print, items } = await article(table(['Poste', 'Prix'], ['Support', '10 €']) + p('Puis.')
            + `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p('Total')}</w:tc></w:tr><w:tr><w:tc>${p('A')}</w:tc><w:tc>${p('B')}</w:tc></w:tr></w:tbl>` + p('Enfin.')
            + table(['Dehors', `${table(['Dedans un', 'Dedans deux'])}${p('')}`]));
        expect(flat(print)).toContain('| Poste | Prix | | Support | 10 € |');
        expect(flat(print)).toContain('| Total | | | A | B |');
        expect(flat(print)).toContain('Dehors Dedans un Dedans deux');
        expect(items('table')).toHaveLength(2);
    });
});
