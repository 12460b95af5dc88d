// Numbers that Word computes: formats of lists by language, numbers of fields.
import { describe, expect, test } from 'vitest';
import { cardinalText, formatNumber, ordinalText } from '../src/word/number-formats.js';
import { flat, imported, type Imported } from './imported.js';
import { field, h, listed, NUMBERING, p, r, STYLES } from './word.js';

async function read(body: string, parts: { readonly numbering?: string; readonly styles?: string } = {}): Promise<Imported> {
    const result = await imported({ body, numbering: NUMBERING, ...parts });
    expect(result.syntaxErrors).toEqual([]);
    expect(result.report.accounting).toMatchObject({ unaccounted: 0, missing: [] });
    return result;
}

/** A field without a value, as Word writes those whose value it computes. */
function bare(instruction: string): string {
    const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    return `${mark('begin')}<w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>${mark('end')}`;
}

describe('formats', () => {
    test.each([
        ['ordinal', 'fr-FR', ['1er', '2e', '3e', '21e']], ['ordinal', 'en-GB', ['1st', '2nd', '3rd', '21st']], ['ordinal', 'de-CH', ['1.', '2.', '3.', '21.']],
        ['ordinalText', 'fr-FR', ['Premier', 'Deuxième', 'Troisième', 'Vingt et unième']], ['ordinalText', 'en-US', ['First', 'Second', 'Third', 'Twenty-first']],
        ['cardinalText', 'fr-FR', ['Un', 'Deux', 'Trois', 'Vingt et un']], ['cardinalText', 'en-GB', ['One', 'Two', 'Three', 'Twenty-one']],
        ['numberInDash', 'fr-FR', ['- 1 -', '- 2 -', '- 3 -', '- 21 -']], ['decimalZero', 'fr-FR', ['01', '02', '03', '21']], ['001', 'fr-FR', ['001', '002', '003', '021']],
        ['decimalEnclosedCircle', 'fr-FR', ['①', '②', '③', '21']], ['hex', 'fr-FR', ['1', '2', '3', '15']], ['chicago', 'fr-FR', ['*', '†', '‡', '******']], ['russianLower', 'ru-RU', ['а', 'б', 'в', 'х']],
        ['lowerLetter', 'fr-FR', ['a', 'b', 'c', 'u']], ['upperRoman', 'fr-FR', ['I', 'II', 'III', 'XXI']]
    ])('%s in %s', (format, language, expected) => {
        expect([1, 2, 3, 21].map(value => formatNumber(value, format, language))).toEqual(expected);
    });

    test('numbers in French words', () => {
        expect([16, 17, 70, 71, 72, 80, 81, 91, 100, 101, 200, 201, 1000, 2080].map(value => cardinalText(value, 'fr-FR'))).toEqual(['seize', 'dix-sept', 'soixante-dix', 'soixante et onze', 'soixante-douze', 'quatre-vingts',
            'quatre-vingt-un', 'quatre-vingt-onze', 'cent', 'cent un', 'deux cents', 'deux cent un', 'mille', 'deux mille quatre-vingts']);
        expect([71, 92].map(value => cardinalText(value, 'fr-CH'))).toEqual(['septante et un', 'nonante-deux']);
        expect([4, 5, 9, 17, 21, 80, 200].map(value => ordinalText(value, 'fr-FR'))).toEqual(['quatrième', 'cinquième', 'neuvième', 'dix-septième', 'vingt et unième', 'quatre-vingtième', 'deux centième']);
    });

    test('numbers in English words', () => {
        expect([13, 40, 99, 100, 101, 1200].map(value => cardinalText(value, 'en-GB'))).toEqual(['thirteen', 'forty', 'ninety-nine', 'one hundred', 'one hundred one', 'one thousand two hundred']);
        expect([5, 8, 9, 12, 20, 32].map(value => ordinalText(value, 'en-GB'))).toEqual(['fifth', 'eighth', 'ninth', 'twelfth', 'twentieth', 'thirty-second']);
    });

    const list = (id: number, format: string): string => `<w:abstractNum w:abstractNumId="${id}"><w:lvl w:ilvl="0"><w:start w:val="1"/>${format}<w:lvlText w:val="%1)"/></w:lvl></w:abstractNum><w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`;
    const items = (id: number, mark = ''): string => p('supervision ;', listed(id) + mark) + p('support.', listed(id) + mark);

    test('in the language of the document, of a style, of a paragraph', async () => {
        const numbering = list(20, '<w:numFmt w:val="ordinal"/>');
        const lang = (value: string): string => `<w:rPr><w:lang w:val="${value}"/></w:rPr>`;
        expect(flat((await read(h(1, 'Objet') + items(20) + h(1, 'Durée') + p('Un an.'), { numbering })).print)).toContain('1er) supervision ; 2e) support.');
        expect(flat((await read(h(1, 'Purpose') + p('The services of this agreement are the following:') + items(20) + h(1, 'Term') + p('One year.'), { numbering, styles: STYLES.replace('fr-FR', 'en-GB') })).print)).toContain('1st) supervision ; 2nd) support.');
        expect(flat((await read(h(1, 'Objet') + items(20, lang('en-US')) + h(1, 'Durée') + p('Un an.'), { numbering })).print)).toContain('1st) supervision ; 2nd) support.');
        // Without any language the words of the text decide.
        expect(flat((await read(h(1, 'Purpose') + p('The services of this agreement are the following:') + items(20) + h(1, 'Term') + p('One year.'), { numbering, styles: STYLES.replace(/<w:docDefaults>.*<\/w:docDefaults>/, '') })).print)).toContain('1st) supervision');
    });

    test('of later Words, beside one that every Word knows', async () => {
        const numbering = list(21, '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>');
        expect(flat((await read(h(1, 'Objet') + items(21) + h(1, 'Durée') + p('Un an.'), { numbering })).print)).toContain('001) supervision ; 002) support.');
    });
});

