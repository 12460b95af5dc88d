import { replaceEdit } from '../../../model/edits.js';
import type { Fix } from '../../../model/finding.js';
import { passagesIn, reader, sentenceAround, type Passage } from '../../../prose/passages.js';
import { quote } from '../../kit/effective-values.js';
import type { Rule } from '../../rule.js';
import { message } from '../../kit/suggestions.js';

const BEFORE = '(?<![\\p{L}\\d])';
const AFTER = '(?![\\p{L}\\d])';

/** What says "approved", and what to write instead; the form of the adjective is kept. */
const APPROVED: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
    [new RegExp(`${BEFORE}(agréé(?:e?s?))\\s+(?:par\\s+)?(?:l['’]\\s?)?ASIP(?:[\\s-]+Santé)?${AFTER}`, 'giu'), ([, word = '']) => `certifié${word.slice(5)} pour l'hébergement de données de santé`],
    [new RegExp(`${BEFORE}(hébergeurs?)\\s+agréé(s?)\\s+(?:de|pour\\s+(?:les|des))\\s+données\\s+de\\s+santé${AFTER}`, 'giu'), ([, word = '', plural = '']) => `${word} certifié${plural} de données de santé`],
    [new RegExp(`${BEFORE}(agréé(?:e?s?))\\s+(?:en\\s+(?:qualité|tant)\\s+(?:d['’]|que\\s+))?(hébergeurs?)\\s+(?:de|pour\\s+(?:les|des))\\s+données\\s+de\\s+santé${AFTER}`, 'giu'), ([, word = '', host = '']) => `certifié${word.slice(5)} ${host} de données de santé`],
    [new RegExp(`${BEFORE}(agréé(?:e?s?))\\s+(?:HDS|pour\\s+l['’]hébergement\\s+(?:de|des)\\s+données\\s+de\\s+santé)${AFTER}`, 'giu'), ([, word = '']) => `certifié${word.slice(5)} HDS`],
    [new RegExp(`${BEFORE}(agréé(?:e?s?))\\s+par\\s+(?:le\\s+|la\\s+)?minist(?:ère|re)\\s+(?:chargée?\\s+)?de\\s+la\\s+santé${AFTER}`, 'giu'), ([, word = '']) => `certifié${word.slice(5)} HDS`],
    [new RegExp(`${BEFORE}agrément\\s+(?:du|de\\s+la|délivré\\s+par\\s+le)\\s+minist(?:ère|re)\\s+(?:chargée?\\s+)?de\\s+la\\s+santé${AFTER}`, 'giu'), () => 'certification HDS'],
    [new RegExp(`${BEFORE}(?:approved|accredited)\\s+(?:(?:health[\\s-]data\\s+)?hosts?(?:ing\\s+provider)?(?:\\s+(?:of|for)\\s+health\\s+data)|health[\\s-]data\\s+host(?:ing\\s+provider)?s?|by\\s+(?:the\\s+)?(?:ASIP(?:[\\s-]+Santé)?|French\\s+Ministry\\s+of\\s+Health))${AFTER}`, 'giu'), ([found]) => /^\w+\s+by/i.test(found) ? 'HDS-certified' : found.replace(/^(?:approved|accredited)/i, 'HDS-certified')],
    [new RegExp(`${BEFORE}agrément\\s+(?:de\\s+l['’]ASIP(?:[\\s-]+Santé)?|ASIP(?:[\\s-]+Santé)?|HDS|(?:(?:en\\s+qualité\\s+)?d['’])?hébergeurs?\\s+(?:de|des|pour\\s+les)\\s+données\\s+de\\s+santé|pour\\s+l['’]hébergement\\s+de\\s+données\\s+de\\s+santé)${AFTER}`, 'giu'), () => 'certification HDS'],
    [new RegExp(`${BEFORE}(?:ASIP(?:[\\s-]+Santé)?|HDS)[\\s-]approved${AFTER}`, 'giu'), () => 'HDS-certified']
];

/** The reference of 2018, versions 1.0 and 1.1, whose certificates ended on 16 May 2026: only where the version of the reference is stated. */
const OLD_REFERENCE = /(?<![\d.])(?:2018|1\.[01])(?![\d.]*\d)/g;

interface Outdated {
    readonly start: number;
    readonly end: number;
    readonly current?: string;
}

