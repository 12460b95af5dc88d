import { describe, expect, test } from 'vitest';
import { Latest } from '../src/preview/latest.js';
import { blockAt, type Block } from '../src/preview/webview/places.js';
import { stack } from '../src/preview/webview/stack.js';
import { textsIn } from '../src/preview/webview/texts.js';

describe('asking for a rendering', () => {
    test('many requests while one runs become one more run', async () => {
        const releases: (() => void)[] = [];
        const latest = new Latest(() => new Promise<void>(resolve => releases.push(resolve)));
        const done = latest.request();
        void latest.request();
        void latest.request();
        expect(releases).toHaveLength(1);
        releases[0]!();
        await expect.poll(() => releases.length).toBe(2);
        releases[1]!();
        await done;
        expect(releases).toHaveLength(2);
        void latest.request();
        expect(releases).toHaveLength(3);
    });
});

describe('the block a place belongs to', () => {
    /** `p em` stands inside `p`. */
    const block = (path: string, uri: string, offset: number, end: number): Block => {
        const element = { path, contains: (other: { path: string }) => other.path.startsWith(`${path} `) };
        return { element: element as unknown as HTMLElement, uri, range: { offset, end } };
    };
    const blocks = [
        block('clause', 'a', 10, 100), block('p', 'a', 20, 40), block('p em', 'a', 20, 40), block('last', 'a', 150, 160), block('signature', 'a', 150, 160),
        block('other', 'b', 0, 500)
    ];
    const at = (uri: string, offset: number, end = offset): unknown => (blockAt(blocks, uri, { offset, end })?.element as unknown as { path: string } | undefined)?.path;

    test('is the smallest around it, and of two as small the inner one', () => {
        expect(at('a', 50)).toBe('clause');
        expect(at('a', 30)).toBe('p em');
        expect(at('a', 30, 60)).toBe('clause');
    });
    test('is the first of two that are as small and stand apart', () => {
        expect(at('a', 155)).toBe('last');
    });
    test('is the one before it where none holds it', () => {
        expect(at('a', 120)).toBe('clause');
        expect(at('a', 900)).toBe('last');
    });
    test('is in the same file', () => {
        expect(at('b', 30)).toBe('other');
        expect(at('a', 5)).toBeUndefined();
        expect(at('c', 30)).toBeUndefined();
    });
});

describe('cards in the margin', () => {
    test('stand at their block, or below the card before', () => {
        expect(stack([{ top: 0, height: 50 }, { top: 10, height: 20 }, { top: 200, height: 20 }, { top: 200, height: 20 }], 8)).toEqual([0, 58, 200, 228]);
        expect(stack([], 8)).toEqual([]);
    });
});

describe("the preview's own words", () => {
    test('print French signs as the French do', () => {
        expect(textsIn('fr').typeset('« A » ; il manque : b')).toBe('«\u00a0A\u00a0»\u00a0; il manque\u00a0: b');
    });
    test('count as each language counts', () => {
        expect([0, 1, 2].map(textsIn('fr').levels.error)).toEqual(['0 erreur', '1 erreur', '2 erreurs']);
        expect([0, 1, 2].map(textsIn('en').levels.error)).toEqual(['0 errors', '1 error', '2 errors']);
    });
});
