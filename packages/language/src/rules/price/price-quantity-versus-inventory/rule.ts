import { replaceEdit } from '../../../model/edits.js';
import { formatNumber, conjunction } from '../../../wording/format.js';
import { labelIn } from '../../../model/tree.js';
import { meaningOf } from '../../../model/values.js';
import { relatedValue } from '../../kit/conflict-wording.js';
import { effectiveOf, message } from '../../kit/effective-values.js';
import { priceItems, type PriceItem } from '../price-items.js';
import type { Rule } from '../../rule.js';

/** Units of a price and the count of the technical scope that they speak of. */
const COUNTS: Readonly<Record<string, string>> = {
    workstation: 'workstations', user: 'users', server: 'servers', mobile: 'mobiles', printer: 'printers', 'network-device': 'network-devices'
};

export const priceQuantityVersusInventory: Rule = {
    id: 'price-quantity-versus-inventory',
    aliases: ['MSP427'],
    domain: 'price',
    level: 'error',
    reads: 'structure',
    title: { fr: 'Les quantités facturées doivent être celles du périmètre', en: 'The quantities priced must be those of the scope' },
    sources: ['C. civ., art. 1163', 'Pratique professionnelle'],
    checkDossier(dossier, { report }) {
        const items = priceItems(dossier);
        for (const [unit, fact] of Object.entries(COUNTS)) {
            const priced = items.filter(({ amount, quantity }) => amount?.per.includes(unit) && quantity !== undefined);
            const [count, ...others] = effectiveOf(dossier, 'scope-technical', fact);
            const covered = meaningOf(count?.value);
            if (!count || others.length > 0 || covered.type !== 'number' || priced.length === 0 || isSumOfSome(priced, covered.number)) {
                continue;
            }
            const [first] = priced;
            const place = { node: first!.quantityValue ?? first!.node };
            report({
                message: message(language => {
                    const name = labelIn(dossier.library.member('unit', unit)?.labels ?? [], language) ?? unit;
                    const quantities = conjunction(priced.map(({ quantity }) => formatNumber(quantity!, language)), language);
                    const scope = formatNumber(covered.number, language);
                    return language === 'fr'
                        ? `Prix par ${name} : ${quantities} en facturation, ${scope} au périmètre. Alignez le nombre facturé sur le nombre couvert.`
                        : `Price per ${name}: ${quantities} priced, ${scope} in the scope. Align the number priced with the number covered.`;
                }),
                place,
                related: [
                    relatedValue(dossier, count, { fr: 'Au périmètre', en: 'In the scope' }),
                    ...priced.slice(1).map(({ node, label }) => ({ place: { node }, message: { fr: `Poste : ${label}`, en: `Item: ${label}` } }))
                ],
                fixes: priced.length === 1 && first!.quantityValue ? [{
                    title: message(language => language === 'fr' ? `Facturer ${formatNumber(covered.number, 'fr')}` : `Price ${formatNumber(covered.number, 'en')}`),
                    edits: () => [replaceEdit(place, String(covered.number))]
                }] : []
            });
        }
    }
};

/** Several items may price the same machines twice (two services), or each a part of them: any of these sums will do. */
function isSumOfSome(items: readonly PriceItem[], count: number): boolean {
    let sums = new Set([0]);
    for (const { quantity } of items.slice(0, 12)) {
        sums = new Set([...sums, ...[...sums].map(sum => sum + quantity!)]);
    }
    return sums.has(count);
}