/** The ministry approves other things (ambulances, laboratories): only where the sentence is about hosting. */
const MINISTRY = /minist/i;
const HOSTING = /héberg|données\s+de\s+santé|HDS|\bhost|health[\s-]data/i;

const approvals = reader((text): readonly Outdated[] => !/agré|approved|accredited/i.test(text) ? [] : APPROVED.flatMap(([pattern, current]) =>
    [...text.matchAll(pattern)].map(match => ({ start: match.index, end: match.index + match[0].length, current: current(match) }))
        .filter(({ start, end }) => {
            const sentence = sentenceAround(text, start, end);
            return !MINISTRY.test(text.slice(start, end)) || HOSTING.test(text.slice(sentence.start, sentence.end));
        })).filter(({ start, end }, index, all) => !all.some((other, at) => at !== index && other.start <= start && other.end >= end && (other.end - other.start > end - start || at < index))));

/** « certifié selon le référentiel HDS de 2018 », "under version 1.1 of the HDS reference": not the one that replaced it. */
const REFERENCE = /(?:référentiel|reference(?:\s+framework)?)\s+(?:(?:de\s+certification|d['’]accréditation)\s+)?(?:HDS\s+)?(?:\(?\s*(?:de|version|v\.?|d['’]avril|of|dated)\s*)*(?:2018|1\.[01])(?![\d.]*\d)|version\s+1\.[01]\s+(?:du\s+référentiel|of\s+the\s+(?:HDS\s+)?reference)/giu;
const PAST = /(?<!\p{L})(?:ancien(?:ne)?|anciens|remplac\p{L}+|abrog\p{L}+|ne|n['’]|non|former|replac\p{L}+|superseded|not|no\s+longer)(?!\p{L})/iu;

const references = reader((text): readonly Outdated[] => !/HDS|données\s+de\s+santé|health[\s-]data/i.test(text) ? [] : [...text.matchAll(REFERENCE)].flatMap(match => {
    const [from, to] = [match.index, match.index + match[0].length];
    const { start, end } = sentenceAround(text, from, to);
    const sentence = text.slice(start, end);
    return PAST.test(sentence) || !/HDS|données\s+de\s+santé|health[\s-]data/i.test(sentence) ? [] : [{ start: from, end: to }];
}));

export const hdsOutdatedLabel: Rule = {
    id: 'hds-outdated-label',
    aliases: ['MSP720'],
    domain: 'sectors',
    level: 'warning',
    title: { fr: 'Un hébergeur de données de santé devrait être dit certifié, non agréé', en: 'A health-data host should be called certified, not approved' },
    sources: ['CSP, art. L1111-8', 'Ordonnance n° 2017-27 du 12 janvier 2017', 'Décret n° 2018-137 du 26 février 2018'],
    checkDossier(dossier, { report }) {
        for (const passage of passagesIn(dossier)) {
            for (const { start, end, current } of outdatedIn(passage)) {
                const found = passage.text.slice(start, end).replace(/\s+/g, ' ');
                const place = passage.place(start, end);
                const fix: Fix | undefined = current === undefined ? undefined : {
                    title: message(language => language === 'fr' ? `Écrire ${quote(current, 'fr')}` : `Write ${quote(current, 'en')}`),
                    preferred: true,
                    edits: () => [replaceEdit(place, current)]
                };
                report({
                    place,
                    message: current === undefined
                        ? {
                            fr: 'Les certificats délivrés sous le référentiel de 2018 ont pris fin le 16 mai 2026 : indiquez le référentiel en vigueur et le certificat correspondant.',
                            en: 'Certificates under the 2018 reference ended on 16 May 2026: state the reference in force and its certificate.'
                        }
                        : {
                            fr: `${quote(found, 'fr')} : l'agrément n'existe plus, l'hébergement de données de santé fait l'objet d'une certification. Corrigez le terme.`,
                            en: `${quote(found, 'en')}: the approval no longer exists; hosting health data is certified. Correct the wording.`
                        },
                    fixes: fix ? [fix] : []
                });
            }
        }
    }
};

function outdatedIn(passage: Passage): readonly Outdated[] {
    if (passage.kind === 'hds' && passage.fact?.name === 'version') {
        return [...passage.text.matchAll(OLD_REFERENCE)].map(match => ({ start: match.index, end: match.index + match[0].length }));
    }
    return [...approvals(passage), ...references(passage)];
}
