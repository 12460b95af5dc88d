/** Policies that say when they apply. */
import { isApplicability, type Applicability, type Policy } from '../generated/ast.js';
import type { Dossier } from '../model/dossier.js';
import type { LibraryScope } from '../model/library-scope.js';
import { activeRequirements, severity, withBases } from './active.js';
import { holdsForOneParty } from './expressions.js';

/** Policies that say that they apply to such a contract, and that it does not apply; none that would ask for nothing more. */
export function unappliedPolicies(dossier: Dossier): Policy[] {
    const covered = new Set<Policy>();
    dossier.appliedPolicies.forEach(policy => withBases(policy, dossier, covered));
    return conditionalPolicies(dossier.library)
        .filter(({ policy, conditions }) => !covered.has(policy) && conditions.some(item => holdsForOneParty(item.condition, dossier)) && asksMore(dossier, policy))
        .map(({ policy }) => policy);
}

/** Whether applying a policy would add a requirement or raise the level of one; a profile that only lowers would not. */
function asksMore(dossier: Dossier, policy: Policy): boolean {
    const before = new Map(activeRequirements(dossier).map(({ id, level }) => [id, level]));
    const after = activeRequirements(dossier, [policy]);
    return after.length === 0 || after.some(({ id, level }) => {
        const known = before.get(id);
        return known === undefined || severity(level) < severity(known);
    });
}

interface ConditionalPolicy {
    readonly policy: Policy;
    readonly conditions: readonly Applicability[];
}

const knownConditional = new WeakMap<LibraryScope, readonly ConditionalPolicy[]>();

/** The policies of a library that say when they apply; found once for each library. */
function conditionalPolicies(library: LibraryScope): readonly ConditionalPolicy[] {
    let known = knownConditional.get(library);
    if (!known) {
        known = [...library.policies.values()].map(policy => ({ policy, conditions: policy.items.filter(isApplicability) })).filter(({ conditions }) => conditions.length > 0);
        knownConditional.set(library, known);
    }
    return known;
}
