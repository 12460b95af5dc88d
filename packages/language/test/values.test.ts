import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Value } from '../src/generated/ast.js';
import { clausesIn, factsOf } from '../src/model/tree.js';
import { canonical, compare, contradicts, fold, meaningOf, sameMeaning, type Comparison } from '../src/model/values.js';
import { TestWorkspace } from '../src/testing/index.js';

const known = new Map<string, Value>();

/** Parses values as a clause has them; all at once, since a workspace is not free. */
async function read(...texts: string[]): Promise<void> {
    const facts = texts.map((text, index) => `f${index}: ${text}`).join('\n');
    const workspace = await TestWorkspace.reuse({ '/v.msp': `contract C "C" { clause k {\n${facts}\n} }` });
    expect(workspace.document('/v.msp').parseResult.parserErrors.map(error => error.message)).toEqual([]);
    const [clause] = clausesIn(workspace.dossier('/v.msp').root);
    factsOf(clause!).forEach((fact, index) => known.set(texts[index]!, fact.value));
}

function value(text: string): Value {
    const found = known.get(text);
    if (!found) {
        throw new Error(`${text} was not read`);
    }
    return found;
}

const COMPARISONS: readonly (readonly [string, Comparison, string])[] = [
    ['1 hour', 'less', '61 minutes'],
    ['1 day', 'equal', '24 hours'],
    ['1 hour 30 minutes', 'equal', '90 minutes'],
    ['1 week', 'greater', '6 days'],
    ['12 months', 'equal', '1 year'],
    ['1 month', 'unknown', '30 days'],
    ['1 month', 'less', '32 days'],
    ['2 months', 'greater', '50 days'],
    ['4 hours', 'unknown', '4 business hours'],
    ['4 business hours', 'less', '5 business hours'],
    ['5 business days', 'unknown', '1 week'],
    ['30 calendar days', 'equal', '30 days'],
    ['10 EUR', 'incomparable', '10 CHF'],
    ['1 200 EUR', 'greater', '1 199.99 EUR'],
    ['10 EUR per month', 'unknown', '10 EUR per year'],
    ['99.9%', 'greater', '99%'],
    ['99.9% per month', 'unknown', '99.9% per year'],
    ['12', 'less', '12.5'],
    ['2026-03-01', 'less', '2026-12-31'],
    ['10 EUR', 'incomparable', '10%'],
    ['"Lyon"', 'equal', '"  LYON "'],
    ['?', 'unknown', '1 hour'],
    ['?', 'unknown', '?']
];

const CONTRADICTIONS: readonly (readonly [string, boolean, string])[] = [
    ['1 day', false, '24 hours'],
    ['1 month', false, '30 days'],
    ['1 month', true, '32 days'],
    ['1 month per year', true, '30 days per month'],
    ['4 hours', true, '4 business hours'],
    ['10 EUR', true, '10 CHF'],
    ['?', false, '10 CHF'],
    ['"Éditeur"', false, '"editeur"'],
    ['"a b"', false, '"""a  b"""'],
    ['[a, b]', false, '[b, a]'],
    ['[a, b]', true, '[a]'],
    ['yes', true, 'no'],
    ['24/7', false, '24/7'],
    ['mon-tue 8:00-18:00', false, 'tue 08:00-18:00 and mon 08:00-18:00'],
    ['mon-fri 08:00-18:00', true, 'mon-sat 08:00-18:00'],
    ['{ a: 1 day b: 2 }', false, '{ b: 2 a: 24 hours }'],
    ['{ a: 1 day }', true, '{ a: 2 days }']
];

beforeAll(async () => {
    await read(...new Set([...COMPARISONS, ...CONTRADICTIONS].flatMap(([a, , b]) => [a, b])));
});

const OPPOSITE: Readonly<Record<Comparison, Comparison>> = { less: 'greater', greater: 'less', equal: 'equal', unknown: 'unknown', incomparable: 'incomparable' };

describe('comparison', () => {
    test.each(COMPARISONS)('%s is %s %s', (a, expected, b) => {
        expect(compare(meaningOf(value(a)), meaningOf(value(b)))).toBe(expected);
        expect(compare(meaningOf(value(b)), meaningOf(value(a)))).toBe(OPPOSITE[expected]);
    });

    test('values of one meaning have one key', () => {
        for (const a of known.values()) {
            for (const b of known.values()) {
                if (canonical(a) === canonical(b)) {
                    expect(sameMeaning(meaningOf(a), meaningOf(b)), `${a.$cstNode?.text} ${b.$cstNode?.text}`).toBe(true);
                }
            }
        }
    });
});

describe('contradiction', () => {
    test.each(CONTRADICTIONS)('%s contradicts (%s) %s', (a, expected, b) => {
        expect(contradicts(value(a), value(b))).toBe(expected);
        expect(contradicts(value(b), value(a))).toBe(expected);
    });
});

describe('durations', () => {
    const duration = fc.record({
        type: fc.constant('duration' as const),
        per: fc.constant<readonly string[]>([]),
        parts: fc.array(fc.record({
            amount: fc.integer({ min: 1, max: 400 }),
            unit: fc.constantFrom('minute' as const, 'hour' as const, 'day' as const, 'week' as const, 'month' as const, 'year' as const),
            clock: fc.constantFrom('calendar' as const, 'business' as const)
        }), { minLength: 1, maxLength: 3 })
    });

    test('order has an opposite, is reflexive where it is decided, and is transitive', () => {
        fc.assert(fc.property(duration, duration, duration, (a, b, c) => {
            expect(compare(b, a)).toBe(OPPOSITE[compare(a, b)]);
            expect(['equal', 'unknown']).toContain(compare(a, a));
            if (compare(a, b) === 'less' && compare(b, c) === 'less') {
                expect(compare(a, c)).toBe('less');
            }
        }));
    });
});

describe('folding', () => {
    test('case, accents and white space', () => {
        expect(fold('  Élément\n Général ')).toBe('element general');
    });
});
