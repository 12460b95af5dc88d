/** The real server on stdio, driven as an editor would. */
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import {
    createProtocolConnection, DidChangeTextDocumentNotification, DidOpenTextDocumentNotification, ExitNotification, InitializedNotification,
    InitializeRequest, PublishDiagnosticsNotification, ShutdownRequest, StreamMessageReader, StreamMessageWriter,
    type Diagnostic, type ProtocolConnection
} from 'vscode-languageserver-protocol/node';

export class ServerUnderTest {
    readonly started = performance.now();
    private readonly process: ChildProcess;
    private readonly connection: ProtocolConnection;
    private readonly waiting = new Map<string, (diagnostics: Diagnostic[]) => void>();
    private readonly texts = new Map<string, string>();
    private readonly versions = new Map<string, number>();
    /** Files for which findings have been published, an empty list included. */
    readonly published = new Set<string>();
    onPublished: (uri: string) => void = () => undefined;

    constructor(server: string, private readonly folder: string) {
        this.process = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
        this.connection = createProtocolConnection(new StreamMessageReader(this.process.stdout!), new StreamMessageWriter(this.process.stdin!));
        this.connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
            this.published.add(uri);
            this.onPublished(uri);
            const resolve = this.waiting.get(uri);
            this.waiting.delete(uri);
            resolve?.(diagnostics);
        });
        this.connection.listen();
    }

    async initialize(): Promise<void> {
        const rootUri = pathToFileURL(this.folder).toString();
        await this.connection.sendRequest(InitializeRequest.type, {
            processId: process.pid, rootUri, capabilities: {}, workspaceFolders: [{ uri: rootUri, name: 'bench' }], locale: 'fr'
        });
        await this.connection.sendNotification(InitializedNotification.type, {});
    }

    /** Opens a file; resolves with its first findings. */
    open(path: string): Promise<Diagnostic[]> {
        const uri = pathToFileURL(path).toString();
        const text = readFileSync(path, 'utf8');
        this.texts.set(uri, text);
        this.versions.set(uri, 1);
        const findings = this.next(uri);
        void this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId: 'msp', version: 1, text } });
        return findings;
    }

    /** Types one character into the middle of a file, or takes it away again; milliseconds until its findings are there. */
    async edit(path: string, round: number): Promise<number> {
        const uri = pathToFileURL(path).toString();
        const text = this.texts.get(uri)!;
        const marker = 'avec le soin attendu';
        const offset = text.indexOf(marker, text.length / 2);
        const before = text.slice(0, offset).split('\n');
        const position = { line: before.length - 1, character: before.at(-1)!.length };
        const version = this.versions.get(uri)! + 1;
        this.versions.set(uri, version);
        const end = round % 2 === 0 ? position : { ...position, character: position.character + 1 };
        const findings = this.next(uri);
        const start = performance.now();
        await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
            textDocument: { uri, version }, contentChanges: [{ range: { start: position, end }, text: round % 2 === 0 ? 'x' : '' }]
        });
        await findings;
        return performance.now() - start;
    }

    /** Resident memory of the server in megabytes. */
    memory(): number {
        const status = readFileSync(`/proc/${this.process.pid}/status`, 'utf8');
        return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
    }

    async stop(): Promise<void> {
        const exited = new Promise(resolve => this.process.once('exit', resolve));
        await this.connection.sendRequest(ShutdownRequest.type);
        await this.connection.sendNotification(ExitNotification.type);
        await exited;
        this.connection.dispose();
    }

    private next(uri: string): Promise<Diagnostic[]> {
        return new Promise(resolve => this.waiting.set(uri, resolve));
    }
}
