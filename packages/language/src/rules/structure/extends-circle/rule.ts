import type { Kind, Policy } from '../../../generated/ast.js';
import { circleThrough, nodesInCircles } from '../../../model/circles.js';
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
        const baseOf = (kind: Kind): Kind[] => {
            const base = kind.base && library.kinds.get(kind.base.$refText);
            return base ? [base] : [];
        };
        const kinds = nodesInCircles(nodesOf(document, 'Kind'), baseOf);
        for (const kind of nodesOf(document, 'Kind').filter(node => kinds.has(node))) {
            report(describe(circleThrough(kind, baseOf) ?? [kind], { node: kind, property: 'base' }));
        }
        const basesOf = (policy: Policy): Policy[] => policy.bases.flatMap(base => library.policies.get(base.$refText) ?? []);
        const policies = nodesInCircles(nodesOf(document, 'Policy'), basesOf);
        for (const policy of nodesOf(document, 'Policy').filter(node => policies.has(node))) {
            const circle = circleThrough(policy, basesOf) ?? [policy];
            const index = policy.bases.findIndex(base => base.$refText === (circle[1] ?? circle[0])!.name);
            report(describe(circle, { node: policy, property: 'bases', index: Math.max(0, index) }));
        }
    }
};

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
