/** Sentences that a redline struck at one place and added at another are one that moved. */
import type { Change, ContractTree, Inline, Paragraph } from '../tree/nodes.js';
import { mapParagraphs } from '../tree/walk.js';
import type { Marker } from './marker.js';
import type { Group } from './matching.js';
import { inlinesOf, tokenise, type Token } from './tokens.js';
import { length, LONG, weight } from './words.js';

/** A sentence must be this long to be told as moved. In letters. */
const MIN_SENTENCE = 30;

interface Run {
    readonly tokens: readonly Token[];
    /** Without the spaces around it; undefined where it is too short to know it again. */
    readonly key: string | undefined;
}

/** The marked tree with both ends of such sentences marked as moved. Words in tables stay as they are: Word moves none there. */
export function moveSentences(tree: ContractTree, marker: Marker): ContractTree {
    const found = { deleted: new Map<string, number>(), inserted: new Map<string, number>() };
    mapParagraphs(tree, (paragraph, around) => {
        for (const { kind, nodes } of marksOf(paragraph, around)) {
            for (const { key } of sentencesOf(nodes)) {
                if (key !== undefined) {
                    found[kind].set(key, (found[kind].get(key) ?? 0) + 1);
                }
            }
        }
        return paragraph;
    });
    // A sentence that stands at several places says not which one went where.
    const groups = new Map([...found.deleted].filter(([key, count]) => count === 1 && found.inserted.get(key) === 1).map(([key]) => [key, {} as Group]));
    return groups.size === 0 ? tree : mapParagraphs(tree, (paragraph, around) => {
        const own = paragraph.change ?? around;
        if (kindOf(own) !== undefined) {
            const kind = kindOf(own)!;
            const runs = sentencesOf(paragraph.children);
            return !isPlain(paragraph) || !runs.some(({ key }) => key !== undefined && groups.has(key)) ? paragraph
                : { ...paragraph, children: runs.flatMap(run => moved(run, kind, undefined, groups, marker)) };
        }
        return { ...paragraph, children: paragraph.children.flatMap((node): readonly Inline[] => {
            const kind = node.type === 'changed' ? kindOf(node.change) : undefined;
            const runs = node.type === 'changed' && kind ? sentencesOf(node.children) : [];
            const first = runs.find(({ key }) => key !== undefined && groups.has(key));
            // The spaces around it go with it.
            const group = first && groups.get(first.key!);
            return node.type !== 'changed' || !kind || !group ? [node] : runs.flatMap(run => moved(run, kind, isSpace(run) ? group : marker.groupOf(node.change), groups, marker));
        }) };
    });
}

function kindOf(change: Change | undefined): 'deleted' | 'inserted' | undefined {
    return change?.kind === 'deleted' || change?.kind === 'inserted' ? change.kind : undefined;
}

function isPlain({ children }: Paragraph): boolean {
    return children.every(({ type }) => type !== 'changed');
}

function marksOf(paragraph: Paragraph, around: Change | undefined): { readonly kind: 'deleted' | 'inserted'; readonly nodes: readonly Inline[] }[] {
    const kind = kindOf(paragraph.change ?? around);
    if (kind) {
        return isPlain(paragraph) ? [{ kind, nodes: paragraph.children }] : [];
    }
    return paragraph.children.flatMap(node => {
        const own = node.type === 'changed' ? kindOf(node.change) : undefined;
        return node.type === 'changed' && own ? [{ kind: own, nodes: node.children }] : [];
    });
}

/** Each sentence with its stop; the spaces between stand alone. */
function sentencesOf(nodes: readonly Inline[]): Run[] {
    const runs: Run[] = [];
    let tokens: Token[] = [];
    const close = (): void => {
        if (tokens.length > 0) {
            runs.push({ tokens, key: weight(tokens) >= MIN_SENTENCE ? tokens.map(({ key }) => key).join('') : undefined });
        }
        tokens = [];
    };
    // So long a text without an end to it is no sentence that a person moved.
    const all = length(nodes) > LONG ? [] : tokenise(nodes, target => target);
    all.forEach((token, index) => {
        const isSpace = token.text.trim() === '';
        if (tokens.length === 0 && isSpace) {
            runs.push({ tokens: [token], key: undefined });
            return;
        }
        tokens.push(token);
        const next = all[index + 1];
        if (/^[.!?;]$/.test(token.text.trim()) && (!next || next.text.trim() === '')) {
            close();
        }
    });
    // Spaces at the end are no part of a sentence that another version ends there.
    const rest: Token[] = [];
    while (tokens.at(-1)?.text.trim() === '') {
        rest.unshift(tokens.pop()!);
    }
    close();
    return rest.length > 0 ? [...runs, { tokens: rest, key: undefined }] : runs;
}

function isSpace({ tokens }: Run): boolean {
    return tokens.every(({ text }) => text.trim() === '');
}

/** @param outer what the words belong to that did not move; undefined where the paragraph bears the mark */
function moved({ tokens, key }: Run, kind: 'deleted' | 'inserted', outer: Group | undefined, groups: ReadonlyMap<string, Group>, marker: Marker): readonly Inline[] {
    const children = inlinesOf(tokens);
    const group = key === undefined ? undefined : groups.get(key);
    if (group) {
        return [{ type: 'changed', change: marker.mark(kind === 'deleted' ? 'moved-from' : 'moved-to', group), children }];
    }
    return outer ? [{ type: 'changed', change: marker.mark(kind, outer), children }] : children;
}
