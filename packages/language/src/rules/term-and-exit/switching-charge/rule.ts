import type { Dossier } from '../../../model/dossier.js';
import type { Level, Message } from '../../../model/finding.js';
import { governingCountry } from '../../../model/law.js';
import { meaningOf } from '../../../model/values.js';
import { PREVAILS, relatedValue } from '../../kit/conflict-wording.js';
import { effectiveOf, message, plainValue, replaceValueFix, valuePlace } from '../../kit/effective-values.js';
import type { Rule } from '../../rule.js';
import { levelOf, memberOf, testedValues, type TestedValue } from '../../kit/tested-values.js';

/** From this day nothing may be charged for switching (Data Act, art. 29(1)). */
const FREE_FROM = '2027-01-12';

/** Another limit a charge goes beyond. */
type Limit = 'forbidden' | 'above-cost' | 'soon-forbidden' | 'transfer';

const LEVELS: Readonly<Record<Limit, Exclude<Level, 'off'>>> = { forbidden: 'error', 'above-cost': 'error', transfer: 'error', 'soon-forbidden': 'warning' };

export const switchingCharge: Rule = {
    id: 'switching-charge',
    aliases: ['MSP533'],
    domain: 'term-and-exit',
    level: 'error',
    limitOfLaw: true,
    title: { fr: 'Changer de fournisseur ne doit rien coûter au-delà de ce que la loi permet', en: 'Switching must cost nothing beyond what the law allows' },
    sources: ['Règlement (UE) 2023/2854, art. 29', 'Loi n° 2024-449 du 21 mai 2024, art. 27, II', 'Arrêté du 17 novembre 2025 (frais de transfert de données)'],
    checkDossier(dossier, { report, today }) {
        const day = dossier.dateOf(dossier.root, 'effective') ?? dossier.dateOf(dossier.root, 'signed') ?? today;
        for (const fact of ['charges', 'charge-amount', 'transfer-charge']) {
            for (const tested of testedValues(dossier, 'switching', fact)) {
                const limit = limitOf(dossier, fact, tested, day);
                if (limit) {
                    const { statement, prevailing } = tested;
                    const amount = meaningOf(statement.value).type === 'money';
                    report({
                        level: levelOf(tested, LEVELS[limit]),
                        place: valuePlace(statement),
                        message: messageOf(limit, message(language => plainValue(dossier, statement.value, language))),
                        related: prevailing ? [relatedValue(dossier, prevailing, PREVAILS)] : [],
                        fixes: amount ? [] : [replaceValueFix(dossier, statement, 'free', { fr: 'Rendre le changement gratuit', en: 'Make switching free of charge' }, true)]
                    });
                }
            }
        }
    }
};

function limitOf(dossier: Dossier, fact: string, { statement }: TestedValue, day: string): Limit | undefined {
    const meaning = meaningOf(statement.value);
    const member = memberOf(statement);
    const charged = meaning.type === 'money' ? meaning.amount > 0 : member === 'rate-card' || member === 'at-cost';
    if (!charged) {
        return undefined;
    }
    if (fact === 'transfer-charge' && governingCountry(dossier) === 'FR') {
        return 'transfer';
    }
    if (day >= FREE_FROM) {
        return 'forbidden';
    }
    return member === 'rate-card' ? 'above-cost' : runsBeyond(dossier) ? 'soon-forbidden' : undefined;
}

/** Whether the contract is still in force on the day from which charges are forbidden. */
function runsBeyond(dossier: Dossier): boolean {
    const ends = effectiveOf(dossier, 'term', 'end').map(({ value }) => meaningOf(value));
    return ends.length === 0 || ends.some(end => end.type !== 'date' || end.date >= FREE_FROM);
}

function messageOf(limit: Limit, charge: Message): Message {
    switch (limit) {
        case 'forbidden': return {
            fr: `Les frais de changement (${charge.fr}) sont interdits depuis le 12 janvier 2027 : supprimez-les.`,
            en: `Switching charges (${charge.en}) are forbidden since 12 January 2027: remove them.`
        };
        case 'above-cost': return {
            fr: `Les frais de changement (${charge.fr}) sont limités au coût jusqu'au 12 janvier 2027, puis interdits : réduisez-les ou supprimez-les.`,
            en: `Switching charges (${charge.en}) are limited to cost until 12 January 2027, then forbidden: reduce or remove them.`
        };
        case 'soon-forbidden': return {
            fr: `Les frais de changement (${charge.fr}) sont limités au coût et interdits à partir du 12 janvier 2027, pendant la durée du contrat : supprimez-les ou dites qu'ils cessent à cette date.`,
            en: `Switching charges (${charge.en}) are limited to cost and forbidden from 12 January 2027, during the contract: remove them or say that they stop on that day.`
        };
        case 'transfer': return {
            fr: `Les frais de transfert de données (${charge.fr}) sont fixés à 0 € en France pour un changement de fournisseur : supprimez-les.`,
            en: `The data-transfer charge (${charge.en}) is set at EUR 0 in France for switching provider: remove it.`
        };
    }
}
