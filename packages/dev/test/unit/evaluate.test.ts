// The evaluation's data names only what the library knows, and is counted as its README says.
import { createMspServices, isEnum, isFactDecl, isKind, rootOf } from '@msp/language';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadArticles, loadContracts, loadSentences, type Sentence } from '../../src/evaluate/data.ts';
import type { Reading } from '../../src/evaluate/reader.ts';
import { judgedFacts, scoreArticles, scoreContracts, scoreSentences } from '../../src/evaluate/score.ts';
import { sameValue } from '../../src/evaluate/values.ts';

/** Read before the library has a fact for them; the order of documents is a statement, not a fact. */
const NOT_YET = ['audit.on-reports', 'audit.consent', 'precedence'];

const sentences = loadSentences();
const articles = loadArticles();
const contracts = loadContracts();
const kinds = new Set<string>();
const facts = new Set<string>(NOT_YET);
const members = new Set<string>();

beforeAll(async () => {
    const { shared } = createMspServices();
    await shared.workspace.WorkspaceManager.initializeWorkspace([]);
    for (const document of shared.workspace.LangiumDocuments.all) {
        for (const member of rootOf(document)?.members ?? []) {
            if (isEnum(member)) member.members.forEach(({ name }) => members.add(name));
            if (!isKind(member)) continue;
            kinds.add(member.name);
            member.items.filter(isFactDecl).forEach(({ name }) => facts.add(`${member.name}.${name}`));
        }
    }
});

describe('the data', () => {
    test('is large enough, in both languages, a third of each part held', () => {
        const statements = sentences.filter(({ trap }) => !trap);
        const traps = sentences.filter(({ trap }) => trap);
        expect(statements.length).toBeGreaterThanOrEqual(600);
        expect(traps.length).toBeGreaterThanOrEqual(250);
        expect(articles.length).toBeGreaterThanOrEqual(250);
        expect(contracts).toHaveLength(8);
        for (const part of [statements, traps, articles, contracts]) {
            expect(part.filter(({ held }) => held).length / part.length).toBeCloseTo(1 / 3, 1);
            expect(part.filter(({ language }) => language === 'en').length / part.length).toBeGreaterThanOrEqual(0.25);
        }
    });

    test('has ids once each', () => {
        const ids = [...sentences, ...articles, ...contracts].map(({ id }) => id);
        expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    });

    test('expects something of each statement', () => {
        expect(sentences.filter(({ trap, expected, text }) => text === '' || (!trap && expected.length === 0)).map(({ id }) => id)).toEqual([]);
    });

    test('names facts and kinds of the library', () => {
        const named = [...sentences, ...contracts].flatMap(({ id, expected }) => expected.flatMap(one => one.facts.map(fact => `${id} ${fact}`)))
            .concat(sentences.flatMap(({ id, trap }) => (trap?.facts ?? []).map(fact => `${id} ${fact}`)));
        expect(named.filter(one => !facts.has(one.split(' ')[1] ?? ''))).toEqual([]);
        const used = sentences.flatMap(({ id, kind }) => (kind ? [`${id} ${kind}`] : []))
            .concat([...articles, ...contracts.flatMap(one => one.articles.map(article => ({ ...article, id: one.id })))]
                .flatMap(({ id, kinds: own, allowed }) => [...own, ...allowed].map(kind => `${id} ${kind}`)));
        expect(used.filter(one => !kinds.has(one.split(' ')[1] ?? ''))).toEqual([]);
    });

    test('spells enum members as the library does', () => {
        const words = [...sentences, ...contracts].flatMap(({ id, expected }) => expected.flatMap(({ value, row }) => [value, row].filter(one => one !== undefined).map(one => ({ id, one }))));
        // What is no number, text, date, schedule or amount is a member, a flag, a country or a currency.
        const bare = words.filter(({ one }) => /^[A-Za-z][a-zA-Z-]*$/.test(one));
        expect(bare.filter(({ one }) => !members.has(one)).map(({ id, one }) => `${id} ${one}`)).toEqual([]);
    });

    test('says a role, a country and every article of each contract', () => {
        for (const { id, parties, articles: list, expected, text } of contracts) {
            expect(parties.length, id).toBeGreaterThan(0);
            expect(list.length, id).toBeGreaterThan(9);
            expect(expected.length, id).toBeGreaterThan(9);
            expect(parties.filter(({ name, role, country }) => !name || !role || country.length !== 2), id).toEqual([]);
            expect(list.filter(({ heading }) => !text.includes(heading)), id).toEqual([]);
        }
    });
});

