/** All rules, domain by domain, in the order in which they are asked. A rule that is in no domain's list does not exist. */
import { syntaxRules } from './syntax/index.js';
import { structureRules } from './structure/index.js';
import { valuesRules } from './values/index.js';
import { clausesRules } from './clauses/index.js';
import { gdprRolesRules } from './gdpr-roles/index.js';
import { dataProtectionRules } from './data-protection/index.js';
import { hierarchyRules } from './hierarchy/index.js';
import { definitionsRules } from './definitions/index.js';
import { serviceLevelsRules } from './service-levels/index.js';
import { priceRules } from './price/index.js';
import { termAndExitRules } from './term-and-exit/index.js';
import { liabilityRules } from './liability/index.js';
import { sectorsRules } from './sectors/index.js';
import { partiesAndDatesRules } from './parties-and-dates/index.js';
import { suppressionRules } from './suppression/index.js';
import type { Rule } from './rule.js';
import { ruleIds } from './structure/rule-ids.js';

export const rules: readonly Rule[] = [
    ...syntaxRules,
    ...structureRules,
    ...valuesRules,
    ...clausesRules,
    ...gdprRolesRules,
    ...dataProtectionRules,
    ...hierarchyRules,
    ...definitionsRules,
    ...serviceLevelsRules,
    ...priceRules,
    ...termAndExitRules,
    ...liabilityRules,
    ...sectorsRules,
    ...partiesAndDatesRules,
    ...suppressionRules
];

rules.forEach(({ id }) => ruleIds.add(id));
