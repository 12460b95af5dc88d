// Paragraphs, rows and columns that no page shows once changes are accepted: they take no number, and what they held is told.
import { describe, expect, test } from 'vitest';
import { flat, imported, type Imported } from './imported.js';
import { h, listed, NUMBERING, p, r, STYLES, table } from './word.js';

const by = 'w:id="7" w:author="Claire Aubin" w:date="2026-02-03T10:15:00Z"';
const told = { author: 'Claire Aubin', date: '2026-02-03T10:15:00Z' };

const styles = `${STYLES}
<w:style w:type="paragraph" w:styleId="Note"><w:name w:val="Note interne"/><w:basedOn w:val="Normal"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="NoteSuite"><w:name w:val="Note interne, suite"/><w:basedOn w:val="Note"/></w:style>
<w:style w:type="paragraph" w:styleId="TitreNote"><w:name w:val="Titre interne"/><w:basedOn w:val="Titre1"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Masque"><w:name w:val="Masqué"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Retire"><w:name w:val="Clause retirée"/><w:basedOn w:val="Normal"/><w:rPr><w:strike/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Barre"><w:name w:val="Barré"/><w:rPr><w:dstrike/></w:rPr></w:style>`;

async function read(body: string): Promise<Imported> {
    const result = await imported({ body, numbering: NUMBERING, styles });
    expect(result.syntaxErrors).toEqual([]);
    expect(result.report.accounting).toMatchObject({ unaccounted: 0, missing: [] });
    return result;
}

const article = (text: string, mark = ''): string => h(1, text, `${listed(1)}${mark}`);
const gone = (tag: 'del' | 'moveFrom', text: string, properties = ''): string => p(`<w:${tag} ${by}><w:r><w:${tag === 'del' ? 'delText' : 't'}>${text}</w:${tag === 'del' ? 'delText' : 't'}></w:r></w:${tag}>`, `${properties}<w:rPr><w:${tag} ${by}/></w:rPr>`);
const headings = ({ print }: Imported): string[] => print.split('\n').filter(line => line.startsWith('Article')).map(flat);
const texts = (result: Imported, kind: Parameters<Imported['items']>[0]): string[] => result.items(kind).map(({ text }) => flat(text));

