/** The events that force majeure clauses name: in their list of events, or in their prose. */
import type { Dossier } from '../../model/dossier.js';
import type { RelatedPlace } from '../../model/finding.js';
import { againPlaces, oncePerClause, textsOf } from '../../prose/clause-texts.js';
import { reader, sentenceAround, type Passage } from '../../prose/passages.js';

export type EventSort = 'attack' | 'supplier' | 'strike' | 'power' | 'disaster' | 'breakdown';

const WORDS: Readonly<Record<EventSort, string>> = {
    attack: 'cyber-?\\s?attaques?|attaques?\\s+informatiques?|virus(?:\\s+informatiques?)?|rançongiciels?|ransomwares?|piratages?|intrusions?\\s+(?:informatiques?|malveillantes?)|logiciels?\\s+malveillants?|cyber-?\\s?attacks?|hacking|malware|computer\\s+virus(?:es)?',
    supplier: '(?:défaillances?|défauts?|carences?|faillites?)\\s+(?:(?:de\\s+)?l[\'’]un\\s+)?(?:d[\'’]un|des?|de\\s+ses|du|de\\s+l[\'’]un\\s+de\\s+ses)\\s+(?:ses\\s+)?(?:fournisseurs?|sous-traitants?|hébergeurs?|prestataires?\\s+tiers)|failures?\\s+of\\s+(?:a|its|any|the)\\s+(?:suppliers?|sub-?contractors?|hosts?)|(?:suppliers?|sub-?contractors?)[\'’]?s?\\s+(?:failure|default)',
    strike: 'grèves?\\s+(?:internes?|(?:de|du)\\s+(?:son|ses|leur)\\s+(?:propre\\s+)?(?:personnel|salariés)|du\\s+personnel\\s+du\\s+prestataire)|conflits?\\s+sociaux?\\s+internes?|conflit\\s+social\\s+interne|strikes?\\s+of\\s+(?:its|their)\\s+(?:own\\s+)?(?:staff|employees)|(?:internal|own)\\s+(?:strikes?|labou?r\\s+disputes?)',
    power: '(?:coupures?|pannes?|interruptions?)\\s+(?:d[\'’]électricité|de\\s+courant|d[\'’]énergie|électriques?|d[\'’]alimentation(?:\\s+électrique)?)|power\\s+(?:cuts?|failures?|outages?)',
    disaster: 'incendies?|inondations?|dégâts?\\s+des\\s+eaux|sinistres?|fires?|floods?|flooding|water\\s+damage|data\\s+cent(?:re|er)\\s+(?:loss|destruction)',
    breakdown: '(?:pannes?|défaillances?|avaries?)\\s+(?:matérielles?|(?:de|du|des)\\s+(?:matériels?|serveurs?|équipements?|réseaux?|systèmes?))|(?:hardware|server|equipment|system)\\s+failures?'
};

const SORTS = Object.keys(WORDS) as readonly EventSort[];
const EVENT = new RegExp(`(?<!\\p{L})(?:${SORTS.map(sort => `(?<${sort}>${WORDS[sort]})`).join('|')})(?!\\p{L})`, 'giu');

/** The event only counts where what was agreed had been done; or it does not count at all. */
const QUALIFIED = /(?:malgré|nonobstant|en\s+dépit\s+de|bien\s+que|si\s+(?:les|des|toutes\s+les)\s+mesures|que\s+si|sous\s+réserve|à\s+condition|mesures?\s+(?:de\s+sécurité|convenues|appropriées|prévues|conformes)|ne\s+(?:constitue|sont|relève|peu)\p{L}*|n['’](?:est|ont|a|excuse)|sauf|à\s+l['’]exclusion|général\p{L}*|extérieure?s?\s+au|hors\s+des\s+sites|despite|notwithstanding|only\s+(?:if|where)|provided|subject\s+to|(?:security|agreed|appropriate)\s+(?:security\s+|backup\s+|and\s+backup\s+)*measures|(?:is|are|do|does|shall)\s+not|not\s+(?:such|deemed|considered)|except|excluding|general)/iu;

export interface NamedEvent {
    readonly sort: EventSort;
    readonly start: number;
    readonly end: number;
    readonly passage: Passage;
}

const eventsIn = reader(text => [...text.matchAll(EVENT)].flatMap(match => {
    const range = sentenceAround(text, match.index, match.index + match[0].length);
    const sort = SORTS.find(candidate => match.groups![candidate] !== undefined)!;
    return QUALIFIED.test(text.slice(range.start, range.end)) ? [] : [{ sort, start: match.index, end: match.index + match[0].length }];
}));

export interface ExcusedEvent {
    readonly event: NamedEvent;
    /** Where the text of the clause names it again. */
    readonly again: RelatedPlace[];
}

/** The events that excuse, without a condition that keeps them within the law. */
export function excusedEvents(dossier: Dossier, ...sorts: readonly EventSort[]): readonly ExcusedEvent[] {
    const events = textsOf(dossier, 'force-majeure').filter(({ fact }) => !fact || fact.name === 'events')
        .flatMap(passage => eventsIn(passage).map(event => ({ ...event, passage })))
        .filter(event => sorts.includes(event.sort) && !isQualifiedElsewhere(dossier, event));
    return oncePerClause(events, ({ sort }) => sort).map(({ hit, again }) => ({ event: hit, again: againPlaces(again) }));
}

/** A sentence elsewhere in the clause that subjects all events to the measures agreed, or denies them. */
function isQualifiedElsewhere(dossier: Dossier, { passage, sort }: NamedEvent): boolean {
    const own = textsOf(dossier, 'force-majeure').filter(({ clause }) => clause === passage.clause);
    return own.some(({ fact, text }) => fact?.name === 'excludes' && [...text.matchAll(EVENT)].some(match => match.groups![sort] !== undefined))
        || own.some(({ fact, text }) => !fact && [...text.matchAll(EVENT)].some(match => {
            const range = sentenceAround(text, match.index, match.index + match[0].length);
            return match.groups![sort] !== undefined && QUALIFIED.test(text.slice(range.start, range.end));
        }));
}
