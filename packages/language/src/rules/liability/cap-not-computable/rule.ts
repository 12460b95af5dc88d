import type { Dossier } from '../../../model/dossier.js';
import type { FactStatement } from '../../../model/effective-facts.js';
import { fold, meaningOf } from '../../../model/values.js';
import { proseOf } from '../../../prose/clause-texts.js';
import { readingOf } from '../../../prose/read-statements.js';
import { effectiveOf, message, plainValue, valuePlace } from '../../kit/effective-values.js';
import { LIABILITY } from '../liability-cap.js';
import { QUOTATION, reader, sentenceAround } from '../../../prose/passages.js';
import type { Rule } from '../../rule.js';
import { annualFees, baseFact } from '../../kit/yearly-amounts.js';
import { pathNames } from '../../../model/tree.js';

/** The text caps liability. */
const CAPPED = /(?<!\p{L})(?:plafonnée?s?|plafonne(?:nt|ra)?|plafond|limitée?s?\s+à\s+(?:un\s+montant|une\s+somme|un\s+plafond)\s+(?:raisonnable|équitable|forfaitaire|proportionnée?|à\s+convenir)|limited\s+to\s+(?:a|an)\s+(?:reasonable|fair|proportionate)\s+(?:amount|sum)|capped|cap\s+on\s+liability|liability\s+cap)(?!\p{L})/giu;
/** A sentence that says what the cap does not do, or refers to where the amount stands. */
const ELSEWHERE = /(?<!\p{L})(?:ne|n['’]|hors|excepté|article|annexe|ci-dessus|ci-après|suivante?s?|not|outside|clause|schedule|annex|above|below|following)(?!\p{L})/iu;

/** « ne pourra excéder un pourcentage du prix », "shall not exceed a fixed amount": a limit that names no figure. */
const UNFIXED = /(?<!\p{L})(?:exc[èé]der?(?:a|ont)?|dépasser?(?:a|ont)?|au-delà\s+d['’]|(?:limitée?s?|plafonnée?s?|supérieure?s?)\s+à\s|exceed(?:s|ing)?|beyond|in\s+excess\s+of|(?:limited|capped)\s+(?:to|at))\s*(?:une?|an?)\s+(?:certaine?\s+|fixed\s+|certain\s+)?(?:montant|somme|pourcentage|fraction|plafond|amount|sum|percentage|proportion|portion)(?!\p{L})/giu;
/** The sentence fixes it after all: a figure, a price that is named, another place. */
const FIXED = /\d|\uFFFC|(?<!\p{L})(?:égale?s?|équivalente?s?|correspond\p{L}*|représent\p{L}*|annuel\p{L}*|euros|francs|article|annexe|ci-dessus|ci-après|equal|equivalent|correspond\p{L}*|represent\p{L}*|annual\p{L}*|clause|schedule|annex|above|below)(?!\p{L})/iu;

const cappedIn = reader(text => [...unfixedIn(text), ...[...text.matchAll(CAPPED)].flatMap(match => {
    const range = sentenceAround(text, match.index, match.index + match[0].length);
    const sentence = text.slice(range.start, range.end);
    return /\d/.test(sentence) || sentence.includes(QUOTATION) && /montant|limit|%|somme|amount|plafonnée?s?\s+(?:à|au)\s+\uFFFC|capped\s+at\s+\uFFFC/iu.test(sentence) || ELSEWHERE.test(sentence)
        ? [] : [{ start: match.index, end: match.index + match[0].length }];
})]);

function unfixedIn(text: string): { start: number; end: number }[] {
    return [...text.matchAll(UNFIXED)].flatMap(match => {
        const range = sentenceAround(text, match.index, match.index + match[0].length);
        return FIXED.test(text.slice(range.start, range.end)) ? [] : [{ start: match.index, end: match.index + match[0].length }];
    });
}

export const capNotComputable: Rule = {
    id: 'cap-not-computable',
    aliases: ['MSP601'],
    domain: 'liability',
    level: 'error',
    title: { fr: 'Le plafond de responsabilité doit pouvoir se calculer', en: 'The liability cap must be computable' },
    sources: ['C. civ., art. 1163', 'Pratique professionnelle'],
    checkDossier(dossier, { report }) {
        const caps = [...effectiveOf(dossier, LIABILITY, 'cap'), ...effectiveOf(dossier, LIABILITY, 'data-cap')];
        for (const cap of caps) {
            const missing = missingFor(dossier, cap);
            if (missing) {
                report({
                    place: valuePlace(cap),
                    message: message(language => {
                        const value = plainValue(dossier, cap.value, language);
                        return language === 'fr'
                            ? `Le plafond de responsabilité (${value}) est incalculable : ${missing.fr}.`
                            : `The liability cap (${value}) cannot be computed: ${missing.en}.`;
                    })
                });
            }
        }
        if (dossier.facts.isStated(LIABILITY, 'cap')) {
            return;
        }
        for (const passage of proseOf(dossier, LIABILITY)) {
            const [first] = cappedIn(passage);
            if (first) {
                report({
                    place: passage.place(first.start, first.end),
                    message: {
                        fr: 'La responsabilité est plafonnée sans montant : le plafond est incalculable. Fixez-le (cap), avec sa base et sa période.',
                        en: 'Liability is capped without an amount: the cap cannot be computed. Set it (cap), with its base and period.'
                    }
                });
            }
        }
    }
};

/** What stands between the cap and a sum of money. */
function missingFor(dossier: Dossier, cap: FactStatement): Record<'fr' | 'en', string> | undefined {
    const meaning = meaningOf(cap.value);
    if (meaning.type === 'text' && !/\d/.test(fold(meaning.text))) {
        return { fr: 'il manque un montant', en: 'an amount is missing' };
    }
    // Words that cap at « les sommes versées » name a base that the parties know; the price may stand in an order.
    if (meaning.type !== 'percent' || readingOf(cap.node)) {
        return undefined;
    }
    const path = pathNames(meaning.base);
    if (path.length === 0) {
        return { fr: 'il manque sa base ; dites de quelles redevances et de quelle période (of price.annual-total)', en: 'its base is missing; say of which fees and for which period (of price.annual-total)' };
    }
    if (baseFact(path) !== undefined) {
        const known = annualFees(dossier) !== undefined || dossier.facts.isStated('price', 'items') || dossier.facts.isStated('price', baseFact(path)!);
        return known ? undefined : { fr: 'le contrat ne donne pas le montant de sa base', en: 'the contract does not give the amount of its base' };
    }
    const [kind = '', fact] = path;
    return fact === undefined || dossier.facts.isStated(kind, fact) ? undefined
        : { fr: 'le contrat ne donne pas le montant de sa base', en: 'the contract does not give the amount of its base' };
}
