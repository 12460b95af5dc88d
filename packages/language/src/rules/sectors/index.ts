/** The rules of the domain, in the order in which they are asked. */
import type { Rule } from '../rule.js';
import { ccagDerogationNotListed } from './ccag-derogation-not-listed/rule.js';
import { ccagOrderMismatch } from './ccag-order-mismatch/rule.js';
import { ccagPenalties } from './ccag-penalties/rule.js';
import { ccagUnsoundReference } from './ccag-unsound-reference/rule.js';
import { dataActUnfairTerm } from './data-act-unfair-term/rule.js';
import { doraNotOneDocument } from './dora-not-one-document/rule.js';
import { finmaAbroad } from './finma-abroad/rule.js';
import { hdsCertificateDoesNotCover } from './hds-certificate-does-not-cover/rule.js';
import { hdsOutdatedLabel } from './hds-outdated-label/rule.js';
import { hdsOutsideEea } from './hds-outside-eea/rule.js';
import { hdsStorageMismatch } from './hds-storage-mismatch/rule.js';
import { hdsTransferTransparency } from './hds-transfer-transparency/rule.js';
import { publicDocumentLanguage } from './public-document-language/rule.js';
import { supplierTermsInPublicContract } from './supplier-terms-in-public-contract/rule.js';

export const sectorsRules: readonly Rule[] = [
    doraNotOneDocument, hdsCertificateDoesNotCover, hdsOutsideEea, hdsStorageMismatch, hdsTransferTransparency, hdsOutdatedLabel,
    finmaAbroad, ccagOrderMismatch, ccagDerogationNotListed, ccagUnsoundReference, ccagPenalties, supplierTermsInPublicContract,
    publicDocumentLanguage, dataActUnfairTerm
];
