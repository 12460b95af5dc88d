/** A dossier of one or several files in memory, and its tree. */
import { TestWorkspace } from '@msp/language/testing';
import { buildContractTree, plainText, renderBody, renderText, type Article, type Block, type BuildOptions, type ContractTree } from '../src/index.js';

export interface Rendered {
    readonly tree: ContractTree;
    readonly text: string;
    readonly html: string;
    readonly workspace: TestWorkspace;
}

/** Renders the dossier of the first file. */
export async function render(files: string | Readonly<Record<string, string>>, options?: BuildOptions): Promise<Rendered> {
    const named = typeof files === 'string' ? { '/contrat.msp': files } : files;
    const workspace = await TestWorkspace.reuse(named);
    const tree = buildContractTree(workspace.dossier(Object.keys(named)[0]!), options);
    return { tree, text: renderText(tree), html: renderBody(tree), workspace };
}

/** A French contract between a client and a provider around some items. */
export function contract(items: string, head = ''): string {
    return `use "msp:infogerance"
contract Principal "Contrat de test" {
    language fr
    ${head}
    party Client "Boulangeries Mercier" as client { form: "société par actions simplifiée" registration: "RCS Lyon 812 345 676" representative: "Mme Anne Mercier" capacity: "présidente" }
    party Prestataire "Nordal" as provider { form: "SARL" }
    ${items}
}`;
}

export function articles(tree: ContractTree): readonly Article[] {
    return tree.main.content.filter(item => item.type === 'article');
}

/** The blocks of an article, by its heading. */
export function blocksOf(tree: ContractTree, heading: string): readonly Block[] {
    const all = [tree.main, ...tree.annexes].flatMap(document => flatten(document.content));
    const article = all.find(candidate => plainText(candidate.heading, tree.language) === heading);
    if (!article) {
        throw new Error(`No article "${heading}": ${all.map(candidate => plainText(candidate.heading, tree.language)).join(', ')}`);
    }
    return article.content.filter(item => item.type !== 'article');
}

function flatten(content: readonly (Block | Article)[]): Article[] {
    return content.flatMap(item => item.type === 'article' ? [item, ...flatten(item.content)] : []);
}

/** The first block of a type. */
export function block<T extends Block['type']>(blocks: readonly Block[], type: T): Extract<Block, { type: T }> {
    const found = blocks.find((candidate): candidate is Extract<Block, { type: T }> => candidate.type === type);
    if (!found) {
        throw new Error(`No ${type} among ${blocks.map(candidate => candidate.type).join(', ')}`);
    }
    return found;
}

/** Cells as text, the heading row first. */
export function cells(table: Extract<Block, { type: 'table' }>): string[][] {
    return [table.columns.map(column => plainText(column.heading, 'fr')), ...table.rows.map(row => row.cells.map(cell => plainText(cell, 'fr')))];
}
