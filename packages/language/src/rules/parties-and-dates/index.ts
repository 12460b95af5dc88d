/** The rules of the domain, in the order in which they are asked. */
import type { Rule } from '../rule.js';
import { affiliatesWithoutRight } from './affiliates-without-right/rule.js';
import { annexNotSigned } from './annex-not-signed/rule.js';
import { datesOutOfOrder } from './dates-out-of-order/rule.js';
import { documentVersionMissing } from './document-version-missing/rule.js';
import { effectiveDateUnstated } from './effective-date-unstated/rule.js';
import { electronicSignatureLevel } from './electronic-signature-level/rule.js';
import { missingParties } from './missing-parties/rule.js';
import { partyDiffersBetweenDocuments } from './party-differs-between-documents/rule.js';
import { partyIdentification } from './party-identification/rule.js';
import { partyNameInconsistent } from './party-name-inconsistent/rule.js';
import { registrationNumberInvalid } from './registration-number-invalid/rule.js';
import { signatoryCapacityConflict } from './signatory-capacity-conflict/rule.js';
import { signatureDateMissing } from './signature-date-missing/rule.js';
import { signatureMissing } from './signature-missing/rule.js';

export const partiesAndDatesRules: readonly Rule[] = [
    registrationNumberInvalid, missingParties, partyIdentification, signatureMissing, signatureDateMissing, effectiveDateUnstated,
    datesOutOfOrder, documentVersionMissing, electronicSignatureLevel, signatoryCapacityConflict, annexNotSigned, affiliatesWithoutRight,
    partyNameInconsistent, partyDiffersBetweenDocuments
];
