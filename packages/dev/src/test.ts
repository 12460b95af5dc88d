// npm test: every stage, or the ones named. The last line, "N passed, N failed", is for CI.
import { parseArgs } from 'node:util';
import { build, checkTypes } from './build/steps.ts';
import { seconds } from './support/progress.mjs';
import type { Counts } from './testing/report.ts';
import { runUnitTests } from './testing/unit.ts';

interface Stage {
    readonly id: string;
    readonly title: string;
    /** Runs when no stage is named. */
    readonly always: boolean;
    /** A stage of tests gives their numbers; another stage whether it went well. */
    run(grep: string | undefined): Promise<Counts | boolean>;
}

const suite = () => import('./vscode/suite.ts');
const withGrep = (grep: string | undefined) => (grep ? { grep } : {});

const stages: readonly Stage[] = [
    { id: 'build', title: 'Generate and bundle', always: true, run: build },
    { id: 'types', title: 'Check types', always: true, run: checkTypes },
    { id: 'unit', title: 'Unit and language tests', always: true, run: runUnitTests },
    {
        id: 'artefacts',
        title: 'Examples in every format, read by other programs',
        always: true,
        run: async () => (await import('./artefacts/make.ts')).makeArtefacts().finally(async () => (await import('./vscode/workbench.ts')).closeBrowser())
    },
    {
        id: 'host',
        title: 'VS Code: inside the extension host',
        always: true,
        run: async grep => (await suite()).runHostSuite(withGrep(grep))
    },
    {
        id: 'workbench',
        title: 'VS Code: on its window',
        always: true,
        run: async grep => (await suite()).runWorkbenchSuite(withGrep(grep))
    },
    {
        id: 'desktop',
        title: 'Desktop VS Code: inside the extension host',
        always: Boolean(process.env['VSCODE_EXECUTABLE_PATH']),
        run: async grep => (await suite()).runDesktopSuite(withGrep(grep))
    }
];

const { values, positionals } = parseArgs({ options: { grep: { type: 'string', short: 'g' }, help: { type: 'boolean' } }, allowPositionals: true });
const unknown = positionals.filter(id => !stages.some(stage => stage.id === id));
if (values.help || unknown.length > 0) {
    console.log(`npm test -- [${stages.map(stage => stage.id).join('|')}]… [--grep <part of a test's name>]`);
    process.exit(unknown.length > 0 ? 2 : 0);
}

const started = Date.now();
const lines: string[] = [];
let passed = 0;
let failed = 0;
for (const stage of stages.filter(({ id, always }) => (positionals.length > 0 ? positionals.includes(id) : always))) {
    console.log(`\n━━ ${stage.title} ━━`);
    const begun = Date.now();
    const { summary, counts } = await runStage(stage);
    passed += counts.passed;
    failed += counts.failed;
    lines.push(`${counts.failed === 0 ? '✓' : '✗'} ${stage.title}: ${summary} (${seconds(begun)})`);
    console.log(lines.at(-1));
}

console.log(`\n━━ Summary (${seconds(started)}) ━━\n${lines.join('\n')}\n`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

/** A stage that breaks, or that has no test where there should be some, counts as one failure: nothing is skipped in silence. */
async function runStage(stage: Stage): Promise<{ summary: string; counts: Counts }> {
    try {
        const outcome = await stage.run(values.grep);
        if (outcome === true) return { summary: 'done', counts: { passed: 0, failed: 0 } };
        if (outcome === false) return { summary: 'FAILED', counts: { passed: 0, failed: 1 } };
        if (outcome.passed + outcome.failed === 0) return { summary: 'ran NO test', counts: { passed: 0, failed: 1 } };
        return { summary: `${outcome.passed} passed, ${outcome.failed} failed`, counts: outcome };
    } catch (error) {
        console.error(error instanceof Error ? error.message : error);
        return { summary: 'BROKE OFF', counts: { passed: 0, failed: 1 } };
    }
}
