/**
 * Finds the terms of a glossary in prose, in one pass whatever the number of terms (Aho and Corasick's idea on
 * words instead of characters: a trie of words, entered at each word of the text, longest match first).
 *
 * A term matches with its plural, after an elision (`l'Incident`, `d'Incidents`), and where its first letter is a
 * capital only with a capital: a defined term is written as it is defined, an ordinary word is not the term.
 */
export interface TermEntry<T> {
    readonly text: string;
    readonly value: T;
}

export interface TermMatch<T> {
    readonly start: number;
    readonly end: number;
    readonly value: T;
}

interface TrieNode<T> {
    readonly next: Map<string, TrieNode<T>>;
    entry?: TermEntry<T>;
}

/** A word: letters and digits with inner hyphens; an apostrophe separates, so that an elision is its own word. */
const WORD = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;

/** The words of a text, as terms are compared. */
export function wordsOf(text: string): string[] {
    return text.match(WORD) ?? [];
}

export class TermMatcher<T> {
    private readonly root: TrieNode<T> = { next: new Map() };
    readonly isEmpty: boolean;

    constructor(entries: readonly TermEntry<T>[]) {
        for (const entry of entries) {
            let node = this.root;
            for (const [word] of entry.text.matchAll(WORD)) {
                const key = wordKey(word);
                let next = node.next.get(key);
                if (!next) {
                    next = { next: new Map() };
                    node.next.set(key, next);
                }
                node = next;
            }
            // The first definition of a term stands; the second is a finding, not a match.
            if (node !== this.root) {
                node.entry ??= entry;
            }
        }
        this.isEmpty = this.root.next.size === 0;
    }

    /** All terms in a text, longest first where they overlap, in the order of the text. */
    match(text: string): TermMatch<T>[] {
        if (this.isEmpty) {
            return [];
        }
        const words = [...text.matchAll(WORD)];
        const matches: TermMatch<T>[] = [];
        for (let index = 0; index < words.length; index++) {
            const length = this.longest(words, index, text);
            if (length) {
                matches.push(length.match);
                index += length.words - 1;
            }
        }
        return matches;
    }

    private longest(words: readonly RegExpExecArray[], from: number, text: string): { match: TermMatch<T>; words: number } | undefined {
        let node = this.root.next.get(wordKey(words[from]![0]));
        let found: { match: TermMatch<T>; words: number } | undefined;
        for (let at = from; node; at++) {
            const last = words[at]!;
            const end = last.index + last[0].length;
            if (node.entry && sameCapital(node.entry.text, words[from]![0])) {
                found = { match: { start: words[from]!.index, end, value: node.entry.value }, words: at - from + 1 };
            }
            const following = words[at + 1];
            node = following && isGap(text.slice(end, following.index)) ? node.next.get(wordKey(following[0])) : undefined;
        }
        return found;
    }
}

/** Between the words of one term: white space, an apostrophe, a hyphen, never a full stop or a comma. */
function isGap(text: string): boolean {
    return /^(?:\s+|['’]|\s?[-/&]\s?)$/.test(text);
}

function sameCapital(term: string, word: string): boolean {
    const first = term.match(/\p{L}/u)?.[0] ?? '';
    return first === first.toLowerCase() || word.charAt(0) === word.charAt(0).toUpperCase();
}

/** What two words of a term have in common where one is the plural of the other: « Parties » of « Partie », "Parties" of "Party". */
export function wordKey(word: string): string {
    const base = singular(word);
    return base.endsWith('ie') ? `${base.slice(0, -2)}y` : base;
}

/** Folds case and the plural: regular French and English, `-aux` for `-al`, short words left alone. */
export function singular(word: string): string {
    const lower = word.toLowerCase();
    if (lower.length <= 3 || word === word.toUpperCase()) {
        return lower;
    }
    if (lower.endsWith('eaux')) {
        return lower.slice(0, -1);
    }
    if (lower.endsWith('aux')) {
        return `${lower.slice(0, -3)}al`;
    }
    return lower.endsWith('ies') ? `${lower.slice(0, -3)}y` : /[sx]$/.test(lower) && !lower.endsWith('ss') ? lower.slice(0, -1) : lower;
}
