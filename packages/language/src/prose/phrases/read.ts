/** Reads a block of text with a lexicon: what depends on the text alone, kept by the text. */
import type { Language } from '../../model/finding.js';
import { polarityOf, type Polarity } from '../negation.js';
import type { SlotValue } from '../slots/slot-value.js';
import { foldWord, languageOf, type Token } from '../tokens.js';
import { TYPED_SLOTS, type CompiledPhrase, type Lexicon } from './lexicon.js';
import { matchesOf, type Match, type SlotReader, type Unit } from './matcher.js';
import { blocksOf, unitsOf } from './units.js';

/** A phrase found in a text. Offsets are those of the text. */
export interface Found {
    readonly phrase: CompiledPhrase;
    readonly start: number;
    readonly end: number;
    readonly sentence: { readonly start: number; readonly end: number };
    /** The value that the words give; none where the phrase means one, or gives none. */
    readonly value?: SlotValue;
    readonly valueStart?: number;
    readonly valueEnd?: number;
    readonly row?: string;
    readonly polarity: Polarity;
    /** How many words of the text the phrase names: of two phrases for one value, that which says more stands. */
    readonly words: number;
    /** An approximation, a range, an example. */
    readonly unsure: boolean;
    /** Slots for parties that only the dossier can tell: each must be a party with the role. */
    readonly parties: readonly { readonly slot: string; readonly start: number; readonly end: number }[];
    /** Where a quotation stands in the place of the value: it is a fact already. */
    readonly quoted?: number;
}

const MOST_KEPT = 20_000;

/** What one lexicon found in the texts that it was asked about. */
export class LexiconReader {
    private readonly byBlock = new Map<string, readonly Found[]>();

    constructor(readonly lexicon: Lexicon) {}

    /** All that a text says, in its order. Blocks that have not changed are not read again. */
    read(text: string, language: Language): readonly Found[] {
        return blocksOf(text).flatMap(({ start, end }) => {
            const found = this.block(text.slice(start, end), language);
            return start === 0 ? found : found.map(reading => moved(reading, start));
        });
    }

    private block(text: string, language: Language): readonly Found[] {
        const key = `${language} ${text}`;
        let found = this.byBlock.get(key);
        if (!found) {
            // A paragraph may be in the other language: a contract in two languages, one after the other.
            found = this.readBlock(text, languageOf(text, language));
            if (this.byBlock.size >= MOST_KEPT) {
                this.byBlock.clear();
            }
            // With memory of its own: a piece of a file would keep every version of the file that was ever typed.
            this.byBlock.set(`${key}\0`.slice(0, -1), found);
        }
        return found;
    }

    private readBlock(text: string, language: Language): readonly Found[] {
        const all: Found[] = [];
        for (const unit of unitsOf(text, language)) {
            for (const [phrase, pattern] of this.lexicon.candidates(unit, language)) {
                for (const match of matchesOf(pattern.parts, unit, phrase.slots, 0, unit.tokens.length)) {
                    if (pattern.takesValue && match.value === undefined && match.quoted === undefined || isExcluded(phrase, unit, match)) {
                        continue;
                    }
                    all.push(foundIn(text, unit, match, phrase));
                }
            }
        }
        return once(all).sort((a, b) => a.start - b.start || a.end - b.end);
    }
}

function moved(found: Found, by: number): Found {
    return {
        ...found, start: found.start + by, end: found.end + by, sentence: { start: found.sentence.start + by, end: found.sentence.end + by },
        valueStart: found.valueStart === undefined ? undefined : found.valueStart + by, valueEnd: found.valueEnd === undefined ? undefined : found.valueEnd + by,
        quoted: found.quoted === undefined ? undefined : found.quoted + by,
        parties: found.parties.map(party => ({ ...party, start: party.start + by, end: party.end + by }))
    };
}

