/**
 * `msp.config.json`: the levels that a workspace or a dossier gives to findings. It applies to its folder and below; a
 * nearer file says more than a farther one. A rule is named by its id or its number in the catalogue, a group of rules by
 * its domain, the requirements of a policy by the policy's name.
 */
import { parse as parseJson, printParseErrorCode, type ParseError } from 'jsonc-parser';
import type { Finding, Level, Message } from '../model/finding.js';

export const CONFIGURATION_FILE = 'msp.config.json';

/** What a configuration file says, free of mistakes. */
export interface Configuration {
    /** Level by rule id, requirement id or number of the catalogue. */
    readonly levels: ReadonlyMap<string, Level>;
    /** Level by domain of rules. */
    readonly domains: ReadonlyMap<string, Level>;
    /** Level by name of a policy, for all of its requirements. */
    readonly policies: ReadonlyMap<string, Level>;
}

export interface ConfigurationProblem {
    readonly message: Message;
    readonly offset: number;
    readonly length: number;
}

const LEVEL_NAMES: readonly Level[] = ['error', 'warning', 'information', 'hint', 'off'];
const SECTIONS = ['levels', 'domains', 'policies'] as const;

/** Reads a configuration; whatever it cannot use is a problem and changes nothing. Comments and trailing commas are allowed. */
export function readConfiguration(text: string): { configuration: Configuration; problems: ConfigurationProblem[] } {
    const errors: ParseError[] = [];
    const root: unknown = parseJson(text, errors, { allowTrailingComma: true });
    const problems: ConfigurationProblem[] = errors.map(({ error, offset, length }) => ({
        message: { fr: `Ce n'est pas du JSON : ${printParseErrorCode(error)}.`, en: `This is not JSON: ${printParseErrorCode(error)}.` }, offset, length
    }));
    const sections = Object.fromEntries(SECTIONS.map(section => [section, levelsIn(isObject(root) ? root[section] : undefined, section, text, problems)]));
    return { configuration: sections as unknown as Configuration, problems };
}

function levelsIn(value: unknown, section: string, text: string, problems: ConfigurationProblem[]): Map<string, Level> {
    const levels = new Map<string, Level>();
    if (value === undefined) {
        return levels;
    }
    for (const [name, level] of Object.entries(isObject(value) ? value : {})) {
        if (LEVEL_NAMES.includes(level as Level)) {
            levels.set(name, level as Level);
        } else {
            problems.push(problemAt(text, name, `« ${name} »`, `"${name}"`));
        }
    }
    if (!isObject(value)) {
        problems.push(problemAt(text, section, `« ${section} »`, `"${section}"`));
    }
    return levels;
}

function problemAt(text: string, name: string, fr: string, en: string): ConfigurationProblem {
    const offset = Math.max(0, text.indexOf(`"${name}"`));
    const levels = LEVEL_NAMES.join(', ');
    return {
        message: { fr: `${fr} attend un niveau : ${levels}.`, en: `${en} takes a level: ${levels}.` },
        offset, length: Math.min(name.length + 2, text.length - offset)
    };
}

function isObject(value: unknown): value is Record<string, unknown> {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
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
