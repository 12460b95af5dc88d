/** The rules of the domain, in the order in which they are asked. */
import type { Rule } from '../rule.js';
import { noPolicyApplied } from './no-policy-applied/rule.js';
import { policyNotAsked } from './policy-not-asked/rule.js';
import { policyNotApplied } from './policy-not-applied/rule.js';
import { thirdPartyRoleUnstated } from './third-party-role-unstated/rule.js';

export const clausesRules: readonly Rule[] = [
    policyNotApplied, noPolicyApplied, policyNotAsked, thirdPartyRoleUnstated
];
