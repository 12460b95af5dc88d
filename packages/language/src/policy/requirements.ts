/**
 * Requirements of the policies that a dossier applies: which clauses, which facts, which conditions. Requirements
 * are `.msp`; this file only knows how to ask them.
 */
import {
    isApplyItem, isBinaryExpression, isClauseSubject, isDurationValue, isEnumMember, isLabel, isPathExpression,
    type ApplyItem, type Clause, type ClauseSubject, type Expression, type FactDecl, type Kind, type Policy, type Requirement, type Value
} from '../generated/ast.js';
import type { Dossier } from '../model/dossier.js';
import { lowered, type Finding, type Fix, type Message, type Place, type RelatedPlace } from '../model/finding.js';
import { formatValue, memberLabel } from '../wording/format.js';
import { governingCountry } from '../model/law.js';
import { factsOf, headOf, kindNameOf, labelIn } from '../model/tree.js';
import { meaningOf } from '../model/values.js';
import { toFinding } from '../model/report.js';
import { activeRequirements, severity, withBases, type ActiveRequirement } from './active.js';
import { insertClauseFixes, insertFactFixes } from './insertion.js';
import { evaluate, isNo, type Witness } from './expressions.js';
import { declareKindFix, passagePlace, perhapsStated, withPassage } from './perhaps.js';
import { lexiconOf } from '../prose/phrases/lexicon.js';
import { forbiddenLosers, type ForbiddenLoser } from './losing-values.js';
import { clauseToComplete } from './placement.js';
import { lawNamed } from './law-named.js';
import { wantedFacts } from './wanted-facts.js';
import { hasMark } from '../model/library-scope.js';

/**
 * What the policies that a contract applies find wanting; terms and agreements that belong to none may apply policies too.
 * @param quiet ids of requirements that find nothing, known from before; those that find nothing now are added
 */
export function policyFindings(dossier: Dossier, quiet: Set<string> = new Set()): Finding[] {
    if (!dossier.isWhole) {
        return [];
    }
    const all = activeRequirements(dossier);
    const loud = all.filter(active => !quiet.has(active.id));
    // Who asks for a missing clause is decided among all that ask for it.
    const askers = loud.length > 0 ? askersOfClauses(all, dossier) : new Map<string, ActiveRequirement>();
    return loud.flatMap(active => {
        const findings = findingsOf(dossier, active, askers);
        if (findings.length === 0) {
            quiet.add(active.id);
        }
        return findings;
    });
}

function findingsOf(dossier: Dossier, active: ActiveRequirement, askers: ReadonlyMap<string, ActiveRequirement>): Finding[] {
    const { requirement } = active;
    const losers = forbiddenLosers(dossier, requirement).map(loser => loserFinding(dossier, active, loser));
    if (requirement.condition && evaluate(requirement.condition, dossier).truth !== true) {
        return [...losers, ...underPossibleLaw(dossier, active, askers)];
    }
    const { subject } = requirement;
    if (isClauseSubject(subject)) {
        const kind = dossier.library.kinds.get(subject.kind?.$refText ?? '');
        const absent = kind && dossier.articlesOfKind(kind.name).length === 0;
        return kind && !(absent && askers.get(kind.name) !== active) ? [...losers, ...clauseFindings(dossier, active, subject, kind)] : losers;
    }
    const { truth, witnesses } = subject ? evaluate(subject.condition, dossier) : { truth: true, witnesses: [] };
    return truth === false ? [...losers, conditionFinding(dossier, active, witnesses)] : losers;
}

/**
 * A requirement of the law of one country, where nothing tells which law governs: what it finds under that law, one level lower.
 */
function underPossibleLaw(dossier: Dossier, active: ActiveRequirement, askers: ReadonlyMap<string, ActiveRequirement>): Finding[] {
    const { requirement } = active;
    const { condition, subject } = requirement;
    const law = condition && lawNamed(condition);
    if (law === undefined || governingCountry(dossier) !== undefined || evaluate(condition, dossier, { law }).truth !== true) {
        return [];
    }
    const unsure: ActiveRequirement = { ...active, level: lowered(active.level) };
    if (isClauseSubject(subject)) {
        const kind = dossier.library.kinds.get(subject.kind?.$refText ?? '');
        // Another requirement may ask for the clause itself.
        return kind && (dossier.articlesOfKind(kind.name).length > 0 || !askers.has(kind.name)) ? clauseFindings(dossier, unsure, subject, kind) : [];
    }
    const { truth, witnesses } = subject ? evaluate(subject.condition, dossier, { law }) : { truth: true, witnesses: [] };
    return truth === false ? [conditionFinding(dossier, unsure, witnesses)] : [];
}

