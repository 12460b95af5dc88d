/**
 * Conditional and repeated passages of prose: `{if …} … {else} … {end}` and `{each … as x} … {end}`. The marks stand in
 * the text one after the other; here they become a tree, and marks that have no partner are told.
 */
import type { EachMark, Expression, Prose } from '../generated/ast.js';
import { MOST_NESTED } from '../grammar/nesting.js';
import { spansOf, type ProseMark, type ProseSpan } from './spans.js';

export type ProseBlock =
    | Extract<ProseSpan, { type: 'text' | 'quotation' }>
    | { readonly type: 'if'; readonly condition: Expression; readonly then: readonly ProseBlock[]; readonly otherwise: readonly ProseBlock[] }
    | { readonly type: 'each'; readonly mark: EachMark; readonly body: readonly ProseBlock[] };

export interface StructuredProse {
    readonly blocks: readonly ProseBlock[];
    /** `{else}` or `{end}` without a beginning, `{if}` or `{each}` without an end. */
    readonly unmatched: readonly ProseMark[];
    /** Passages that stand too deep in others: they are in none of the blocks. */
    readonly tooDeep: readonly ProseMark[];
}

interface Open {
    readonly mark?: ProseMark;
    readonly then: ProseBlock[];
    otherwise?: ProseBlock[];
}

export function structureOf(prose: Prose): StructuredProse {
    const unmatched: ProseMark[] = [];
    const tooDeep: ProseMark[] = [];
    const stack: Open[] = [{ then: [] }];
    const current = (): ProseBlock[] => stack.at(-1)!.otherwise ?? stack.at(-1)!.then;
    const close = (): void => {
        const { mark, then, otherwise } = stack.pop()!;
        if (mark && stack.length > MOST_NESTED) {
            tooDeep.push(mark);
        } else if (mark?.$type === 'IfMark') {
            current().push({ type: 'if', condition: mark.condition, then, otherwise: otherwise ?? [] });
        } else if (mark?.$type === 'EachMark') {
            current().push({ type: 'each', mark, body: then });
        }
    };
    for (const span of spansOf(prose)) {
        if (span.type !== 'mark') {
            current().push(span);
            continue;
        }
        const { mark } = span;
        const open = stack.at(-1)!;
        if (mark.$type === 'IfMark' || mark.$type === 'EachMark') {
            stack.push({ mark, then: [] });
        } else if (mark.$type === 'ElseMark' && open.mark?.$type === 'IfMark' && !open.otherwise) {
            open.otherwise = [];
        } else if (mark.$type === 'EndMark' && open.mark) {
            close();
        } else {
            unmatched.push(mark);
        }
    }
    while (stack.length > 1) {
        unmatched.push(stack.at(-1)!.mark!);
        close();
    }
    return { blocks: stack[0]!.then, unmatched, tooDeep };
}
