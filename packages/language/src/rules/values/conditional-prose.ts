import type { Hole } from '../../generated/ast.js';

/**
 * Whether a quotation stands in a passage that is only printed where something is there: `{if penalties} … {end}`. What
 * it quotes may be missing, since the passage then is too.
 */
export function isConditional(hole: Hole): boolean {
    let depth = 0;
    for (const part of hole.$container.parts) {
        const type: string = part.$type;
        if (part === hole) {
            return depth > 0;
        }
        depth += type === 'IfMark' || type === 'EachMark' ? 1 : type === 'EndMark' ? -1 : 0;
    }
    return false;
}