describe('AUTONUM', () => {
    test('numbers headings and the paragraphs below them', async () => {
        const result = await read(h(1, `${bare('AUTONUMLGL \\e')}${r(' Objet')}`) + p('Il assure :') + p(`${bare('AUTONUM \\* alphabetic')}${r(' la supervision ;')}`) + p(`${bare('AUTONUM \\* alphabetic')}${r(' la sauvegarde.')}`)
            + h(1, `${bare('AUTONUMLGL \\e')}${r(' Durée')}`) + h(2, `${bare('AUTONUMLGL')}${r(' Début')}`) + p(`${bare('AUTONUMLGL')}${r(' Le premier mai.')}`));
        expect(flat(result.print)).toContain('a. la supervision ; b. la sauvegarde.');
        expect(flat(result.print)).toContain('2.1.1 Le premier mai.');
        expect(result.report.clauses).toBe(4);
        expect(result.items('renumbered')).toEqual([]);
        expect(result.items('field')).toEqual([]);
        expect(result.items('number-as-text').map(({ carried }) => carried)).toEqual(['a.', 'b.']);
    });

    test('goes on through paragraphs where no heading has one; separators and formats are its own', async () => {
        const line = (instruction: string, text: string): string => p(`${bare(instruction)}${r(` ${text}`)}`);
        const result = await read(h(1, 'Objet') + line('AUTONUM', 'un') + line('AUTONUM \\* Arabic \\s :', 'deux') + h(1, 'Durée') + line('AUTONUM \\* ROMAN \\s )', 'trois') + line('AUTONUM \\* OrdText', 'quatre'));
        expect(flat(result.print)).toMatch(/1\. un 2: deux .*III\) trois quatrième\. quatre/);
    });

    test('a deleted one is not counted', async () => {
        const result = await read(h(1, 'Objet') + p(`${bare('AUTONUM')}${r(' un')}`) + p(`<w:moveFrom w:id="1" w:author="A">${bare('AUTONUM')}${r(' parti')}</w:moveFrom>`, '<w:rPr><w:moveFrom w:id="2" w:author="A"/></w:rPr>') + p(`${bare('AUTONUM')}${r(' deux')}`) + h(1, 'Durée') + p('Un an.'));
        expect(flat(result.print)).toContain('1. un 2. deux');
    });
});

