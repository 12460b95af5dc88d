import type { Dossier } from '../../../model/dossier.js';
import type { FactStatement } from '../../../model/effective-facts.js';
import { figuresIn } from '../../../prose/figures.js';
import type { Language, RelatedPlace } from '../../../model/finding.js';
import { formatMoney, formatNumber } from '../../../wording/format.js';
import { meaningOf } from '../../../model/values.js';
import { relatedValue } from '../../kit/conflict-wording.js';
import { effectiveOf, message, replaceValueFix, valuePlace } from '../../kit/effective-values.js';
import { isRunningText, passagesIn, reader, sentenceAround } from '../../../prose/passages.js';
import { priceItems, yearlySum, type PriceItem } from '../price-items.js';
import type { Rule, RuleContext } from '../../rule.js';

const CENT = 0.0101;

export const priceArithmetic: Rule = {
    id: 'price-arithmetic',
    aliases: ['MSP425'],
    domain: 'price',
    level: 'error',
    title: { fr: 'Les montants du prix doivent se vérifier', en: 'The amounts of the price must add up' },
    sources: ['Arithmetic', 'C. civ., art. 1163'],
    checkDossier(dossier, context) {
        const items = priceItems(dossier);
        const sum = yearlySum(items);
        const monthly = only(effectiveOf(dossier, 'price', 'monthly-fee'));
        const annual = only(effectiveOf(dossier, 'price', 'annual-total'));
        const fee = amountOf(monthly);
        const total = amountOf(annual);
        const sources = itemPlaces(items);
        if (monthly && fee && sum && sum.currency === fee.currency && differ(sum.amount / 12, fee.amount)) {
            tell(dossier, context, monthly, sum.amount / 12, fee, language => language === 'fr' ? 'La somme des postes, par mois,' : 'The sum of the items, per month,', sources);
        }
        if (annual && total && fee && monthly && total.currency === fee.currency && differ(fee.amount * 12, total.amount)) {
            tell(dossier, context, annual, fee.amount * 12, total, language => `${formatMoney(fee.amount, fee.currency, language)} × 12`,
                [relatedValue(dossier, monthly, { fr: 'Redevance mensuelle', en: 'Monthly fee' })]);
        } else if (annual && total && !fee && sum && sum.currency === total.currency && differ(sum.amount, total.amount)) {
            tell(dossier, context, annual, sum.amount, total, language => language === 'fr' ? 'La somme des postes, par an,' : 'The sum of the items, per year,', sources);
        }
        for (const passage of passagesIn(dossier)) {
            for (const { start, end, quantity, unit, given, currency } of passage.kind === 'price' && isRunningText(passage) ? [...productsIn(passage), ...yearsIn(passage)] : []) {
                context.report({
                    message: wrong(unit * quantity, { amount: given, currency }, language => `${formatNumber(quantity, language)} × ${formatMoney(unit, currency, language)}`),
                    place: passage.place(start, end)
                });
            }
        }
    }
};

interface Sum {
    readonly amount: number;
    readonly currency: string;
}

function only(statements: readonly FactStatement[]): FactStatement | undefined {
    return statements.length === 1 ? statements[0] : undefined;
}

function amountOf(statement: FactStatement | undefined): Sum | undefined {
    const meaning = meaningOf(statement?.value);
    return meaning.type === 'money' ? meaning : undefined;
}

function differ(computed: number, stated: number): boolean {
    return Math.abs(computed - stated) > CENT;
}

function wrong(computed: number, given: Sum, what: (language: Language) => string): { fr: string; en: string } {
    return message(language => {
        const [right, stated] = [computed, given.amount].map(amount => formatMoney(Math.round(amount * 100) / 100, given.currency, language));
        return language === 'fr'
            ? `${what('fr')} ${/\d$|[€A-Z]$/.test(what('fr')) ? 'font' : 'est de'} ${right}, et non ${stated}. Corrigez le montant, ou ce dont il se compose.`
            : `${what('en')} ${/\d$|[€A-Z]$/.test(what('en')) ? 'make' : 'is'} ${right}, not ${stated}. Correct the amount, or what it is made of.`;
    });
}

function tell(dossier: Dossier, { report }: RuleContext, statement: FactStatement, computed: number, given: Sum, what: (language: Language) => string, related: readonly RelatedPlace[]): void {
    const rounded = Math.round(computed * 100) / 100;
    const source = `${Number.isInteger(rounded) ? rounded : rounded.toFixed(2)} ${given.currency}`;
    report({
        message: wrong(computed, given, what),
        place: valuePlace(statement),
        related,
        fixes: [replaceValueFix(dossier, statement, source, message(language => {
            const text = formatMoney(rounded, given.currency, language);
            return language === 'fr' ? `Écrire ${text}` : `Write ${text}`;
        }), true)]
    });
}

