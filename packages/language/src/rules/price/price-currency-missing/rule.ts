import { isNumberValue, type NumberValue, type Value } from '../../../generated/ast.js';
import type { Dossier } from '../../../model/dossier.js';
import { typeNameOf } from '../../../model/library-scope.js';
import { declarationOfFact } from '../../../model/names.js';
import { nodesOf } from '../../../model/nodes.js';
import { documentOf } from '../../../model/tree.js';
import { factOfValue, typeAlong } from '../../../model/typed-values.js';
import { meaningOf } from '../../../model/values.js';
import { effectiveOf } from '../../kit/effective-values.js';
import type { Rule } from '../../rule.js';
import { replaceFixes } from '../../kit/suggestions.js';

export const priceCurrencyMissing: Rule = {
    id: 'price-currency-missing',
    aliases: ['MSP422'],
    domain: 'price',
    level: 'error',
    reads: 'structure',
    title: { fr: 'Un montant doit avoir une monnaie', en: 'An amount must have a currency' },
    sources: ['C. civ., art. 1163 et 1343-3', 'CO, art. 84'],
    checkFile({ document, library }, { workspace, report }) {
        for (const value of nodesOf(document, 'NumberValue')) {
            const declared = factOfValue(value);
            const place = documentOf(value);
            const dossier = place && workspace.dossierOf(place);
            const declaration = declared && declarationOfFact(declared.fact, { library, dossier });
            const type = typeNameOf(declaration && typeAlong(declaration.type, declared!.path));
            if (type !== 'money' && type !== 'rate') {
                continue;
            }
            const currency = dossier && currencyOf(dossier);
            report({
                message: {
                    fr: `${value.number} : dans quelle monnaie ? Ajoutez son code, par exemple ${value.number} ${currency ?? 'EUR'}${type === 'rate' ? ', ou un pourcentage et sa base' : ''}.`,
                    en: `${value.number}: in which currency? Add its code, such as ${value.number} ${currency ?? 'EUR'}${type === 'rate' ? ', or make it a percentage with its base' : ''}.`
                },
                place: { node: value },
                fixes: replaceFixes({ node: value }, currency === undefined ? ['EUR', 'CHF'] : [currency], code => `${value.number} ${code}`)
            });
        }
    }
};

/** The currency that the contract states, else the only one its price uses. */
function currencyOf(dossier: Dossier): string | undefined {
    const stated = effectiveOf(dossier, 'price', 'currency').flatMap(({ value }) => {
        const meaning = meaningOf(value);
        return meaning.type === 'reference' ? meaning.names.at(-1) ?? [] : [];
    });
    const used = new Set(stated.length > 0 ? stated : ['monthly-fee', 'annual-total', 'hourly-rate'].flatMap(fact => effectiveOf(dossier, 'price', fact)).flatMap(({ value }) => {
        const meaning = meaningOf(value);
        return meaning.type === 'money' ? meaning.currency : [];
    }));
    return used.size === 1 ? [...used][0] : undefined;
}

/** A number where an amount belongs: it is this rule that tells of it. */
export function isBareAmount(value: Value, typeName: string | undefined): value is NumberValue {
    return isNumberValue(value) && (typeName === 'money' || typeName === 'rate');
}
