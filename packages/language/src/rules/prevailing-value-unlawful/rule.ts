import { isClauseSubject, type Requirement } from '../../generated/ast.js';
import type { Dossier } from '../../model/dossier.js';
import type { FactStatement } from '../../model/effective-facts.js';
import { contradicts } from '../../model/values.js';
import { evaluate } from '../../policy/expressions.js';
import { activeRequirements, type ActiveRequirement } from '../../policy/active.js';
import { alignFix, relatedValue, shownValue, subjectLabel, titled, valuePlace } from '../conflict-wording.js';
import type { Rule } from '../rule.js';
import { message } from '../suggestions.js';

export const prevailingValueUnlawful: Rule = {
    id: 'prevailing-value-unlawful',
    aliases: ['MSP226'],
    domain: 'hierarchy',
    level: 'error',
    title: { fr: 'La valeur qui prévaut doit être permise par la loi', en: 'The value that prevails must be allowed by law' },
    sources: ['C. civ., art. 6, 1102', 'CO, art. 19 et 20', 'The rule of law that the requirement names'],
    checkDossier(dossier, { report }) {
        for (const active of dossier.isContract ? activeRequirements(dossier).filter(isLegal) : []) {
            const found = unlawful(dossier, active.requirement);
            if (found) {
                const { prevailing, lawful } = found;
                const law = active.requirement.sources.join(' ; ');
                report({
                    place: valuePlace(prevailing),
                    message: message(language => {
                        const label = subjectLabel(dossier, dossier.facts.subject(prevailing.kind, prevailing.fact, prevailing.key)!, language);
                        return language === 'fr'
                            ? `${label} : la valeur qui prévaut (${shownValue(dossier, prevailing, 'fr')}, ${titled(dossier, prevailing, 'fr')}) n'est pas permise par la loi (${law}) ; la priorité ne la sauve pas. Corrigez le document supérieur.`
                            : `${label}: the value that prevails (${shownValue(dossier, prevailing, 'en')}, ${titled(dossier, prevailing, 'en')}) is not allowed by law (${law}); precedence does not save it. Correct the higher document.`;
                    }),
                    related: [relatedValue(dossier, lawful, { fr: 'Valeur licite', en: 'Lawful value' })],
                    fixes: [alignFix(dossier, prevailing, lawful, true)]
                });
            }
        }
    }
};

/** A limit that is set by law: an error by its author, which rests on more than practice. */
function isLegal({ requirement, level }: ActiveRequirement): boolean {
    return level === 'error' && !isClauseSubject(requirement.subject) && requirement.sources.some(source => !/pratique|practice|cabinet|firm/i.test(source));
}

/** The value that prevails breaks the requirement, and the reader of a lower document alone would find one that does not. */
function unlawful(dossier: Dossier, { subject, condition }: Requirement): { prevailing: FactStatement; lawful: FactStatement } | undefined {
    if (!subject || isClauseSubject(subject) || condition && evaluate(condition, dossier).truth !== true) {
        return undefined;
    }
    const { truth, witnesses } = evaluate(subject.condition, dossier);
    for (const { statement } of truth === false ? witnesses : []) {
        const own = statement && dossier.facts.subject(statement.kind, statement.fact, statement.key);
        const lawful = own && own.prevailing === statement ? own.statements.find(other =>
            contradicts(other.value, statement.value) && evaluate(subject.condition, dossier, undefined, other.document).truth === true) : undefined;
        if (statement && lawful) {
            return { prevailing: statement, lawful };
        }
    }
    return undefined;
}
