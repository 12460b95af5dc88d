/** How a clause says that data stay somewhere: "exclusivement en France", "aucun accès hors de l'Union européenne". */
import { isClause, isProse, isTextRun, type Clause } from '../../../generated/ast.js';
import { isIn } from '../../../law/data-law.js';
import type { Dossier } from '../../../model/dossier.js';
import type { Language, Message, Place } from '../../../model/finding.js';
import { memberLabel } from '../../../wording/format.js';
import { textOffset } from '../../../model/tree.js';

export interface Zone {
    readonly label: Message;
    allows(country: string): boolean;
}

export interface WrittenPromise {
    readonly place?: Place;
    readonly zone: Zone;
}

const ZONES: Readonly<Record<Language, string>> = {
    fr: "(l['’]Union européenne|l['’]UE|l['’]Espace économique européen|l['’]EEE|Union européenne|Espace économique européen|UE|EEE|France|Suisse|Belgique|Luxembourg|Allemagne|Irlande)",
    en: '((?:the )?European Union|(?:the )?EU|(?:the )?European Economic Area|(?:the )?EEA|France|Switzerland|Belgium|Luxembourg|Germany|Ireland)'
};

/** Nothing but data, in a place and nowhere else; a sentence at most, and never across a negation. */
const PATTERNS: Readonly<Record<Language, readonly RegExp[]>> = {
    fr: [
        new RegExp(`(?:données|fichiers|sauvegardes|traitements?|hébergé\\p{L}*|accessibles?|accès|support)(?:(?!\\b(?:ne|sauf|hormis)\\b)[^.;!?\\n|]){0,120}?\\b(?:exclusivement|uniquement|seulement)\\s+(?:en|dans|au|depuis|sur le territoire de)\\s+(?:la\\s+)?${ZONES.fr}(?![\\p{L}-])`, 'giu'),
        new RegExp(`\\baucune?\\s+(?:donnée|accès|transfert|traitement)(?:(?!\\b(?:sauf|sans|hormis)\\b)[^.;!?\\n|]){0,120}?\\b(?:hors|en dehors|à l['’]extérieur)\\s+(?:d[eu]\\s*|d['’]\\s*)(?:la\\s+)?${ZONES.fr}(?![\\p{L}-])`, 'giu'),
        new RegExp(`(?:données?|fichiers?|sauvegardes?)(?:(?!\\b(?:sauf|sans|hormis)\\b)[^.;!?\\n|]){0,60}?\\bne\\s+(?:quitt\\p{L}+|sort\\p{L}+\\s+(?:pas\\s+|jamais\\s+)?(?:d[eu]|d['’]))\\s*(?:(?:pas|jamais)\\s+)?(?:(?:le\\s+territoire\\s+)?(?:d[eu]\\s+)?(?:la\\s+)?)${ZONES.fr}(?![\\p{L}-])`, 'giu'),
        new RegExp(`\\bdonnées\\s+(?:restent|demeurent|sont\\s+maintenues)\\s+(?:en|dans|au)\\s+${ZONES.fr}(?![\\p{L}-])`, 'giu')
    ],
    en: [
        new RegExp(`(?:data|files|backups|processing|hosted|access\\p{L}*|support)(?:(?!\\b(?:not|except|unless)\\b)[^.;!?\\n|]){0,120}?\\b(?:exclusively|only|solely)\\s+(?:in|within|from)\\s+${ZONES.en}(?![\\p{L}-])`, 'giu'),
        new RegExp(`(?:data|files|backups)(?:(?!\\b(?:not|except|unless)\\b)[^.;!?\\n|]){0,120}?\\b(?:in|within|from)\\s+${ZONES.en}\\s+(?:only|alone|exclusively)(?![\\p{L}-])`, 'giu'),
        new RegExp(`(?:data|files|backups)\\s+(?:do(?:es)?\\s+not|never|shall\\s+not|will\\s+(?:not|never))\\s+leave\\s+${ZONES.en}(?![\\p{L}-])`, 'giu'),
        new RegExp(`\\bno\\s+(?:data|access|transfer|processing)(?:(?!\\b(?:except|without|unless)\\b)[^.;!?\\n|]){0,120}?\\boutside\\s+(?:of\\s+)?${ZONES.en}(?![\\p{L}-])`, 'giu')
    ]
};
/** A sentence that goes on to allow what it forbids. */
const EXCEPTION = /^[^.;!?\n]{0,160}?\b(?:sauf|sans (?:l['’]|une |son )|à l['’]exception|hormis|en dehors des cas|except|unless|without|other than)/iu;
/** Backups or storage alone are kept somewhere; whoever supports them may be elsewhere. */
const STORAGE_ONLY = /\b(?:stock|héberg|conserv|sauvegard|stored|hosted|kept|backup)/iu;
const REACH = /\b(?:acc[eèé]|consult|trait|support|process|reach|transf|maint|rest|demeur)/iu;

export function placePromises(dossier: Dossier, clause: Clause, language: Language): WrittenPromise[] {
    return clause.items.flatMap((item): WrittenPromise[] => {
        if (isClause(item) && item.kind === undefined) {
            return placePromises(dossier, item, language);
        }
        return isProse(item) ? item.parts.filter(isTextRun).flatMap(run => promisesIn(dossier, run.text, language)
            .map(({ start, end, zone }) => ({ zone, place: { node: item, range: { offset: textOffset(run) + start, end: textOffset(run) + end } } }))) : [];
    });
}

function promisesIn(dossier: Dossier, text: string, language: Language): { start: number; end: number; zone: Zone }[] {
    return PATTERNS[language].flatMap(pattern => [...text.matchAll(pattern)].flatMap(match => {
        const end = match.index + match[0].length;
        const zone = zoneOf(dossier, match[1] ?? '', language);
        const bound = !EXCEPTION.test(text.slice(end, end + 200)) && (!STORAGE_ONLY.test(match[0]) || REACH.test(match[0]));
        return zone && bound ? [{ start: match.index, end, zone }] : [];
    }));
}

function zoneOf(dossier: Dossier, words: string, language: Language): Zone | undefined {
    const name = words.replace(/^(?:l['’]|the )/i, '');
    if (/^(?:Union|UE$|EU$|European Union|E(?:space|EE|EA)|European Economic)/i.test(name)) {
        const eea = /^(?:Esp|EE|European Ec)/i.test(name);
        const outside = new Set(eea ? [] : ['IS', 'LI', 'NO']);
        return {
            label: { fr: eea ? 'Espace économique européen' : 'Union européenne', en: eea ? 'European Economic Area' : 'European Union' },
            allows: country => isIn(dossier, 'eea-country', country) && !outside.has(country)
        };
    }
    const member = dossier.library.enumNamed('country')?.members.find(candidate => memberLabel(candidate, language).toLowerCase() === name.toLowerCase());
    return member && { label: { fr: memberLabel(member, 'fr'), en: memberLabel(member, 'en') }, allows: country => country === member.name };
}