describe('LISTNUM', () => {
    const three = (instruction: string): string => p(`${r('Il assure ')}${bare(instruction)}${r(' la supervision, ')}${bare(instruction)}${r(' la sauvegarde et ')}${bare(instruction)}${r(' le support.')}`);

    test.each([
        ['LISTNUM NumberDefault \\l 2', 'a) la supervision, b) la sauvegarde et c) le support'], ['LISTNUM NumberDefault \\l 4', '(1) la supervision, (2) la sauvegarde et (3) le support'],
        ['LISTNUM "NumberDefault" \\l 6', '(i) la supervision, (ii) la sauvegarde et (iii) le support'], ['LISTNUM OutlineDefault', 'I. la supervision, II. la sauvegarde et III. le support'],
        ['LISTNUM LegalDefault \\l 2', '1.1. la supervision, 1.2. la sauvegarde et 1.3. le support'], ['LISTNUM', '1) la supervision, 2) la sauvegarde et 3) le support']
    ])('%s', async (instruction, expected) => {
        const result = await read(h(1, 'Objet') + three(instruction) + h(1, 'Durée') + p('Un an.'));
        expect(flat(result.print)).toContain(expected);
        expect(result.items('number-as-text')).toHaveLength(3);
        expect(result.items('field')).toEqual([]);
    });

    test('begins where it says, and the next one goes on', async () => {
        const result = await read(h(1, 'Objet') + p(`${r('Voir ')}${bare('LISTNUM NumberDefault \\l 3 \\s 4')}${r(' et ')}${bare('LISTNUM')}${r('.')}`) + h(1, 'Durée') + p('Un an.'));
        expect(flat(result.print)).toContain('Voir iv) et v).');
    });

    test('takes the level below the paragraph of a list', async () => {
        const numbering = NUMBERING.replace('<w:lvlText w:val="(%1)"/></w:lvl>', '<w:lvlText w:val="(%1)"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="(%2)"/></w:lvl>');
        const item = (text: string): string => p(`${r(`${text} : `)}${bare('LISTNUM')}${r(' un, ')}${bare('LISTNUM')}${r(' deux ;')}`, listed(2));
        expect(flat((await read(h(1, 'Objet') + item('supervision') + item('support') + h(1, 'Durée') + p('Un an.'), { numbering })).print)).toContain('(a) supervision : (i) un, (ii) deux ; (b) support : (i) un, (ii) deux ;');
    });

    test('takes a list of the document by its name', async () => {
        const numbering = NUMBERING.replace('<w:abstractNum w:abstractNumId="1">', '<w:abstractNum w:abstractNumId="1"><w:name w:val="Points"/>');
        expect(flat((await read(h(1, 'Objet') + three('LISTNUM Points') + h(1, 'Durée') + p('Un an.'), { numbering })).print)).toContain('(a) la supervision, (b) la sauvegarde et (c) le support');
    });

    test('of two lists of one name takes the one that counts already', async () => {
        const twins = NUMBERING.replace('<w:multiLevelType w:val="multilevel"/>', '<w:multiLevelType w:val="multilevel"/><w:name w:val="Articles"/>').replace('<w:abstractNum w:abstractNumId="3">', '<w:abstractNum w:abstractNumId="3"><w:name w:val="Articles"/>');
        const result = await read(h(1, 'Objet', listed(1)) + p('Les services.') + h(1, 'Durée', listed(1)) + p(`${bare('LISTNUM Articles \\l 2')}${r(' Un an.')}`) + p(`${bare('LISTNUM Articles \\l 2')}${r(' Sans reconduction.')}`), { numbering: twins });
        expect(flat(result.print)).toContain('2.1 Un an. 2.2 Sans reconduction.');
    });

    test('of a list that is not there is told as lost, and nothing false is said of it', async () => {
        const result = await read(h(1, 'Objet') + three('LISTNUM Inconnue') + h(1, 'Durée') + p('Un an.'));
        expect(result.items('field-left')).toHaveLength(3);
        expect(result.items('field')).toEqual([]);
    });
});

describe('other fields', () => {
    test('the text of a field inside the instruction of another is told, and not run together with its result', async () => {
        const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
        const code = (text: string): string => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
        const nested = (result: string): string => `${mark('begin')}${code(' MERGEFIELD Pays ')}${mark('separate')}${r(result)}${mark('end')}`;
        const choice = `${mark('begin')}${code(' IF ')}${nested('France')}${code(' = ')}${nested('Suisse')}${code(' "oui" "non" ')}${mark('separate')}${r('la TVA est de 20 %')}${mark('end')}`;
        const result = await read(h(1, 'Objet') + p(`${r('Au prix s\'ajoute : ')}${choice}${r('.')}`) + h(1, 'Durée') + p('Un an.'));
        expect(result.items('field-left')).toMatchObject([{ text: 'France Suisse' }]);
        expect(result.items('field')).toMatchObject([{ carried: 'la TVA est de 20 %' }]);
    });

    test('a button shows the words of its instruction, marks for an index nothing', async () => {
        const result = await read(h(1, 'Objet') + p(`${r('Pour ')}${bare('MACROBUTTON NoMacro [Nom du Client]')}${bare('XE "Client"')}${r('.')}`) + h(1, 'Durée') + p('Un an.'));
        expect(flat(result.print)).toContain('Pour [Nom du Client].');
        expect(result.items('form-field')).toMatchObject([{ carried: '[Nom du Client]' }]);
        expect(result.items('field-left')).toEqual([]);
    });

    test('a value that is empty is none to tell of', async () => {
        const result = await read(h(1, 'Objet') + p(`${r('Un')}${field('MERGEFIELD Civilite', '')}${r(' mot.')}`) + h(1, 'Durée') + p('Un an.'));
        expect([...result.items('field-left'), ...result.items('field')]).toEqual([]);
    });

    test('one whose value the file does not hold is told as left, one that has it as text', async () => {
        const result = await read(h(1, 'Objet') + p(`${bare('EQ \\f(1;2)')}${r(' et ')}${field('DATE', '3 mars 2026')}`) + h(1, 'Durée') + p('Un an.'));
        expect(result.items('field-left')).toMatchObject([{ text: '', note: { en: 'EQ \\f(1;2)' } }]);
        expect(result.items('field')).toMatchObject([{ carried: '3 mars 2026' }]);
    });
});
