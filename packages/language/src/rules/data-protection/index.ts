/** The rules of the domain, in the order in which they are asked. */
import type { Rule } from '../rule.js';
import { auditRightEmptied } from './audit-right-emptied/rule.js';
import { breachNoticeConflict } from './breach-notice-conflict/rule.js';
import { breachNoticeMissing } from './breach-notice-missing/rule.js';
import { breachNoticeTooSlow } from './breach-notice-too-slow/rule.js';
import { controllerDutyShifted } from './controller-duty-shifted/rule.js';
import { derogationForRegularTransfers } from './derogation-for-regular-transfers/rule.js';
import { dpaDescriptionIncomplete } from './dpa-description-incomplete/rule.js';
import { dpaEndsTooEarly } from './dpa-ends-too-early/rule.js';
import { dpaOnlyRestatesTheLaw } from './dpa-only-restates-the-law/rule.js';
import { hiddenTransfer } from './hidden-transfer/rule.js';
import { instructionsSilentOnTransfers } from './instructions-silent-on-transfers/rule.js';
import { liabilityCapAndDataSubjects } from './liability-cap-and-data-subjects/rule.js';
import { paidAssistanceForOwnBreach } from './paid-assistance-for-own-breach/rule.js';
import { processingAgreementNotAtHand } from './processing-agreement-not-at-hand/rule.js';
import { representativeMissing } from './representative-missing/rule.js';
import { specialCategoriesUndeclared } from './special-categories-undeclared/rule.js';
import { subprocessorListIncomplete } from './subprocessor-list-incomplete/rule.js';
import { transferDpfOnly } from './transfer-dpf-only/rule.js';
import { transferMechanismDead } from './transfer-mechanism-dead/rule.js';
import { transferWithoutMechanism } from './transfer-without-mechanism/rule.js';

export const dataProtectionRules: readonly Rule[] = [
    transferWithoutMechanism, transferMechanismDead, transferDpfOnly, derogationForRegularTransfers, hiddenTransfer,
    subprocessorListIncomplete, dpaDescriptionIncomplete, controllerDutyShifted, paidAssistanceForOwnBreach, liabilityCapAndDataSubjects,
    breachNoticeMissing, breachNoticeTooSlow, instructionsSilentOnTransfers, representativeMissing, specialCategoriesUndeclared,
    dpaEndsTooEarly, auditRightEmptied, processingAgreementNotAtHand, dpaOnlyRestatesTheLaw, breachNoticeConflict
];
