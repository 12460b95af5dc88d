/** From a dossier and its tree to all that an output needs beside them, and to what a person is warned of. */
import { fileOf, uriOf, type Dossier, type Finding, type Language } from '@msp/language';
import { URI } from 'langium';
import { effectiveFacts } from '../json/facts.js';
import type { Article, ContractTree, Source } from '../tree/nodes.js';
import { plainText } from '../text/text.js';
import { clean } from '../tree/typography.js';
import type { ExportContext, SourceFile } from './format.js';

/** Without the way to the product's own files, which a front end adds: what is left is plain data, for another thread. */
export type ExportData = Omit<ExportContext, 'asset'>;

export interface ContextOptions extends Pick<ExportContext, 'now' | 'template' | 'author'> {
    /** URI of the folder that the paths of the sources start from; the folder that holds all of the dossier when left out. */
    readonly root?: string;
}

/** @param findings those of the dossier, under the levels that are configured */
export function exportContext(dossier: Dossier, tree: ContractTree, findings: readonly Pick<Finding, 'level'>[], options: ContextOptions): ExportData {
    const { root, ...rest } = options;
    return { ...rest, draft: errorsIn(findings) > 0 || blanksIn(tree).length > 0 || tree.unread !== undefined, sources: sourcesOf(dossier, root), facts: { ...effectiveFacts(dossier), unread: tree.unread } };
}

export function errorsIn(findings: readonly Pick<Finding, 'level'>[]): number {
    return findings.filter(({ level }) => level === 'error').length;
}

/** Something that is still to be filled in. */
export interface BlankPlace {
    /** What is missing, in the document's language; empty where nothing tells. */
    readonly label: string;
    /** The article that it stands in, or the title of its document. */
    readonly within: string;
    readonly source?: Source;
}

/**
 * The blanks of a tree, in the order of the text. Those of the signature page are none: place and date are written there by hand.
 * Nor are those in a passage that a redline deletes.
 */
export function blanksIn(tree: ContractTree): readonly BlankPlace[] {
    const found: BlankPlace[] = [];
    const visit = (value: unknown, within: string, source: Source | undefined, language: Language): void => {
        if (Array.isArray(value)) {
            value.forEach(item => visit(item, within, source, language));
        } else if (typeof value === 'object' && value !== null) {
            const node = value as TreeNode;
            if (node.change?.kind === 'deleted' || node.change?.kind === 'moved-from') {
                return;
            }
            if (node.type === 'blank') {
                found.push({ label: node.label ?? '', within, source });
                return;
            }
            const own = node.type === 'document' ? node.language ?? language : language;
            const place = node.type === 'article' ? placeOf(node as unknown as Article, own) : node.type === 'document' ? node.title ?? within : within;
            Object.values(node).forEach(child => visit(child, place, node.source ?? source, own));
        }
    };
    visit([tree.main, ...tree.annexes], tree.title, undefined, tree.language);
    return found;
}

/** What the walk asks of any object of the tree. */
interface TreeNode {
    readonly type?: string;
    readonly label?: string;
    readonly title?: string;
    readonly language?: Language;
    readonly source?: Source;
    readonly change?: { readonly kind: string };
}

function placeOf({ label, heading }: Article, language: Language): string {
    return [label, plainText(heading, language)].filter(Boolean).join(' – ');
}

/** The files of a dossier and the libraries of its own, as they were read; what ships with the product is none of them. */
function sourcesOf(dossier: Dossier, root?: string): SourceFile[] {
    const own = new Map([...dossier.documents].map(document => [uriOf(document), fileOf(document).textDocument.getText()]));
    const libraries = new Map(dossier.library.files.map(file => [uriOf(file), fileOf(file).textDocument.getText()]));
    const base = root === undefined ? commonFolder([...own.keys()]) : URI.parse(root).path.replace(/\/?$/, '/');
    const taken = new Set<string>();
    return [...new Map([...libraries, ...own]).entries()].filter(([uri]) => own.has(uri) || URI.parse(uri).scheme !== 'msp').map(([uri, text]) => {
        const { path } = URI.parse(uri);
        const name = unique(clean(path.startsWith(base) ? path.slice(base.length) : `libraries/${path.split('/').at(-1)}`), taken);
        return { path: name, text };
    }).sort((a, b) => a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
}

function commonFolder(uris: readonly string[]): string {
    const paths = uris.map(uri => URI.parse(uri).path.split('/').slice(0, -1));
    const [first = [], ...others] = paths;
    const length = first.findIndex((part, index) => others.some(other => other[index] !== part));
    return `${(length < 0 ? first : first.slice(0, length)).join('/')}/`;
}

function unique(path: string, taken: Set<string>): string {
    let name = path;
    for (let count = 2; taken.has(name); count++) {
        name = path.replace(/(\.[^./]*)?$/, `-${count}$1`);
    }
    taken.add(name);
    return name;
}
