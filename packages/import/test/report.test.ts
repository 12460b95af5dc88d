// The report as a lawyer reads it, in both languages.
import { expect, test } from 'vitest';
import { reportMarkdown } from '../src/index.js';
import { imported } from './imported.js';
import { h, p, r } from './word.js';

const body = `${h(1, 'Article 3 – Prix')}${p(`${r('Le prix est de ')}<w:del w:id="1" w:author="Me *Aubin*" w:date="2026-02-03T10:15:00Z"><w:r><w:delText>dix</w:delText></w:r></w:del>`
    + `<w:ins w:id="2" w:author="Me *Aubin*" w:date="2026-02-03T10:15:00Z">${r('vingt')}</w:ins>${r(' euros.')}<w:r><w:commentReference w:id="4"/></w:r>`)}${h(1, 'Article 4 – Durée')}${p('Un an.')}`;
const parts = { body, comments: `<w:comment w:id="4" w:author="Paul Rey" w:date="2026-01-05T09:00:00Z">${p('Hausse [à valider] <b>')}</w:comment>`, headers: [p('Projet'), p('Projet')] };

test('in French', async () => {
    const { report } = await imported(parts);
    expect(reportMarkdown(report)).toBe(`# Rapport d'import

Ce brouillon vient d'un document Word. Chaque mot du document est dans le brouillon ou dans ce rapport.

| Caractères, sans les espaces |  |
| --- | ---: |
| dans le document | 88 |
| dans le brouillon | 36 |
| dans ce rapport | 52 |
| introuvables | 0 |

1 document, 2 articles dont 2 avec une espèce proposée, 0 définition, 0 partie lue.

Aucune partie n'a été lue avec certitude : déclarez-les avec \`party\`.

## Commentaires (1)

Ils ne sont pas dans le brouillon.

- **Paul Rey, 2026-01-05** «\u00A0Hausse \\[à valider\\] \\<b\\>\u00A0» — Prix, «\u00A0Le prix est de vingt euros.\u00A0»

## Suivi des modifications (2)

Le brouillon contient le texte comme si toutes les modifications étaient acceptées.

- **supprimé, Me \\*Aubin\\*, 2026-02-03** «\u00A0dix\u00A0» — Prix, «\u00A0Le prix est de vingt euros.\u00A0»
- **inséré, Me \\*Aubin\\*, 2026-02-03** «\u00A0vingt\u00A0» — Prix, «\u00A0Le prix est de vingt euros.\u00A0»

## Numéros qui changent (2)

Le contrat numérote lui-même ses articles. Un renvoi tapé à la main peut désigner un ancien numéro.

- «\u00A0Prix\u00A0» 3 devient 1
- «\u00A0Durée\u00A0» 4 devient 2

## En-têtes et pieds de page (1)

Ils ne sont pas dans le brouillon.

- **en-tête** «\u00A0Projet\u00A0» × 2

## Espèces proposées (2)

D'après les titres. À confirmer.

- «\u00A0Prix\u00A0» price
- «\u00A0Durée\u00A0» term

## Numéros retirés des titres (2)

Le contrat les calcule.

- «\u00A0Article 3 –\u00A0» — Prix, «\u00A0Article 3 – Prix\u00A0»
- «\u00A0Article 4 –\u00A0» — Durée, «\u00A0Article 4 – Durée\u00A0»
`);
});

test('in English', async () => {
    const { report } = await imported(parts);
    const text = reportMarkdown(report, 'en');
    expect(text).toContain('Every word of the document is in the draft or in this report.');
    expect(text).toContain('- **Paul Rey, 2026-01-05** “Hausse \\[à valider\\] \\<b\\>” — Prix, “Le prix est de vingt euros.”');
    expect(text).toContain('- “Prix” 3 becomes 1');
});
