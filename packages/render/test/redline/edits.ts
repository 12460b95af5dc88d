/**
 * Edits of a tree as fast-check makes them: any list loses, gains or moves a node, any text changes. Written without the
 * types of the nodes, so that a list or a text that is added to the tree is edited too.
 */
import fc from 'fast-check';
import type { ContractTree } from '../../src/index.js';

type Loose = Record<string, unknown>;
type Place = { readonly list: Loose[]; readonly name: string; readonly holder: Loose };

export interface TreeEdit {
    readonly does: 'divide' | 'join' | 'column' | 'delete' | 'copy' | 'move' | 'swap' | 'text' | 'name' | 'emphasise' | 'renumber' | 'unsigned' | 'clear';
    readonly at: number;
    readonly to: number;
    readonly words: string;
    /** Leaves alone what stands in a definition, in a fact, in a list item: it has to begin with a paragraph. */
    readonly sound?: boolean;
}

const WORDS = ['le', 'Client', 'paie', '1 200,50 €', '45 jours', 'sans', 'délai', "l'article 12", '«', '»', ';', '.', ',', '\u202F!', '\u00A0:', 'au-delà', 'x', '😀', 'é', ' ', 'Contrat\u00A0', '(', 'b)', 'n° 4', '\n'];

export const treeEdits: fc.Arbitrary<TreeEdit[]> = fc.array(fc.record({
    does: fc.constantFrom<TreeEdit['does']>('divide', 'divide', 'join', 'column', 'delete', 'delete', 'copy', 'copy', 'move', 'move', 'swap', 'text', 'text', 'text', 'text', 'name', 'emphasise', 'renumber', 'unsigned', 'clear'),
    at: fc.nat(), to: fc.nat(),
    words: fc.array(fc.constantFrom(...WORDS), { maxLength: 8 }).map(words => words.join(' '))
}), { minLength: 1, maxLength: 8 });

/** Edits that leave a contract as the language could have written it: see `numbered`. */
export const writtenEdits: fc.Arbitrary<TreeEdit[]> = treeEdits.map(edits => edits.map(edit =>
    ['move', 'name', 'renumber', 'emphasise', 'clear'].includes(edit.does) ? { ...edit, does: 'swap' as const, sound: true } : { ...edit, sound: true, words: edit.words.replace(/\n/g, '') }));

/** With the numbers that the order of the articles gives. */
export function numbered(tree: ContractTree): ContractTree {
    const copy = structuredClone(tree) as unknown as Loose;
    const visit = (content: readonly Loose[], above: string): void => {
        let count = 0;
        for (const article of content.filter(node => node['type'] === 'article')) {
            if (article['number'] !== '') {
                article['number'] = above + String(++count);
                article['label'] = article['depth'] === 1 ? `Article\u00A0${count}` : article['number'];
            }
            visit(article['content'] as Loose[], `${String(article['number'])}.`);
        }
    };
    nodesIn(copy, node => node['type'] === 'document').forEach(document => visit(document['content'] as Loose[], ''));
    (copy['documents'] as Loose[]).forEach((item, index) => Object.assign(item, { rank: index + 1 }));
    return copy as unknown as ContractTree;
}

export function edited(tree: ContractTree, edits: readonly TreeEdit[]): ContractTree {
    const copy = structuredClone(tree) as unknown as Loose;
    edits.forEach((edit, index) => apply(copy, edit, index));
    const main = copy['main'] as Loose;
    return { ...copy, title: main['title'], language: main['language'] } as unknown as ContractTree;
}

const INLINES: ReadonlySet<unknown> = new Set(['text', 'emphasis', 'strong', 'struck', 'code', 'link', 'break', 'quotation', 'blank', 'unresolved', 'term']);

/** Lists whose length is a matter of the table, not of the text. */
const FIXED: ReadonlySet<string> = new Set(['cells', 'columns']);

function listsIn(node: unknown, found: Place[] = []): Place[] {
    if (Array.isArray(node)) {
        node.forEach(child => listsIn(child, found));
    } else if (typeof node === 'object' && node !== null) {
        for (const [name, value] of Object.entries(node)) {
            if (Array.isArray(value) && !FIXED.has(name) && value.every(child => typeof child === 'object') && !value.some(child => INLINES.has((child as Loose)['type']))) {
                found.push({ list: value as Loose[], name: 'placeAndDate' in node ? 'signers' : name, holder: node as Loose });
            }
            listsIn(value, found);
        }
    }
    return found;
}

function nodesIn(node: unknown, wanted: (node: Loose) => boolean, found: Loose[] = []): Loose[] {
    if (Array.isArray(node)) {
        node.forEach(child => nodesIn(child, wanted, found));
    } else if (typeof node === 'object' && node !== null) {
        if (wanted(node as Loose)) {
            found.push(node as Loose);
        }
        Object.values(node).forEach(child => nodesIn(child, wanted, found));
    }
    return found;
}

function pick<T>(list: readonly T[], index: number): T | undefined {
    return list.length === 0 ? undefined : list[index % list.length];
}

