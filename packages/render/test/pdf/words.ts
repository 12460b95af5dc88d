/** What a reader reads, as a list of words, from the tree and from the file. */
import { plainText, renderText, type ContractTree, type Table } from '../../src/index.js';
import { overriddenText } from '../../src/tree/phrases.js';
import { bodyText } from './poppler.js';

/** Letters and figures; a type is printed in capitals, so case tells nothing. */
export function words(text: string): string[] {
    return text.normalize('NFC').toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** The words of the tree's text. */
export function expectedWords(tree: ContractTree): string[] {
    return words(renderText(tree));
}

/** The text of the file without what only pages have: contents, the heading of the signatures, notes below a paragraph. */
export async function readWords(pdf: Uint8Array, tree: ContractTree): Promise<string[]> {
    const text = (await bodyText(pdf))
        .replace(/(?:^|\f)(?:Sommaire|Contents) ?$[\s\S]*?(?:^|\f)Signatures \d+ ?$/m, '')
        .replace(/(?<=\f)Signatures ?\n(?=[^\f]*\f*$)/, '');
    const repeated = headingsOf(tree);
    return without(text.split('\f').flatMap(page => withoutEnd(words(page), repeated)), notesOf(tree).map(words));
}

/** The heading of a table that goes on is drawn last, as decoration: a page's own text cannot end with a heading. */
function withoutEnd(page: string[], headings: readonly string[][]): string[] {
    const heading = headings.find(phrase => phrase.length > 0 && phrase.every((word, index) => page[page.length - phrase.length + index] === word));
    return heading ? page.slice(0, -heading.length) : page;
}

function headingsOf(tree: ContractTree): string[][] {
    const found: string[][] = [];
    visit([tree.main, ...tree.annexes], node => {
        const { columns } = node as Partial<Table>;
        if (columns) {
            found.push(words(columns.map(column => plainText(column.heading, tree.language)).join(' ')));
        }
    });
    return found.sort((a, b) => b.length - a.length);
}

function without(all: string[], phrases: readonly string[][]): string[] {
    for (const phrase of phrases) {
        const at = all.findIndex((_, index) => phrase.every((word, offset) => all[index + offset] === word));
        if (at >= 0) {
            all.splice(at, phrase.length);
        }
    }
    return all;
}

function notesOf(tree: ContractTree): string[] {
    const notes = new Set<string>();
    visit(tree, node => {
        const { overridden } = node as { readonly overridden?: { readonly by: string; readonly stated: string } };
        if (overridden) {
            (['fr', 'en'] as const).forEach(language => notes.add(overriddenText(overridden, language)));
        }
    });
    return [...notes];
}

function visit(value: unknown, use: (node: object) => void): void {
    if (Array.isArray(value)) {
        value.forEach(item => visit(item, use));
    } else if (typeof value === 'object' && value !== null) {
        use(value);
        Object.values(value).forEach(child => visit(child, use));
    }
}
