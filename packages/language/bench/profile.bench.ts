/** Where the time of an edit goes, without the protocol: the sound example, its contract made 100 KB long, one letter typed in its prose. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DocumentState, URI } from 'langium';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createMspServices } from '../src/index.js';
import { extendedContract } from './dossiers.js';

const WARM_UP = 40;
const ROUNDS = 100;
const CONTRACT = '/boulangeries-mercier/contrat.msp';

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

function exampleFiles(): Map<string, string> {
    const files = new Map<string, string>();
    for (const folder of ['boulangeries-mercier', 'maison']) {
        for (const name of readdirSync(join('examples', folder), { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.msp'))) {
            files.set(`/${folder}/${name.replaceAll('\\', '/')}`, readFileSync(join('examples', folder, name), 'utf8'));
        }
    }
    return files;
}

async function main(): Promise<void> {
    const { shared, msp } = createMspServices();
    const { Checker } = shared.checking;
    const builder = shared.workspace.DocumentBuilder;
    await shared.workspace.WorkspaceManager.initializeWorkspace([]);
    const files = exampleFiles();
    const text = extendedContract(files.get(CONTRACT)!, 100_000);
    files.set(CONTRACT, text);
    const open = (path: string, version: number, content: string): URI => {
        const uri = URI.file(path);
        shared.workspace.TextDocuments.set(TextDocument.create(uri.toString(), 'msp', version, content));
        return uri;
    };
    await builder.update([...files].map(([path, content]) => open(path, 1, content)), []);
    const times = new Map<string, number[]>();
    const add = (name: string, time: number): void => { times.set(name, [...times.get(name) ?? [], time]); };
    let round = 0;
    let byRule = new Map<string, number>();
    Checker.onRuleAsked = (rule, time) => { byRule.set(rule, (byRule.get(rule) ?? 0) + time); };
    let last = 0;
    builder.onBuildPhase(DocumentState.ComputedScopes, () => { add('parse, membership', performance.now() - last); last = performance.now(); });
    builder.onBuildPhase(DocumentState.Linked, () => { add('link', performance.now() - last); last = performance.now(); });
    builder.onBuildPhase(DocumentState.Validated, () => { add('check', performance.now() - last); });
    const at = text.indexOf('avec le soin', text.length / 2);
    for (; round < WARM_UP + ROUNDS; round++) {
        const changed = `${text.slice(0, at)}${'x'.repeat(round % 7)}${text.slice(at)}`;
        const start = performance.now();
        msp.parser.LangiumParser.parse(changed);
        add('bare parse', performance.now() - start);
        byRule = new Map();
        const uri = open(CONTRACT, round + 2, changed);
        last = performance.now();
        const begun = last;
        await builder.update([uri], []);
        add('edit', performance.now() - begun);
        byRule.forEach((time, rule) => add(`  ${rule}`, time));
        await new Promise(resolve => setTimeout(resolve, 3));
    }
    const shown = [...times].map(([name, values]) => ({ name, time: median(values.slice(-ROUNDS)) }));
    const phases = shown.filter(({ name }) => !name.startsWith(' '));
    const slowest = shown.filter(({ name }) => name.startsWith(' ')).sort((a, b) => b.time - a.time).slice(0, 12);
    console.log('Medians in ms; the rules of a check, slowest first:');
    [...phases, ...slowest].forEach(({ name, time }) => console.log(`  ${name.padEnd(36)} ${time.toFixed(2).padStart(7)}`));
}

main().catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
});
