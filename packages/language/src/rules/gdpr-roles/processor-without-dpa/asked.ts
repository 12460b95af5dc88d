import { isClauseSubject } from '../../../generated/ast.js';
import type { Dossier } from '../../../model/dossier.js';
import { evaluate } from '../../../policy/expressions.js';
import { activeRequirements } from '../../../policy/active.js';

/** Whether an applied policy already reports that a clause of this kind is missing: one cause, one finding. */
export function isAskedByPolicy(dossier: Dossier, kind: string): boolean {
    return dossier.isContract && dossier.clausesOfKind(kind).length === 0 && activeRequirements(dossier).some(({ requirement }) =>
        isClauseSubject(requirement.subject) && requirement.subject.kind?.$refText === kind
        && (!requirement.condition || evaluate(requirement.condition, dossier).truth === true));
}

/** Whether an applied policy already reports that nothing states a fact: by asking for it, or by a condition that rests on it. */
export function isFactAskedByPolicy(dossier: Dossier, kind: string, fact: string): boolean {
    return dossier.isContract && activeRequirements(dossier).some(({ requirement: { subject, condition } }) => {
        if (!subject || condition && evaluate(condition, dossier).truth !== true) {
            return false;
        }
        return isClauseSubject(subject)
            ? subject.kind?.$refText === kind && subject.facts.some(asked => asked.$refText === fact)
            : (subject.$cstNode?.text ?? '').includes(`${kind}.${fact}`) && evaluate(subject.condition, dossier).truth === false;
    });
}
