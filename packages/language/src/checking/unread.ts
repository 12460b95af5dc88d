/** What no configuration may silence: findings that say that something was not read. */
import { rules } from '../rules/index.js';
import type { Rule } from '../rules/rule.js';
import type { Configuration, ConfigurationProblem } from './configuration.js';

/** Rules all of whose findings say so. */
export const UNREAD: ReadonlySet<string> = new Set(rules.filter(({ unread }) => unread).map(({ id }) => id));

/** Levels that a configuration gives in vain, at their names: to such a rule, or to a domain that holds no other. */
export function unreadProblems({ levels, domains }: Configuration, text: string): ConfigurationProblem[] {
    const vain = [...levels].filter(([name, level]) => level !== 'error' && UNREAD.has(name));
    const whole = [...domains].filter(([name, level]) => level !== 'error' && isUnread(rules.filter(({ domain }) => domain === name)));
    return [...vain, ...whole].map(([name]) => ({
        message: {
            fr: `« ${name} » dit que quelque chose n'a pas été lu : cela ne s'abaisse pas et ne se désactive pas. Supprimez cette ligne.`,
            en: `"${name}" says that something was not read: that cannot be lowered or switched off. Remove this line.`
        },
        offset: Math.max(0, text.indexOf(`"${name}"`)), length: Math.min(name.length + 2, text.length)
    }));
}

function isUnread(domain: readonly Rule[]): boolean {
    return domain.length > 0 && domain.every(({ unread }) => unread);
}
