/** The rules of the domain, in the order in which they are asked. */
import type { Rule } from '../rule.js';
import { availabilityAboveChain } from './availability-above-chain/rule.js';
import { availabilityPeriodMissing } from './availability-period-missing/rule.js';
import { availabilityVersusDowntime } from './availability-versus-downtime/rule.js';
import { backupFrequencyVersusRpo } from './backup-frequency-versus-rpo/rule.js';
import { mttrOutOfRange } from './mttr-out-of-range/rule.js';
import { penaltyBaseMissing } from './penalty-base-missing/rule.js';
import { penaltyBeforeMeasurement } from './penalty-before-measurement/rule.js';
import { penaltyCapAboveLiabilityCap } from './penalty-cap-above-liability-cap/rule.js';
import { penaltyOutOfScale } from './penalty-manifestly-out-of-scale/rule.js';
import { penaltyUnknownIndicator } from './penalty-unknown-indicator/rule.js';
import { responseLongerThanResolution } from './response-longer-than-resolution/rule.js';
import { serviceWithoutNature } from './service-without-nature/rule.js';
import { severityLevelUnknown } from './severity-level-unknown/rule.js';
import { severityNotMonotone } from './severity-not-monotone/rule.js';
import { severityRowIncomplete } from './severity-row-incomplete/rule.js';
import { slaOutsideSupportHours } from './sla-outside-support-hours/rule.js';
import { slaStopClockOpen } from './sla-stop-clock-open/rule.js';
import { slaWithoutPenalty } from './sla-without-penalty/rule.js';
import { sloWeakerThanSla } from './slo-weaker-than-sla/rule.js';

export const serviceLevelsRules: readonly Rule[] = [
    serviceWithoutNature, responseLongerThanResolution, severityRowIncomplete, severityNotMonotone, severityLevelUnknown,
    availabilityVersusDowntime, availabilityPeriodMissing, availabilityAboveChain, sloWeakerThanSla, mttrOutOfRange, slaOutsideSupportHours,
    slaStopClockOpen, penaltyBaseMissing, penaltyUnknownIndicator, slaWithoutPenalty, penaltyCapAboveLiabilityCap, penaltyOutOfScale,
    penaltyBeforeMeasurement, backupFrequencyVersusRpo
];
