import { expect, test } from 'vitest';
import { agree, lowerFirst, ofLabel, ofName, withArticle } from '@msp/language';
import { raisedParts, typeset } from '../src/tree/typography.js';

test('French spaces do not break where French forbids it', () => {
    expect(typeset('Soit : « x » ; y ! 10 000 € à 5 %', 'fr')).toBe('Soit\u00A0: «\u00A0x\u00A0»\u202F; y\u202F! 10\u202F000\u00A0€ à 5\u00A0%');
    expect(typeset('le 12 janvier 2026, n° 5, art. L. 441-10', 'fr')).toBe('le 12\u00A0janvier 2026, n°\u00A05, art.\u00A0L.\u00A0441-10');
});

test('addresses and English stay as they are written', () => {
    expect(typeset('https://x.example/a?b=c ; fin', 'fr')).toBe('https://x.example/a?b=c\u202F; fin');
    expect(typeset('Note: "x"; y! 08:00', 'en')).toBe('Note: "x"; y! 08:00');
});

test('a number in groups stays on one line: telephone, IBAN, SIREN, SIRET, VAT', () => {
    for (const number of ['01 23 45 67 89', '+33 1 23 45 67 89', '+41 22 123 45 67', '+33 (0)1 23 45 67 89', '+44 20 7946 0958', 'FR76 3000 6000 0112 3456 7890 189', 'CH93 0076 2011 6238 5295 7', '732 829 320', '732 829 320 00074', 'FR 44 732829320', 'FR44 732 829 320']) {
        for (const language of ['fr', 'en'] as const) {
            const set = typeset(`le ${number}.`, language);
            expect(set.slice(3), `${number} ${language}`).not.toContain(' ');
            expect(set.replace(/[\u00A0\u202F]/g, ' ')).toBe(`le ${number}.`);
        }
    }
    expect(typeset('articles 12 13 14, 3 postes 24 heures', 'en')).toBe('articles 12 13 14, 3 postes 24 heures');
});

test('no space is added where the author wrote none', () => {
    expect(typeset('08:00-18:00 et oui!', 'fr')).toBe('08:00-18:00 et oui!');
});

test('apostrophes are curved where they elide or mark a possessive', () => {
    expect(typeset("l'article, d'un, jusqu'au, l'", 'fr')).toBe('l’article, d’un, jusqu’au, l’');
    expect(typeset("the Client's and the Users' data", 'en')).toBe('the Client’s and the Users’ data');
    expect(typeset("le texte 'cité' et https://a.example/l'un", 'fr')).toBe("le texte 'cité' et https://a.example/l'un");
});

test('amounts and percentages in prose are set as formatted facts are', () => {
    expect(typeset("CHF 250 000, CHF 1'000'000, €12 000 and 98 %", 'en')).toBe('CHF\u00A0250,000, CHF\u00A01,000,000, €12,000 and 98%');
    expect(typeset("99.7% de 250'000 CHF, 98 % et 5%", 'fr')).toBe('99,7\u00A0% de 250\u202F000\u00A0CHF, 98\u00A0% et 5\u00A0%');
    expect(typeset('version 1.2.3, 10.5 points, rooms 12 345', 'en')).toBe('version 1.2.3, 10.5 points, rooms 12 345');
});

test('a label in the middle of a sentence keeps initials and names of products', () => {
    expect(['TJM', 'SaaS', 'P1', 'Durée', "L'hébergeur", 'E-mail', 'TVA due', 'À la demande'].map(lowerFirst)).toEqual(['TJM', 'SaaS', 'P1', 'durée', "l'hébergeur", 'e-mail', 'TVA due', 'à la demande']);
    expect(['Redevance mensuelle', 'Abonnement', 'Prix', 'TJM'].map(ofLabel)).toEqual(['de la redevance mensuelle', "de l'abonnement", 'du prix', 'de «\u00A0TJM\u00A0»']);
});

test('the ending of a French ordinal is raised, and nothing that looks like one', () => {
    const raised = (text: string, language: 'fr' | 'en' = 'fr'): string[] => raisedParts(text, language).filter(part => part.raised).map(part => part.text);
    expect(raised('le 1er mars, la 1re fois, le 2e jour, au XXIe siècle, les 1ers')).toEqual(['er', 're', 'e', 'e', 'ers']);
    expect(raised('Ce contrat, le n° 1, Le 5 et 12 m², art. L. 441-10, T2e, 1erreur, version 2e3, 10 e')).toEqual([]);
    expect(raised('the 1st of May, 1er', 'en')).toEqual([]);
    expect(raisedParts('le 1er mars', 'fr').map(part => part.text).join('')).toBe('le 1er mars');
});

test('articles agree', () => {
    expect(withArticle('Infogérant')).toBe('l’Infogérant');
    expect(ofName('Conditions générales')).toBe('des Conditions générales');
    expect(ofName('Bidule')).toBe('du document «\u00A0Bidule\u00A0»');
    expect(agree('vu le ', 'Annexe 2')).toBe('vu l’');
    expect(agree('Les ', 'Contrat')).toBe('Le ');
    expect(agree('au sens du ', 'Conditions générales')).toBe('au sens des ');
});
