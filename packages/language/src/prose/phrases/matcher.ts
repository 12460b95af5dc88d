/**
 * Runs a pattern over the words of a unit of text: a set of states that moves on element by element. No backtracking: what a
 * pattern costs is bounded by its elements times the words.
 */
import type { SlotValue } from '../slots/slot-value.js';
import { STOP, type Token } from '../tokens.js';
import { QUOTATION } from '../passages.js';
import type { Element, Sequence } from './pattern.js';

/** What a slot may take at a word. */
export interface Candidate {
    /** Index of the word after it. */
    readonly end: number;
    readonly value?: SlotValue;
    readonly unsure?: boolean;
}

/** What the slots of a pattern mean in a unit. */
export interface SlotReader {
    candidates(slot: string, unit: Unit, at: number): readonly Candidate[];
}

/** The words that are read together: a paragraph; the item of a list or the cell of a table with what leads to it. */
export interface Unit {
    readonly tokens: readonly Token[];
    /** A match must reach beyond this many words: those before it have been read already. */
    readonly lead: number;
    readonly values: ReadonlyMap<number, readonly { readonly end: number; readonly value: SlotValue; readonly unsure?: boolean }[]>;
    readonly stems: ReadonlySet<string>;
    /** First and last word of each sentence. */
    readonly sentences: readonly (readonly [from: number, to: number])[];
}

interface Cons {
    readonly index: number;
    readonly next: Cons | undefined;
}

interface State {
    readonly at: number;
    readonly value?: SlotValue;
    readonly valueFrom?: number;
    readonly valueTo?: number;
    readonly unsure?: boolean;
    readonly row?: string;
    readonly used?: Cons;
    readonly parties?: { readonly slot: string; readonly from: number; readonly to: number; readonly next?: State['parties'] };
    readonly quoted?: number;
}

/** What a pattern has found; all indices are of words. */
export interface Match {
    readonly from: number;
    /** The word after the last. */
    readonly to: number;
    readonly value?: SlotValue;
    readonly valueFrom?: number;
    readonly valueTo?: number;
    readonly unsure: boolean;
    readonly row?: string;
    /** The words that the pattern names. */
    readonly used: ReadonlySet<number>;
    readonly parties: readonly { readonly slot: string; readonly from: number; readonly to: number }[];
    /** The word that is a quotation where the value would stand. */
    readonly quoted?: number;
}

const MOST_STATES = 400;

/** All matches that begin between two words. */
export function matchesOf(parts: readonly Sequence[], unit: Unit, slots: SlotReader, from: number, to: number): Match[] {
    if (parts.length === 1) {
        return matchesOfSequence(parts[0]!, unit, slots, from, to);
    }
    const found: Match[] = [];
    for (const [start, end] of unit.sentences) {
        if (start >= to || end <= from) {
            continue;
        }
        const each = parts.map(part => matchesOfSequence(part, unit, slots, Math.max(start, from), Math.min(end, to)));
        if (each.some(matches => matches.length === 0)) {
            continue;
        }
        const leading = each.findIndex(matches => matches.some(match => match.value !== undefined || match.quoted !== undefined));
        for (const match of each[Math.max(leading, 0)]!) {
            found.push(joined([match, ...each.filter((_, index) => index !== Math.max(leading, 0)).map(matches => nearest(matches, match))]));
        }
    }
    return found;
}

function nearest(matches: readonly Match[], to: Match): Match {
    const distance = (match: Match): number => match.to <= to.from ? to.from - match.to : match.from >= to.to ? match.from - to.to : 0;
    return [...matches].sort((a, b) => distance(a) - distance(b))[0]!;
}

function joined(matches: readonly Match[]): Match {
    const valued = matches.find(match => match.value !== undefined);
    return {
        from: Math.min(...matches.map(match => match.from)), to: Math.max(...matches.map(match => match.to)),
        value: valued?.value, valueFrom: valued?.valueFrom, valueTo: valued?.valueTo,
        unsure: matches.some(({ unsure }) => unsure), row: matches.find(({ row }) => row !== undefined)?.row,
        used: new Set(matches.flatMap(({ used }) => [...used])), parties: matches.flatMap(({ parties }) => parties),
        quoted: matches.find(({ quoted }) => quoted !== undefined)?.quoted
    };
}

/** The words after each end that a sequence may have from a word on: not only the nearest, which is what a reading takes. */
export function endsFrom(sequence: Sequence, unit: Unit, slots: SlotReader, start: number): readonly number[] {
    return run(sequence, [{ at: start }], unit, slots).map(({ at }) => at);
}

function matchesOfSequence(sequence: Sequence, unit: Unit, slots: SlotReader, from: number, to: number): Match[] {
    const found: Match[] = [];
    const [first] = sequence;
    for (let start = from; start < to; start++) {
        const token = unit.tokens[start]!;
        if (token.word === STOP || (token.weak ? first?.type === 'word' || !unit.values.has(start) : first?.type === 'word' && first.stem !== token.stem)) {
            continue;
        }
        const best = shortest(run(sequence, [{ at: start }], unit, slots));
        if (best && best.at > unit.lead && best.at > start) {
            found.push(matchOf(best, start));
        }
    }
    return found;
}