function apply(tree: Loose, { does, at, to, words, sound }: TreeEdit, index: number): void {
    const filled = listsIn(tree).filter(place => place.list.length > 0 && !INLINES.has(place.list[0]!['type']) && !(sound && place.name === 'blocks'));
    const from = pick(filled, at);
    switch (does) {
        case 'delete': from?.list.splice(to % from.list.length, 1); break;
        case 'clear': from?.list.splice(0); break;
        case 'copy': {
            const original = from && pick(from.list, to);
            if (original) {
                from.list.splice((at + to) % (from.list.length + 1), 0, renamed(structuredClone(original), index));
            }
            break;
        }
        case 'move': {
            const target = from && pick(filled.filter(place => fits(place, from)), to);
            const [node] = from?.list.splice(to % from.list.length, 1) ?? [];
            if (target && node && !listsIn(node).some(({ list }) => list === target.list)) {
                target.list.splice(at % (target.list.length + 1), 0, node);
            }
            break;
        }
        case 'swap': from?.list.push(...from.list.splice(0, to % from.list.length)); break;
        case 'text': {
            const text = pick(nodesIn(tree, node => node['type'] === 'text'), at);
            if (text) {
                const parts = String(text['text']).split(/(?<=\s)/u);
                const start = to % (parts.length + 1);
                parts.splice(start, at % 4, words);
                text['text'] = parts.join('');
            }
            break;
        }
        case 'name': {
            const name = pick(['title', 'term', 'label', 'legalName', 'typeLabel', 'role', 'party', 'address', 'first', 'level', 'ordered', 'note', 'rank', 'language'], to)!;
            const node = pick(nodesIn(tree, candidate => candidate[name] !== undefined && candidate['redline'] === undefined), at);
            if (node) {
                const value = node[name];
                node[name] = name === 'language' ? (value === 'fr' ? 'en' : 'fr') : typeof value === 'boolean' ? !value : typeof value === 'number' ? value + 1 : `${String(value)} ${words}`.trim();
            }
            break;
        }
        case 'emphasise': {
            const text = pick(nodesIn(tree, node => node['type'] === 'text'), at);
            if (text) {
                Object.assign(text, to % 2 === 0 ? { type: 'strong', children: [{ type: 'text', text: text['text'] }] } : { type: 'quotation', of: 'clause', target: `x${to % 5}`, children: [{ type: 'text', text: text['text'] }] });
                delete text['text'];
            }
            break;
        }
        case 'renumber': nodesIn(tree, node => node['type'] === 'article' && node['number'] !== '').forEach(article => {
            article['number'] = String(Number(article['number']) + 1);
            article['label'] = `Article\u00A0${String(article['number'])}`;
        }); break;
        // A paragraph or an item becomes two between two words, or runs on into the next.
        case 'divide': {
            const texts = filled.filter(place => place.list.some(node => onlyText(node)));
            const place = pick(texts, at);
            const [node] = place?.list.filter(own => onlyText(own)) ?? [];
            const text = node && onlyText(node)!;
            if (place && node && text) {
                const words = String(text['text']).split(/(?<=\s)/u);
                const cut = 1 + to % words.length;
                const second = structuredClone(node);
                onlyText(second)!['text'] = words.slice(cut).join('');
                text['text'] = words.slice(0, cut).join('').trimEnd();
                place.list.splice(place.list.indexOf(node) + 1, 0, second);
            }
            break;
        }
        case 'join': {
            const pairs = filled.flatMap(place => place.list.flatMap((node, own) => onlyText(node) && place.list[own + 1] && onlyText(place.list[own + 1]!) && node['type'] === place.list[own + 1]!['type'] ? [{ place, own }] : []));
            const pair = pick(pairs, at);
            if (pair) {
                const [first, second] = pair.place.list.slice(pair.own, pair.own + 2).map(node => onlyText(node)!);
                first!['text'] = `${String(first!['text'])} ${String(second!['text'])}`;
                pair.place.list.splice(pair.own + 1, 1);
            }
            break;
        }
        case 'column': {
            const table = pick(nodesIn(tree, node => node['type'] === 'table' && (node['columns'] as unknown[]).length > 2), at);
            if (table) {
                const column = to % (table['columns'] as unknown[]).length;
                (table['columns'] as unknown[]).splice(column, 1);
                (table['rows'] as Loose[]).forEach(row => (row['cells'] as unknown[]).splice(column, 1));
            }
            break;
        }
        case 'unsigned': delete tree['signatures']; break;
    }
}

/** The text of a paragraph that is one text, or of an item that is one such paragraph. */
function onlyText(node: Loose): Loose | undefined {
    const blocks = node['type'] === undefined && !('label' in node) && !('term' in node) ? node['blocks'] as Loose[] | undefined : undefined;
    const paragraph = blocks?.length === 1 ? blocks[0] : node;
    const children = paragraph?.['type'] === 'paragraph' && !paragraph['note'] ? paragraph['children'] as Loose[] : [];
    return children.length === 1 && children[0]!['type'] === 'text' && String(children[0]!['text']).trim() !== '' ? children[0] : undefined;
}

/** Rows keep to tables of their width, blocks to blocks. */
function fits(place: Place, from: Place): boolean {
    const blocks = ['content', 'blocks', 'preamble'];
    if (place.name === 'rows' || from.name === 'rows') {
        return place.name === from.name && (place.holder['columns'] as unknown[]).length === (from.holder['columns'] as unknown[]).length;
    }
    if (blocks.includes(place.name) && blocks.includes(from.name)) {
        return from.list.every(node => node['type'] !== 'article') || place.name === 'content' && from.name === 'content';
    }
    return place.name === from.name && place.holder['type'] === from.holder['type'];
}

function renamed(node: Loose, index: number): Loose {
    nodesIn(node, inner => typeof inner['id'] === 'string').forEach(inner => {
        inner['id'] = `${String(inner['id'])}-copy-${index}`;
    });
    return node;
}
