/**
 * From a keystroke to the preview on screen, in the example of more than thirty pages: the real server on stdio, the real page
 * in Chromium. The time the extension host takes to hand on a message is not in it: about a millisecond each way.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startBrowser } from '@msp/dev/browser';
import { HeldContent } from '../src/preview/held.js';
import { PreviewRequest, type PreviewContent } from '../src/protocol.js';
import { ServerUnderTest } from '../test/lsp-client.js';
import { PreviewPage } from '../test/webview/preview-page.js';

const WARM_UP = 20;
const ROUNDS = 80;
const EXAMPLE = 'boulangeries-mercier';

interface Round {
    /** From `didChange` to the answer with the rendering, findings among it. */
    readonly server: number;
    /** Of the answer, as JSON. */
    readonly bytes: number;
    readonly parts: number;
    /** From the message in the page to the page laid out. */
    readonly page: number;
}

function quantile(values: readonly number[], part: number): number {
    return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * part)]!;
}

function sentParts({ body }: PreviewContent): number {
    const count = (part: PreviewContent['body']): number => (part.html === undefined ? 0 : 1) + (part.parts ?? []).reduce((sum, inner) => sum + count(inner), 0);
    return count(body);
}

async function measure(folder: string, marker: string, by: (round: number) => readonly [string, string], fresh: boolean): Promise<readonly Round[]> {
    const file = join(folder, EXAMPLE, 'contrat.msp');
    const server = new ServerUnderTest(join(process.cwd(), 'packages/extension/dist/server.cjs'), join(folder, EXAMPLE));
    await server.initialize();
    await server.open(file);
    const browser = await startBrowser();
    const preview = await PreviewPage.open(browser, server, file, { width: 900, height: 900 });
    await preview.update();
    const held = new HeldContent();
    held.accept((await server.ask(PreviewRequest, { uri: pathToFileURL(file).toString() }))!);
    const rounds: Round[] = [];
    for (let round = 0; round < WARM_UP + ROUNDS; round++) {
        const [text, next] = by(round);
        const started = performance.now();
        const changed = server.replace(file, marker + text, marker + next);
        const { current } = held;
        const content = (await server.ask(PreviewRequest, { uri: pathToFileURL(file).toString(), has: fresh || !current ? undefined : { key: current.key, version: current.version } }))!;
        const answered = performance.now() - started;
        held.accept(content);
        await changed;
        const page = await preview.patch(fresh ? held.current! : content);
        if (round >= WARM_UP) {
            rounds.push({ server: answered, bytes: JSON.stringify(content).length, parts: sentParts(content), page });
        }
    }
    await browser.close();
    await server.stop();
    return rounds;
}

function report(name: string, rounds: readonly Round[]): void {
    const total = rounds.map(({ server, page }) => server + page);
    const ms = (values: readonly number[], part: number): string => `${quantile(values, part).toFixed(1)} ms`.padStart(9);
    console.log(`${name.padEnd(46)} ${ms(rounds.map(({ server }) => server), 0.5)} ${ms(rounds.map(({ page }) => page), 0.5)} ${ms(total, 0.5)} ${ms(total, 0.95)}`
        + `   ${(quantile(rounds.map(({ bytes }) => bytes), 0.5) / 1024).toFixed(1).padStart(6)} KB   ${quantile(rounds.map(({ parts }) => parts), 0.5)}`);
}

async function main(): Promise<void> {
    const folder = mkdtempSync(join(tmpdir(), 'msp-preview-bench-'));
    cpSync('examples', folder, { recursive: true });
    try {
        console.log('One keystroke in the example of 40 pages          server      page     both   p95 both      sent   parts');
        const letter = (round: number) => round % 2 === 0 ? ['', 'x'] as const : ['x', ''] as const;
        report('a letter in a paragraph', await measure(folder, "L'infogérance confiée", letter, false));
        report('the same, all HTML sent (the page skips it)', await measure(folder, "L'infogérance confiée", letter, true));
        report('a letter in the title of an article', await measure(folder, 'clause object "Objet', letter, false));
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}

main().catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
});
