import { isRequirement, type Policy } from '../../../generated/ast.js';
import type { LibraryScope } from '../../../model/library-scope.js';
import { nodesOf } from '../../../model/nodes.js';
import { nearNames } from '../../../model/spelling.js';
import { requirementId } from '../../../policy/active.js';
import { ruleIds } from '../rule-ids.js';
import type { RuleContext, SourceFile } from '../../rule.js';
import { didYouMean, message, quote, replaceFixes } from '../../kit/suggestions.js';

/** `except ID` and `level ID …` name a requirement of the policy or of one that it extends, or a rule of the tool. */
export function checkRequirementNames({ document, library }: SourceFile, { report }: RuleContext): void {
    for (const item of [...nodesOf(document, 'Exception'), ...nodesOf(document, 'LevelChange')]) {
        const known = requirementIds(item.$container, library);
        if (!item.requirement || !known || known.has(item.requirement) || ruleIds.has(item.requirement)) {
            continue;
        }
        const near = nearNames(item.requirement, [...known, ...ruleIds]);
        const place = { node: item, property: 'requirement' };
        report({
            place,
            message: message(language => (language === 'fr'
                ? `Ni cette politique ni celles qu'elle prolonge n'ont d'exigence ${quote(item.requirement, 'fr')}, et aucune règle ne s'appelle ainsi.`
                : `Neither this policy nor those it extends have a requirement ${quote(item.requirement, 'en')}, and no rule is called so.`) + didYouMean(near, language)),
            fixes: replaceFixes(place, near)
        });
    }
}

/** Undefined where a policy that it extends is not found. */
function requirementIds(policy: Policy, library: LibraryScope): Set<string> | undefined {
    const policies = new Set([policy]);
    for (const current of policies) {
        for (const base of current.bases) {
            const extended = library.policies.get(base.$refText);
            if (!extended) {
                return undefined;
            }
            policies.add(extended);
        }
    }
    return new Set([...policies].flatMap(({ items }) => items.filter(isRequirement).map(requirementId)));
}