/** Of several ends that which gives a value, then the nearest. */
function shortest(states: readonly State[]): State | undefined {
    let best: State | undefined;
    for (const state of states) {
        const better = !best || weight(state) > weight(best) || weight(state) === weight(best) && (isName(state) && length(state.used) > length(best.used) || state.at < best.at || state.at === best.at && length(state.used) > length(best.used));
        best = better ? state : best;
    }
    return best;
}

/** « tribunaux du ressort de la Cour d'appel de Lyon »: a name that the phrase itself holds is not the one it looks for. */
function isName({ value }: State): boolean {
    return value?.type === 'text';
}

function weight({ value, row }: State): number {
    return (value === undefined ? 0 : value.type === 'blank' ? 1 : 2) + (row === undefined ? 0 : 2);
}

function length(used: Cons | undefined): number {
    let count = 0;
    for (let cons = used; cons; cons = cons.next) {
        count++;
    }
    return count;
}

function matchOf(state: State, from: number): Match {
    const used = new Set<number>();
    for (let cons = state.used; cons; cons = cons.next) {
        used.add(cons.index);
    }
    const parties: { slot: string; from: number; to: number }[] = [];
    for (let party = state.parties; party; party = party.next) {
        parties.push({ slot: party.slot, from: party.from, to: party.to });
    }
    return {
        from, to: state.at, value: state.value, valueFrom: state.valueFrom, valueTo: state.valueTo, unsure: state.unsure ?? false,
        row: state.row, used, parties, quoted: state.quoted
    };
}

function run(sequence: Sequence, states: readonly State[], unit: Unit, slots: SlotReader): readonly State[] {
    let current = states;
    for (const element of sequence) {
        current = distinct(step(element, current, unit, slots));
        if (current.length === 0) {
            break;
        }
    }
    return current;
}

/** Two ways to the same word with the same findings are one. */
function distinct(states: readonly State[]): readonly State[] {
    if (states.length < 2) {
        return states;
    }
    const seen = new Map<string, State>();
    for (const state of states) {
        const key = `${state.at} ${state.valueFrom ?? ''} ${state.row ?? ''} ${state.quoted ?? ''}`;
        const known = seen.get(key);
        if (!known || length(state.used) > length(known.used)) {
            seen.set(key, state);
        }
    }
    return [...seen.values()].slice(0, MOST_STATES);
}

function step(element: Element, states: readonly State[], unit: Unit, slots: SlotReader): State[] {
    const { tokens } = unit;
    switch (element.type) {
        case 'word':
            return states.flatMap(state => {
                const at = nextWord(tokens, state.at);
                const token = tokens[at];
                return token && token.stem === element.stem ? [{ ...state, at: at + 1, used: { index: at, next: state.used } }] : [];
            });
        case 'stop':
            return states.flatMap(state => {
                const at = nextWord(tokens, state.at);
                return tokens[at]?.word === STOP ? [{ ...state, at: at + 1 }] : [];
            });
        case 'colon':
            return states.filter(({ at }) => tokens[at]?.colon || tokens[nextWord(tokens, at)]?.colon);
        case 'gap':
            return states.flatMap(state => {
                const reached: State[] = [];
                for (let at = state.at, words = 0; at <= tokens.length && words <= element.most; at++) {
                    reached.push({ ...state, at });
                    const token = tokens[at];
                    if (!token || token.word === STOP) {
                        break;
                    }
                    words += token.weak ? 0 : 1;
                }
                return reached;
            });
        case 'optional':
            return [...states, ...run(element.body, states, unit, slots)];
        case 'any':
            return element.alternatives.flatMap(alternative => [...run(alternative, states, unit, slots)]);
        case 'slot':
            return states.flatMap(state => slotStates(element.name, state, unit, slots));
    }
}

/** Past articles and the like. */
function nextWord(tokens: readonly Token[], at: number): number {
    let index = at;
    while (tokens[index]?.weak) {
        index++;
    }
    return index;
}

function slotStates(name: string, state: State, unit: Unit, slots: SlotReader): State[] {
    const { tokens } = unit;
    for (let at = state.at; at < tokens.length; at++) {
        const token = tokens[at]!;
        const found = slots.candidates(name, unit, at);
        if (found.length > 0) {
            return found.map((candidate): State => taken(name, state, at, candidate));
        }
        if (name === 'value' && token.word === QUOTATION) {
            return [{ ...state, at: at + 1, quoted: at }];
        }
        if (!token.weak) {
            break;
        }
    }
    return [];
}

function taken(name: string, state: State, at: number, { end, value, unsure }: Candidate): State {
    if (name === 'row') {
        return { ...state, at: end, row: value?.type === 'name' ? value.name : undefined };
    }
    if (name === 'value') {
        return { ...state, at: end, value, valueFrom: at, valueTo: end, unsure: unsure || state.unsure };
    }
    return value === undefined ? { ...state, at: end, parties: { slot: name, from: at, to: end, next: state.parties } } : { ...state, at: end };
}
