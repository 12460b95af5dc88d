/** The rules of the domain, in the order in which they are asked. */
import type { Rule } from '../rule.js';
import { ambiguousCrossReference } from './ambiguous-cross-reference/rule.js';
import { articleNumbering } from './article-numbering/rule.js';
import { brokenCrossReference } from './broken-cross-reference/rule.js';
import { calendarUndefined } from './calendar-undefined/rule.js';
import { circularDefinition } from './circular-definition/rule.js';
import { conflictingDefinitions } from './conflicting-definitions/rule.js';
import { definitionAfterUse } from './definition-after-use/rule.js';
import { definitionUsedOnce } from './definition-used-once/rule.js';
import { duplicateDefinition } from './duplicate-definition/rule.js';
import { emphasisNotRead } from './emphasis-not-read/rule.js';
import { keyTechnicalWordUndefined } from './key-technical-word-undefined/rule.js';
import { missingGlossary } from './missing-glossary/rule.js';
import { nearDuplicateTerms } from './near-duplicate-terms/rule.js';
import { outdatedLegalReference } from './outdated-legal-reference/rule.js';
import { referenceTitleMismatch } from './reference-title-mismatch/rule.js';
import { selfReferentialDefinition } from './self-referential-definition/rule.js';
import { softWordingInCommitment } from './soft-wording-in-commitment/rule.js';
import { sousTraitantAmbiguous } from './sous-traitant-ambiguous/rule.js';
import { undefinedAcronym } from './undefined-acronym/rule.js';
import { undefinedTerm } from './undefined-term/rule.js';
import { unfilledPlaceholder } from './unfilled-placeholder/rule.js';
import { unusedDefinition } from './unused-definition/rule.js';
import { wordsAndFiguresDiffer } from './words-and-figures-differ/rule.js';

export const definitionsRules: readonly Rule[] = [
    brokenCrossReference, ambiguousCrossReference, referenceTitleMismatch, articleNumbering, emphasisNotRead, unfilledPlaceholder, wordsAndFiguresDiffer,
    outdatedLegalReference, softWordingInCommitment, missingGlossary, undefinedTerm, undefinedAcronym, unusedDefinition, definitionUsedOnce,
    duplicateDefinition, conflictingDefinitions, circularDefinition, selfReferentialDefinition, definitionAfterUse, keyTechnicalWordUndefined,
    calendarUndefined, sousTraitantAmbiguous, nearDuplicateTerms
];
