/** The rules of the domain, in the order in which they are asked. */
import type { Rule } from '../rule.js';
import { jointAndOnBehalf } from './art26-and-art28-mixed/rule.js';
import { jointControl } from './joint-control-without-arrangement/rule.js';
import { processorWithoutDpa } from './processor-without-dpa/rule.js';
import { roleContradictedByBehaviour } from './role-contradicted-by-behaviour/rule.js';
import { roleMismatch } from './role-mismatch-between-documents/rule.js';
import { roleMismatchProse } from './role-mismatch-prose/rule.js';
import { sameParty } from './same-party-controller-and-processor/rule.js';
import { roleVacuum } from './sous-traitant-role-vacuum/rule.js';
import { subprocessorListsDiffer } from './subprocessor-lists-differ/rule.js';
import { subprocessorNotListed } from './subprocessor-not-listed/rule.js';
import { subprocessorOfNobody } from './subprocessor-of-nobody/rule.js';
import { subprocessorWithoutAuthorisation } from './subprocessor-without-authorisation/rule.js';

export const gdprRolesRules: readonly Rule[] = [
    roleVacuum, sameParty, roleMismatch, processorWithoutDpa, subprocessorWithoutAuthorisation, subprocessorNotListed,
    subprocessorListsDiffer, subprocessorOfNobody, roleMismatchProse, jointControl, jointAndOnBehalf, roleContradictedByBehaviour
];
