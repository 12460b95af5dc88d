/**
 * A law point by point: what the contract says of each thing that the law asks of it, what it lacks, what it says to the contrary, and
 * the passages on which the answer rests. Which points there are, and what a contract must state for each, are the requirements of the
 * policy that carries the law: a requirement belongs to the points that its source cites, « RGPD, art. 28(3)(a) ».
 */
import { AstUtils } from 'langium';
import { isClauseSubject, isPathExpression, isRequirement, type Policy, type Requirement } from '../generated/ast.js';
import type { Dossier } from '../model/dossier.js';
import type { FactStatement } from '../model/effective-facts.js';
import { pathNames } from '../model/tree.js';
import { readingOf } from '../prose/read-statements.js';
import type { PhraseFound } from '../prose/readings.js';
import { statedId } from './active.js';
import { evaluate } from './expressions.js';

export interface LawPoint {
    /** As the source cites it: `28(3)(a)`, `30(2)(e)`. */
    readonly point: string;
    readonly state: 'said' | 'lacks' | 'contrary';
    /** What is typed or read of it. */
    readonly statements: readonly FactStatement[];
    /** The passages among these. */
    readonly passages: readonly PhraseFound[];
    /** The requirements that are not met. */
    readonly unmet: readonly Requirement[];
}

/** `28(3)(a)` in « RGPD, art. 28(3)(a) et 29 »; `28(2)` and `28(3)(d)` in « RGPD, art. 28(2) et 28(3)(d) ». */
const POINT = /\b\d+\(\d+\)(?:\([a-z]\))?/g;

/** The points that a source cites. */
export function pointsCited(source: string): readonly string[] {
    return source.match(POINT) ?? [];
}

/** The requirements of a policy by the points of the law that they cite: only what the law requires, in the order of the policy. */
export function requirementsByPoint(policy: Policy): ReadonlyMap<string, readonly Requirement[]> {
    const points = new Map<string, Requirement[]>();
    for (const requirement of policy.items.filter(isRequirement).filter(({ strength }) => strength === 'require')) {
        for (const point of new Set(requirement.sources.flatMap(pointsCited))) {
            points.set(point, [...points.get(point) ?? [], requirement]);
        }
    }
    return points;
}

/** Each point of the law that a policy carries, whether the dossier applies the policy or not; none where there is no such policy. */
export function lawPoints(dossier: Dossier, policyName: string): readonly LawPoint[] {
    const policy = dossier.library.policies.get(policyName);
    return policy ? [...requirementsByPoint(policy)].map(([point, requirements]) => pointOf(dossier, point, requirements)) : [];
}

function pointOf(dossier: Dossier, point: string, requirements: readonly Requirement[]): LawPoint {
    const asked = requirements.filter(({ condition }) => !condition || evaluate(condition, dossier).truth === true);
    const answers = asked.map(requirement => ({ requirement, ...answerTo(dossier, requirement) }));
    const statements = [...new Set(requirements.flatMap(requirement => statementsOn(dossier, requirement)))];
    return {
        point,
        state: answers.some(({ state }) => state === 'contrary') ? 'contrary' : asked.length === 0 || answers.some(({ state }) => state === 'lacks') ? 'lacks' : 'said',
        statements,
        passages: statements.flatMap(({ node }) => readingOf(node) ?? []),
        unmet: answers.filter(({ state }) => state !== 'said').map(({ requirement }) => requirement)
    };
}

function answerTo(dossier: Dossier, { subject }: Requirement): Pick<LawPoint, 'state'> {
    if (!subject) {
        return { state: 'said' };
    }
    if (isClauseSubject(subject)) {
        const kind = subject.kind?.$refText ?? '';
        const isThere = dossier.articlesOfKind(kind).length > 0 && subject.facts.every(fact => dossier.facts.isStated(kind, fact.$refText));
        return { state: isThere ? 'said' : 'lacks' };
    }
    const { truth, witnesses } = evaluate(subject.condition, dossier);
    // What is stated and does not do is contrary; what is not stated is missing.
    return { state: truth !== false ? 'said' : witnesses.length > 0 && !isMembership(subject.condition) ? 'contrary' : 'lacks' };
}

/** `clauses contains full-description`: a list that lacks a member says nothing to the contrary. */
function isMembership(condition: { readonly $type: string; readonly operator?: string } | undefined): boolean {
    return condition?.$type === 'BinaryExpression' && condition.operator === 'contains';
}

function statementsOn(dossier: Dossier, { subject }: Requirement): readonly FactStatement[] {
    if (!subject) {
        return [];
    }
    const paths = isClauseSubject(subject)
        ? subject.facts.map(fact => [subject.kind?.$refText ?? '', fact.$refText])
        : AstUtils.streamAst(subject.condition).filter(isPathExpression).map(({ path }) => [...pathNames(path)]).toArray();
    return paths.flatMap(([kind = '', fact]) => fact === undefined ? [] : dossier.facts.rows(kind, fact).flatMap(({ statements }) => statements));
}

/** The ids of requirements that speak of one point, for a page. */
export function idsOf(requirements: readonly Requirement[]): readonly string[] {
    return requirements.flatMap(requirement => statedId(requirement) ?? []);
}
