/** Names that a configuration gives a level though nothing is called so: a rule that is misspelt keeps its level, and nobody would know. */
import { isRequirement, type Policy } from '../generated/ast.js';
import type { Message } from '../model/finding.js';
import { nearNames } from '../model/spelling.js';
import { requirementId } from '../policy/active.js';
import { rules } from '../rules/index.js';
import { didYouMean, message, quote } from '../rules/kit/suggestions.js';
import type { ConfigurationProblem, ConfiguredName, Section } from './configuration-file.js';

export type KnownNames = Readonly<Record<Section, ReadonlySet<string>>>;

/** All that a configuration can name. @param policies of every library that has been read */
export function knownNames(policies: readonly Policy[]): KnownNames {
    const requirements = policies.flatMap(policy => policy.items.filter(isRequirement));
    return {
        levels: new Set([
            ...rules.flatMap(({ id, aliases = [] }) => [id, ...aliases]),
            ...requirements.flatMap(requirement => [requirementId(requirement), requirement.aliases].flat())
        ]),
        domains: new Set(rules.map(({ domain }) => domain)),
        policies: new Set(policies.map(({ name }) => name))
    };
}

export function unknownNames(names: readonly ConfiguredName[], known: KnownNames): ConfigurationProblem[] {
    return names.filter(({ section, name }) => !known[section].has(name)).map(({ section, name, offset, length }) => {
        const near = nearNames(name, known[section]);
        return { level: 'warning', offset, length, message: message(language => `${WORDS[section](quote(name, language))[language]}${didYouMean(near, language)}`) };
    });
}

const WORDS: Readonly<Record<Section, (name: string) => Message>> = {
    levels: name => ({ fr: `Aucune règle ni exigence ne s'appelle ${name}.`, en: `No rule or requirement is called ${name}.` }),
    domains: name => ({ fr: `Aucun domaine de règles ne s'appelle ${name}.`, en: `No domain of rules is called ${name}.` }),
    policies: name => ({ fr: `Aucune politique ne s'appelle ${name}.`, en: `No policy is called ${name}.` })
};
