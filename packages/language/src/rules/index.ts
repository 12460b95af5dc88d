/** All rules, in the order in which they are asked. A rule that is not in this list does not exist. */
import { affiliatesWithoutRight } from './affiliates-without-right/rule.js';
import { ambiguousCrossReference } from './ambiguous-cross-reference/rule.js';
import { amendmentFormConflict } from './amendment-form-conflict/rule.js';
import { amendmentIncomplete } from './amendment-incomplete/rule.js';
import { amendmentsCollide } from './amendments-collide/rule.js';
import { annexMissing } from './annex-missing/rule.js';
import { annexNotSigned } from './annex-not-signed/rule.js';
import { annexNumberDuplicate } from './annex-number-duplicate/rule.js';
import { annexOrphan } from './annex-orphan/rule.js';
import { jointAndOnBehalf } from './art26-and-art28-mixed/rule.js';
import { articleNumbering } from './article-numbering/rule.js';
import { auditRightEmptied } from './audit-right-emptied/rule.js';
import { availabilityAboveChain } from './availability-above-chain/rule.js';
import { availabilityPeriodMissing } from './availability-period-missing/rule.js';
import { availabilityVersusDowntime } from './availability-versus-downtime/rule.js';
import { backupFrequencyVersusRpo } from './backup-frequency-versus-rpo/rule.js';
import { blankLeft } from './blank-left/rule.js';
import { breachNoticeConflict } from './breach-notice-conflict/rule.js';
import { breachNoticeMissing } from './breach-notice-missing/rule.js';
import { breachNoticeTooSlow } from './breach-notice-too-slow/rule.js';
import { brokenCrossReference } from './broken-cross-reference/rule.js';
import { calendarUndefined } from './calendar-undefined/rule.js';
import { capBasisMissing } from './cap-basis-missing/rule.js';
import { capConflictDpa } from './cap-conflict-dpa/rule.js';
import { capNotComputable } from './cap-not-computable/rule.js';
import { capOnBodilyInjury } from './cap-on-bodily-injury/rule.js';
import { capWithoutCarveOuts } from './cap-without-carve-outs/rule.js';
import { ccagDerogationNotListed } from './ccag-derogation-not-listed/rule.js';
import { ccagOrderMismatch } from './ccag-order-mismatch/rule.js';
import { ccagPenalties } from './ccag-penalties/rule.js';
import { ccagUnsoundReference } from './ccag-unsound-reference/rule.js';
import { circularDefinition } from './circular-definition/rule.js';
import { conflictingDefinitions } from './conflicting-definitions/rule.js';
import { conflictingGeneralConditions } from './conflicting-general-conditions/rule.js';
import { controllerDutyShifted } from './controller-duty-shifted/rule.js';
import { currencyConflict } from './currency-conflict/rule.js';
import { dataActUnfairTerm } from './data-act-unfair-term/rule.js';
import { dateConflict } from './date-conflict/rule.js';
import { datesOutOfOrder } from './dates-out-of-order/rule.js';
import { declaredDerogation } from './declared-derogation/rule.js';
import { definitionAfterUse } from './definition-after-use/rule.js';
import { definitionUsedOnce } from './definition-used-once/rule.js';
import { deletionBeforeReturn } from './deletion-before-return/rule.js';
import { derisoryCap } from './derisory-cap/rule.js';
import { derogationForRegularTransfers } from './derogation-for-regular-transfers/rule.js';
import { derogationTargetMissing } from './derogation-target-missing/rule.js';
import { documentNotRanked } from './document-not-ranked/rule.js';
import { documentVersionMissing } from './document-version-missing/rule.js';
import { documentWithoutParent } from './document-without-parent/rule.js';
import { doraCriticalityUndeclared } from './dora-criticality-undeclared/rule.js';
import { doraNotOneDocument } from './dora-not-one-document/rule.js';
import { dpaDescriptionIncomplete } from './dpa-description-incomplete/rule.js';
import { dpaEndsTooEarly } from './dpa-ends-too-early/rule.js';
import { dpaOnlyRestatesTheLaw } from './dpa-only-restates-the-law/rule.js';
import { duplicateDefinition } from './duplicate-definition/rule.js';
import { duplicateName } from './duplicate-name/rule.js';
import { earlyTerminationFullPrice } from './early-termination-full-price/rule.js';
import { effectiveDateUnstated } from './effective-date-unstated/rule.js';
import { electronicSignatureLevel } from './electronic-signature-level/rule.js';
import { entireAgreementKillsAnnex } from './entire-agreement-kills-annex/rule.js';
import { excludedDamageIsTheService } from './excluded-damage-is-the-service/rule.js';
import { exitConditionalOnPayment } from './exit-conditional-on-payment/rule.js';
import { exitTriggerGap } from './exit-trigger-gap/rule.js';
import { expiredSuppression } from './expired-suppression/rule.js';
import { extendsCircle } from './extends-circle/rule.js';
import { externalNotDated } from './external-not-dated/rule.js';
import { finmaAbroad } from './finma-abroad/rule.js';
import { floatingTerms } from './floating-terms/rule.js';
import { forceMajeureOverbroad } from './force-majeure-overbroad/rule.js';
import { forceMajeureVersusContinuity } from './force-majeure-versus-continuity/rule.js';
import { generalTermsAboveSpecial } from './general-terms-above-special/rule.js';
import { generalTermsNotBroughtToKnowledge } from './general-terms-not-brought-to-knowledge/rule.js';
import { governingLawConflict } from './governing-law-conflict/rule.js';
import { guaranteedButBestEfforts } from './guaranteed-but-best-efforts/rule.js';
import { hardshipConflict } from './hardship-conflict/rule.js';
import { hdsCertificateDoesNotCover } from './hds-certificate-does-not-cover/rule.js';
import { hdsOutdatedLabel } from './hds-outdated-label/rule.js';
import { hdsOutsideEea } from './hds-outside-eea/rule.js';
import { hdsTransferTransparency } from './hds-transfer-transparency/rule.js';
import { hiddenTransfer } from './hidden-transfer/rule.js';
import { indexationForbiddenIndex } from './indexation-forbidden-index/rule.js';
import { instructionsSilentOnTransfers } from './instructions-silent-on-transfers/rule.js';
import { insuranceBelowCap } from './insurance-below-cap/rule.js';
import { invalidDate } from './invalid-date/rule.js';
import { invalidSchedule } from './invalid-schedule/rule.js';
import { jointControl } from './joint-control-without-arrangement/rule.js';
import { jurisdictionClauseVoid } from './jurisdiction-clause-void/rule.js';
import { jurisdictionConflict } from './jurisdiction-conflict/rule.js';
import { keyTechnicalWordUndefined } from './key-technical-word-undefined/rule.js';
import { labourLendingBilling } from './labour-lending-billing/rule.js';
import { languageVersions } from './language-versions/rule.js';
import { lateInterestTooLow } from './late-interest-too-low/rule.js';
import { liabilityCapAndDataSubjects } from './liability-cap-and-data-subjects/rule.js';
import { linkedContractsMisaligned } from './linked-contracts-misaligned/rule.js';
import { lowerDocumentCompletes } from './lower-document-completes/rule.js';
import { lowerDocumentDerogates } from './lower-document-derogates/rule.js';
import { misplacedAmendment } from './misplaced-amendment/rule.js';
import { missingGlossary } from './missing-glossary/rule.js';
import { missingParties } from './missing-parties/rule.js';
import { mttrOutOfRange } from './mttr-out-of-range/rule.js';
import { nearDuplicateTerms } from './near-duplicate-terms/rule.js';
import { noPolicyApplied } from './no-policy-applied/rule.js';
import { noPrecedenceClause } from './no-precedence-clause/rule.js';
import { noticeAsymmetric } from './notice-asymmetric/rule.js';
import { noticeDatePassed } from './notice-date-passed/rule.js';
import { noticeLongerThanPeriod } from './notice-longer-than-period/rule.js';
import { obligationNatureConflict } from './obligation-nature-conflict/rule.js';
import { outdatedLegalReference } from './outdated-legal-reference/rule.js';
import { paidAssistanceForOwnBreach } from './paid-assistance-for-own-breach/rule.js';
import { partyDiffersBetweenDocuments } from './party-differs-between-documents/rule.js';
import { partyIdentification } from './party-identification/rule.js';
import { partyNameInconsistent } from './party-name-inconsistent/rule.js';
import { penaltyBaseMissing } from './penalty-base-missing/rule.js';
import { penaltyBeforeMeasurement } from './penalty-before-measurement/rule.js';
import { penaltyCapAboveLiabilityCap } from './penalty-cap-above-liability-cap/rule.js';
import { penaltyOutOfScale } from './penalty-manifestly-out-of-scale/rule.js';
import { penaltyUnknownIndicator } from './penalty-unknown-indicator/rule.js';
import { perpetualCommitment } from './perpetual-commitment/rule.js';
import { policyNotApplied } from './policy-not-applied/rule.js';
import { precedenceCycle } from './precedence-cycle/rule.js';
import { precedenceScopePartial } from './precedence-scope-partial/rule.js';
import { premiumNumberPrice } from './premium-number-price/rule.js';
import { prevailingValueUnlawful } from './prevailing-value-unlawful/rule.js';
import { priceArithmetic } from './price-arithmetic/rule.js';
import { priceCurrencyMissing } from './price-currency-missing/rule.js';
import { priceQuantityVersusInventory } from './price-quantity-versus-inventory/rule.js';
import { priceUnitMissing } from './price-unit-missing/rule.js';
import { processingAgreementNotAtHand } from './processing-agreement-not-at-hand/rule.js';
import { processorWithoutDpa } from './processor-without-dpa/rule.js';
import { publicDocumentLanguage } from './public-document-language/rule.js';
import { purchaseOrderConflict } from './purchase-order-conflict/rule.js';
import { quotedClauseMissing } from './quoted-clause-missing/rule.js';
import { quotedFactMissing } from './quoted-fact-missing/rule.js';
import { rankedDocumentMissing } from './ranked-document-missing/rule.js';
import { referenceTitleMismatch } from './reference-title-mismatch/rule.js';
import { registrationNumberInvalid } from './registration-number-invalid/rule.js';
import { renewalReminderWindow } from './renewal-reminder-window/rule.js';
import { representativeMissing } from './representative-missing/rule.js';
import { responseLongerThanResolution } from './response-longer-than-resolution/rule.js';
import { reversibilityAfterContract } from './reversibility-after-contract/rule.js';
import { reversibilityDeliverablesMissing } from './reversibility-deliverables-missing/rule.js';
import { roleContradictedByBehaviour } from './role-contradicted-by-behaviour/rule.js';
import { roleMismatch } from './role-mismatch-between-documents/rule.js';
import { roleMismatchProse } from './role-mismatch-prose/rule.js';
import type { Rule } from './rule.js';
import { ruleIds } from './rule-ids.js';
import { sameParty } from './same-party-controller-and-processor/rule.js';
import { sameRankNoTieBreak } from './same-rank-no-tie-break/rule.js';
import { sameValueOtherUnit } from './same-value-other-unit/rule.js';
import { sccOrDpaSubordinated } from './scc-or-dpa-subordinated/rule.js';
import { selfProclaimedPrevalence } from './self-proclaimed-prevalence/rule.js';
import { selfReferentialDefinition } from './self-referential-definition/rule.js';
import { serviceWithoutNature } from './service-without-nature/rule.js';
import { severityLevelUnknown } from './severity-level-unknown/rule.js';
import { severityNotMonotone } from './severity-not-monotone/rule.js';
import { severityRowIncomplete } from './severity-row-incomplete/rule.js';
import { signatoryCapacityConflict } from './signatory-capacity-conflict/rule.js';
import { signatureDateMissing } from './signature-date-missing/rule.js';
import { signatureMissing } from './signature-missing/rule.js';
import { slaOutsideSupportHours } from './sla-outside-support-hours/rule.js';
import { slaStopClockOpen } from './sla-stop-clock-open/rule.js';
import { slaWithoutPenalty } from './sla-without-penalty/rule.js';
import { sloWeakerThanSla } from './slo-weaker-than-sla/rule.js';
import { softWordingInCommitment } from './soft-wording-in-commitment/rule.js';
import { sousTraitantAmbiguous } from './sous-traitant-ambiguous/rule.js';
import { roleVacuum } from './sous-traitant-role-vacuum/rule.js';
import { specialCategoriesUndeclared } from './special-categories-undeclared/rule.js';
import { subcontractingContradiction } from './subcontracting-contradiction/rule.js';
import { subcontractorLiabilityDisclaimed } from './subcontractor-liability-disclaimed/rule.js';
import { subcontractorNotAccepted } from './subcontractor-not-accepted/rule.js';
import { subprocessorListIncomplete } from './subprocessor-list-incomplete/rule.js';
import { subprocessorListsDiffer } from './subprocessor-lists-differ/rule.js';
import { subprocessorNotListed } from './subprocessor-not-listed/rule.js';
import { subprocessorOfNobody } from './subprocessor-of-nobody/rule.js';
import { subprocessorWithoutAuthorisation } from './subprocessor-without-authorisation/rule.js';
import { supersededTextAlive } from './superseded-text-alive/rule.js';
import { supplierTermsInPublicContract } from './supplier-terms-in-public-contract/rule.js';
import { suppressionWithoutReason } from './suppression-without-reason/rule.js';
import { swissMandateLock } from './swiss-mandate-lock/rule.js';
import { switchingCharge } from './switching-charge/rule.js';
import { syntaxError } from './syntax-error/rule.js';
import { tableAndTextDiffer } from './table-and-text-differ/rule.js';
import { termArithmetic } from './term-arithmetic/rule.js';
import { terminationOnInsolvency } from './termination-on-insolvency/rule.js';
import { thirdPartyRoleUnstated } from './third-party-role-unstated/rule.js';
import { totalExclusion } from './total-exclusion/rule.js';
import { transferDpfOnly } from './transfer-dpf-only/rule.js';
import { transferMechanismDead } from './transfer-mechanism-dead/rule.js';
import { transferWithoutMechanism } from './transfer-without-mechanism/rule.js';
import { twoPrecedenceOrders } from './two-precedence-orders/rule.js';
import { unbalancedClauseHeuristic } from './unbalanced-clause-heuristic/rule.js';
import { unbalancedPassage } from './unbalanced-passage/rule.js';
import { unclosedQuotation } from './unclosed-quotation/rule.js';
import { undeclaredFact } from './undeclared-fact/rule.js';
import { undefinedAcronym } from './undefined-acronym/rule.js';
import { undefinedTerm } from './undefined-term/rule.js';
import { unexpectedCharacter } from './unexpected-character/rule.js';
import { unfilledPlaceholder } from './unfilled-placeholder/rule.js';
import { unilateralPriceChange } from './unilateral-price-change/rule.js';
import { unknownAmendmentTarget } from './unknown-amendment-target/rule.js';
import { unknownCurrency } from './unknown-currency/rule.js';
import { unknownKind } from './unknown-kind/rule.js';
import { unknownLibrary } from './unknown-library/rule.js';
import { unknownName } from './unknown-name/rule.js';
import { unknownParent } from './unknown-parent/rule.js';
import { unterminatedText } from './unterminated-text/rule.js';
import { unusedDefinition } from './unused-definition/rule.js';
import { unusedSuppression } from './unused-suppression/rule.js';
import { valueConflictResolved } from './value-conflict-resolved/rule.js';
import { valueConflictUnresolved } from './value-conflict-unresolved/rule.js';
import { wordsAndFiguresDiffer } from './words-and-figures-differ/rule.js';
import { wrongValue } from './wrong-value/rule.js';

