/** Rules on contradictions of one fact that deserve more than "two values differ": they replace the general finding. */
import { conflictsOf, type Conflict } from '../../model/conflicts.js';
import type { Dossier } from '../../model/dossier.js';
import type { FactStatement } from '../../model/effective-facts.js';
import type { Fix, Language, Level, Message } from '../../model/finding.js';
import { alignFix, andMore, keepFix, OTHER_VALUE, PREVAILS, reasonText, relatedValue, subjectLabel, valueInDocument, valuePlace, whatIsMissing } from '../kit/conflict-wording.js';
import { meaningOf } from '../../model/values.js';
import { changedWords } from '../../prose/changed-words.js';
import { isSafeAlignment } from '../kit/safe-alignment.js';
import type { Rule, RuleContext } from '../rule.js';
import { message } from '../kit/suggestions.js';

export interface NamedConflictRule extends Pick<Rule, 'id' | 'aliases' | 'domain' | 'title' | 'sources' | 'reads'>, Required<Pick<Rule, 'conflicts'>> {
    readonly level?: Exclude<Level, 'off'>;
    /** What to do, as a sentence. */
    readonly advice: Message;
    /** The value to align with, where the law or the parties' interest tells. */
    prefers?(statements: readonly FactStatement[]): FactStatement | undefined;
    /** Statements that may differ for a reason of their own. */
    isExempt?(dossier: Dossier, conflict: Conflict): boolean;
    /** What else of the same cause the dossier says. */
    checkMore?(dossier: Dossier, context: RuleContext, told: readonly Conflict[]): void;
}

export function namedConflictRule(spec: NamedConflictRule): Rule {
    const { id, aliases, domain, title, sources, reads, conflicts: told, level = 'error' } = spec;
    return {
        id, aliases, domain, title, sources, reads, level, conflicts: told,
        checkDossier(dossier, context) {
            const conflicts = conflictsOf(dossier, context.rules).filter(conflict => conflict.named === id && !spec.isExempt?.(dossier, conflict));
            for (const conflict of conflicts) {
                const { subject, statement, others, wordingOnly } = conflict;
                context.report({
                    // Running text may say the same in other words: a reader has to judge.
                    level: wordingOnly ? 'warning' : level,
                    message: messageOf(dossier, conflict, spec.advice),
                    place: valuePlace(statement),
                    related: others.map(other => relatedValue(dossier, other, subject.prevailing === other ? PREVAILS : OTHER_VALUE)),
                    fixes: fixes(dossier, conflict, spec)
                });
            }
            spec.checkMore?.(dossier, context, conflicts);
        }
    };
}

function messageOf(dossier: Dossier, conflict: Conflict, advice: Message): Message {
    const { subject, statement, others } = conflict;
    const missing = whatIsMissing(dossier, conflict);
    return message(language => {
        const values = [statement, ...others].map(side => valueInDocument(dossier, side, language)).join(', ') + andMore(conflict, language);
        return `${subjectLabel(dossier, subject, language)}${language === 'fr' ? ' ' : ''}: ${values} ; ${outcome(dossier, conflict, missing, language)}. ${advice[language]}`
            .replace(' ; ', language === 'fr' ? ' ; ' : '; ');
    });
}

function outcome(dossier: Dossier, { subject, statement, others }: Conflict, missing: Message, language: Language): string {
    if (subject.prevailing) {
        const reason = reasonText(subject.reason, language);
        return language === 'fr' ? `le second prévaut (${reason})` : `the second prevails (${reason})`;
    }
    if (others.every(other => other.document === statement.document)) {
        return language === 'fr' ? 'le même document dit deux choses' : 'one document says two things';
    }
    return missing[language];
}

function fixes(dossier: Dossier, { subject, statement, others, all }: Conflict, spec: NamedConflictRule): Fix[] {
    const preferred = spec.prefers?.([statement, ...others]);
    if (preferred === statement) {
        const aligned = all ?? others;
        return [{ ...keepFix(dossier, statement, aligned), preferred: aligned.every(other => isSafeAlignment(dossier, other, statement, changedWords(dossier, other, meaningOf(statement.value)))) }];
    }
    const models = [...new Map(others.map(other => [other.value.$cstNode?.text ?? '', other])).values()];
    return [
        ...models.map(other => alignFix(dossier, statement, other, preferred ? other === preferred : subject.prevailing === other)),
        keepFix(dossier, statement, all ?? others)
    ];
}
