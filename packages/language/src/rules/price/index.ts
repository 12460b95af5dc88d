/** The rules of the domain, in the order in which they are asked. */
import type { Rule } from '../rule.js';
import { indexationForbiddenIndex } from './indexation-forbidden-index/rule.js';
import { lateInterestTooLow } from './late-interest-too-low/rule.js';
import { premiumNumberPrice } from './premium-number-price/rule.js';
import { priceArithmetic } from './price-arithmetic/rule.js';
import { priceCurrencyMissing } from './price-currency-missing/rule.js';
import { priceQuantityVersusInventory } from './price-quantity-versus-inventory/rule.js';
import { priceUnitMissing } from './price-unit-missing/rule.js';
import { unilateralPriceChange } from './unilateral-price-change/rule.js';

export const priceRules: readonly Rule[] = [
    priceCurrencyMissing, priceUnitMissing, priceArithmetic, priceQuantityVersusInventory, indexationForbiddenIndex, unilateralPriceChange,
    lateInterestTooLow, premiumNumberPrice
];
