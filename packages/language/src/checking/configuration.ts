/**
 * `msp.config.json`: the levels that a workspace or a dossier gives to findings. It applies to its folder and below; a
 * nearer file says more than a farther one. A rule is named by its id or its number in the catalogue, a group of rules by
 * its domain, the requirements of a policy by the policy's name.
 */
import type { Finding, Level } from '../model/finding.js';

export const CONFIGURATION_FILE = 'msp.config.json';

/** What a configuration file says, free of mistakes. */
export interface Configuration {
    /** Level by rule id, requirement id or number of the catalogue. */
    readonly levels: ReadonlyMap<string, Level>;
    /** Level by domain of rules. */
    readonly domains: ReadonlyMap<string, Level>;
    /** Level by name of a policy, for all of its requirements. */
    readonly policies: ReadonlyMap<string, Level>;
    /** Paths of folders outside the workspace from which files may be read, seen from the folder of the configuration. */
    readonly libraries: readonly string[];
}

/** The level of a finding under configurations, nearest first; the finding's own level where none speaks of it. */
export function configuredLevel(finding: Finding, configurations: readonly Configuration[]): Level {
    if (finding.unread) {
        return finding.level;
    }
    for (const { levels, domains, policies } of configurations) {
        const level = [finding.code, ...finding.aliases].map(name => levels.get(name)).find(found => found !== undefined)
            ?? domains.get(finding.group) ?? policies.get(finding.group);
        if (level !== undefined) {
            return level;
        }
    }
    return finding.level;
}

/** The findings as configured; those that are off are left out. */
export function configured(findings: readonly Finding[], configurations: readonly Configuration[]): readonly Finding[] {
    if (configurations.length === 0) {
        return findings;
    }
    return findings.flatMap(finding => {
        const level = configuredLevel(finding, configurations);
        return level === 'off' ? [] : level === finding.level ? [finding] : [{ ...finding, level }];
    });
}

/** The findings of rules at the levels that the applied policies give them by name; a configuration may still say otherwise. */
export function leveled(findings: readonly Finding[], levels: ReadonlyMap<string, Level>): readonly Finding[] {
    return levels.size === 0 ? findings : findings.flatMap(finding => {
        const level = finding.unread ? finding.level : levels.get(finding.code) ?? finding.level;
        return level === 'off' ? [] : level === finding.level ? [finding] : [{ ...finding, level }];
    });
}
