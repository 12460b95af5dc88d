/** Which policies fit a contract that applies none: those that ask for what it speaks of. */
import { isApplicability, isClauseSubject, type Policy } from '../generated/ast.js';
import type { Dossier } from '../model/dossier.js';
import { activeRequirements } from './active.js';

/** As many as a person chooses from. */
const MOST = 3;

/**
 * The policies made for a whole contract that have most of its clauses in view; of those that have as many, the one that asks for least
 * else. A policy with a condition (`applies when`) is offered where its condition holds, and not here.
 */
export function fittingPolicies(dossier: Dossier): Policy[] {
    const policies = [...dossier.library.policies.values()].filter(policy => !policy.items.some(isApplicability));
    // One that others extend is their common ground, and chosen only where nothing extends it.
    const bases = new Set(policies.flatMap(policy => policy.bases.map(({ $refText }) => $refText)));
    const rated = policies.filter(({ name }) => !bases.has(name)).map(policy => {
        const asked = new Set(activeRequirements(dossier, [policy]).flatMap(({ requirement: { subject } }) => isClauseSubject(subject) ? [subject.kind.$refText] : []));
        const known = [...asked].filter(kind => dossier.clausesOfKind(kind).length > 0).length;
        return { policy, known, missing: asked.size - known };
    });
    return rated.sort((a, b) => b.known - a.known || a.missing - b.missing).slice(0, MOST).map(({ policy }) => policy);
}