/** The sentences of a unit that a match runs through, as one span of words. */
function sentenceSpan(unit: Unit, { from, to }: Match): readonly [number, number] {
    const first = unit.sentences.find(([, end]) => from < end) ?? [from, to];
    const last = unit.sentences.find(([, end]) => to <= end) ?? [from, to];
    return [first[0], Math.max(last[1], to)];
}

function isExcluded(phrase: CompiledPhrase, unit: Unit, match: Match): boolean {
    const [start, end] = sentenceSpan(unit, match);
    return phrase.unless.some(parts => parts.length > 0 && matchesOf(parts, { ...unit, lead: 0 }, calledByRole(phrase.slots), start, end).length > 0);
}

/** Whose name a word in capitals is, only the dossier knows, which a guard does not ask: in it a party stands by its role word alone. */
function calledByRole(slots: SlotReader): SlotReader {
    return {
        candidates: (slot, unit, at) => slots.candidates(slot, unit, at).filter(({ value }) => value !== undefined || slot !== 'party' && TYPED_SLOTS.has(slot))
    };
}

const EXAMPLES = /(?:par exemple|a titre d['’]exemple|for example|e\.g\.)/;

function foundIn(text: string, unit: Unit, match: Match, phrase: CompiledPhrase): Found {
    const { tokens, lead } = unit;
    const span = sentenceSpan(unit, match);
    const polarity = polarityOf(tokens, span, match.from, match.to, match.used, phrase.language);
    // What leads to an item stands elsewhere: the place is that of the item.
    const own = (index: number): Token => tokens[Math.max(index, Math.min(lead, match.to - 1))]!;
    const start = own(match.from).start;
    const end = lastWord(tokens, match.to).end;
    const sentence = { start: own(span[0]).start, end: Math.max(end, tokens[span[1]]?.start ?? tokens[span[1] - 1]!.end) };
    const valueStart = match.valueFrom === undefined ? undefined : tokens[match.valueFrom]!.start;
    const valueEnd = match.valueTo === undefined ? undefined : tokens[match.valueTo - 1]!.end;
    const value = match.value?.type === 'text' && valueStart !== undefined ? { type: 'text', text: text.slice(valueStart, valueEnd).trim() } as const : match.value;
    return {
        phrase, start, end, sentence, value, valueStart, valueEnd, row: match.row,
        polarity: phrase.also.has(polarity) ? 'stated' : polarity,
        unsure: match.unsure || EXAMPLES.test(foldWord(text.slice(sentence.start, start))),
        words: match.used.size,
        parties: match.parties.map(({ slot, from, to }) => ({ slot, start: tokens[from]!.start, end: tokens[to - 1]!.end })),
        quoted: match.quoted === undefined ? undefined : tokens[match.quoted]!.start
    };
}

function lastWord(tokens: readonly Token[], to: number): Token {
    let index = to - 1;
    while (index > 0 && tokens[index]!.start === tokens[index]!.end) {
        index--;
    }
    return tokens[index]!;
}

/** One value is read once for a fact and row, by the phrase that says most of it; one passage once for a notion. */
function once(all: readonly Found[]): Found[] {
    const kept = new Map<string, Found>();
    for (const found of all) {
        const { kind, fact, notion } = found.phrase.subject;
        // A value of the text belongs to one row: to that of the phrase that says most.
        const key = `${kind ?? ''}.${fact ?? ''}.${notion ?? ''} ${found.phrase.said.rows[0] ?? ''} ${found.valueStart ?? `${found.sentence.start} ${found.phrase.said.$containerIndex}`}`;
        const known = kept.get(key);
        if (!known || rank(found) > rank(known)) {
            kept.set(key, found);
        }
    }
    return [...kept.values()];
}

function rank({ phrase, polarity, words, unsure }: Found): number {
    return (polarity === 'stated' ? 400 : 0) + (phrase.said.marks.length > 0 || unsure ? 0 : 200) + Math.min(words, 199);
}