export const rules: readonly Rule[] = [
    syntaxError, unexpectedCharacter, unterminatedText, unclosedQuotation, unbalancedPassage,
    unknownLibrary, unknownParent, documentWithoutParent, duplicateName, unknownName, unknownKind, undeclaredFact, misplacedAmendment, unknownAmendmentTarget, extendsCircle,
    wrongValue, invalidDate, unknownCurrency, invalidSchedule, blankLeft, quotedClauseMissing, quotedFactMissing,
    policyNotApplied, noPolicyApplied,
    roleVacuum, sameParty, roleMismatch, processorWithoutDpa, subprocessorWithoutAuthorisation, subprocessorNotListed, subprocessorListsDiffer,
    subprocessorOfNobody, roleMismatchProse, jointControl, jointAndOnBehalf,
    transferWithoutMechanism, transferMechanismDead, transferDpfOnly, derogationForRegularTransfers, hiddenTransfer, subprocessorListIncomplete, dpaDescriptionIncomplete,
    roleContradictedByBehaviour, controllerDutyShifted, paidAssistanceForOwnBreach, liabilityCapAndDataSubjects,
    breachNoticeMissing, breachNoticeTooSlow, instructionsSilentOnTransfers, representativeMissing, specialCategoriesUndeclared, dpaEndsTooEarly, auditRightEmptied, processingAgreementNotAtHand, dpaOnlyRestatesTheLaw,
    noPrecedenceClause, documentNotRanked, precedenceCycle, twoPrecedenceOrders, selfProclaimedPrevalence, externalNotDated,
    valueConflictUnresolved, valueConflictResolved, sameValueOtherUnit, conflictingGeneralConditions,
    declaredDerogation, lowerDocumentDerogates, derogationTargetMissing,
    brokenCrossReference,
    ambiguousCrossReference,
    referenceTitleMismatch,
    articleNumbering,
    unfilledPlaceholder,
    wordsAndFiguresDiffer,
    outdatedLegalReference,
    softWordingInCommitment,
    registrationNumberInvalid,
    breachNoticeConflict, governingLawConflict, jurisdictionConflict, currencyConflict, dateConflict, amendmentFormConflict, languageVersions,
    missingParties,
    partyIdentification,
    signatureMissing,
    signatureDateMissing,
    effectiveDateUnstated,
    datesOutOfOrder,
    documentVersionMissing,
    electronicSignatureLevel,
    signatoryCapacityConflict,
    annexNotSigned,
    affiliatesWithoutRight,
    missingGlossary, serviceWithoutNature,
    doraNotOneDocument, doraCriticalityUndeclared, hdsCertificateDoesNotCover, hdsOutsideEea, hdsTransferTransparency, hdsOutdatedLabel, finmaAbroad,
    ccagOrderMismatch, ccagDerogationNotListed, ccagUnsoundReference, ccagPenalties, supplierTermsInPublicContract, publicDocumentLanguage, dataActUnfairTerm,
    responseLongerThanResolution, severityRowIncomplete, severityNotMonotone, severityLevelUnknown, availabilityVersusDowntime, availabilityPeriodMissing,
    availabilityAboveChain, sloWeakerThanSla, mttrOutOfRange, slaOutsideSupportHours, slaStopClockOpen,
    penaltyBaseMissing, penaltyUnknownIndicator, slaWithoutPenalty, penaltyCapAboveLiabilityCap, penaltyOutOfScale, penaltyBeforeMeasurement, backupFrequencyVersusRpo,
    priceCurrencyMissing, priceUnitMissing, priceArithmetic, priceQuantityVersusInventory, indexationForbiddenIndex,
    unilateralPriceChange, lateInterestTooLow, premiumNumberPrice, tableAndTextDiffer,
    termArithmetic, perpetualCommitment, noticeLongerThanPeriod, renewalReminderWindow, noticeDatePassed, noticeAsymmetric, terminationOnInsolvency, earlyTerminationFullPrice, swissMandateLock,
    reversibilityDeliverablesMissing, reversibilityAfterContract, deletionBeforeReturn, exitConditionalOnPayment, exitTriggerGap, linkedContractsMisaligned, switchingCharge,
    capNotComputable, capBasisMissing, capWithoutCarveOuts, capOnBodilyInjury, totalExclusion, derisoryCap, insuranceBelowCap, excludedDamageIsTheService, capConflictDpa,
    obligationNatureConflict, hardshipConflict, guaranteedButBestEfforts, subcontractorLiabilityDisclaimed, forceMajeureOverbroad,
    forceMajeureVersusContinuity, subcontractorNotAccepted, labourLendingBilling, thirdPartyRoleUnstated, subcontractingContradiction, jurisdictionClauseVoid, unbalancedClauseHeuristic,
    rankedDocumentMissing, sameRankNoTieBreak, generalTermsAboveSpecial, generalTermsNotBroughtToKnowledge, floatingTerms, amendmentIncomplete, amendmentsCollide, supersededTextAlive,
    undefinedTerm,
    undefinedAcronym,
    unusedDefinition,
    definitionUsedOnce,
    duplicateDefinition,
    conflictingDefinitions,
    circularDefinition,
    selfReferentialDefinition,
    definitionAfterUse,
    partyNameInconsistent,
    keyTechnicalWordUndefined,
    calendarUndefined,
    sousTraitantAmbiguous,
    nearDuplicateTerms,
    annexMissing, annexOrphan, annexNumberDuplicate, entireAgreementKillsAnnex, precedenceScopePartial, prevailingValueUnlawful, lowerDocumentCompletes, sccOrDpaSubordinated, partyDiffersBetweenDocuments, purchaseOrderConflict,
    unusedSuppression, suppressionWithoutReason, expiredSuppression
];

rules.forEach(({ id }) => ruleIds.add(id));