describe('numbers', () => {
    test('an article that was moved counts where it went', async () => {
        const moved = (text: string, properties = ''): string => p(`<w:moveTo ${by}>${r(text)}</w:moveTo>`, `${properties}<w:rPr><w:moveTo ${by}/></w:rPr>`);
        const title = '<w:pStyle w:val="Titre1"/>';
        const result = await read(article('Objet') + p('Les services.') + gone('moveFrom', 'Confidentialité', title + listed(1)) + gone('moveFrom', 'Rien ne sort.') + article('Prix') + p('Cent euros.')
            + moved('Confidentialité', title + listed(1)) + moved('Rien ne sort.') + article('Durée') + p('Un an.'));
        expect(headings(result)).toEqual(['Article 1 – Objet', 'Article 2 – Prix', 'Article 3 – Confidentialité', 'Article 4 – Durée']);
        expect(result.items('renumbered')).toEqual([]);
        expect(result.items('moved')).toMatchObject([{ text: 'Confidentialité', ...told }, { text: 'Rien ne sort.', ...told }]);
    });

    test('deleted articles and items count nowhere', async () => {
        const result = await read(article('Objet') + p('Il assure :') + p('la supervision ;', listed(2)) + gone('del', 'le conseil ;', listed(2)) + p('le support.', listed(2))
            + gone('del', 'Garantie', `<w:pStyle w:val="Titre1"/>${listed(1)}`) + article('Durée') + p('Un an.'));
        expect(flat(result.print)).toContain('(a) la supervision ; (b) le support.');
        expect(headings(result)).toEqual(['Article 1 – Objet', 'Article 2 – Durée']);
        expect(result.items('renumbered')).toEqual([]);
    });

    test('two items whose mark between them was deleted are one', async () => {
        const result = await read(article('Objet') + p('la supervision', `${listed(2)}<w:rPr><w:del ${by}/></w:rPr>`) + p(' et le support ;', listed(2)) + p('la sauvegarde.', listed(2)) + article('Durée') + p('Un an.'));
        expect(flat(result.print)).toContain('(a) la supervision et le support ; (b) la sauvegarde.');
    });

    test('a heading that joins a paragraph of which nothing is left stays one, with its number', async () => {
        const result = await read(article('Objet') + p('Texte.') + article('Prix', `<w:rPr><w:del ${by}/></w:rPr>`) + p(`<w:del ${by}><w:r><w:delText>Ancien prix.</w:delText></w:r></w:del>`) + p('Cent euros.') + article('Durée') + p('Un an.'));
        expect(headings(result)).toEqual(['Article 1 – Objet', 'Article 2 – Prix', 'Article 3 – Durée']);
        expect(result.items('renumbered')).toEqual([]);
    });

    test('a deleted mark before a table joins nothing: the item keeps its number', async () => {
        const result = await read(article('Objet') + p('la supervision', `${listed(2)}<w:rPr><w:del ${by}/></w:rPr>`) + table(['Poste', 'Prix'], ['Support', '10 €']) + p('le support.', listed(2)) + article('Durée') + p('Un an.'));
        expect(flat(result.print)).toMatch(/\(a\) la supervision .*\(b\) le support\./);
    });

    test('hidden items and articles count nowhere, an item that is only partly hidden does', async () => {
        const hidden = (text: string, properties = ''): string => p(r(text, '<w:vanish/>'), `${properties}<w:rPr><w:vanish/></w:rPr>`);
        const result = await read(article('Objet') + p('Il assure :') + p('la supervision ;', listed(2)) + hidden('option masquée ;', listed(2)) + p(`${r('le support')}${r(' interne', '<w:vanish/>')}${r('.')}`, listed(2))
            + hidden('Article masqué', `<w:pStyle w:val="Titre1"/>${listed(1)}`) + article('Durée') + p('Un an.'));
        expect(flat(result.print)).toContain('(a) la supervision ; (b) le support.');
        expect(headings(result)).toEqual(['Article 1 – Objet', 'Article 2 – Durée']);
        expect(result.items('hidden')).toMatchObject([{ text: 'option masquée ;', article: 'Objet' }, { text: ' interne' }, { text: 'Article masqué', article: 'Objet' }]);
        expect(result.items('renumbered')).toEqual([]);
    });

    test('an item that lost all its text and not its mark is still counted, as Word shows it', async () => {
        const result = await read(article('Objet') + p('la supervision ;', listed(2)) + p(`<w:del ${by}><w:r><w:delText>le conseil ;</w:delText></w:r></w:del>`, listed(2)) + p('le support.', listed(2)) + article('Durée') + p('Un an.'));
        expect(flat(result.print)).toContain('(a) la supervision ; (c) le support.');
    });
});

