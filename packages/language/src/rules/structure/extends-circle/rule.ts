import type { Kind, Policy } from '../../../generated/ast.js';
import { nodesOf } from '../../../model/nodes.js';
import type { Place } from '../../../model/finding.js';
import type { Report, Rule } from '../../rule.js';

export const extendsCircle: Rule = {
    id: 'extends-circle',
    domain: 'structure',
    level: 'error',
    title: { fr: 'Une espèce ou une politique ne doit pas se prolonger elle-même', en: 'A kind or policy must not extend itself' },
    sources: ['Language guide: kinds and policies'],
    checkFile({ document, library }, { report }) {
        for (const kind of nodesOf(document, 'Kind')) {
            const circle = circleFrom<Kind>(kind, current => {
                const base = current.base && library.kinds.get(current.base.$refText);
                return base ? [base] : [];
            });
            if (circle) {
                report(describe(circle, { node: kind, property: 'base' }));
            }
        }
        for (const policy of nodesOf(document, 'Policy')) {
            const bases = (current: Policy): Policy[] => current.bases.flatMap(base => library.policies.get(base.$refText) ?? []);
            const circle = circleFrom<Policy>(policy, bases);
            if (circle) {
                const index = policy.bases.findIndex(base => base.$refText === (circle[1] ?? circle[0])!.name);
                report(describe(circle, { node: policy, property: 'bases', index: Math.max(0, index) }));
            }
        }
    }
};

/** A shortest way from a node back to itself, the node first. */
function circleFrom<T>(start: T, next: (node: T) => readonly T[]): readonly T[] | undefined {
    const visited = new Set<T>();
    const queue: (readonly T[])[] = [[start]];
    for (const path of queue) {
        for (const node of next(path.at(-1)!)) {
            if (node === start) {
                return path;
            }
            if (!visited.has(node)) {
                visited.add(node);
                queue.push([...path, node]);
            }
        }
    }
    return undefined;
}

function describe(circle: readonly (Kind | Policy)[], place: Place): Report {
    const path = [...circle, circle[0]!].map(node => node.name).join(' → ');
    return {
        place,
        message: {
            fr: `« extends » tourne en rond : ${path}. Supprimez l'un de ces liens.`,
            en: `"extends" goes round in a circle: ${path}. Remove one of these links.`
        },
        related: circle.slice(1).map(node => ({
            place: { node, property: node.$type === 'Kind' ? 'base' : 'bases' },
            message: { fr: `${node.name} fait partie du cercle`, en: `${node.name} is part of the circle` }
        }))
    };
}
