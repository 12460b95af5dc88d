import { describe, expect, test, vi } from 'vitest';

type Runner = typeof import('../../src/testing/runner.ts');

/** The runner keeps what was registered in its module, so each test takes a new one. */
async function newRunner(): Promise<Runner> {
    vi.resetModules();
    return import('../../src/testing/runner.ts');
}

describe('the runner of the VS Code tests', () => {
    test('runs suites in order and names tests by their suites', async () => {
        const runner = await newRunner();
        const order: string[] = [];
        runner.suite('outer', () => {
            runner.before(() => { order.push('before'); });
            runner.after(() => { order.push('after'); });
            runner.test('one', () => { order.push('one'); });
            runner.suite('inner', () => runner.test('two', async () => { order.push('two'); }));
        });
        const results = await runner.runTests();
        expect(order).toEqual(['before', 'one', 'two', 'after']);
        expect(results.map(({ name, ok }) => ({ name, ok }))).toEqual([{ name: 'outer › one', ok: true }, { name: 'outer › inner › two', ok: true }]);
    });

    test('reports what throws, what is late and what could not be prepared', async () => {
        const runner = await newRunner();
        runner.test('throws', () => { throw new Error('boom'); });
        runner.test('late', () => new Promise(() => undefined), { timeout: 20 });
        runner.suite('unprepared', () => {
            runner.before(() => { throw new Error('no window'); });
            runner.test('never runs', () => undefined);
        });
        const results = await runner.runTests();
        expect(results.map(({ name, ok }) => [name, ok])).toEqual([['throws', false], ['late', false], ['unprepared › before', false]]);
        expect(results[0]?.error).toContain('boom');
        expect(results[1]?.error).toContain('longer than 20 ms');
    });

    test('runs only what the filter names, without preparing other suites', async () => {
        const runner = await newRunner();
        const prepared = vi.fn();
        runner.suite('preview', () => {
            runner.before(prepared);
            runner.test('opens', () => undefined);
        });
        runner.suite('findings', () => runner.test('show', () => undefined));
        const results = await runner.runTests({ grep: 'FINDINGS' });
        expect(results.map(({ name }) => name)).toEqual(['findings › show']);
        expect(prepared).not.toHaveBeenCalled();
    });

    test('waitFor asks until there is an answer, and says what it waited for', async () => {
        const { waitFor } = await newRunner();
        let asked = 0;
        expect(await waitFor('three', () => (++asked === 3 ? asked : undefined))).toBe(3);
        await expect(waitFor('godot', () => { throw new Error('not yet'); }, 50)).rejects.toThrow(/godot.*not yet/s);
    });
});