describe('a style separator', () => {
    const separator = '<w:rPr><w:vanish/><w:specVanish/></w:rPr>';

    test('in the middle of a sentence leaves one sentence', async () => {
        const result = await read(article('Obligations') + p('Le Prestataire doit ', `<w:pStyle w:val="Titre2"/>${listed(1, 1)}${separator}`) + p('répondre en une heure.') + article('Durée') + p('Un an.'));
        expect(flat(result.print)).toContain('1.1 Le Prestataire doit répondre en une heure.');
        // A numbered paragraph, without a heading.
        expect(result.report.clauses).toBe(3);
        expect(result.source).toMatch(/clause \{\s+"""\s+\*{0,2}Le Prestataire doit\*{0,2} répondre/);
    });

    test('after a heading leaves the heading', async () => {
        const result = await read(article('Obligations') + p('Délai.', `<w:pStyle w:val="Titre2"/>${listed(1, 1)}${separator}`) + p(' Le Prestataire répond en une heure.') + article('Durée') + p('Un an.'));
        expect(result.report.clauses).toBe(3);
    });
});

describe('hidden text', () => {
    test('by styles of paragraphs, of characters and of headings, and what is based on them', async () => {
        const style = (id: string): string => `<w:pStyle w:val="${id}"/>`;
        const result = await read(article('Objet') + p(`${r('Visible')}${r(' secret', '<w:rStyle w:val="Masque"/>')}${r('.')}`) + p('Note un.', style('Note')) + p('Note deux.', style('NoteSuite'))
            + p('Titre masqué', style('TitreNote') + listed(1)) + p(`${r('Montré malgré tout.', '<w:vanish w:val="0"/>')}`, style('Note')) + article('Durée') + p('Un an.'));
        expect(texts(result, 'hidden')).toEqual(['secret', 'Note un.', 'Note deux.', 'Titre masqué']);
        expect(headings(result)).toEqual(['Article 1 – Objet', 'Article 2 – Durée']);
        expect(flat(result.print)).toContain('Visible. Montré malgré tout.');
    });

    test('in hidden rows and in rows whose cells are hidden', async () => {
        const row = (properties: string, ...cells: readonly string[]): string => `<w:tr><w:trPr>${properties}</w:trPr>${cells.map(cell => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`;
        const note = (text: string): string => p(text, '<w:pStyle w:val="Note"/>');
        const result = await read(article('Prix') + `<w:tbl>${row('', p('Poste'), p('Prix'))}${row('<w:hidden/>', p('Coût interne'), p('410 €'))}${row('', p('Support'), p('900 €'))}${row('', note('Marge'), note('490 €'))}</w:tbl>` + article('Durée') + p('Un an.'));
        expect(texts(result, 'hidden')).toEqual(['Coût interne', '410 €', 'Marge', '490 €']);
        expect(flat(result.print)).toContain('| Poste | Prix | | Support | 900 € |');
        expect(flat(result.print)).not.toContain('Coût');
    });

    test('two styles that each hide show the text, as Word does', async () => {
        const result = await read(article('Objet') + p(r('Retour à la lumière.', '<w:rStyle w:val="Masque"/>'), '<w:pStyle w:val="Note"/>') + article('Durée') + p('Un an.'));
        expect(result.items('hidden')).toEqual([]);
        expect(result.print).toContain('Retour à la lumière.');
    });
});

describe('text struck by hand', () => {
    test('is told and not carried: words, items, styles, a heading with its text, a row', async () => {
        const strike = '<w:strike/>';
        const result = await read(article('Objet') + p(`${r('Il assure ')}${r('tous ', strike)}${r('les ', '<w:rStyle w:val="Barre"/>')}${r('des services :')}`) + p(r('la supervision ;', strike), listed(2)) + p('le support.', listed(2))
            + p('Clause retirée.', '<w:pStyle w:val="Retire"/>') + p(r('Garantie', strike), `<w:pStyle w:val="Titre1"/>${listed(1)}`) + p(r('Douze mois.', strike)) + article('Prix')
            + table(['Poste', 'Prix'], [p(r('Astreinte', strike)), p(r('500 €', strike))], ['Support', '900 €']) + p(r('Non barré.', '<w:strike w:val="0"/>'), '<w:pStyle w:val="Retire"/>'));
        expect(texts(result, 'struck')).toEqual(['tous les', 'la supervision ;', 'Clause retirée.', 'Garantie', 'Douze mois.', 'Astreinte', '500 €']);
        expect(flat(result.print)).toContain('Il assure des services : (b) le support.');
        expect(flat(result.print)).toContain('| Poste | Prix | | Support | 900 € | Non barré.');
        expect(headings(result)).toEqual(['Article 1 – Objet', 'Article 2 – Prix']);
        expect(result.items('renumbered')).toMatchObject([{ note: { en: '3 becomes 2' } }]);
    });
});

test('half of a word may be struck or hidden', async () => {
    const strike = '<w:strike/>';
    const result = await read(article('Objet') + p(`${r('le ')}${r('conseil', strike)}${r('support, la super')}${r('vis', strike)}${r('ion et la re', '')}${r('prise', '<w:vanish/>')}`) + article('Durée') + p('Un an.'));
    expect(flat(result.print)).toContain('le support, la superion et la re');
    expect([...texts(result, 'struck'), ...texts(result, 'hidden')]).toEqual(['conseil', 'vis', 'prise']);
});

describe('tracked tables', () => {
    const cell = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;

    test('a deleted column goes, an inserted one comes', async () => {
        const row = (...[one, two, three]: readonly string[]): string => `<w:tr>${cell(one!)}${cell(two!, `<w:cellDel ${by}/>`)}${cell(three!, `<w:cellIns ${by}/>`)}</w:tr>`;
        const result = await read(article('Prix') + `<w:tbl>${row('Prestation', 'Ancien prix', 'Prix')}${row('Support', '900 €', '1000 €')}</w:tbl>` + article('Durée') + p('Un an.'));
        expect(flat(result.print)).toContain('| Prestation | Prix | | Support | 1000 € |');
        expect(result.items('deletion')).toMatchObject([{ text: 'Ancien prix', ...told }, { text: '900 €', ...told }]);
        expect(result.items('insertion')).toMatchObject([{ carried: 'Prix', ...told }, { carried: '1000 €', ...told }]);
    });

    test('a deleted row and an inserted one tell who and when, also where only the row says so', async () => {
        const row = (change: string, one: string, two: string): string => `<w:tr><w:trPr>${change}</w:trPr>${cell(one)}${cell(two)}</w:tr>`;
        const result = await read(article('Prix') + `<w:tbl>${row('', 'Poste', 'Prix')}${row(`<w:del ${by}/>`, 'Ancien', '300 €')}${row(`<w:ins ${by}/>`, 'Nouveau', '400 €')}</w:tbl>` + article('Durée') + p('Un an.'));
        expect(flat(result.print)).toContain('| Poste | Prix | | Nouveau | 400 € |');
        expect(result.items('deletion')).toMatchObject([{ text: 'Ancien', ...told }, { text: '300 €', ...told }]);
        expect(result.items('insertion')).toMatchObject([{ carried: 'Nouveau', ...told }, { carried: '400 €', ...told }]);
    });

    test('cells that a tracked change merges continue the one above', async () => {
        const rows = `<w:tr>${cell('Support', `<w:cellMerge ${by} w:vMerge="rest"/>`)}${cell('Jour')}</w:tr><w:tr>${cell('', `<w:cellMerge ${by} w:vMerge="cont"/>`)}${cell('Nuit')}</w:tr>`;
        const result = await read(article('Prix') + `<w:tbl>${rows}</w:tbl>` + article('Durée') + p('Un an.'));
        expect(result.items('table')).toMatchObject([{ note: { en: 'merged cells: their text is in the first' } }]);
    });

    test('numbered paragraphs of a deleted row count nowhere', async () => {
        const item = (text: string): string => `<w:tc>${p(text, listed(4))}</w:tc>`;
        const result = await read(article('Prix') + `<w:tbl><w:tr>${item('Support')}${cell('1')}</w:tr><w:tr><w:trPr><w:del ${by}/></w:trPr>${item('Ancien')}${cell('2')}</w:tr><w:tr>${item('Conseil')}${cell('3')}</w:tr></w:tbl>` + article('Durée') + p('Un an.'));
        expect(flat(result.print)).toContain('| 1. Support | 1 | | 2. Conseil | 3 |');
    });
});

test('a deleted form field leaves nothing of its default', async () => {
    const mark = (type: string, inside = ''): string => `<w:r><w:fldChar w:fldCharType="${type}">${inside}</w:fldChar></w:r>`;
    const result = await read(article('Objet') + p(`${r('Oui.')}<w:del ${by}>${mark('begin', '<w:ffData><w:ddList><w:listEntry w:val="Gold"/></w:ddList></w:ffData>')}<w:r><w:delInstrText> FORMDROPDOWN </w:delInstrText></w:r>${mark('end')}</w:del>`) + article('Durée') + p('Un an.'));
    expect(result.print).not.toContain('Gold');
});
