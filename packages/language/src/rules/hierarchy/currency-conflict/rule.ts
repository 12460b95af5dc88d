import { areAmendments, isPlain, type GeneralConflict } from '../../../model/conflicts.js';
import type { Dossier } from '../../../model/dossier.js';
import type { FactStatement } from '../../../model/effective-facts.js';
import { meaningOf } from '../../../model/values.js';
import { OTHER_VALUE, relatedValue, subjectLabel, valueInDocument, valuePlace } from '../../kit/conflict-wording.js';
import { namedConflictRule } from '../named-conflict.js';
import type { Report } from '../../rule.js';
import { message } from '../../kit/suggestions.js';

export const currencyConflict = namedConflictRule({
    id: 'currency-conflict',
    aliases: ['MSP230'],
    domain: 'hierarchy',
    conflicts: {
        facts: ['price.currency'],
        tells: conflict => (isPlain(conflict) || conflict.class === 'other-unit') && isCurrency(conflict) && !(conflict.class === 'unresolved' && areAmendments(conflict))
    },
    title: { fr: 'Un montant doit avoir une seule monnaie', en: 'An amount must have one currency' },
    sources: ['C. civ., art. 1163, 1343-3', 'CO, art. 84'],
    advice: { fr: 'Retenez une seule monnaie, ou convenez d\'un cours de conversion.', en: 'Keep one currency, or agree a rate of conversion.' },
    checkMore(dossier, { report }, told) {
        // Documents that contradict each other have been told of.
        const known = new Set(told.flatMap(({ statement, others }) => [statement, ...others]));
        otherCurrencies(dossier).filter(({ statement }) => !known.has(statement)).forEach(({ make }) => report(make()));
    }
});

function isCurrency({ statement, others }: GeneralConflict): boolean {
    const currency = currencyOf(statement);
    return currency !== undefined && others.some(other => (currencyOf(other) ?? currency) !== currency);
}

const AMOUNTS: readonly (readonly [kind: string, fact: string])[] = [
    ['price', 'monthly-fee'], ['price', 'annual-total'], ['price', 'hourly-rate'], ['liability', 'cap'], ['liability', 'data-cap'], ['liability', 'floor'], ['penalties', 'cap']
];

/** The currency of the price, and the amounts of price, cap and penalties that are in another one without a rate. */
function otherCurrencies(dossier: Dossier): { statement: FactStatement; make(): Report }[] {
    if (dossier.facts.isStated('price', 'exchange-rate')) {
        return [];
    }
    const stated = dossier.facts.subject('price', 'currency')?.prevailing;
    const amounts = AMOUNTS.flatMap(([kind, fact]) => dossier.facts.subject(kind, fact)?.prevailing ?? []).filter(statement => currencyOf(statement) !== undefined);
    const account = stated ?? amounts.find(({ kind }) => kind === 'price');
    const currency = stated ? codeOf(stated) : account && currencyOf(account);
    if (!account || currency === undefined) {
        return [];
    }
    return amounts.filter(amount => currencyOf(amount) !== currency).map(statement => ({
        statement,
        make: () => ({
            message: message(language => {
                const label = subjectLabel(dossier, dossier.facts.subject(statement.kind, statement.fact)!, language);
                return language === 'fr'
                    ? `${label} : ${valueInDocument(dossier, statement, 'fr')}, alors que le prix est en ${currency} et qu'aucun cours de conversion n'est convenu. Retenez une seule monnaie, ou indiquez « exchange-rate ».`
                    : `${label}: ${valueInDocument(dossier, statement, 'en')}, while the price is in ${currency} and no rate of conversion is agreed. Keep one currency, or state "exchange-rate".`;
            }),
            place: valuePlace(statement),
            related: [relatedValue(dossier, account, OTHER_VALUE)]
        })
    }));
}

function currencyOf({ value }: FactStatement): string | undefined {
    const meaning = meaningOf(value);
    return meaning.type === 'money' ? meaning.currency : undefined;
}

function codeOf({ value }: FactStatement): string | undefined {
    const meaning = meaningOf(value);
    return meaning.type === 'reference' ? meaning.names.at(-1) : undefined;
}
