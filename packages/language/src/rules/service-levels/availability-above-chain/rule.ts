import { isListValue, isTableValue, type TableValue } from '../../../generated/ast.js';
import type { Dossier } from '../../../model/dossier.js';
import { conjunction, formatNumber } from '../../../wording/format.js';
import { meaningOf } from '../../../model/values.js';
import { effectiveOf, message, plainValue, valuePlace } from '../../kit/effective-values.js';
import type { Rule } from '../../rule.js';

interface Link {
    readonly name: string;
    readonly percent: number;
    readonly node: TableValue;
}

export const availabilityAboveChain: Rule = {
    id: 'availability-above-chain',
    aliases: ['MSP408'],
    domain: 'service-levels',
    level: 'warning',
    reads: 'structure',
    title: { fr: 'Une disponibilité ne devrait pas dépasser celle de ce dont elle dépend', en: 'An availability should not exceed that of what it depends on' },
    sources: ['Arithmetic: the availabilities of services in series multiply'],
    checkDossier(dossier, { report }) {
        const links = linksOf(dossier);
        const chain = links.reduce((product, { percent }) => product * percent / 100, 1) * 100;
        for (const statement of links.length > 0 ? effectiveOf(dossier, 'sla', 'availability') : []) {
            const promised = meaningOf(statement.value);
            // Below a millionth of a point the difference is that of binary fractions.
            if (promised.type !== 'percent' || promised.percent <= chain + 1e-6) {
                continue;
            }
            report({
                message: message(language => {
                    const sign = language === 'fr' ? ' %' : '%';
                    const names = conjunction(links.map(({ name, percent }) => `${name} (${formatNumber(percent, language)}${sign})`), language);
                    const best = `${formatNumber(Math.floor(chain * 1000) / 1000, language)}${sign}`;
                    return language === 'fr'
                        ? `${plainValue(dossier, statement.value, 'fr')} est promis alors que le service dépend de ${names} : la chaîne donne au mieux ${best}. Abaissez la promesse, ou prévoyez une redondance.`
                        : `${plainValue(dossier, statement.value, 'en')} is promised although the service depends on ${names}: the chain gives ${best} at best. Lower the promise, or provide redundancy.`;
                }),
                place: valuePlace(statement),
                related: links.map(({ node, name }) => ({ place: { node }, message: { fr: `Dépend de : ${name}`, en: `Depends on: ${name}` } }))
            });
        }
    }
};

/** The services in series of which the availability is known; a redundant one is no link of the chain. */
function linksOf(dossier: Dossier): Link[] {
    return dossier.facts.rows('sla', 'depends-on').flatMap(({ statements }) => statements)
        .flatMap(({ value }) => isListValue(value) ? value.values.filter(isTableValue) : [])
        .flatMap((node): Link[] => {
            const fields = new Map(node.entries.map(entry => [entry.name, meaningOf(entry.value)]));
            const name = fields.get('name');
            const availability = fields.get('availability');
            const redundant = fields.get('redundant');
            return availability?.type !== 'percent' || redundant?.type === 'reference' && redundant.names.join('.') === 'yes'
                ? [] : [{ name: name?.type === 'text' ? name.text : '…', percent: availability.percent, node }];
        });
}
