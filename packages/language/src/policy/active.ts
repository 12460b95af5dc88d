/** Which requirements a dossier has to meet: those of the policies it applies and of the policies these extend. */
import { isClauseSubject, isException, isLevelChange, isRequirement, type Policy, type Requirement } from '../generated/ast.js';
import type { Dossier } from '../model/dossier.js';
import type { Level } from '../model/finding.js';
import type { LibraryScope } from '../model/library-scope.js';

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

/** The id that is written; the last one where there are several. */
export function statedId(requirement: Requirement): string | undefined {
    return requirement.ids.at(-1);
}

/** The id a requirement is known by: stated, or made from what it asks for. */
export function requirementId(requirement: Requirement): string {
    const stated = statedId(requirement);
    if (stated !== undefined) {
        return stated;
    }
    const { subject, $container: policy } = requirement;
    if (isClauseSubject(subject)) {
        return `missing-${subject.kind?.$refText ?? 'clause'}`;
    }
    return `${policy.name}-${policy.items.filter(isRequirement).indexOf(requirement) + 1}`.toLowerCase();
}

const knownActive = new WeakMap<LibraryScope, Map<string, readonly ActiveRequirement[]>>();

/**
 * The requirements of the applied policies and of those they extend, with exceptions and changed levels. They depend on the
 * libraries alone, so dossiers that use the same ones and apply the same policies share the answer.
 */
export function activeRequirements(dossier: Dossier, policies: readonly Policy[] = dossier.appliedPolicies): readonly ActiveRequirement[] {
    const known = knownActive.get(dossier.library) ?? new Map<string, readonly ActiveRequirement[]>();
    knownActive.set(dossier.library, known);
    const key = policies.map(policy => policy.name).join(' ');
    let active = known.get(key);
    if (!active) {
        active = collectActive(dossier, policies);
        known.set(key, active);
    }
    return active;
}

function collectActive(dossier: Dossier, policies: readonly Policy[]): ActiveRequirement[] {
    const active = new Map<string, ActiveRequirement>();
    for (const policy of policies) {
        for (const entry of requirementsOf(policy, dossier)) {
            const known = active.get(entry.id);
            if (!known || severity(entry.level) < severity(known.level)) {
                active.set(entry.id, entry);
            }
        }
    }
    return [...active.values()];
}

/** 0 the most severe. */
export function severity(level: Exclude<Level, 'off'>): number {
    return ['error', 'warning', 'information', 'hint'].indexOf(level);
}

/** The policies that a policy extends, each after those it extends itself, and below the first that leads to it. A chain may be long: no recursion. */
function inheritance(policy: Policy, dossier: Dossier): { readonly order: readonly Policy[]; readonly basesOf: ReadonlyMap<Policy, readonly Policy[]> } {
    const order: Policy[] = [];
    const basesOf = new Map<Policy, Policy[]>([[policy, []]]);
    const way = [{ policy, at: 0 }];
    for (let step = way.at(-1); step; step = way.at(-1)) {
        const base = step.policy.bases[step.at++];
        if (!base) {
            order.push(step.policy);
            way.pop();
            continue;
        }
        const extended = dossier.library.policies.get(base.$refText);
        if (extended && !basesOf.has(extended)) {
            basesOf.set(extended, []);
            basesOf.get(step.policy)!.push(extended);
            way.push({ policy: extended, at: 0 });
        }
    }
    return { order, basesOf };
}

function requirementsOf(policy: Policy, dossier: Dossier): readonly ActiveRequirement[] {
    const { order, basesOf } = inheritance(policy, dossier);
    const entries = new Map<Policy, ActiveRequirement[]>();
    for (const current of order) {
        const [first, ...others] = basesOf.get(current)!.map(base => entries.get(base)!);
        let all = first ?? [];
        others.forEach(other => other.forEach(entry => all.push(entry)));
        current.items.filter(isRequirement).forEach(requirement => all.push({
            id: requirementId(requirement), aliases: requirement.aliases, domain: current.name, requirement, policy: current, level: STRENGTH[requirement.strength]
        }));
        const dropped = new Set(current.items.filter(isException).map(item => item.requirement));
        const levels = new Map(current.items.filter(isLevelChange).map(item => [item.requirement, item.level]));
        if (dropped.size > 0 || levels.size > 0) {
            all = all.filter(({ id }) => !dropped.has(id) && levels.get(id) !== 'off').map(entry => {
                const level = levels.get(entry.id);
                return level && level !== 'off' ? { ...entry, level } : entry;
            });
        }
        entries.set(current, all);
    }
    return entries.get(policy)!;
}

const knownLevels = new WeakMap<LibraryScope, Map<string, ReadonlyMap<string, Level>>>();

/**
 * The levels that the applied policies give by name, for rules of the tool: `except` is `off`. A policy says more than those
 * it extends; of two policies that speak of one rule, the stricter stands.
 */
export function ruleLevels(dossier: Dossier): ReadonlyMap<string, Level> {
    const known = knownLevels.get(dossier.library) ?? new Map<string, ReadonlyMap<string, Level>>();
    knownLevels.set(dossier.library, known);
    const key = dossier.appliedPolicies.map(policy => policy.name).join(' ');
    let levels = known.get(key);
    if (!levels) {
        const strictest = new Map<string, Level>();
        for (const [name, level] of dossier.appliedPolicies.flatMap(policy => [...levelsOf(policy, dossier)])) {
            const other = strictest.get(name);
            if (other === undefined || other === 'off' || level !== 'off' && severity(level) < severity(other)) {
                strictest.set(name, level);
            }
        }
        known.set(key, levels = strictest);
    }
    return levels;
}

function levelsOf(policy: Policy, dossier: Dossier): Map<string, Level> {
    const levels = new Map<string, Level>();
    for (const current of inheritance(policy, dossier).order) {
        current.items.filter(isException).forEach(({ requirement }) => levels.set(requirement, 'off'));
        current.items.filter(isLevelChange).forEach(({ requirement, level }) => levels.set(requirement, level));
    }
    return levels;
}

/** A policy and those it extends, nearest first. */
export function withBases(policy: Policy, dossier: Dossier, found: Set<Policy> = new Set()): Set<Policy> {
    const waiting = [policy];
    for (let current = waiting.pop(); current; current = waiting.pop()) {
        if (!found.has(current)) {
            found.add(current);
            waiting.push(...current.bases.flatMap(base => dossier.library.policies.get(base.$refText) ?? []).reverse());
        }
    }
    return found;
}