/** One cause, one finding: a clause that several requirements ask for is missing once, for the most severe of them. */
function askersOfClauses(all: readonly ActiveRequirement[], dossier: Dossier): ReadonlyMap<string, ActiveRequirement> {
    const askers = new Map<string, ActiveRequirement>();
    for (const active of all) {
        const { subject, condition } = active.requirement;
        const kind = isClauseSubject(subject) ? subject.kind?.$refText : undefined;
        if (kind === undefined || dossier.articlesOfKind(kind).length > 0) {
            continue;
        }
        const known = askers.get(kind);
        if ((!known || severity(active.level) < severity(known.level)) && (!condition || evaluate(condition, dossier).truth === true)) {
            askers.set(kind, active);
        }
    }
    return askers;
}

function clauseFindings(dossier: Dossier, active: ActiveRequirement, subject: ClauseSubject, kind: Kind): Finding[] {
    const clauses = dossier.clausesOfKind(kind.name);
    const articles = dossier.articlesOfKind(kind.name);
    if (articles.length === 0) {
        const [passage] = perhapsStated(dossier, kind);
        const message = messageOf(active.requirement, missingClause(kind));
        return [toFinding(active, {
            message: passage ? withPassage(message, dossier, passage) : message,
            ...(passage ? { level: 'information' } : {}),
            place: applyPlace(dossier, active.policy),
            related: [asker(dossier, active), ...passage ? [passagePlace(passage)] : []],
            fixes: insertClauseFixes(dossier, kind, subject.facts.map(fact => fact.$refText))
        })];
    }
    const wanted = subject.facts.length > 0 ? subject.facts.map(fact => fact.$refText) : requiredFacts(dossier, kind);
    const missing = wanted.filter(fact => !isStated(dossier, clauses, kind, fact));
    if (missing.length === 0) {
        return [];
    }
    const clause = clauseToComplete(dossier, clauses.length > 0 ? clauses : articles);
    const perhaps = missing.filter(fact => perhapsStated(dossier, kind, [fact]).length > 0);
    // Of an article that is only words, what the library cannot read is not known to be missing.
    const unasked = clauses.length > 0 ? [] : missing.filter(fact => !perhaps.includes(fact) && !isReadable(dossier, kind, fact));
    const report = (facts: readonly string[], level?: 'information'): Finding[] => {
        const declarations = facts.flatMap(name => dossier.library.factsOf(kind).get(name) ?? []);
        const [passage] = level ? perhapsStated(dossier, kind, facts) : [];
        const message = missingFacts(active.requirement, kind, facts, declarations);
        return facts.length === 0 ? [] : [toFinding(active, {
            message: passage ? withPassage(message, dossier, passage) : message,
            ...(level ? { level } : {}),
            place: headOf(clause),
            related: [asker(dossier, active), ...passage ? [passagePlace(passage)] : []],
            fixes: clauses.length > 0 ? insertFactFixes(clause, declarations) : clause.kind ? [] : [declareKindFix(clause, kind)]
        })];
    };
    return [
        ...report(missing.filter(fact => !perhaps.includes(fact) && !unasked.includes(fact))),
        ...report([...perhaps, ...unasked], 'information')
    ];
}

/** Whether the library knows how contracts word a fact. */
function isReadable(dossier: Dossier, kind: Kind, fact: string): boolean {
    const names = new Set(dossier.library.lineOf(kind).map(({ name }) => name));
    return lexiconOf(dossier.library).phrases.some(({ subject }) => subject.fact === fact && subject.kind !== undefined && names.has(subject.kind));
}

function isStated(dossier: Dossier, clauses: readonly Clause[], kind: Kind, fact: string): boolean {
    // A notice of 0 days is none: what is said to be nothing is stated, and asked for all the same where it is a length of time.
    const isNothing = ({ value }: { readonly value: Value }): boolean => isDurationValue(value) && isNo(meaningOf(value));
    const isStatedIn = (name: string): boolean => dossier.facts.rows(name, fact).some(({ statements }) => statements.some(statement => !isNothing(statement)));
    return isStatedIn(kind.name) || clauses.some(clause => factsOf(clause).some(stated => stated.name === fact && !(stated.value && isNothing(stated))))
        || [...new Set(clauses.map(kindNameOf))].some(name => name !== undefined && isStatedIn(name));
}

