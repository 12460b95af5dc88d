import { message, quote } from '../../kit/effective-values.js';
import { formatValue } from '../../../wording/format.js';
import { replaceEdit } from '../../../model/edits.js';
import type { Fix } from '../../../model/finding.js';
import type { Value } from '../../../generated/ast.js';
import { dueAYear, priceItems, type PriceItem } from '../price-items.js';
import type { Rule } from '../../rule.js';
import { annualFees, moneyOf } from '../../kit/yearly-amounts.js';
import type { Dossier } from '../../../model/dossier.js';

/** What stands there month after month: a price for it says how often it is due. The others are due each time. */
const LASTING: ReadonlySet<string> = new Set([
    'user', 'workstation', 'server', 'virtual-machine', 'device', 'mobile', 'printer', 'network-device', 'mailbox', 'site', 'application', 'gigabyte', 'terabyte'
]);

export const priceUnitMissing: Rule = {
    id: 'price-unit-missing',
    aliases: ['MSP424'],
    domain: 'price',
    level: 'error',
    reads: 'structure',
    title: { fr: 'Un prix doit dire par quoi il se compte et à quelle fréquence il est dû', en: 'A price must say per what it counts and how often it is due' },
    sources: ['C. civ., art. 1163', 'Pratique professionnelle'],
    checkDossier(dossier, { report }) {
        const items = priceItems(dossier);
        if (addUpToTheFee(dossier, items)) {
            return;
        }
        for (const item of items) {
            const per = item.amount?.per ?? [];
            const complete = !item.amount || item.frequency !== undefined || dueAYear(item) !== undefined
                || per.length > 0 && !per.some(unit => LASTING.has(unit));
            if (complete || !item.amountValue) {
                continue;
            }
            const { amountValue } = item;
            report({
                message: message(language => {
                    const value = formatValue(amountValue, { language, library: dossier.library });
                    return language === 'fr'
                        ? `${quote(item.label, 'fr')}, ${value} : ${per.length > 0 ? 'à quelle fréquence' : 'par quoi, et à quelle fréquence'} ? Ajoutez « per month », ou « per contract » pour un montant dû une fois.`
                        : `${quote(item.label, 'en')}, ${value}: ${per.length > 0 ? 'how often' : 'per what, and how often'}? Add "per month", or "per contract" for an amount due once.`;
                }),
                place: { node: amountValue },
                fixes: [perFix(amountValue, 'month', { fr: 'Par mois', en: 'Per month' }), perFix(amountValue, 'year', { fr: 'Par an', en: 'Per year' }), perFix(amountValue, 'contract', { fr: 'Une seule fois', en: 'Once only' })]
            });
        }
    }
};

/** Where the items without a period make up exactly the fee, the period is that of the fee. */
function addUpToTheFee(dossier: Dossier, items: readonly PriceItem[]): boolean {
    const sum = items.reduce((total, { amount, quantity }) => total + (amount?.amount ?? NaN) * (quantity ?? 1), 0);
    return [moneyOf(dossier, 'price', 'monthly-fee'), annualFees(dossier)].some(fee => fee && Math.abs(fee.amount - sum) < 0.01);
}

function perFix(value: Value, unit: string, title: { fr: string; en: string }): Fix {
    return { title, edits: () => [replaceEdit({ node: value }, `${value.$cstNode?.text ?? ''} per ${unit}`)] };
}
