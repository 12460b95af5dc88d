/**
 * How deep a file may nest. Parser, linker, checks and formats follow the tree by calling themselves, so a stuck key that
 * writes some hundred brackets would end all of them. Here, before the parser, is the one place that keeps the tree
 * shallow: what stands deeper is cut out of the tokens and told by the rule `nested-too-deep`.
 */
import type { IToken } from 'chevrotain';

/** Brackets, passages and signs of conditions that a contract never nests; a list in a list in a table is three. */
export const MOST_NESTED = 64;
/** Parts of one condition that `and` and `or` join: each stands in the one before it. */
export const LONGEST_CONDITION = 500;

/** Texts that quote texts that quote texts: print follows them so far. A contract has two or three. */
export const MOST_QUOTED = 8;
/** How many texts one quotation may bring with it, those included that the texts it quotes bring. */
export const MOST_EXPANDED = 1_000;

/** A stretch of a file that the parser was not given. */
export interface Unread {
    readonly offset: number;
    readonly end: number;
}

const CLOSER: Readonly<Record<string, string>> = { '{': '}', '[': ']', '(': ')' };
const CLOSERS = new Set(Object.values(CLOSER));
const JOINS = new Set(['and', 'or']);
/** What ends a condition. After a full stop the same word is a name. */
const ENDS_CONDITION = new Set(['{', '}', '[', ']', ':', ',', 'when', 'require', 'recommend', 'suggest', 'except', 'level', 'applies', 'id', 'alias', 'because', 'fr', 'en']);
const ENDS_QUOTATION = new Set(['TEXT_MIDDLE', 'TEXT_END']);

/** The tokens that the parser may have, and what was cut out. The same array where nothing was. */
export function limitNesting(tokens: IToken[]): { readonly tokens: IToken[]; readonly unread: readonly Unread[] } {
    const reader = new Limiter(tokens);
    return reader.unread.length === 0 ? { tokens, unread: reader.unread } : { tokens: reader.kept, unread: reader.unread };
}

interface Open {
    readonly closer: string;
    /** How deep the place before it is. */
    readonly depth: number;
}

class Limiter {
    readonly kept: IToken[] = [];
    readonly unread: Unread[] = [];
    private readonly stack: Open[] = [];
    private depth = 0;
    /** `not not not`, `list of list of`: each stands in the one before it, without a bracket. */
    private prefixes = 0;
    private joins = 0;

    constructor(private readonly tokens: readonly IToken[]) {
        for (let at = 0; at < tokens.length; at++) {
            at = this.read(at);
        }
    }

    /** @returns the last token that it took */
    private read(at: number): number {
        const token = this.tokens[at]!;
        const { name } = token.tokenType;
        if ((ENDS_CONDITION.has(name) || name.startsWith('TEXT_')) && this.tokens[at - 1]?.tokenType.name !== '.') {
            this.joins = 0;
        }
        if (name === 'not' || name === 'list') {
            const last = name === 'list' && this.tokens[at + 1]?.tokenType.name === 'of' ? at + 1 : at;
            if (this.depth + this.prefixes >= MOST_NESTED) {
                return this.cut(at, last);
            }
            this.prefixes += 1;
            return this.keep(at, last);
        }
        if (JOINS.has(name) && ++this.joins > LONGEST_CONDITION) {
            return this.cut(at, this.endOfCondition(at) - 1);
        }
        const closer = CLOSER[name];
        if (closer) {
            this.stack.push({ closer, depth: this.depth });
            this.depth += 1 + this.prefixes;
            this.prefixes = 0;
            return this.depth > MOST_NESTED ? this.cutInside(at) : this.keep(at, at);
        }
        this.prefixes = 0;
        if (CLOSERS.has(name)) {
            this.close(name);
        } else if (ENDS_QUOTATION.has(name)) {
            this.closeQuotation();
        }
        return this.keep(at, at);
    }

    /** A bracket that stayed open inside the one that closes here is closed with it. */
    private close(closer: string): void {
        let at = this.stack.length - 1;
        while (at >= 0 && this.stack[at]!.closer !== closer) {
            at -= 1;
        }
        if (at >= 0) {
            this.depth = this.stack[at]!.depth;
            this.stack.length = at;
        }
    }

    private closeQuotation(): void {
        while (this.stack.at(-1)?.closer === ')') {
            this.depth = this.stack.pop()!.depth;
        }
    }

    /** Keeps a bracket and what closes it, so that the parser meets an empty one. */
    private cutInside(at: number): number {
        const inside = [CLOSER[this.tokens[at]!.tokenType.name]!];
        let end = at + 1;
        for (; end < this.tokens.length; end++) {
            const { name } = this.tokens[end]!.tokenType;
            const closer = CLOSER[name];
            if (closer) {
                inside.push(closer);
            } else if (CLOSERS.has(name)) {
                const opened = inside.lastIndexOf(name);
                if (opened <= 0) {
                    break;
                }
                inside.length = opened;
            } else if (ENDS_QUOTATION.has(name) && inside.every(open => open === ')')) {
                break;
            }
        }
        this.keep(at, at);
        return end > at + 1 ? this.cut(at + 1, end - 1) : at;
    }

    private endOfCondition(at: number): number {
        let end = at;
        while (end < this.tokens.length) {
            const { name } = this.tokens[end]!.tokenType;
            if ((ENDS_CONDITION.has(name) || name.startsWith('TEXT_')) && this.tokens[end - 1]?.tokenType.name !== '.') {
                break;
            }
            end += 1;
        }
        return end;
    }

    private keep(from: number, to: number): number {
        for (let at = from; at <= to; at++) {
            this.kept.push(this.tokens[at]!);
        }
        return to;
    }

    private cut(from: number, to: number): number {
        const offset = this.tokens[from]!.startOffset;
        const last = this.tokens[to]!;
        const end = (last.endOffset ?? last.startOffset + last.image.length - 1) + 1;
        const before = this.unread.at(-1);
        // A stuck key is one slip.
        if (before && this.kept.at(-1)!.startOffset < before.offset) {
            this.unread[this.unread.length - 1] = { offset: before.offset, end };
        } else {
            this.unread.push({ offset, end });
        }
        return to;
    }
}