function requiredFacts(dossier: Dossier, kind: Kind): string[] {
    return [...dossier.library.factsOf(kind).values()].filter(fact => hasMark(fact, 'required')).map(fact => fact.name);
}

function conditionFinding(dossier: Dossier, active: ActiveRequirement, witnesses: readonly Witness[]): Finding {
    const stated = witnesses.filter(witness => witness.statement);
    const [first] = stated;
    const message = messageOf(active.requirement, {
        fr: `L'exigence « ${active.id} » n'est pas respectée.`,
        en: `The requirement "${active.id}" is not met.`
    });
    const { subject } = active.requirement;
    const missing = subject && !isClauseSubject(subject) ? missingItems(dossier, subject.condition) : [];
    const wanted = !first && subject && !isClauseSubject(subject) ? wantedFacts(dossier, subject) : undefined;
    const clause = wanted && clauseToComplete(dossier, wanted.clauses);
    const passage = wanted && perhapsStated(dossier, wanted.kind, wanted.declarations.map(({ name }) => name))[0];
    return toFinding(active, {
        message: passage ? withPassage(message, dossier, passage) : withMissing(message, missing),
        ...(passage || wanted && !wanted.typed && !wanted.declarations.some(({ name }) => isReadable(dossier, wanted.kind, name)) ? { level: 'information' } : {}),
        place: first?.statement ? { node: first.statement.node } : clause ? headOf(clause) : applyPlace(dossier, active.policy),
        fixes: wanted && clause && !wanted.typed ? clause.kind ? [] : [declareKindFix(clause, wanted.kind)] : wanted && clause && subject && !isClauseSubject(subject) ? factFixes(dossier, subject.condition, clause, wanted.declarations) : [],
        related: [
            asker(dossier, active),
            ...stated.slice(1).filter(({ statement }) => statement !== first?.statement).map(({ statement, value }) => ({
                place: { node: statement!.node },
                message: {
                    fr: `Valeur prise en compte : ${formatValue(value, { language: 'fr', library: dossier.library })}`,
                    en: `Value taken into account: ${formatValue(value, { language: 'en', library: dossier.library })}`
                }
            }))
        ]
    });
}

/** Of several items that a list must have, those that it has not: `causes contains a and causes contains b`. */
function missingItems(dossier: Dossier, condition: Expression): Message[] {
    const parts = (expression: Expression): Expression[] => isBinaryExpression(expression) && expression.operator === 'and'
        ? [...parts(expression.left), ...parts(expression.right)] : [expression];
    const all = parts(condition);
    return all.length < 2 ? [] : all.flatMap(part => {
        const target = isBinaryExpression(part) && part.operator === 'contains' && isPathExpression(part.right) ? part.right.path.segments.at(-1)?.target.ref : undefined;
        return isEnumMember(target) && evaluate(part, dossier).truth === false ? [{ fr: memberLabel(target, 'fr'), en: memberLabel(target, 'en') }] : [];
    });
}

function withMissing(message: Message, missing: readonly Message[]): Message {
    return missing.length === 0 ? message : {
        fr: `${message.fr} Il manque : ${missing.map(({ fr }) => fr).join(', ')}.`,
        en: `${message.en} Missing: ${missing.map(({ en }) => en).join(', ')}.`
    };
}

/** Any one of the facts may do: each is a fix of its own. Preferred is the first that is enough. */
function factFixes(dossier: Dossier, condition: Expression, clause: Clause, declarations: readonly FactDecl[]): Fix[] {
    const kind = dossier.kindNameOf(clause) ?? '';
    const enough = declarations.map(({ name }) => evaluate(condition, dossier, { filled: `${kind}.${name}` }).truth !== false);
    const best = enough.indexOf(true);
    return declarations.flatMap(declaration => insertFactFixes(clause, [declaration])).map((fix, index) => ({
        ...fix, preferred: index === best, batch: index === Math.max(best, 0) ? fix.batch : undefined
    }));
}

