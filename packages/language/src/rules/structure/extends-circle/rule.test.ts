import { describe, test } from 'vitest';
import { check } from '../../../testing/index.js';

describe('extends-circle', () => {
    test('policies in a circle', async () => {
        await check(`
            policy A extends B { }
            //               ^ error extends-circle: A → B → A
            policy B extends C, A { }
            //                  ^ error extends-circle: B → A → B
            policy C { }
        `);
    });

    test('a kind that extends itself', async () => {
        await check(`
            kind a extends a { }
            //             ^ error extends-circle: a → a
        `);
    });

    test('sound', async () => {
        await check(`
            kind a { }
            kind b extends a { }
            kind c extends a { }
        `);
    });
});
