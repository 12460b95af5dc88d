// A test runner small enough to run inside VS Code's extension host, where the usual ones cannot go. The workbench tests use it
// too, so that both kinds are written and reported the same way.
import assert from 'node:assert/strict';

export { assert };

export interface TestOptions {
    /** Milliseconds; 60 s when left out. */
    readonly timeout?: number;
}

export interface TestResult {
    /** The suites it stands in and its own name, joined by " › ". */
    readonly name: string;
    readonly ok: boolean;
    readonly ms: number;
    /** Message and stack of what went wrong. */
    readonly error?: string;
}

type Body = () => void | Promise<void>;

interface Suite {
    readonly path: readonly string[];
    readonly before: Body[];
    readonly after: Body[];
    readonly tests: Array<{ readonly name: string; readonly body: Body; readonly timeout: number }>;
    readonly suites: Suite[];
}

const DEFAULT_TIMEOUT_MS = 60_000;
const top: Suite = newSuite([]);
let current = top;

/** Groups tests; may be nested. */
export function suite(name: string, define: () => void): void {
    const outer = current;
    current = newSuite([...outer.path, name]);
    outer.suites.push(current);
    try {
        define();
    } finally {
        current = outer;
    }
}

/** A test; it fails when its body throws, rejects or takes too long. */
export function test(name: string, body: Body, options: TestOptions = {}): void {
    current.tests.push({ name, body, timeout: options.timeout ?? DEFAULT_TIMEOUT_MS });
}

/** Runs once, before the first test of the suite it is called in. */
export function before(body: Body): void {
    current.before.push(body);
}

/** Runs once, after the last test of the suite it is called in, whether they passed or not. */
export function after(body: Body): void {
    current.after.push(body);
}

export interface RunOptions {
    /** Only tests whose full name contains this, whatever its case. */
    readonly grep?: string;
    /** Called as each test ends. */
    readonly onResult?: (result: TestResult) => void;
    /** Called when a test failed, before its suite's `after`: the moment for a screenshot. */
    readonly onFailure?: (result: TestResult) => Promise<void>;
}

/** Runs what was registered, one test after the other. */
export async function runTests(options: RunOptions = {}): Promise<readonly TestResult[]> {
    const results: TestResult[] = [];
    await runSuite(top, options, results);
    return results;
}

/**
 * Asks again until the answer is there: for what VS Code does in its own time.
 * @param probe gives undefined, null or false, or throws, while the answer is not there yet
 * @throws after the time given, with what was waited for and the last error
 */
export async function waitFor<T>(what: string, probe: () => T | Promise<T>, timeoutMs = 20_000): Promise<NonNullable<Exclude<T, false>>> {
    const deadline = Date.now() + timeoutMs;
    let last: unknown;
    for (;;) {
        try {
            last = undefined;
            const answer = await probe();
            if (answer !== undefined && answer !== null && answer !== false) return answer as NonNullable<Exclude<T, false>>;
        } catch (error) {
            last = error;
            // Playwright's words when the browser ended: waiting brings it back no more.
            if (error instanceof Error && /has been closed|Target crashed/.test(error.message)) throw error;
        }
        if (Date.now() > deadline) {
            throw new Error(`Waited ${timeoutMs} ms for ${what}.${last ? ` Last error: ${describe(last)}` : ''}`);
        }
        await new Promise(resolve => setTimeout(resolve, 100));
    }
}

async function runSuite(suite: Suite, options: RunOptions, results: TestResult[]): Promise<void> {
    if (!selected(suite, options)) return;
    const report = async (name: string, started: number, error?: unknown) => {
        const result: TestResult = {
            name: [...suite.path, name].join(' › '),
            ok: error === undefined,
            ms: Date.now() - started,
            ...(error === undefined ? {} : { error: describe(error) })
        };
        results.push(result);
        if (!result.ok) await options.onFailure?.(result).catch(() => undefined);
        options.onResult?.(result);
    };

    const started = Date.now();
    const prepared = await attempt(async () => {
        for (const body of suite.before) await body();
    }, 2 * DEFAULT_TIMEOUT_MS);
    if (prepared.error !== undefined) {
        await report('before', started, prepared.error);
    } else {
        for (const { name, body, timeout } of suite.tests) {
            if (!matches([...suite.path, name], options)) continue;
            const begun = Date.now();
            const outcome = await attempt(body, timeout);
            await report(name, begun, outcome.error);
        }
        for (const inner of suite.suites) await runSuite(inner, options, results);
    }
    for (const body of suite.after) {
        const begun = Date.now();
        const outcome = await attempt(body, DEFAULT_TIMEOUT_MS);
        if (outcome.error !== undefined) await report('after', begun, outcome.error);
    }
}

function selected(suite: Suite, options: RunOptions): boolean {
    return suite.tests.some(({ name }) => matches([...suite.path, name], options)) || suite.suites.some(inner => selected(inner, options));
}

function matches(path: readonly string[], { grep }: RunOptions): boolean {
    return !grep || path.join(' › ').toLowerCase().includes(grep.toLowerCase());
}

async function attempt(body: Body, timeoutMs: number): Promise<{ error?: unknown }> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error(`It took longer than ${timeoutMs} ms.`)), timeoutMs);
    });
    try {
        await Promise.race([Promise.resolve().then(body), late]);
        return {};
    } catch (error) {
        return { error: error ?? new Error('It threw nothing.') };
    } finally {
        clearTimeout(timer);
    }
}

function describe(error: unknown): string {
    return error instanceof Error ? error.stack ?? error.message : String(error);
}

function newSuite(path: readonly string[]): Suite {
    return { path, before: [], after: [], tests: [], suites: [] };
}
