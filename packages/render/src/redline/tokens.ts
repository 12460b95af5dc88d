/** A paragraph as a row of words that remember where they stood, and back. */
import type { Emphasis, Inline, Quotation, Strong, Struck } from '../tree/nodes.js';
import { inlinePrint } from './text.js';

type Wrapper = Emphasis | Strong | Struck | Quotation;

/** A word, a number with its unit, a space, a mark of punctuation, or a node that is not cut. */
export interface Token {
    /** As `inlinePrint` gives it. */
    readonly text: string;
    /** Equal for two tokens that are the same in both versions. */
    readonly key: string;
    /** The node that it is a part of, with those around it, the outermost first. */
    readonly leaf: Inline;
    readonly around: readonly Wrapper[];
    /** Whether it is a reference to an article or a document. */
    readonly reference: boolean;
}

/** What stands between two paragraphs that are compared as one text. */
export const END_OF_PARAGRAPH: Token = { text: '\u0002', key: '\u0002', leaf: { type: 'text', text: '' }, around: [], reference: false };

export function isEnd(token: Token): boolean {
    return token.key === END_OF_PARAGRAPH.key;
}

/** The id under which both versions know a clause or a document. */
export type Identity = (target: string) => string;

/**
 * Numbers and what a no-break space ties to them are whole (`1 200,50 €`, `30 jours`, `article 12`), so are words with
 * hyphens and addresses; `l'` is a word. No-break spaces go with their punctuation.
 */
const WORD = /[\p{L}\p{N}\p{M}_]+(?:(?:[-‑–/@.]|(?<=\p{N})[,:](?=\p{N})|[\u00A0\u202F](?=\p{N})|(?<=\p{N})[\u00A0\u202F])[\p{L}\p{N}\p{M}_]+)*(?:['’]|(?<=\p{N})[\u00A0\u202F]?[%€$£°])?/u;
const WORDS = new RegExp(`${WORD.source}|«[\\u00A0\\u202F]?|[\\u00A0\\u202F]?[»;:!?]|[ \\t\\n\\u00A0\\u202F]+|[^]`, 'gu');
const SENTENCES = /[^.;:!?\n]{0,1000}[.;:!?\n]+\s*|[^.;:!?\n]{1,1000}/g;

/** In words, or in sentences where a paragraph is too long to compare its words. */
export function tokenise(nodes: readonly Inline[], identity: Identity, unit: 'words' | 'sentences' = 'words'): Token[] {
    const tokens: Token[] = [];
    const visit = (children: readonly Inline[], around: readonly Wrapper[]): void => {
        for (const node of children) {
            switch (node.type) {
                case 'text':
                case 'code':
                case 'term':
                    cut(node.text, unit).forEach(text => tokens.push({ text, key: text, leaf: node, around, reference: false }));
                    break;
                case 'emphasis':
                case 'strong':
                case 'struck': visit(node.children, [...around, node]); break;
                case 'quotation':
                    if (node.target !== undefined && (node.of === 'clause' || node.of === 'document')) {
                        tokens.push({ text: inlinePrint([node]), key: `\u0001${identity(node.target)}`, leaf: node, around, reference: true });
                    } else {
                        visit(node.children, [...around, node]);
                    }
                    break;
                case 'changed': visit(node.children, around); break;
                default: {
                    const text = inlinePrint([node]);
                    tokens.push({ text, key: text, leaf: node, around, reference: false });
                }
            }
        }
    };
    visit(nodes, []);
    return tokens;
}

function cut(text: string, unit: 'words' | 'sentences'): string[] {
    return text.match(unit === 'words' ? WORDS : SENTENCES) ?? [];
}

/** Sentences in words. */
export function refine(tokens: readonly Token[]): Token[] {
    return tokens.flatMap(token => token.text === token.key ? cut(token.text, 'words').map(text => ({ ...token, text, key: text })) : [token]);
}

/** The nodes of some tokens, in the order of the tokens. */
export function inlinesOf(tokens: readonly Token[], depth = 0): Inline[] {
    const nodes: Inline[] = [];
    for (let at = 0; at < tokens.length;) {
        const { leaf, around } = tokens[at]!;
        const wrapper = around[depth];
        let end = at + 1;
        while (end < tokens.length && (wrapper ? tokens[end]!.around[depth] === wrapper : tokens[end]!.leaf === leaf)) {
            end++;
        }
        const own = tokens.slice(at, end);
        nodes.push(wrapper ? { ...wrapper, children: inlinesOf(own, depth + 1) } : leaf.type === 'text' || leaf.type === 'code' || leaf.type === 'term' ? { ...leaf, text: own.map(token => token.text).join('') } : leaf);
        at = end;
    }
    return nodes;
}
