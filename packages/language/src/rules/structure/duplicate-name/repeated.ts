import type { AstNode } from 'langium';
import type { Message, Place } from '../../../model/finding.js';
import { headOf } from '../../../model/tree.js';
import type { RuleContext } from '../../rule.js';

/** Reports the second and every later node of a name, and points back at the first. */
export function reportRepeated<T extends AstNode>(nodes: readonly T[], nameOf: (node: T) => string | undefined, { report }: Pick<RuleContext, 'report'>, describe: (name: string) => Message): void {
    const first = new Map<string, T>();
    for (const node of nodes) {
        const name = nameOf(node);
        const before = name ? first.get(name) : undefined;
        if (name && before) {
            report({ place: namePlace(node), message: describe(name), related: [{ place: namePlace(before), message: { fr: 'La première fois ici', en: 'First here' } }] });
        } else if (name) {
            first.set(name, node);
        }
    }
}

function namePlace(node: AstNode): Place {
    return 'name' in node && node.name !== undefined ? { node, property: 'name' } : headOf(node);
}
