/** When a dossier is judged as a whole contract: what it lacks is told of a contract, not of a sketch. */
import type { Dossier } from '../../model/dossier.js';

/** A contract that applies a policy. One that applies none asks for nothing yet, and lacks nothing. */
export function isJudged(dossier: Dossier): boolean {
    return dossier.isContract && dossier.appliedPolicies.length > 0;
}
