import { expect, test } from 'vitest';
import { sentencesOf } from './sentences.js';

test.each([
    ["L'audit prévu à l'art. 12 est limité à la remise d'un certificat.", 1],
    ['Voir le n° 4, al. 3, et l’art. L. 441-10 du Code de commerce.', 1],
    ['Nordal Inc. fournit le service. Acme Ltd. paie.', 2],
    ['Le prix est de 1.200 € par mois. Il est payable à 30 jours.', 2],
    ['M. Durand signe. Mme Mercier aussi.', 2],
    ['Première règle ; seconde règle.', 2],
    ['The fee (see sect. 4.2) is due. It is not refundable.', 2],
    ['Est-ce dû ? Oui.', 2]
])('%s', (text, count) => {
    expect(sentencesOf(text).map(({ start, end }) => text.slice(start, end))).toHaveLength(count);
});
