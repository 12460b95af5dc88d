/**
 * Requirements of the policies that a dossier applies: which clauses, which facts, which conditions. Requirements
 * are `.msp`; this file only knows how to ask them.
 */
import {
    isApplyItem, isClauseSubject, isException, isLabel, isLevelChange, isRequirement, isApplicability,
    type Applicability, type ApplyItem, type Clause, type ClauseSubject, type FactDecl, type Kind, type Policy, type Requirement
} from '../generated/ast.js';
import type { Dossier } from '../model/dossier.js';
import { lowered, type Finding, type Level, type Message, type Place, type RelatedPlace } from '../model/finding.js';
import { formatValue } from '../model/format.js';
import { factsOf, headOf, kindNameOf, labelIn } from '../model/tree.js';
import type { LibraryScope } from '../model/library-scope.js';
import { toFinding } from '../rules/rule.js';
import { insertClauseFixes, insertFactFixes } from './insertion.js';
import { evaluate, type Witness } from './expressions.js';
import { forbiddenLosers, type ForbiddenLoser } from './losing-values.js';
import { policyNotApplied } from '../rules/policy-not-applied/rule.js';

export interface ActiveRequirement {
    readonly id: string;
    readonly aliases: readonly string[];
    /** The name of the policy: its requirements can be configured together. */
    readonly domain: string;
    readonly requirement: Requirement;
    readonly policy: Policy;
    readonly level: Exclude<Level, 'off'>;
}

/** The level of a requirement, as long as no policy changes it. */
export const STRENGTH: Readonly<Record<Requirement['strength'], Exclude<Level, 'off'>>> = { require: 'error', recommend: 'warning', suggest: 'information' };

export function policyFindings(dossier: Dossier): Finding[] {
    return dossier.isContract ? [...requirementFindings(dossier), ...applicabilityFindings(dossier)] : [];
}

/** The id a requirement is known by: stated, or made from what it asks for. */
export function requirementId(requirement: Requirement): string {
    if (requirement.id !== undefined) {
        return requirement.id;
    }
    const { subject, $container: policy } = requirement;
    if (isClauseSubject(subject)) {
        return `missing-${subject.kind?.$refText ?? 'clause'}`;
    }
    return `${policy.name}-${policy.items.filter(isRequirement).indexOf(requirement) + 1}`.toLowerCase();
}

/** The requirements of the applied policies and of those they extend, with exceptions and changed levels. */
export function activeRequirements(dossier: Dossier, policies: readonly Policy[] = dossier.appliedPolicies): ActiveRequirement[] {
    const active = new Map<string, ActiveRequirement>();
    for (const policy of policies) {
        for (const entry of requirementsOf(policy, dossier, new Set())) {
            const known = active.get(entry.id);
            if (!known || severity(entry.level) < severity(known.level)) {
                active.set(entry.id, entry);
            }
        }
    }
    return [...active.values()];
}

function severity(level: Exclude<Level, 'off'>): number {
    return ['error', 'warning', 'information', 'hint'].indexOf(level);
}

function requirementsOf(policy: Policy, dossier: Dossier, visited: Set<Policy>): ActiveRequirement[] {
    if (visited.has(policy)) {
        return [];
    }
    visited.add(policy);
    const inherited = policy.bases.flatMap(base => {
        const extended = dossier.library.policies.get(base.$refText);
        return extended ? requirementsOf(extended, dossier, visited) : [];
    });
    const own = policy.items.filter(isRequirement).map(requirement => ({
        id: requirementId(requirement), aliases: requirement.alias === undefined ? [] : [requirement.alias], domain: policy.name, requirement, policy, level: STRENGTH[requirement.strength]
    }));
    const dropped = new Set(policy.items.filter(isException).map(item => item.requirement));
    const levels = new Map(policy.items.filter(isLevelChange).map(item => [item.requirement, item.level]));
    return [...inherited, ...own]
        .filter(({ id }) => !dropped.has(id) && levels.get(id) !== 'off')
        .map(entry => {
            const level = levels.get(entry.id);
            return level && level !== 'off' ? { ...entry, level } : entry;
        });
}

