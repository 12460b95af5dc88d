/** Precision and recall of a reader over the evaluation's texts, by fact or kind, with each miss and each misreading. */
import { members, type Article, type Expectation, type Party, type Sentence, type WholeContract } from './data.ts';
import type { Reader, Reading } from './reader.ts';
import { sameValue } from './values.ts';

export interface Row {
    /** What a lawyer reads. */
    expected: number;
    /** Of these, what is read with certainty; and what is read at all. */
    found: number;
    perhaps: number;
    /** What the product reads with certainty; and how much of it is true. */
    read: number;
    right: number;
}

export interface Miss {
    readonly id: string;
    readonly what: string;
    readonly text: string;
}

export interface Score {
    readonly rows: ReadonlyMap<string, Row>;
    readonly missed: readonly Miss[];
    readonly misread: readonly Miss[];
    readonly total: Row;
    /** Traps tried, and those in which the product read what it must not. */
    readonly traps: { readonly tried: number; readonly sprung: number };
}

class Tally {
    readonly rows = new Map<string, Row>();
    readonly missed: Miss[] = [];
    readonly misread: Miss[] = [];
    tried = 0;
    sprung = 0;

    row(name: string): Row {
        const row = this.rows.get(name) ?? { expected: 0, found: 0, perhaps: 0, read: 0, right: 0 };
        this.rows.set(name, row);
        return row;
    }

    score(): Score {
        const total: Row = { expected: 0, found: 0, perhaps: 0, read: 0, right: 0 };
        for (const row of this.rows.values()) for (const key of ['expected', 'found', 'perhaps', 'read', 'right'] as const) total[key] += row[key];
        return { rows: this.rows, missed: this.missed, misread: this.misread, total, traps: { tried: this.tried, sprung: this.sprung } };
    }
}

/** The facts the evaluation judges: those that a text of it states. A reading of any other fact is neither right nor wrong. */
export function judgedFacts(sentences: readonly Sentence[], contracts: readonly WholeContract[] = []): ReadonlySet<string> {
    return new Set([...sentences, ...contracts].flatMap(({ expected }) => expected.filter(({ required }) => required).flatMap(({ facts }) => facts)));
}

export function scoreSentences(sentences: readonly Sentence[], read: NonNullable<Reader['read']>, judged: ReadonlySet<string>): Score {
    const tally = new Tally();
    for (const sentence of sentences) {
        const { id, language, text, kind, heading, expected, trap } = sentence;
        const readings = read({ language, text, ...(kind ? { kind } : {}), ...(heading ? { heading } : {}) }).flatMap(single);
        const wrong = compare(tally, id, text, readings, expected, fact => forbidden(fact, trap, judged));
        if (!trap) continue;
        tally.tried += 1;
        if (wrong) tally.sprung += 1;
    }
    return tally.score();
}

export function scoreArticles(articles: readonly Article[], kinds: NonNullable<Reader['kinds']>): Score {
    const tally = new Tally();
    for (const { id, language, heading, text, kinds: expected, allowed } of articles) compareKinds(tally, id, heading, expected, allowed, kinds({ language, heading, text }));
    return tally.score();
}

export interface ContractScore {
    readonly facts: Score;
    readonly kinds: Score;
    readonly parties: Score;
    readonly points: Score;
}

export function scoreContracts(contracts: readonly WholeContract[], read: NonNullable<Reader['contract']>, judged: ReadonlySet<string>): ContractScore {
    const [facts, kinds, parties, points] = [new Tally(), new Tally(), new Tally(), new Tally()];
    for (const contract of contracts) {
        const result = read(contract);
        compare(facts, contract.id, contract.id, result.readings.flatMap(single), contract.expected, fact => judged.has(fact));
        for (const article of contract.articles) {
            const found = result.articles.find(({ heading }) => heading === article.heading) ?? result.articles.find(({ heading }) => alike(heading, article.heading));
            compareKinds(kinds, contract.id, `${article.number} ${article.heading}`, article.kinds, article.allowed, found?.kinds ?? []);
        }
        if (result.parties) compareParties(parties, contract, result.parties);
        if (result.points) comparePoints(points, contract, result.points);
    }
    return { facts: facts.score(), kinds: kinds.score(), parties: parties.score(), points: points.score() };
}

