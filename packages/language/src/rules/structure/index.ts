/** The rules of the domain, in the order in which they are asked. */
import type { Rule } from '../rule.js';
import { documentWithoutParent } from './document-without-parent/rule.js';
import { duplicateName } from './duplicate-name/rule.js';
import { extendsCircle } from './extends-circle/rule.js';
import { misplacedAmendment } from './misplaced-amendment/rule.js';
import { undeclaredFact } from './undeclared-fact/rule.js';
import { unknownAmendmentTarget } from './unknown-amendment-target/rule.js';
import { unknownKind } from './unknown-kind/rule.js';
import { unknownLibrary } from './unknown-library/rule.js';
import { unknownName } from './unknown-name/rule.js';
import { unknownParent } from './unknown-parent/rule.js';

export const structureRules: readonly Rule[] = [
    unknownLibrary, unknownParent, documentWithoutParent, duplicateName, unknownName, unknownKind, undeclaredFact, misplacedAmendment,
    unknownAmendmentTarget, extendsCircle
];
