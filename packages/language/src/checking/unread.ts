/** What no configuration may silence: findings that say that something was not read. */
import { rules } from '../rules/index.js';
import type { Rule } from '../rules/rule.js';
import type { ConfigurationProblem, ReadConfiguration } from './configuration-file.js';

/** Rules all of whose findings say so. */
export const UNREAD: ReadonlySet<string> = new Set(rules.filter(({ unread }) => unread).map(({ id }) => id));

/** Levels that a configuration gives in vain, at their names: to such a rule, or to a domain that holds no other. */
export function unreadProblems({ configuration, names }: Pick<ReadConfiguration, 'configuration' | 'names'>): ConfigurationProblem[] {
    const vain = names.filter(({ section, name }) => configuration[section].get(name) !== 'error' && (section === 'levels' ? UNREAD.has(name)
        : section === 'domains' && isUnread(rules.filter(({ domain }) => domain === name))));
    return vain.map(({ name, offset, length }) => ({
        level: 'error',
        message: {
            fr: `« ${name} » dit que quelque chose n'a pas été lu : cela ne s'abaisse pas et ne se désactive pas. Supprimez cette ligne.`,
            en: `"${name}" says that something was not read: that cannot be lowered or switched off. Remove this line.`
        },
        offset, length
    }));
}

function isUnread(domain: readonly Rule[]): boolean {
    return domain.length > 0 && domain.every(({ unread }) => unread);
}