describe('the count', () => {
    test.each([
        ['12 months', '1 year', true], ['3 weeks', '21 days', true], ['24 hours', '1 day', true], ['1 month', '30 days', false], ['4 hours', '4 business hours', false],
        ['4350 EUR', '4 350.00 EUR', true], ['4350 EUR', '4350 CHF', false], ['2% of price.monthly-fee per hour', '2% per hour', true],
        ['10% of price.monthly-fee', '10% of price.annual-total', false], ['99.9% per month', '99.9% per year', false],
        ['"tribunal de commerce de Lyon"', '"Tribunal de commerce de Lyon"', true], ['"Lausanne"', '"Genève"', false],
        ['"CCAP" > "CCTP"', '"acte" > "CCAP" > "CCTP"', true], ['"CCTP" > "CCAP"', '"CCAP" > "CCTP"', false], ['tacit', 'express', false]
    ])('%s and %s: %s', (expected, actual, same) => expect(sameValue(expected, actual)).toBe(same));

    const notice: Sentence = { id: 'a', language: 'fr', held: false, text: 'x', expected: [{ facts: ['renewal.notice'], value: '3 months', denied: false, required: true }] };
    const trap: Sentence = { id: 'b', language: 'fr', held: false, text: 'y', expected: [], trap: { facts: [], why: 'no' } };
    const reading: Reading = { fact: 'renewal.notice', value: '3 months', sure: 'certain', polarity: 'stated' };
    const score = (read: readonly Reading[]) => scoreSentences([notice, trap], ({ text }) => (text === 'x' ? read : read.slice(0, 1)), judgedFacts([notice]));

    test('a certain reading is found, and springs the trap', () => {
        const { total, traps, misread } = score([reading]);
        expect(total).toEqual({ expected: 1, found: 1, perhaps: 1, read: 2, right: 1 });
        expect(traps).toEqual({ tried: 1, sprung: 1 });
        expect(misread.map(({ id }) => id)).toEqual(['b']);
    });

    test('a likely reading is perhaps found, and is no misreading', () => {
        expect(score([{ ...reading, sure: 'likely' }]).total).toEqual({ expected: 1, found: 0, perhaps: 1, read: 0, right: 0 });
    });

    test('a wrong value and a denial are misread', () => {
        expect(score([{ ...reading, value: '6 months' }]).misread).toHaveLength(2);
        expect(score([{ ...reading, polarity: 'denied' }]).missed).toHaveLength(1);
    });

    test('a fact that is not judged counts for nothing', () => {
        expect(score([{ ...reading, fact: 'evidence.logs' }]).total.read).toBe(0);
    });

    test('a reader that knows all the answers is right everywhere', () => {
        const known = new Map(sentences.map(({ text, expected }) => [text, expected]));
        const answer = (expected: Sentence['expected']): readonly Reading[] => expected.filter(({ required }) => required).map(({ facts: [fact = ''], row, value, denied }) => ({
            fact, ...(row ? { row } : {}), value: value?.split(' or ')[0] ?? '1', sure: 'certain', polarity: denied ? 'denied' : 'stated'
        }));
        const all = scoreSentences(sentences, ({ text }) => answer(known.get(text) ?? []), judgedFacts(sentences));
        expect(all.missed).toEqual([]);
        expect(all.misread).toEqual([]);
        const headings = new Map(articles.map(({ text, kinds: own }) => [text, own]));
        expect(scoreArticles(articles, ({ text }) => headings.get(text) ?? []).misread).toEqual([]);
        const whole = scoreContracts(contracts, ({ text }) => {
            const one = contracts.find(contract => contract.text === text)!;
            return { readings: answer(one.expected), articles: one.articles, parties: one.parties, points: new Map([...one.points].map(([point, says]) => [point, says.split(' ')[0] ?? ''])) };
        }, judgedFacts([], contracts));
        expect(Object.values(whole).flatMap(({ missed, misread }) => [...missed, ...misread])).toEqual([]);
    });
});
