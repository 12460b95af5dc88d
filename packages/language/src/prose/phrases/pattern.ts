/**
 * The notation of a phrase, from its text to elements that match words:
 *
 *     préavis                 a word in any inflection; articles and `de` are never needed
 *     (avec|moyennant)        one of several wordings
 *     [minimum]               may be there
 *     …                       up to twenty words of the same sentence
 *     <end-of-term>           one of the wordings of a word group
 *     {value}                 a value of the fact's type; {row}: the row of its table
 *     {duration} {money} …    a value that is not the one the phrase gives
 *     {client} {party}        a party with this role, any party: by role word, by name, by quotation
 *     :                       a colon, or the bar of a table, stands here
 *     .                       the sentence ends here, and the next one goes on
 *     a | b                   (around the whole phrase no brackets are needed)
 *     a & b                   both stand in one sentence, in any order
 *
 * Whatever cannot be read is told with its place in the text; the rest of the phrase stands.
 */
import type { Language } from '../../model/finding.js';

import { tokensOf } from '../tokens.js';

export type Element =
    | { readonly type: 'word'; readonly stem: string }
    | { readonly type: 'any'; readonly alternatives: readonly Sequence[] }
    | { readonly type: 'optional'; readonly body: Sequence }
    | { readonly type: 'gap'; readonly most: number }
    | { readonly type: 'slot'; readonly name: string }
    | { readonly type: 'colon' }
    | { readonly type: 'stop' };

export type Sequence = readonly Element[];

export interface PatternFault {
    /** Where in the text of the pattern. */
    readonly at: number;
    readonly reason: 'unclosed' | 'unopened' | 'empty' | 'unknown-group' | 'unknown-slot' | 'circle';
    readonly name?: string;
}

export interface Pattern {
    /** More than one where order is free. */
    readonly parts: readonly Sequence[];
    readonly faults: readonly PatternFault[];
}

export interface PatternContext {
    readonly language: Language;
    /** The wordings of a group, as patterns; undefined where there is no such group. */
    group(name: string): readonly string[] | undefined;
    isSlot(name: string): boolean;
}

const GAP = 20;
const SIGN = /[()[\]|<>{}…:.&]/;

export function parsePattern(text: string, context: PatternContext): Pattern {
    return new PatternParser(text.replaceAll('...', '…  '), context, []).pattern();
}

class PatternParser {
    private at = 0;
    private readonly faults: PatternFault[] = [];

    constructor(private readonly text: string, private readonly context: PatternContext, private readonly groups: readonly string[]) {}

    pattern(): Pattern {
        const parts: Sequence[] = [];
        while (this.at < this.text.length) {
            const alternatives = [this.sequence('&|')];
            while (this.text[this.at] === '|') {
                this.at++;
                alternatives.push(this.sequence('&|'));
            }
            const part: Sequence = alternatives.length === 1 ? alternatives[0]! : [{ type: 'any', alternatives }];
            if (part.length > 0) {
                parts.push(part);
            }
            if (this.text[this.at] === '&') {
                this.at++;
            } else if (this.at < this.text.length) {
                this.fault('unopened');
                this.at++;
            }
        }
        if (parts.length === 0) {
            this.faults.push({ at: 0, reason: 'empty' });
        }
        return { parts, faults: this.faults };
    }

    private fault(reason: PatternFault['reason'], name?: string, at = this.at): void {
        this.faults.push({ at, reason, name });
    }

    /** Elements up to one of the closing signs, which stays. */
    private sequence(closing: string): Element[] {
        const elements: Element[] = [];
        while (this.at < this.text.length) {
            const sign = this.text[this.at]!;
            if (closing.includes(sign)) {
                break;
            }
            if (sign === '(') {
                elements.push({ type: 'any', alternatives: this.alternatives(')') });
            } else if (sign === '[') {
                const alternatives = this.alternatives(']');
                elements.push({ type: 'optional', body: alternatives.length === 1 ? alternatives[0]! : [{ type: 'any', alternatives }] });
            } else if (sign === '…') {
                elements.push({ type: 'gap', most: GAP });
                this.at++;
            } else if (sign === '<' || sign === '{') {
                elements.push(...this.named(sign));
            } else if (sign === ':' || sign === '.') {
                elements.push({ type: sign === ':' ? 'colon' : 'stop' });
                this.at++;
            } else if (')]|>}'.includes(sign)) {
                this.fault('unopened', sign);
                this.at++;
            } else if (sign === '&') {
                this.fault('unclosed', sign);
                this.at++;
            } else {
                elements.push(...this.words());
            }
        }
        return elements;
    }

    private alternatives(close: string): Sequence[] {
        const from = this.at++;
        const alternatives: Sequence[] = [this.sequence(`|${close}`)];
        while (this.text[this.at] === '|') {
            this.at++;
            alternatives.push(this.sequence(`|${close}`));
        }
        if (this.text[this.at] === close) {
            this.at++;
        } else {
            this.fault('unclosed', this.text[from], from);
        }
        return alternatives;
    }

    private named(open: string): Element[] {
        const from = this.at;
        const end = this.text.indexOf(open === '<' ? '>' : '}', from);
        if (end < 0) {
            this.fault('unclosed', open);
            this.at = this.text.length;
            return [];
        }
        const name = this.text.slice(from + 1, end).trim();
        this.at = end + 1;
        if (open === '{') {
            if (!this.context.isSlot(name)) {
                this.fault('unknown-slot', name, from);
            }
            return [{ type: 'slot', name }];
        }
        const wordings = this.context.group(name);
        if (!wordings || this.groups.includes(name)) {
            this.fault(wordings ? 'circle' : 'unknown-group', name, from);
            return [{ type: 'word', stem: '<>' }];
        }
        const alternatives = wordings.flatMap(wording => new PatternParser(wording.replaceAll('...', '…  '), this.context, [...this.groups, name]).pattern().parts);
        return [{ type: 'any', alternatives }];
    }

    private words(): Element[] {
        let end = this.at;
        while (end < this.text.length && !SIGN.test(this.text[end]!)) {
            end++;
        }
        const words = tokensOf(this.text, this.at, end, this.context.language).filter(({ weak }) => !weak);
        this.at = Math.max(end, this.at + 1);
        return words.map(({ stem }) => ({ type: 'word', stem }));
    }
}

/** The words of which a text must hold one for a sequence to match: a set for each place that is not optional. */
export function requiredStems(sequence: Sequence): readonly ReadonlySet<string>[] {
    return sequence.flatMap((element): readonly ReadonlySet<string>[] => {
        if (element.type === 'word') {
            return [new Set([element.stem])];
        }
        if (element.type !== 'any') {
            return [];
        }
        const best = element.alternatives.map(alternative => rarest(requiredStems(alternative)));
        return best.some(set => set === undefined) ? [] : [new Set(best.flatMap(set => [...set!]))];
    });
}

/** Of the sets that must be met, the one that is met least often: the smallest, of those the one with the longest word. */
export function rarest(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> | undefined {
    const length = (set: ReadonlySet<string>): number => Math.min(...[...set].map(stem => stem.length));
    return [...sets].sort((a, b) => Number(length(a) < 4) - Number(length(b) < 4) || a.size - b.size || length(b) - length(a))[0];
}

