/** The rules of the domain, in the order in which they are asked. */
import type { Rule } from '../rule.js';
import { expiredSuppression } from './expired-suppression/rule.js';
import { suppressionWithoutReason } from './suppression-without-reason/rule.js';
import { unreadSilenced } from './unread-silenced/rule.js';
import { unusedSuppression } from './unused-suppression/rule.js';

export const suppressionRules: readonly Rule[] = [
    unusedSuppression, suppressionWithoutReason, expiredSuppression, unreadSilenced
];
