/** The rules of the domain, in the order in which they are asked. */
import type { Rule } from '../rule.js';
import { amendmentFormConflict } from './amendment-form-conflict/rule.js';
import { amendmentIncomplete } from './amendment-incomplete/rule.js';
import { amendmentsCollide } from './amendments-collide/rule.js';
import { annexMissing } from './annex-missing/rule.js';
import { annexNumberDuplicate } from './annex-number-duplicate/rule.js';
import { annexOrphan } from './annex-orphan/rule.js';
import { conflictingGeneralConditions } from './conflicting-general-conditions/rule.js';
import { currencyConflict } from './currency-conflict/rule.js';
import { dateConflict } from './date-conflict/rule.js';
import { declaredDerogation } from './declared-derogation/rule.js';
import { derogationTargetMissing } from './derogation-target-missing/rule.js';
import { documentNotRanked } from './document-not-ranked/rule.js';
import { entireAgreementKillsAnnex } from './entire-agreement-kills-annex/rule.js';
import { externalNotDated } from './external-not-dated/rule.js';
import { floatingTerms } from './floating-terms/rule.js';
import { generalTermsAboveSpecial } from './general-terms-above-special/rule.js';
import { generalTermsNotBroughtToKnowledge } from './general-terms-not-brought-to-knowledge/rule.js';
import { governingLawConflict } from './governing-law-conflict/rule.js';
import { jurisdictionConflict } from './jurisdiction-conflict/rule.js';
import { languageVersions } from './language-versions/rule.js';
import { lowerDocumentCompletes } from './lower-document-completes/rule.js';
import { lowerDocumentDerogates } from './lower-document-derogates/rule.js';
import { noPrecedenceClause } from './no-precedence-clause/rule.js';
import { precedenceCycle } from './precedence-cycle/rule.js';
import { precedenceScopePartial } from './precedence-scope-partial/rule.js';
import { prevailingValueUnlawful } from './prevailing-value-unlawful/rule.js';
import { purchaseOrderConflict } from './purchase-order-conflict/rule.js';
import { rankedDocumentMissing } from './ranked-document-missing/rule.js';
import { sameRankNoTieBreak } from './same-rank-no-tie-break/rule.js';
import { sameValueOtherUnit } from './same-value-other-unit/rule.js';
import { sccOrDpaSubordinated } from './scc-or-dpa-subordinated/rule.js';
import { selfProclaimedPrevalence } from './self-proclaimed-prevalence/rule.js';
import { supersededTextAlive } from './superseded-text-alive/rule.js';
import { twoPrecedenceOrders } from './two-precedence-orders/rule.js';
import { valueConflictResolved } from './value-conflict-resolved/rule.js';
import { valueConflictUnresolved } from './value-conflict-unresolved/rule.js';

export const hierarchyRules: readonly Rule[] = [
    noPrecedenceClause, documentNotRanked, precedenceCycle, twoPrecedenceOrders, selfProclaimedPrevalence, externalNotDated,
    valueConflictUnresolved, valueConflictResolved, sameValueOtherUnit, conflictingGeneralConditions, declaredDerogation,
    lowerDocumentDerogates, derogationTargetMissing, governingLawConflict, jurisdictionConflict, currencyConflict, dateConflict,
    amendmentFormConflict, languageVersions, rankedDocumentMissing, sameRankNoTieBreak, generalTermsAboveSpecial,
    generalTermsNotBroughtToKnowledge, floatingTerms, amendmentIncomplete, amendmentsCollide, supersededTextAlive, annexMissing, annexOrphan,
    annexNumberDuplicate, entireAgreementKillsAnnex, precedenceScopePartial, prevailingValueUnlawful, lowerDocumentCompletes,
    sccOrDpaSubordinated, purchaseOrderConflict
];
