/** The rules of the domain, in the order in which they are asked. */
import type { Rule } from '../rule.js';
import { deletionBeforeReturn } from './deletion-before-return/rule.js';
import { earlyTerminationFullPrice } from './early-termination-full-price/rule.js';
import { exitConditionalOnPayment } from './exit-conditional-on-payment/rule.js';
import { exitTriggerGap } from './exit-trigger-gap/rule.js';
import { linkedContractsMisaligned } from './linked-contracts-misaligned/rule.js';
import { noticeAsymmetric } from './notice-asymmetric/rule.js';
import { noticeDatePassed } from './notice-date-passed/rule.js';
import { noticeLongerThanPeriod } from './notice-longer-than-period/rule.js';
import { perpetualCommitment } from './perpetual-commitment/rule.js';
import { renewalReminderWindow } from './renewal-reminder-window/rule.js';
import { reversibilityAfterContract } from './reversibility-after-contract/rule.js';
import { reversibilityDeliverablesMissing } from './reversibility-deliverables-missing/rule.js';
import { swissMandateLock } from './swiss-mandate-lock/rule.js';
import { switchingCharge } from './switching-charge/rule.js';
import { termArithmetic } from './term-arithmetic/rule.js';
import { terminationOnInsolvency } from './termination-on-insolvency/rule.js';

export const termAndExitRules: readonly Rule[] = [
    termArithmetic, perpetualCommitment, noticeLongerThanPeriod, renewalReminderWindow, noticeDatePassed, noticeAsymmetric,
    terminationOnInsolvency, earlyTerminationFullPrice, swissMandateLock, reversibilityDeliverablesMissing, reversibilityAfterContract,
    deletionBeforeReturn, exitConditionalOnPayment, exitTriggerGap, linkedContractsMisaligned, switchingCharge
];
