import type { Dossier } from '../../../model/dossier.js';
import { lowered, type Level } from '../../../model/finding.js';
import { governingCountry } from '../../../model/law.js';
import { meaningOf } from '../../../model/values.js';
import { proseOf } from '../../../prose/clause-texts.js';
import { effectiveOf, effectiveRows, message, plainValue, valuePlace } from '../../kit/effective-values.js';
import { reader, sentenceAround } from '../../../prose/passages.js';
import type { Rule } from '../../rule.js';
import { memberOf } from '../../kit/tested-values.js';

const LOCK = /(?<!\p{L})(?:ne\s+(?:peut|peuvent|pourra|pourront|saurait)\s+(?:être\s+)?(?:le\s+)?(?:résilié|résilier|révoqué|révoquer)|aucune\s+(?:partie|résiliation)|(?:may|shall|can)\s*not\s+(?:be\s+)?(?:terminated?|revoked?)|no\s+(?:party\s+may\s+terminate|right\s+to\s+terminate))(?!\p{L})/giu;
const BEFORE_TERM = /avant\s+(?:son|le|l['’])\s*(?:terme|échéance)|en\s+cours\s+de\s+(?:contrat|période)|par\s+anticipation|before\s+(?:its|the)\s+(?:end|expiry)|during\s+the\s+(?:initial\s+)?term/iu;
/** A breach remains a ground: the sentence only closes the exit without cause if it says no more. */
const EXCEPT = /(?<!\p{L})(?:sauf|hors|excepté|sous\s+réserve|404|except|save|unless|subject\s+to)(?!\p{L})/iu;

/** A price on leaving early: a penalty, or a lump sum. Damages for leaving at an improper time are what the law itself gives. */
const FINE = /(?<!\p{L})(?:(?:résiliation|révocation|dénonciation)\s+(?:anticipée|avant\s+(?:le\s+|son\s+)?terme)[^.;]{0,100}?\s(?:pénalité|peine\s+conventionnelle|indemnité\s+(?:forfaitaire|de\s+(?:résiliation|sortie))|dédit)|(?:pénalité|peine\s+conventionnelle|indemnité\s+(?:forfaitaire|de\s+(?:résiliation|sortie)))[^.;]{0,80}?\s(?:résiliation|révocation)\s+(?:anticipée|avant)|early\s+termination[^.;]{0,100}?\s(?:penalty|lump[\s-]sum|termination\s+fee|break\s+fee))(?!\p{L})/giu;
const NO_FINE = /(?<!\p{L})(?:aucune|sans|ne|n['’]|ni|no|not|without|never|inopportun|improper\s+time|untimely)(?!\p{L})/iu;

const finesIn = reader(text => [...text.matchAll(FINE)].flatMap(match => {
    const range = sentenceAround(text, match.index, match.index + match[0].length);
    const sentence = text.slice(range.start, range.end);
    return NO_FINE.test(sentence) || EXCEPT.test(sentence) ? [] : [{ start: match.index, end: match.index + match[0].length }];
}));

const locksIn = reader(text => [...text.matchAll(LOCK)].flatMap(match => {
    const range = sentenceAround(text, match.index, match.index + match[0].length);
    const sentence = text.slice(range.start, range.end);
    return BEFORE_TERM.test(sentence) && !EXCEPT.test(sentence) ? [{ start: match.index, end: match.index + match[0].length }] : [];
}));

export const swissMandateLock: Rule = {
    id: 'swiss-mandate-lock',
    aliases: ['MSP516'],
    domain: 'term-and-exit',
    level: 'warning',
    title: { fr: 'En droit suisse, un mandat devrait rester révocable sans pénalité', en: 'Under Swiss law a mandate should remain revocable without penalty' },
    sources: ['CO, art. 404'],
    checkDossier(dossier, { report }) {
        const level = mandateLevel(dossier);
        if (governingCountry(dossier) !== 'CH' || level === undefined) {
            return;
        }
        for (const fee of effectiveOf(dossier, 'termination', 'convenience-fee')) {
            const meaning = meaningOf(fee.value);
            if (meaning.type === 'money' && meaning.amount > 0 || meaning.type === 'percent' && meaning.percent > 0) {
                report({
                    level,
                    place: valuePlace(fee),
                    message: message(language => {
                        const value = plainValue(dossier, fee.value, language);
                        return language === 'fr'
                            ? `Les services sont un mandat, révocable en tout temps en droit suisse : une indemnité de ${value} peut être nulle. Limitez-la au dommage d'une révocation en temps inopportun.`
                            : `The services are a mandate, revocable at any time under Swiss law: a fee of ${value} may be void. Limit it to the damage of an untimely revocation.`;
                    })
                });
            }
        }
        for (const passage of proseOf(dossier, 'term', 'termination')) {
            for (const { start, end } of effectiveOf(dossier, 'termination', 'convenience-fee').length > 0 ? [] : finesIn(passage)) {
                report({
                    level,
                    place: passage.place(start, end),
                    message: {
                        fr: 'Les services sont un mandat, révocable en tout temps en droit suisse : une pénalité de sortie peut être nulle. Limitez-la au dommage d\'une révocation en temps inopportun.',
                        en: 'The services are a mandate, revocable at any time under Swiss law: a penalty for leaving may be void. Limit it to the damage of an untimely revocation.'
                    }
                });
            }
            for (const { start, end } of locksIn(passage)) {
                report({
                    level,
                    place: passage.place(start, end),
                    message: {
                        fr: 'Les services sont un mandat, révocable en tout temps en droit suisse : cette interdiction peut être nulle. Réglez plutôt le dommage d\'une révocation en temps inopportun.',
                        en: 'The services are a mandate, revocable at any time under Swiss law: this prohibition may be void. Rather settle the damage of an untimely revocation.'
                    }
                });
            }
        }
    }
};

/** A contract for results is no mandate; where nothing says what is owed, a reader has to judge. */
function mandateLevel(dossier: Dossier): Exclude<Level, 'off'> | undefined {
    const natures = [...effectiveOf(dossier, 'obligation-nature', 'default'), ...effectiveRows(dossier, 'obligation-nature', 'nature')].map(memberOf);
    if (natures.length === 0) {
        return lowered('warning');
    }
    return natures.every(nature => nature === 'result') ? undefined : 'warning';
}
