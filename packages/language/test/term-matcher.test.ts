import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { singular, TermMatcher } from '../src/model/term-matcher.js';

function matches(terms: readonly string[], text: string): string[] {
    return new TermMatcher(terms.map(term => ({ text: term, value: term }))).match(text).map(({ start, end }) => text.slice(start, end));
}

describe('terms in prose', () => {
    test.each([
        ['a plural', ['Incident'], 'Les Incidents sont clos.', ['Incidents']],
        ['an elision', ['Incident'], 'L\'Incident, ou d’Incidents.', ['Incident', 'Incidents']],
        ['plurals in -aux and -eaux', ['Canal', 'Niveau'], 'Les Canaux et les Niveaux.', ['Canaux', 'Niveaux']],
        ['several words, each in the plural', ['Jour ouvré'], 'Deux Jours ouvrés.', ['Jours ouvrés']],
        ['the longest term', ['Service', 'Service managé'], 'Le Service managé et le Service.', ['Service managé', 'Service']],
        ['a capital is part of the term', ['Incident'], 'Un incident ordinaire.', []],
        ['a term without a capital', ['incident'], 'Un Incident, un incident.', ['Incident', 'incident']],
        ['not inside another word', ['Site'], 'Le Sitemap du Website.', []],
        ['not across the end of a sentence', ['Jour ouvré'], 'Le Jour. Ouvré.', []],
        ['a hyphen or a line break between words', ['Sous-traitant ultérieur'], 'Un Sous-traitant\n ultérieur.', ['Sous-traitant\n ultérieur']],
        ['initials', ['SLA'], 'Les SLA.', ['SLA']],
        ['no term at all', [], 'Rien.', []]
    ] as const)('%s', (_, terms, text, expected) => {
        expect(matches(terms, text)).toEqual(expected);
    });

    test('the first definition of a term is the one that matches', () => {
        const matcher = new TermMatcher([{ text: 'Incident', value: 1 }, { text: 'Incidents', value: 2 }]);
        expect(matcher.match('Incident Incidents').map(match => match.value)).toEqual([1, 1]);
    });

    test('matches follow each other without overlap, within the text', () => {
        const word = fc.constantFrom('Incident', 'Service', 'managé', 'le', 'du', 'Niveau');
        const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map(words => words.join(' '));
        fc.assert(fc.property(fc.array(phrase, { maxLength: 5 }), fc.array(word, { maxLength: 20 }), (terms, words) => {
            const text = words.join(' ');
            let end = 0;
            for (const match of new TermMatcher(terms.map(term => ({ text: term, value: term }))).match(text)) {
                expect(match.start).toBeGreaterThanOrEqual(end);
                expect(match.end).toBeGreaterThan(match.start);
                expect(text.slice(match.start, match.end).split(' ').map(singular)).toEqual(match.value.split(' ').map(singular));
                end = match.end;
            }
            expect(end).toBeLessThanOrEqual(text.length);
        }));
    });
});
