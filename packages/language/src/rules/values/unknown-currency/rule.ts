import { nodesOf } from '../../../model/nodes.js';
import { nearNames } from '../../../model/spelling.js';
import type { Place } from '../../../model/finding.js';
import { rangeOf } from '../../../model/tree.js';
import { didYouMean, message, quote, replaceFixes } from '../../kit/suggestions.js';
import type { Rule } from '../../rule.js';

const CODE_LENGTH = 3;

export const unknownCurrency: Rule = {
    id: 'unknown-currency',
    domain: 'values',
    level: 'error',
    reads: 'structure',
    title: { fr: 'Une monnaie doit avoir cours', en: 'A currency must be in use' },
    sources: ['ISO 4217'],
    checkFile({ document, library }, { report }) {
        const codes = library.enumNamed('currency')?.members.map(({ name }) => name) ?? [];
        for (const money of nodesOf(document, 'MoneyValue')) {
            const code = money.amount.slice(-CODE_LENGTH);
            if (codes.length === 0 || codes.includes(code)) {
                continue;
            }
            const { end } = rangeOf({ node: money, property: 'amount' });
            const place: Place = { node: money, range: { offset: end - CODE_LENGTH, end } };
            const near = nearNames(code, codes);
            report({
                place,
                message: message(language => (language === 'fr'
                    ? `${quote(code, 'fr')} n'est pas le code d'une monnaie ayant cours (ISO 4217).`
                    : `${quote(code, 'en')} is not the code of a currency in use (ISO 4217).`) + didYouMean(near, language)),
                fixes: replaceFixes(place, near)
            });
        }
    }
};
