/** Edits of lists of values: an item taken out, items added. */
import { isFact, isListValue, isTableEntry, type Value } from '../../generated/ast.js';
import { removeEdit } from '../../model/edits.js';
import type { Edit } from '../../model/finding.js';
import { rangeOf, uriOf } from '../../model/tree.js';
import { readingOf } from '../../prose/read-statements.js';

/**
 * Takes an item out of a list, with its comma; undefined for one that is no item of a list. The last one takes its fact with it:
 * an empty list would prevail over what other documents say, and print as nothing.
 */
export function removeItemEdit(list: Value, item: Value): Edit | undefined {
    const items = isListValue(list) && !readingOf(list) ? list.values : [];
    const index = items.indexOf(item);
    if (index < 0) {
        return undefined;
    }
    const { offset, end } = rangeOf({ node: item });
    const [before, after] = [items[index - 1], items[index + 1]];
    return after ? { uri: uriOf(item), offset, end: rangeOf({ node: after }).offset, text: '' }
        : before ? { uri: uriOf(item), offset: rangeOf({ node: before }).end, end, text: '' }
            : removeEdit({ node: isFact(list.$container) || isTableEntry(list.$container) ? list.$container : item });
}

/** Adds items at the end of a list; undefined for a value that is no list, or one that is only read in a sentence. */
export function addItemsEdit(list: Value, items: readonly string[]): Edit | undefined {
    if (!isListValue(list) || readingOf(list)) {
        return undefined;
    }
    const last = list.values.at(-1);
    const { offset, end } = rangeOf({ node: last ?? list });
    return last ? { uri: uriOf(list), offset: end, end, text: `, ${items.join(', ')}` } : { uri: uriOf(list), offset, end, text: `[${items.join(', ')}]` };
}
