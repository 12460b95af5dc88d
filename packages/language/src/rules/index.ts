/** All rules, in the order in which they are asked. A rule that is not in this list does not exist. */
import { expiredSuppression } from './expired-suppression/rule.js';
import { policyNotApplied } from './policy-not-applied/rule.js';
import type { Rule } from './rule.js';
import { suppressionWithoutReason } from './suppression-without-reason/rule.js';
import { syntaxError } from './syntax-error/rule.js';
import { unclosedQuotation } from './unclosed-quotation/rule.js';
import { unexpectedCharacter } from './unexpected-character/rule.js';
import { unterminatedText } from './unterminated-text/rule.js';
import { unusedSuppression } from './unused-suppression/rule.js';

export const rules: readonly Rule[] = [
    syntaxError, unexpectedCharacter, unterminatedText, unclosedQuotation,
    policyNotApplied,
    unusedSuppression, suppressionWithoutReason, expiredSuppression
];
