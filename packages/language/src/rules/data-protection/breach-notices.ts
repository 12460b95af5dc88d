/** Sentences by which somebody undertakes to tell the controller of a breach of data. */
import { sentenceAround } from '../../prose/passages.js';

/** Telling of a breach, in one sentence; telling the authority or the individuals is the controller's. */
const BREACH = /violations?\s+(?:de\s+(?:la\s+)?(?:sécurité|données)|des\s+données|de\s+données)|violations?|incidents?\s+de\s+sécurité|(?:personal\s+data\s+|security\s+|data\s+)?breach(?:es)?|security\s+incidents?/giu;
const TELLS = /(?<!\p{L})(?:notifi|signal|annonc|avert|inform|alert|communiqu|port\p{L}*\s+à\s+la\s+connaissance|report|tell)/iu;
const AUTHORITY = /autorité|CNIL|PFPDT|personnes\s+concernées|authority|FDPIC|data\s+subjects|individuals/iu;
const DENIED = /(?<!\p{L})(?:n['’]est\s+(?:pas|tenu)|ne\s+(?:s['’]engage|garantit|saurait)|aucune|not\s+(?:be\s+)?(?:bound|obliged|required)|no\s+(?:duty|obligation))(?!\p{L})/iu;

export interface BreachSentence {
    readonly start: number;
    readonly end: number;
    readonly text: string;
    /** Where the verb of telling stands in the text that the sentence is part of. */
    readonly tellsAt: number;
}

/** The sentences of a text that undertake to tell of a breach, each once. */
export function breachSentences(text: string): readonly BreachSentence[] {
    const found: BreachSentence[] = [];
    for (const match of text.matchAll(BREACH)) {
        const { start, end } = sentenceAround(text, match.index, match.index + match[0].length);
        const sentence = text.slice(start, end);
        const tells = TELLS.exec(sentence);
        if (tells && !AUTHORITY.test(sentence) && !DENIED.test(sentence) && found.at(-1)?.start !== start) {
            found.push({ start, end, text: sentence, tellsAt: start + tells.index });
        }
    }
    return found;
}
