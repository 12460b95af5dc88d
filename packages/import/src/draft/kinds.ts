/**
 * The kind that a heading suggests, by the words of the library: names, labels and the documentation of kinds. Nothing is
 * suggested where two kinds come close, or where words of the heading speak of something else.
 */
import { libraryWords, type KindWords } from '../library.js';

/** Words that any heading may have. */
const COMMON = new Set((
    'le la les l un une des de du d au aux a et ou en dans par pour sur avec sans entre ses son sa leur leurs ce cette '
    + 'the of and or to in for on by with a an its their this '
    + 'article clause section contrat convention contractuel contractuelle contractuels contractuelles agreement contract partie party '
    + 'general generale generaux generales disposition condition modalite provision terms stipulation'
).split(' '));

interface Indexed {
    readonly kind: KindWords;
    readonly labels: readonly ReadonlySet<string>[];
    readonly name: ReadonlySet<string>;
    readonly doc: ReadonlySet<string>;
}

let index: readonly Indexed[] | undefined;

const CONFIDENT = 0.6;
const MARGIN = 0.15;

export function suggestKind(heading: string): string | undefined {
    index ??= libraryWords().kinds.map(kind => ({
        kind, labels: [wordsIn(kind.labels.fr), wordsIn(kind.labels.en)].filter(words => words.size > 0), name: wordsIn(kind.name), doc: wordsIn(kind.doc)
    }));
    const words = wordsIn(heading);
    if (words.size === 0) {
        return undefined;
    }
    const entries = index;
    const [only] = words;
    // One word with which the label of one kind alone begins: « Sauvegarde ».
    const holders = words.size === 1 && only!.length > 5 ? entries.filter(({ labels }) => labels.some(label => [...label][0] === only)) : [];
    if (holders.length === 1) {
        return holders[0]!.kind.name;
    }
    const scores = entries.map(entry => ({ name: entry.kind.name, score: scoreOf(words, entry) })).sort((a, b) => b.score - a.score);
    const [best, second] = scores;
    return best && best.score >= CONFIDENT && best.score - (second?.score ?? 0) >= MARGIN ? best.name : undefined;
}

/** 1 where heading and label say the same; less for each word that the other does not have. */
function scoreOf(heading: ReadonlySet<string>, { labels, name, doc }: Indexed): number {
    return Math.max(0, ...[...labels, name].map(label => {
        const shared = [...label].filter(word => heading.has(word)).length;
        if (shared === 0) {
            return 0;
        }
        const rest = [...heading].filter(word => !label.has(word));
        const explained = rest.filter(word => has(doc, word)).length;
        const covered = shared / label.size;
        return covered * (1 - 0.5 * (rest.length - 0.7 * explained) / heading.size);
    }));
}

/** Without accents, plurals and common words. */
export function wordsIn(text: string): ReadonlySet<string> {
    const words = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().match(/[a-z]+/g) ?? [];
    return new Set(words.map(stem).filter(word => word.length > 1 && !COMMON.has(word)));
}

function stem(word: string): string {
    return word.length > 3 ? word.replace(/(?:ies)$/, 'y').replace(/(?<!s)s$/, '').replace(/aux$/, 'al') : word;
}

/** The word or one of its family: `termination`, `terminate`. */
function has(words: ReadonlySet<string>, word: string): boolean {
    return words.has(word) || (word.length > 6 && [...words].some(other => other.length > 6 && other.slice(0, 7) === word.slice(0, 7)));
}
