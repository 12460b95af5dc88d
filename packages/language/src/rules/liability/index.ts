/** The rules of the domain, in the order in which they are asked. */
import type { Rule } from '../rule.js';
import { capBasisMissing } from './cap-basis-missing/rule.js';
import { capConflictDpa } from './cap-conflict-dpa/rule.js';
import { capNotComputable } from './cap-not-computable/rule.js';
import { capOnBodilyInjury } from './cap-on-bodily-injury/rule.js';
import { capWithoutCarveOuts } from './cap-without-carve-outs/rule.js';
import { derisoryCap } from './derisory-cap/rule.js';
import { excludedDamageIsTheService } from './excluded-damage-is-the-service/rule.js';
import { forceMajeureOverbroad } from './force-majeure-overbroad/rule.js';
import { forceMajeureVersusContinuity } from './force-majeure-versus-continuity/rule.js';
import { guaranteedButBestEfforts } from './guaranteed-but-best-efforts/rule.js';
import { hardshipConflict } from './hardship-conflict/rule.js';
import { insuranceBelowCap } from './insurance-below-cap/rule.js';
import { jurisdictionClauseVoid } from './jurisdiction-clause-void/rule.js';
import { labourLendingBilling } from './labour-lending-billing/rule.js';
import { obligationNatureConflict } from './obligation-nature-conflict/rule.js';
import { subcontractingContradiction } from './subcontracting-contradiction/rule.js';
import { subcontractorLiabilityDisclaimed } from './subcontractor-liability-disclaimed/rule.js';
import { subcontractorNotAccepted } from './subcontractor-not-accepted/rule.js';
import { totalExclusion } from './total-exclusion/rule.js';
import { unbalancedClauseHeuristic } from './unbalanced-clause-heuristic/rule.js';

export const liabilityRules: readonly Rule[] = [
    capNotComputable, capBasisMissing, capWithoutCarveOuts, capOnBodilyInjury, totalExclusion, derisoryCap, insuranceBelowCap,
    excludedDamageIsTheService, capConflictDpa, obligationNatureConflict, hardshipConflict, guaranteedButBestEfforts,
    subcontractorLiabilityDisclaimed, forceMajeureOverbroad, forceMajeureVersusContinuity, subcontractorNotAccepted, labourLendingBilling,
    subcontractingContradiction, jurisdictionClauseVoid, unbalancedClauseHeuristic
];
