/** The rules of the domain, in the order in which they are asked. */
import type { Rule } from '../rule.js';
import { blankLeft } from './blank-left/rule.js';
import { invalidDate } from './invalid-date/rule.js';
import { invalidSchedule } from './invalid-schedule/rule.js';
import { quotationCircle } from './quotation-circle/rule.js';
import { quotedClauseMissing } from './quoted-clause-missing/rule.js';
import { quotedFactMissing } from './quoted-fact-missing/rule.js';
import { quotedWordsDiffer } from './quoted-words-differ/rule.js';
import { tableAndTextDiffer } from './table-and-text-differ/rule.js';
import { textContradictsFact } from './text-contradicts-fact/rule.js';
import { unknownCurrency } from './unknown-currency/rule.js';
import { wrongValue } from './wrong-value/rule.js';

export const valuesRules: readonly Rule[] = [
    wrongValue, invalidDate, unknownCurrency, invalidSchedule, blankLeft, quotedClauseMissing, quotedFactMissing, quotationCircle, tableAndTextDiffer,
    textContradictsFact, quotedWordsDiffer
];
