/** The rules of the domain, in the order in which they are asked. */
import type { Rule } from '../rule.js';
import { nestedTooDeep } from './nested-too-deep/rule.js';
import { syntaxError } from './syntax-error/rule.js';
import { unbalancedPassage } from './unbalanced-passage/rule.js';
import { unclosedQuotation } from './unclosed-quotation/rule.js';
import { unexpectedCharacter } from './unexpected-character/rule.js';
import { unquotedText } from './unquoted-text/rule.js';
import { unreadablePhrase } from './unreadable-phrase/rule.js';
import { unterminatedText } from './unterminated-text/rule.js';

export const syntaxRules: readonly Rule[] = [
    nestedTooDeep, unquotedText, syntaxError, unexpectedCharacter, unterminatedText, unclosedQuotation, unbalancedPassage, unreadablePhrase
];
