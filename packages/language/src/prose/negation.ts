/**
 * What negation, exception and condition do to a stretch of a sentence: the one place that knows. A cue that the phrase itself
 * names means what the phrase says it means, and does nothing more.
 */
import type { Language } from '../model/finding.js';
import type { Token } from './tokens.js';

/**
 * `stated`: the sentence says so. `denied`: it says the contrary. `excepted`: only in the exception. `conditional`: only where
 * something else is so.
 */
export type Polarity = 'stated' | 'denied' | 'excepted' | 'conditional';

const NEGATIVE: Readonly<Record<Language, ReadonlySet<string>>> = {
    fr: new Set(['pas', 'jamais', 'aucun', 'aucune', 'nul', 'nulle', 'nullement', 'ni', 'guere', 'rien', 'plus', 'point']),
    en: new Set(['not', 'no', 'never', 'neither', 'nor', 'none', 'cannot', 't'])
};
/** Which alone deny, without « ne ». */
const ALONE: ReadonlySet<string> = new Set(['aucun', 'aucune', 'nul', 'nulle', 'nullement', 'ni', 'jamais', ...NEGATIVE.en]);
const WITHOUT: ReadonlySet<string> = new Set(['sans', 'without']);
/** « sans préjudice de », "not later than", "not limited to": no denial. */
const NO_DENIAL: ReadonlySet<string> = new Set(['prejudice', 'prejudic', 'later', 'less', 'fewer', 'more', 'earlier', 'only', 'limited', 'seulement', 'uniquement', 'doute', 'exceeding']);
const EXCEPTION: Readonly<Record<Language, readonly (readonly string[])[]>> = {
    fr: phrases('sauf', 'hormis', 'excepté', 'au exception', 'au défaut', 'au moins que', 'par dérogation', 'par exception'),
    en: phrases('unless', 'except', 'save', 'failing', 'other than', 'by way of derogation')
};
const CONDITION: Readonly<Record<Language, readonly (readonly string[])[]>> = {
    fr: phrases('si', 's il', 's ils', 'lorsque', 'lorsqu', 'en cas', 'dans hypothese', 'dans cas', 'au cas ou', 'des lors que', 'au condition', 'sous condition', 'sous reserve que', 'pour cas'),
    en: phrases('if', 'where', 'when', 'in event', 'in case', 'provided that', 'on condition')
};

function phrases(...texts: string[]): readonly (readonly string[])[] {
    return texts.map(text => text.normalize('NFD').replace(/\p{M}/gu, '').split(' '));
}

/**
 * The polarity of what stands between two words of a sentence.
 * @param used the words that the phrase names
 */
export function polarityOf(tokens: readonly Token[], [start, end]: readonly [number, number], from: number, to: number, used: ReadonlySet<number>, language: Language): Polarity {
    const first = Math.min(...used, to - 1);
    const literals = used.size === 0 ? [from] : [...used];
    for (let index = start; index < Math.min(end, to + 1); index++) {
        if (isDenial(tokens, index, start, end, used, language)) {
            const scope = relativeEnd(tokens, index, start, scopeEnd(tokens, index, end));
            if (WITHOUT.has(tokens[index]!.word) ? startsWithin(tokens, index, first, 2) : literals.some(literal => literal > index && literal < scope)) {
                return 'denied';
            }
        }
    }
    for (let index = start; index < from; index++) {
        if (begins(tokens, index, EXCEPTION[language], used) && from < scopeEnd(tokens, index, end)) {
            return 'excepted';
        }
    }
    for (let index = start; index < from; index++) {
        if (begins(tokens, index, CONDITION[language], used)) {
            return 'conditional';
        }
    }
    return 'stated';
}

function isDenial(tokens: readonly Token[], index: number, start: number, end: number, used: ReadonlySet<number>, language: Language): boolean {
    const { word } = tokens[index]!;
    if (used.has(index) || NO_DENIAL.has(nextStrong(tokens, index, end)?.word ?? '')) {
        return false;
    }
    if (WITHOUT.has(word)) {
        return true;
    }
    if (word === 'n' || word === 'ne') {
        // « ne saurait excéder » denies without « pas »; « ne … que » restricts.
        return tokens[index + 1]?.stem === 'savoir' && !used.has(index + 1);
    }
    if (!NEGATIVE[language].has(word)) {
        return false;
    }
    if (ALONE.has(word)) {
        return true;
    }
    // « pas », « plus », « point » deny only after « ne »; where the phrase names that « ne », it has spoken of both.
    for (let before = index - 1; before >= Math.max(start, index - 7); before--) {
        if (tokens[before]!.word === 'n' || tokens[before]!.word === 'ne') {
            return !used.has(before);
        }
    }
    return false;
}

function nextStrong(tokens: readonly Token[], index: number, end: number): Token | undefined {
    for (let next = index + 1; next < end; next++) {
        if (!tokens[next]!.weak) {
            return tokens[next];
        }
    }
    return undefined;
}

/** A cue reaches to the next comma, or to the end of the sentence. */
function scopeEnd(tokens: readonly Token[], index: number, end: number): number {
    for (let next = index + 1; next < end; next++) {
        if (tokens[next]!.comma && next > index + 1) {
            return next;
        }
    }
    return end;
}

const RELATIVE: ReadonlySet<string> = new Set(['qui', 'que', 'qu', 'dont', 'which', 'who']);
const MAIN_VERBS: ReadonlySet<string> = new Set(['etre', 'avoir', 'pouvoir', 'devoir', 'be', 'have', 'shall']);

/** « Les litiges que les parties ne règlent pas à l'amiable sont de la compétence … »: what a relative clause denies ends with it. */
function relativeEnd(tokens: readonly Token[], index: number, start: number, scope: number): number {
    const isRelative = tokens.slice(Math.max(start, index - 8), index).some((token, at, before) => RELATIVE.has(token.word) && !before.slice(at).some(({ comma }) => comma));
    const main = isRelative ? tokens.findIndex((token, at) => at > index + 1 && at < scope && MAIN_VERBS.has(token.stem)) : -1;
    return main < 0 ? scope : main;
}

function startsWithin(tokens: readonly Token[], index: number, first: number, most: number): boolean {
    if (first <= index) {
        return false;
    }
    let strong = 0;
    for (let next = index + 1; next < first; next++) {
        strong += tokens[next]!.weak ? 0 : 1;
        if (tokens[next]!.comma) {
            return false;
        }
    }
    return strong < most;
}

function begins(tokens: readonly Token[], index: number, cues: readonly (readonly string[])[], used: ReadonlySet<number>): boolean {
    return !used.has(index) && cues.some(cue => {
        let at = index;
        for (const word of cue) {
            while (tokens[at]?.weak) {
                at++;
            }
            if (tokens[at]?.word !== word && tokens[at]?.stem !== word) {
                return false;
            }
            at++;
        }
        return true;
    });
}
