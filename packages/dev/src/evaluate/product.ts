/** The product as the evaluation's reader. A part is added here when the product can do it. */
import type { Reader } from './reader.ts';

export function productReader(): Reader {
    return {};
}
