/** All rules, in the order in which they are asked. A rule that is not in this list does not exist. */
import { documentWithoutParent } from './document-without-parent/rule.js';
import { duplicateName } from './duplicate-name/rule.js';
import { expiredSuppression } from './expired-suppression/rule.js';
import { extendsCircle } from './extends-circle/rule.js';
import { policyNotApplied } from './policy-not-applied/rule.js';
import type { Rule } from './rule.js';
import { suppressionWithoutReason } from './suppression-without-reason/rule.js';
import { syntaxError } from './syntax-error/rule.js';
import { unclosedQuotation } from './unclosed-quotation/rule.js';
import { undeclaredFact } from './undeclared-fact/rule.js';
import { unexpectedCharacter } from './unexpected-character/rule.js';
import { unknownKind } from './unknown-kind/rule.js';
import { unknownLibrary } from './unknown-library/rule.js';
import { unknownName } from './unknown-name/rule.js';
import { unknownParent } from './unknown-parent/rule.js';
import { unterminatedText } from './unterminated-text/rule.js';
import { unusedSuppression } from './unused-suppression/rule.js';

export const rules: readonly Rule[] = [
    syntaxError, unexpectedCharacter, unterminatedText, unclosedQuotation,
    unknownLibrary, unknownParent, documentWithoutParent, duplicateName, unknownName, unknownKind, undeclaredFact, extendsCircle,
    policyNotApplied,
    unusedSuppression, suppressionWithoutReason, expiredSuppression
];