/** The same finding, one level lower: the value is unlawful, and another one prevails. */
function loserFinding(dossier: Dossier, active: ActiveRequirement, { statement, prevailing }: ForbiddenLoser): Finding {
    return toFinding(active, {
        message: messageOf(active.requirement, {
            fr: `L'exigence « ${active.id} » n'est pas respectée.`,
            en: `The requirement "${active.id}" is not met.`
        }),
        level: lowered(active.level),
        place: { node: statement.node },
        related: [asker(dossier, active), {
            place: { node: prevailing.node },
            message: {
                fr: `Prévaut : ${formatValue(prevailing.value, { language: 'fr', library: dossier.library })}`,
                en: `Prevails: ${formatValue(prevailing.value, { language: 'en', library: dossier.library })}`
            }
        }]
    });
}

/** Where the contract applies the policy, or one that extends it. */
export function applyPlace(dossier: Dossier, policy: Policy): Place {
    for (const document of dossier.documents) {
        for (const item of document.items.filter(isApplyItem)) {
            const index = item.policies.findIndex(reference => {
                const applied = dossier.library.policies.get(reference.$refText);
                return applied && withBases(applied, dossier).has(policy);
            });
            if (index >= 0) {
                return applyItemPlace(item, index);
            }
        }
    }
    return headOf(dossier.root);
}

function applyItemPlace(node: ApplyItem, index: number): Place {
    return { node, property: 'policies', index };
}

function asker(dossier: Dossier, { requirement, policy }: ActiveRequirement): RelatedPlace {
    const sources = sourcesUnder(dossier, requirement.sources);
    return {
        place: requirement.ids.length === 0 ? headOf(policy) : { node: requirement, property: 'ids', index: requirement.ids.length - 1 },
        message: {
            fr: `Exigé par la politique « ${policy.title ?? policy.name} »${sources.length > 0 ? ` (${sources.join(' ; ')})` : ''}`,
            en: `Asked for by the policy "${policy.title ?? policy.name}"${sources.length > 0 ? ` (${sources.join('; ')})` : ''}`
        }
    };
}

/** Of sources in the laws of several countries, those of the law that governs, with what belongs to no country. */
function sourcesUnder(dossier: Dossier, sources: readonly string[]): readonly string[] {
    const texts = dossier.library.enumNamed('legal-text')?.members ?? [];
    const countryOf = (source: string): string | undefined => texts.find(text => source.startsWith(`${labelIn(text.labels, 'fr') ?? text.name}`))?.whole;
    const law = governingCountry(dossier);
    const own = sources.filter(source => (countryOf(source) ?? law) === law);
    return law === undefined || own.length === 0 ? sources : own;
}

function messageOf(requirement: Requirement, fallback: Message): Message {
    const own = requirement.messages.filter(isLabel);
    return own.length > 0 ? { fr: labelIn(own, 'fr')!, en: labelIn(own, 'en')! } : fallback;
}

function missingClause(kind: Kind): Message {
    return {
        fr: `Il manque la clause « ${labelIn(kind.items, 'fr') ?? kind.name} ».`,
        en: `The clause "${labelIn(kind.items, 'en') ?? kind.name}" is missing.`
    };
}

/** What the requirement says, then what is missing; a requirement on a whole clause says only that the clause lacks. */
function missingFacts(requirement: Requirement, kind: Kind, names: readonly string[], declarations: readonly FactDecl[]): Message {
    const labels = (language: 'fr' | 'en'): string => names.map(name => {
        const declaration = declarations.find(fact => fact.name === name);
        const label = declaration && labelIn(declaration.labels, language);
        return label ? `${label.charAt(0).toLowerCase()}${label.slice(1)} (${name})` : name;
    }).join(', ');
    const own = requirement.messages.filter(isLabel);
    if (own.length > 0 && isClauseSubject(requirement.subject) && requirement.subject.facts.length > 0) {
        return { fr: `${labelIn(own, 'fr')} Il manque : ${labels('fr')}.`, en: `${labelIn(own, 'en')} Missing: ${labels('en')}.` };
    }
    return {
        fr: `À la clause « ${labelIn(kind.items, 'fr') ?? kind.name} », il manque : ${labels('fr')}.`,
        en: `The clause "${labelIn(kind.items, 'en') ?? kind.name}" lacks: ${labels('en')}.`
    };
}
