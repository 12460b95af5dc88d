import type { TestResult } from './runner.ts';

export interface Counts {
    readonly passed: number;
    readonly failed: number;
}

/** One line a test, and below it what went wrong. */
export function printResult(result: TestResult): void {
    console.log(`  ${result.ok ? '✓' : '✗'} ${result.name} (${result.ms} ms)`);
    if (result.error) console.log(result.error.replace(/^/gm, '      '));
}

export function count(results: readonly TestResult[]): Counts {
    const passed = results.filter(result => result.ok).length;
    return { passed, failed: results.length - passed };
}