/** Counts what was expected and what was read; true where something was read that must not be. */
function compare(tally: Tally, id: string, text: string, readings: readonly Reading[], expected: readonly Expectation[], counts: (fact: string) => boolean): boolean {
    for (const wanted of expected.filter(({ required }) => required)) {
        const name = wanted.facts[0] ?? '';
        const row = tally.row(name);
        const met = readings.filter(reading => meets(reading, wanted));
        row.expected += 1;
        if (met.length > 0) row.perhaps += 1;
        if (met.some(({ sure }) => sure === 'certain')) row.found += 1;
        else tally.missed.push({ id, what: `${met.length > 0 ? '(likely) ' : ''}${worded(wanted)}`, text });
    }
    let wrong = false;
    for (const reading of readings.filter(({ sure, polarity }) => sure === 'certain' && polarity !== 'conditional' && polarity !== 'excepted')) {
        const right = expected.some(wanted => meets(reading, wanted));
        if (!right && !counts(reading.fact)) continue;
        const row = tally.row(expected.find(({ facts }) => facts.includes(reading.fact))?.facts[0] ?? reading.fact);
        row.read += 1;
        if (right) row.right += 1;
        else {
            wrong = true;
            tally.misread.push({ id, what: `${reading.polarity === 'denied' ? 'not ' : ''}${reading.fact}${reading.row ? `[${reading.row}]` : ''}: ${reading.value}`, text });
        }
    }
    return wrong;
}

function meets(reading: Reading, { facts, row, value, denied }: Expectation): boolean {
    if (!facts.includes(reading.fact) || (row ?? '') !== (reading.row ?? '')) return false;
    if (denied || value === undefined) return denied === (reading.polarity === 'denied');
    return value.split(' or ').some(one => (one.startsWith('not ')
        ? reading.polarity === 'denied' && sameValue(one.slice('not '.length), reading.value)
        : reading.polarity !== 'denied' && sameValue(one, reading.value)));
}

/** A reading for each member of a list. */
function single(reading: Reading): readonly Reading[] {
    return members(reading.value).map(value => ({ ...reading, value: value ?? '' }));
}

function forbidden(fact: string, trap: Sentence['trap'], judged: ReadonlySet<string>): boolean {
    return trap && trap.facts.length > 0 ? trap.facts.includes(fact) : judged.has(fact);
}

function compareKinds(tally: Tally, id: string, heading: string, expected: readonly string[], allowed: readonly string[], found: readonly string[]): void {
    for (const kind of expected) {
        const row = tally.row(kind);
        row.expected += 1;
        if (found.includes(kind)) { row.found += 1; row.perhaps += 1; } else tally.missed.push({ id, what: kind, text: heading });
    }
    for (const kind of found) {
        const row = tally.row(kind);
        row.read += 1;
        if (expected.includes(kind) || allowed.includes(kind)) row.right += 1;
        else tally.misread.push({ id, what: kind, text: heading });
    }
}

function compareParties(tally: Tally, contract: WholeContract, parties: readonly Partial<Party>[]): void {
    for (const party of contract.parties) {
        const found = parties.find(({ name }) => alike(name ?? '', party.name));
        for (const key of ['name', 'role', 'form', 'registration', 'country'] as const) {
            if (party[key] === '') continue;
            const row = tally.row(key);
            row.expected += 1;
            const value = found?.[key];
            if (value === undefined || value === '') { tally.missed.push({ id: contract.id, what: `${key} ${party[key]}`, text: party.name }); continue; }
            row.read += 1;
            if (!alike(value, party[key])) { tally.misread.push({ id: contract.id, what: `${key} ${value}, not ${party[key]}`, text: party.name }); continue; }
            row.found += 1; row.perhaps += 1; row.right += 1;
        }
    }
    for (const { name = '' } of parties.filter(one => !contract.parties.some(party => alike(one.name ?? '', party.name)))) {
        tally.row('name').read += 1;
        tally.misread.push({ id: contract.id, what: `party ${name}`, text: '' });
    }
}

function comparePoints(tally: Tally, contract: WholeContract, points: ReadonlyMap<string, string>): void {
    for (const [point, answer] of contract.points) {
        const expected = answer.split(' ')[0] ?? '';
        const row = tally.row(`${expected} ${point.length > 1 ? '' : 'art. 28 '}${point}`);
        const read = points.get(point);
        row.expected += 1;
        if (read === undefined) { tally.missed.push({ id: contract.id, what: `${point}: ${answer}`, text: '' }); continue; }
        row.read += 1;
        if (read === expected || answer.includes(`${expected} or ${read}`)) { row.right += 1; row.found += 1; row.perhaps += 1; } else tally.misread.push({ id: contract.id, what: `${point}: read as "${read}", is: ${answer}`, text: '' });
    }
}

function worded({ facts, row, value, denied }: Expectation): string {
    return `${denied ? 'not ' : ''}${facts.join(' or ')}${row ? `[${row}]` : ''}${value === undefined ? '' : `: ${value}`}`;
}

/** The same name, whatever its case, accents and points, or one within the other. */
function alike(left: string, right: string): boolean {
    const [one, other] = [left, right].map(text => text.normalize('NFD').replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase());
    return one !== undefined && other !== undefined && one !== '' && other !== '' && (one.includes(other) || other.includes(one));
}