function itemPlaces(items: readonly PriceItem[]): RelatedPlace[] {
    return items.map(({ node, label }) => ({ place: { node }, message: { fr: `Poste : ${label}`, en: `Item: ${label}` } }));
}

/** `62 postes × 75 € HT, soit 4 650 € HT`: the quantity, up to three words of what is counted, and after the second amount `soit` or `=`. */
const QUANTITY = /(?<![\p{L}\d.,])(\d{1,3}(?:[ \u00A0\u202F]\d{3})*|\d+)(?:\s+\p{L}[\p{L}-]*){0,3}\s*[×x*]\s*$/u;
const RESULT = /^[^.;\d]{0,30}(?:,\s*soit|,\s*that is|\bsoit\b|\bi\.e\.|=)\s*(?:un total de |un montant de )?$/u;

/** `1 000 € par mois, soit 13 000 € par an`: what follows the amount of a month, and that of a year. */
const A_MONTH = /^\s*(?:HT|TTC|hors\s+taxes?|excl(?:uding|\.)?\s+VAT)?\s*(?:par\s+mois|mensuels?|\/\s?mois|per\s+month|a\s+month|monthly|\/\s?month)\s*(?:HT|TTC|hors\s+taxes?|excl(?:uding|\.)?\s+VAT)?\s*(?:,\s*soit|,?\s+soit|,?\s*i\.e\.|,\s*that\s+is|,\s*or|=)\s*,?\s*(?:un\s+total\s+de\s+)?$/iu;
const A_YEAR = /^\s*(?:HT|TTC|hors\s+taxes?|excl(?:uding|\.)?\s+VAT)?\s*(?:par\s+an(?:née)?|annuels?|\/\s?an|per\s+(?:year|annum)|a\s+year|annually|\/\s?year)(?!\p{L})/iu;
/** With taxes in one of the two, or a share of the year, the multiplication says nothing. */
const OTHERWISE = /TTC|TVA|incl|VAT|prorata|remise|discount/iu;

const yearsIn = reader(text => {
    const figures = /soit|i\.e\.|that is|, or|=/.test(text) ? figuresIn(text).filter(({ meaning }) => meaning.type === 'money') : [];
    return figures.slice(0, -1).flatMap((month, index) => {
        const year = figures[index + 1]!;
        const [a, b] = [month.meaning, year.meaning];
        const between = text.slice(month.end, year.start);
        const after = text.slice(year.end, year.end + 40);
        if (a.type !== 'money' || b.type !== 'money' || a.currency !== b.currency || !A_MONTH.test(between) || !A_YEAR.test(after) || OTHERWISE.test(between + after)) {
            return [];
        }
        return differ(12 * a.amount, b.amount) ? [{ start: year.start, end: year.end, quantity: 12, unit: a.amount, given: b.amount, currency: a.currency }] : [];
    });
});

/** What joins the terms of a sum. */
const ADDED = /(?:\bet|\+|,|\bplus|\band|&)\s*(?:de\s+)?$/iu;

const productsIn = reader(text => {
    const figures = /[×x*]/.test(text) ? figuresIn(text).filter(({ meaning }) => meaning.type === 'money') : [];
    return figures.slice(0, -1).flatMap((unit, index) => {
        const result = figures[index + 1]!;
        const quantity = QUANTITY.exec(text.slice(Math.max(0, unit.start - 60), unit.start));
        const [a, b] = [unit.meaning, result.meaning];
        if (!quantity || a.type !== 'money' || b.type !== 'money' || a.currency !== b.currency || !RESULT.test(text.slice(unit.end, result.start))) {
            return [];
        }
        const count = Number(quantity[1]!.replace(/\D/g, ''));
        // `64 × 250 € et 900 × 20 €, soit 34 000 €`: the result is that of a sum, of which this is the last term.
        const sentence = sentenceAround(text, unit.start, unit.end);
        if (index > 0 && figures[index - 1]!.start >= sentence.start && ADDED.test(text.slice(figures[index - 1]!.end, unit.start - quantity[0].length))) {
            return [];
        }
        return differ(count * a.amount, b.amount)
            ? [{ start: result.start, end: result.end, quantity: count, unit: a.amount, given: b.amount, currency: a.currency }] : [];
    });
});
