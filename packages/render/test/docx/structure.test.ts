import { describe, expect, test } from 'vitest';
import { writeDocx } from '../../src/docx/index.js';
import type { Article, Block, ContractTree, DocumentNode, ExportContext } from '../../src/index.js';
import { plainText } from '../../src/index.js';
import { contract, render } from '../dossier.js';
import { readDocx, type ReadDocx } from './read-docx.js';

const CONTEXT: ExportContext = {
    now: new Date('2026-03-16T09:30:00Z'), draft: false, sources: [], facts: { documents: [], facts: [] } as never,
    asset: async name => { throw new Error(`Word output asks for no asset, not for ${name}`); }
};

async function word(tree: ContractTree): Promise<ReadDocx> {
    return readDocx(await writeDocx(tree, CONTEXT));
}

function articlesIn(content: readonly (Block | Article)[]): Article[] {
    return content.flatMap(item => item.type === 'article' ? [item, ...articlesIn(item.content)] : []);
}

describe('numbers', () => {
    test('Word computes the numbers of the tree, anew in each document, recitals without', async () => {
        const { tree } = await render({
            '/contrat.msp': contract(`
                clause preamble "Exposé" { """Rien.""" }
                clause "Un" as Un { clause "Premier" { """A.""" clause "Plus bas" { """B.""" } } clause "Second" { """C.""" } }
                clause "Deux" as Deux { """D, voir l'{Un}.""" }`),
            '/annexe.msp': 'use "msp:infogerance"\nannex Sla "Annexe 2 – Niveaux" of Principal { clause "Trois" { clause "Dedans" { """E, voir l\'{Deux}.""" } } }'
        });
        const { paragraphs } = await word(tree);
        const headings = paragraphs.filter(({ style }) => /^Heading/.test(style)).map(({ number, text }) => [number, text]);
        const expected = [tree.main, ...tree.annexes].flatMap((document: DocumentNode) => articlesIn(document.content)).map(article => [article.label.replace('\u00A0', ' '), plainText(article.heading, 'fr')]);
        expect(headings).toEqual([...expected, ['', 'Signatures']]);
    });
});
