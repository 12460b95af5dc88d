import { nodesOf } from '../../../model/nodes.js';
import { nearNames } from '../../../model/spelling.js';
import type { RuleContext, SourceFile } from '../../rule.js';
import { didYouMean, message, quote, replaceFixes } from '../../kit/suggestions.js';

/** `per month`: any word may be a unit, so that only one that looks like a slip is reported. */
export function checkUnits({ document, library }: SourceFile, { report }: RuleContext): void {
    const units = library.enumNamed('unit')?.members.map(({ name }) => name) ?? [];
    for (const node of [...nodesOf(document, 'MoneyValue'), ...nodesOf(document, 'PercentValue')]) {
        node.per.forEach((unit, index) => {
            const near = units.includes(unit) ? [] : nearNames(unit, units);
            if (near.length > 0) {
                const place = { node, property: 'per', index };
                report({
                    place,
                    level: 'warning',
                    message: message(language => (language === 'fr' ? `L'unité ${quote(unit, 'fr')} n'est pas connue.` : `The unit ${quote(unit, 'en')} is not known.`) + didYouMean(near, language)),
                    fixes: replaceFixes(place, near)
                });
            }
        });
    }
}
