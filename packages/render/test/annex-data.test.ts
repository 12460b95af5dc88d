/** What no sentence quotes stands after the last article, unless the document, or who exports it, leaves it out. */
import { expect, test } from 'vitest';
import { renderText } from '../src/index.js';
import { render } from './dossier.js';

const contract = (item: string): string => `contract Principal "Contrat" {
    language fr
    ${item}
    clause sla {
        availability: 99.5%
        """Le Prestataire tient les niveaux de service."""
    }
}
`;

test('a document says whether it prints its contract data', async () => {
    expect(renderText((await render(contract(''))).tree)).toContain('Données contractuelles');
    expect(renderText((await render(contract('annex-data: yes'))).tree)).toContain('99,5');
    const { tree } = await render(contract('annex-data: no'));
    expect(renderText(tree)).not.toContain('Données contractuelles');
    expect(renderText(tree)).not.toContain('99,5');
});

test('an export leaves it out', async () => {
    const { tree } = await render(contract('annex-data: yes'), { data: false });
    expect(renderText(tree)).not.toContain('Données contractuelles');
});

test('no list of facts stands between an article and its first sub-clause', async () => {
    const { tree } = await render(`contract Principal "Contrat" {
    language fr
    clause sla {
        availability: 99.5%
        clause "Mesure" { """La mesure est mensuelle.""" }
    }
}
`);
    const [article] = tree.main.content;
    expect(article?.type === 'article' && article.content.map(({ type }) => type)).toEqual(['article']);
    expect(renderText(tree)).toMatch(/Données contractuelles[^]*99,5/);
});
