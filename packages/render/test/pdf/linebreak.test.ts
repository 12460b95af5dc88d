import { expect, test } from 'vitest';
import { Fonts } from '../../src/pdf/fonts.js';
import { divisions } from '../../src/pdf/hyphenation.js';
import { linesOf } from '../../src/pdf/paragraph.js';
import { segmentsOf } from '../../src/pdf/segments.js';
import { STYLES } from '../../src/pdf/styles.js';
import { tag } from '../../src/pdf/tags.js';
import { asset } from '../assets.js';

const fonts = await Fonts.load(asset);

function lines(text: string, width: number, style: keyof typeof STYLES = 'body'): string[] {
    const run = { type: 'text', text, style: STYLES[style].text, tag: tag('P', undefined) } as const;
    return linesOf([run], { width, style: STYLES[style], language: 'fr' }, fonts)
        .map(line => segmentsOf(line, 0, fonts).flatMap(segment => segment.tokens).map(token => token.text).join('').trimEnd());
}

test('no line begins with what a no-break space ties to the word before', () => {
    const text = 'Le Client paie : « mille euros » ; le Prestataire livre ! Est-ce dit ? Il l’est : « oui ».'.replace(/ (?=[:;!?»])/g, '\u00A0').replace(/« /g, '«\u00A0');
    for (let width = 60; width < 300; width += 7) {
        for (const line of lines(text, width)) {
            expect(line).not.toMatch(/^[\s\u00A0:;!?»]/);
            expect(line).not.toMatch(/«$/);
        }
    }
});

test('a justified line is as wide as its column', () => {
    const run = { type: 'text', text: 'Le Prestataire exécute les Services avec le soin et la diligence d’un professionnel, et rend compte de son activité au Client chaque trimestre.', style: STYLES.body.text, tag: tag('P', undefined) } as const;
    const broken = linesOf([run], { width: 220, style: STYLES.body, language: 'fr' }, fonts);
    const ends = broken.slice(0, -1).map(line => segmentsOf(line, 0, fonts).reduce((_, { x, width }) => x + width, 0));
    expect(ends.length).toBeGreaterThan(2);
    ends.forEach(end => expect(end).toBeCloseTo(220, 1));
});

test('addresses end a line at their signs, without a hyphen', () => {
    expect(lines('https://www.exemple-de-prestataire.example/documents/contrats/2026/annexe-deux', 120, 'cell').join('')).not.toContain('-/');
    expect(lines('https://www.exemple.example/documents/contrats/annexe', 150, 'cell')[0]).toMatch(/[/.]$/);
});

test('words are divided as the language does, abbreviations and numbers never', () => {
    const divided = (word: string, language: 'fr' | 'en'): string => [...divisions(word, language)].reduceRight((text, at) => `${text.slice(0, at)}-${text.slice(at)}`, word);
    expect(divided('responsabilité', 'fr')).toBe('res-pon-sa-bi-lité');
    expect(divided('responsibility', 'en')).toMatch(/^re-?spon-?s/);
    expect(divided('INFOGÉRANCE', 'fr')).toBe('INFOGÉRANCE');
    expect(divided('2026/679', 'fr')).toBe('2026/679');
    expect(divided('support@nordal.example', 'fr')).toBe('support@nordal.example');
});