function requirementFindings(dossier: Dossier): Finding[] {
    const findings: Finding[] = [];
    const all = activeRequirements(dossier);
    const askers = askersOfClauses(all, dossier);
    for (const active of all) {
        const { requirement } = active;
        findings.push(...forbiddenLosers(dossier, requirement).map(loser => loserFinding(dossier, active, loser)));
        if (requirement.condition && evaluate(requirement.condition, dossier).truth !== true) {
            continue;
        }
        const { subject } = requirement;
        if (isClauseSubject(subject)) {
            const kind = dossier.library.kinds.get(subject.kind?.$refText ?? '');
            const absent = kind && dossier.clausesOfKind(kind.name).length === 0;
            if (kind && !(absent && askers.get(kind.name) !== active)) {
                findings.push(...clauseFindings(dossier, active, subject, kind));
            }
        } else if (subject) {
            const { truth, witnesses } = evaluate(subject.condition, dossier);
            if (truth === false) {
                findings.push(conditionFinding(dossier, active, witnesses));
            }
        }
    }
    return findings;
}

/** One cause, one finding: a clause that several requirements ask for is missing once, for the most severe of them. */
function askersOfClauses(all: readonly ActiveRequirement[], dossier: Dossier): ReadonlyMap<string, ActiveRequirement> {
    const askers = new Map<string, ActiveRequirement>();
    for (const active of all) {
        const { subject, condition } = active.requirement;
        const kind = isClauseSubject(subject) ? subject.kind?.$refText : undefined;
        if (kind === undefined || dossier.clausesOfKind(kind).length > 0) {
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
    if (clauses.length === 0) {
        return [toFinding(active, {
            message: messageOf(active.requirement, missingClause(kind)),
            place: applyPlace(dossier, active.policy),
            related: [asker(active)],
            fixes: insertClauseFixes(dossier, kind, subject.facts.map(fact => fact.$refText))
        })];
    }
    const wanted = subject.facts.length > 0 ? subject.facts.map(fact => fact.$refText) : requiredFacts(dossier, kind);
    const missing = wanted.filter(fact => !isStated(dossier, clauses, fact));
    if (missing.length === 0) {
        return [];
    }
    const clause = bestClause(dossier, clauses);
    const declarations = missing.flatMap(name => dossier.library.factsOf(kind).get(name) ?? []);
    return [toFinding(active, {
        message: missingFacts(active.requirement, kind, missing, declarations),
        place: headOf(clause),
        related: [asker(active)],
        fixes: insertFactFixes(clause, declarations)
    })];
}

function isStated(dossier: Dossier, clauses: readonly Clause[], fact: string): boolean {
    return clauses.some(clause => factsOf(clause).some(stated => stated.name === fact))
        || [...new Set(clauses.map(kindNameOf))].some(kind => kind !== undefined && dossier.facts.isStated(kind, fact));
}

function requiredFacts(dossier: Dossier, kind: Kind): string[] {
    return [...dossier.library.factsOf(kind).values()].filter(fact => fact.required).map(fact => fact.name);
}

/** The clause a person would complete: in the document that prevails. */
function bestClause(dossier: Dossier, clauses: readonly Clause[]): Clause {
    const rank = (clause: Clause): number => {
        const document = dossier.documentOf(clause);
        return document ? dossier.precedence.rankOf(document) ?? dossier.documents.indexOf(document) + dossier.documents.length : Infinity;
    };
    return [...clauses].sort((a, b) => rank(a) - rank(b))[0]!;
}

function conditionFinding(dossier: Dossier, active: ActiveRequirement, witnesses: readonly Witness[]): Finding {
    const stated = witnesses.filter(witness => witness.statement);
    const [first] = stated;
    const message = messageOf(active.requirement, {
        fr: `L'exigence « ${active.id} » n'est pas respectée.`,
        en: `The requirement "${active.id}" is not met.`
    });
    return toFinding(active, {
        message,
        place: first?.statement ? { node: first.statement.node } : applyPlace(dossier, active.policy),
        related: [
            asker(active),
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

/** The same finding, one level lower: the value is unlawful, and another one prevails. */
function loserFinding(dossier: Dossier, active: ActiveRequirement, { statement, prevailing }: ForbiddenLoser): Finding {
    return toFinding(active, {
        message: messageOf(active.requirement, {
            fr: `L'exigence « ${active.id} » n'est pas respectée.`,
            en: `The requirement "${active.id}" is not met.`
        }),
        level: lowered(active.level),
        place: { node: statement.node },
        related: [asker(active), {
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
                return applied && extendsPolicy(applied, policy, dossier, new Set());
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

function extendsPolicy(policy: Policy, base: Policy, dossier: Dossier, visited: Set<Policy>): boolean {
    if (policy === base) {
        return true;
    }
    visited.add(policy);
    return policy.bases.some(reference => {
        const next = dossier.library.policies.get(reference.$refText);
        return next && !visited.has(next) && extendsPolicy(next, base, dossier, visited);
    });
}

function asker({ requirement, policy }: ActiveRequirement): RelatedPlace {
    const sources = requirement.sources.join(' ; ');
    return {
        place: requirement.id === undefined ? headOf(policy) : { node: requirement, property: 'id' },
        message: {
            fr: `Exigé par la politique « ${policy.title ?? policy.name} »${sources && ` (${sources})`}`,
            en: `Asked for by the policy "${policy.title ?? policy.name}"${sources && ` (${requirement.sources.join('; ')})`}`
        }
    };
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

/** Policies that say that they apply to such a contract, and that it does not apply; none that would ask for nothing more. */
function applicabilityFindings(dossier: Dossier): Finding[] {
    const covered = new Set<Policy>();
    dossier.appliedPolicies.forEach(policy => cover(policy, dossier, covered));
    return conditionalPolicies(dossier.library)
        .filter(({ policy, conditions }) => !covered.has(policy) && conditions.some(item => evaluate(item.condition, dossier).truth === true) && asksMore(dossier, policy))
        .map(({ policy }) => toFinding(policyNotApplied, policyNotApplied.describe(dossier, policy)));
}

/** Whether applying a policy would add a requirement or raise the level of one; a profile that only lowers would not. */
function asksMore(dossier: Dossier, policy: Policy): boolean {
    const before = new Map(activeRequirements(dossier).map(({ id, level }) => [id, level]));
    const after = activeRequirements(dossier, [policy]);
    return after.length === 0 || after.some(({ id, level }) => {
        const known = before.get(id);
        return known === undefined || severity(level) < severity(known);
    });
}

/** A policy and those it extends. */
function cover(policy: Policy, dossier: Dossier, covered: Set<Policy>): void {
    if (!covered.has(policy)) {
        covered.add(policy);
        policy.bases.forEach(base => {
            const extended = dossier.library.policies.get(base.$refText);
            if (extended) {
                cover(extended, dossier, covered);
            }
        });
    }
}

interface ConditionalPolicy {
    readonly policy: Policy;
    readonly conditions: readonly Applicability[];
}

const knownConditional = new WeakMap<LibraryScope, readonly ConditionalPolicy[]>();

/** The policies of a library that say when they apply; found once for each library. */
function conditionalPolicies(library: LibraryScope): readonly ConditionalPolicy[] {
    let known = knownConditional.get(library);
    if (!known) {
        known = [...library.policies.values()].map(policy => ({ policy, conditions: policy.items.filter(isApplicability) })).filter(({ conditions }) => conditions.length > 0);
        knownConditional.set(library, known);
    }
    return known;
}
