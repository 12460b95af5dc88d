import type { AstNode } from 'langium';
import { isClauseSubject, type Requirement } from '../../../generated/ast.js';
import type { Dossier } from '../../../model/dossier.js';
import type { FactStatement } from '../../../model/effective-facts.js';
import type { Level } from '../../../model/finding.js';
import { contradicts, meaningOf } from '../../../model/values.js';
import { evaluate } from '../../../policy/expressions.js';
import { activeRequirements, type ActiveRequirement } from '../../../policy/active.js';
import { alignFix, relatedValue, shownValue, subjectLabel, titled, valuePlace } from '../../kit/conflict-wording.js';
import type { Report, Rule, RuleContext } from '../../rule.js';
import { message } from '../../kit/suggestions.js';

export const prevailingValueUnlawful: Rule = {
    id: 'prevailing-value-unlawful',
    aliases: ['MSP226'],
    domain: 'hierarchy',
    level: 'error',
    title: { fr: 'La valeur qui prévaut doit être permise par la loi', en: 'The value that prevails must be allowed by law' },
    sources: ['C. civ., art. 6, 1102', 'CO, art. 19 et 20', 'The rule of law that the requirement names'],
    checkDossier(dossier, context) {
        const { report } = context;
        if (!dossier.isContract) {
            return;
        }
        for (const active of activeRequirements(dossier).filter(isLegal)) {
            const found = unlawful(dossier, active.requirement);
            if (found) {
                report(reportOf(dossier, found, active.requirement.sources));
            }
        }
        for (const { found, sources } of unlawfulByRules(dossier, context)) {
            report(reportOf(dossier, found, sources));
        }
    }
};

interface Unlawful {
    readonly prevailing: FactStatement;
    readonly lawful: FactStatement;
}

function reportOf(dossier: Dossier, { prevailing, lawful }: Unlawful, sources: readonly string[]): Report {
    const law = sources.join(' ; ');
    return {
        place: valuePlace(prevailing),
        message: message(language => {
            const label = subjectLabel(dossier, dossier.facts.subject(prevailing.kind, prevailing.fact, prevailing.key)!, language);
            return language === 'fr'
                ? `${label} : la valeur qui prévaut (${shownValue(dossier, prevailing, 'fr')}, ${titled(dossier, prevailing, 'fr')}) n'est pas permise par la loi (${law}) ; la priorité ne la sauve pas. Corrigez le document supérieur.`
                : `${label}: the value that prevails (${shownValue(dossier, prevailing, 'en')}, ${titled(dossier, prevailing, 'en')}) is not allowed by law (${law}); precedence does not save it. Correct the higher document.`;
        }),
        related: [relatedValue(dossier, lawful, { fr: 'Valeur licite', en: 'Lawful value' })],
        fixes: [alignFix(dossier, prevailing, lawful, true)]
    };
}

/** Values that prevail over another one of a lower document: only these can be unlawful by rank. */
function overruling(dossier: Dossier): readonly { readonly prevailing: FactStatement; readonly losers: readonly FactStatement[] }[] {
    return [...dossier.facts.subjects].flatMap(({ prevailing, statements }) => {
        const losers = prevailing && statements.length > 1 ? statements.filter(({ value }) => meaningOf(value).type !== 'blank' && contradicts(value, prevailing.value)) : [];
        return prevailing && losers.length > 0 ? [{ prevailing, losers }] : [];
    });
}

function unlawfulByRules(dossier: Dossier, context: RuleContext): readonly { readonly found: Unlawful; readonly sources: readonly string[] }[] {
    const overruled = overruling(dossier);
    return (overruled.length > 0 ? context.rules.filter(({ limitOfLaw }) => limitOfLaw) : []).flatMap(rule => {
        const reports: Report[] = [];
        rule.checkDossier!(dossier, { ...context, report: report => { reports.push(report); } });
        const objected = ({ node }: FactStatement, level?: Level): boolean => reports.some(report => isWithin(report.place.node, node) && (level === undefined || (report.level ?? rule.level) === level));
        return overruled.flatMap(({ prevailing, losers }) => {
            const lawful = objected(prevailing, 'error') ? losers.find(loser => !objected(loser)) : undefined;
            return lawful ? [{ found: { prevailing, lawful }, sources: rule.sources }] : [];
        });
    });
}

function isWithin(node: AstNode | undefined, owner: AstNode): boolean {
    return node !== undefined && (node === owner || isWithin(node.$container, owner));
}

/** A limit that is set by law: an error by its author, which rests on more than practice. */
function isLegal({ requirement, level }: ActiveRequirement): boolean {
    return level === 'error' && !isClauseSubject(requirement.subject) && requirement.sources.some(source => !/pratique|practice|cabinet|firm/i.test(source));
}

/** The value that prevails breaks the requirement, and the reader of a lower document alone would find one that does not. */
function unlawful(dossier: Dossier, { subject, condition }: Requirement): Unlawful | undefined {
    if (!subject || isClauseSubject(subject) || condition && evaluate(condition, dossier).truth !== true) {
        return undefined;
    }
    const { truth, witnesses } = evaluate(subject.condition, dossier);
    for (const { statement } of truth === false ? witnesses : []) {
        const own = statement && dossier.facts.subject(statement.kind, statement.fact, statement.key);
        const lawful = own && own.prevailing === statement ? own.statements.find(other =>
            contradicts(other.value, statement.value) && evaluate(subject.condition, dossier, { view: other.document }).truth === true) : undefined;
        if (statement && lawful) {
            return { prevailing: statement, lawful };
        }
    }
    return undefined;
}
