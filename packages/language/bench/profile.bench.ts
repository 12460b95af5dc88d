/** Where the time of an edit goes, without the protocol: each phase alone, beside the bare parse. */
import { URI } from 'langium';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createMspServices } from '../src/index.js';
import { contractText } from './dossiers.js';

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

async function main(): Promise<void> {
    for (const kilobytes of (process.env.KB ?? "5,20,100,500").split(",").map(Number)) {
        const { shared, msp } = createMspServices();
        await shared.workspace.WorkspaceManager.initializeWorkspace([]);
        const text = contractText(kilobytes * 1000);
        const uri = URI.file('/bench/contrat.msp');
        const parse: number[] = [];
        const edit: number[] = [];
        const phases = new Map<string, number[]>();
        for (let round = 0; round < Number(process.env.ROUNDS ?? 60); round++) {
            const at = text.indexOf('avec le soin', text.length / 2);
            const changed = `${text.slice(0, at)}${'x'.repeat(round % 7)}${text.slice(at)}`;
            let start = performance.now();
            msp.parser.LangiumParser.parse(changed);
            parse.push(performance.now() - start);
            shared.workspace.TextDocuments.set(TextDocument.create(uri.toString(), 'msp', round + 1, changed));
            start = performance.now();
            await shared.workspace.DocumentBuilder.update([uri], []);
            edit.push(performance.now() - start);
            const document = shared.workspace.LangiumDocuments.getDocument(uri)!;
            start = performance.now();
            msp.references.Linker.unlink(document);
            await msp.references.Linker.link(document);
            phases.set('link', [...phases.get('link') ?? [], performance.now() - start]);
            start = performance.now();
            shared.workspace.Dossiers.update(document);
            shared.checking.Checker.check(document);
            phases.set('check', [...phases.get('check') ?? [], performance.now() - start]);
        }
        const line = [...phases].map(([name, values]) => `${name} ${median(values.slice(20)).toFixed(1)}`).join('  ');
        console.log(`${kilobytes} KB: parse ${median(parse.slice(20)).toFixed(1)} ms, edit ${median(edit.slice(20)).toFixed(1)} ms, ${line}`);
    }
}

await main();
