/** The real server on stdio, driven as an editor would. */
import type { Request } from '../src/protocol.js';
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import {
    CodeActionRequest, createProtocolConnection, DefinitionRequest, DidChangeTextDocumentNotification, DidChangeWatchedFilesNotification,
    DidChangeWorkspaceFoldersNotification, DidCloseTextDocumentNotification, DidOpenTextDocumentNotification, ErrorCodes, ExecuteCommandRequest,
    ExitNotification, HoverRequest, InitializedNotification, InitializeRequest, PublishDiagnosticsNotification, RegistrationRequest, ResponseError, ShutdownRequest,
    StreamMessageReader, StreamMessageWriter, type ClientCapabilities, type CodeAction, type Diagnostic, type FileChangeType, type Position, type ProtocolConnection
} from 'vscode-languageserver-protocol/node';

export class ServerUnderTest {
    readonly started = performance.now();
    private readonly process: ChildProcess;
    private readonly connection: ProtocolConnection;
    private readonly waiting = new Map<string, (diagnostics: Diagnostic[]) => void>();
    private readonly texts = new Map<string, string>();
    private readonly versions = new Map<string, number>();
    /** The last findings of each file, an empty list included. */
    readonly published = new Map<string, Diagnostic[]>();
    /** What it wrote on standard error. */
    told = '';
    onPublished: (uri: string) => void = () => undefined;

    constructor(server: string, private readonly folder: string) {
        this.process = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
        this.process.stderr!.on('data', (data: Buffer) => { this.told += data.toString(); });
        this.connection = createProtocolConnection(new StreamMessageReader(this.process.stdout!), new StreamMessageWriter(this.process.stdin!));
        this.connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
            this.published.set(uri, diagnostics);
            this.onPublished(uri);
            const resolve = this.waiting.get(uri);
            this.waiting.delete(uri);
            resolve?.(diagnostics);
        });
        this.connection.listen();
    }

    async initialize(capabilities: ClientCapabilities = {}): Promise<void> {
        const rootUri = pathToFileURL(this.folder).toString();
        await this.connection.sendRequest(InitializeRequest.type, {
            processId: process.pid, rootUri, capabilities, workspaceFolders: [{ uri: rootUri, name: 'bench' }], locale: 'fr'
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

    /** Tells of files on disk, as a watcher does. */
    tell(changes: Readonly<Record<string, FileChangeType>>): Promise<void> {
        return this.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
            changes: Object.entries(changes).map(([path, type]) => ({ uri: pathToFileURL(path).toString(), type }))
        });
    }

    /** Opens a text that need not be on disk. */
    async openText(uri: string, text: string): Promise<void> {
        this.texts.set(uri, text);
        this.versions.set(uri, 1);
        await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId: 'msp', version: 1, text } });
    }

    /** Gives an opened file another text, and does not wait. */
    async setText(uri: string, text: string): Promise<void> {
        const version = this.versions.get(uri)! + 1;
        this.versions.set(uri, version);
        this.texts.set(uri, text);
        await this.connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri, version }, contentChanges: [{ text }] });
    }

    async close(uri: string): Promise<void> {
        await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
    }

    async changeFolders(added: readonly string[], removed: readonly string[]): Promise<void> {
        const folder = (path: string): { uri: string; name: string } => ({ uri: pathToFileURL(path).toString(), name: path });
        await this.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event: { added: added.map(folder), removed: removed.map(folder) } });
    }

    /** Answers what the server asks of its client with a refusal. */
    refuseRegistrations(): void {
        this.connection.onRequest(RegistrationRequest.type, () => new ResponseError(ErrorCodes.MethodNotFound, 'Refused.'));
    }

    /** What has been published of a file, sorted so that it can be compared. */
    codesOf(path: string): string[] {
        return this.diagnosticsOf(path).map(({ code, range }) => `${range.start.line}:${range.start.character} ${String(code)}`).sort();
    }

    get lives(): boolean {
        return this.process.exitCode === null && this.process.signalCode === null;
    }

    diagnosticsOf(path: string): readonly Diagnostic[] {
        return this.published.get(pathToFileURL(path).toString()) ?? [];
    }

    /** Waits until something holds of what has been published; fails after ten seconds. */
    async until(condition: () => boolean): Promise<void> {
        const deadline = Date.now() + 10_000;
        while (!condition()) {
            if (Date.now() > deadline) {
                throw new Error(`Waited in vain; published: ${JSON.stringify([...this.published].map(([uri, list]) => [uri, list.map(({ code, message }) => [code, message])]))}`);
            }
            await new Promise(resolve => setTimeout(resolve, 10));
        }
    }

    /** Replaces the first occurrence of a text in an opened file; resolves with its next findings. */
    async replace(path: string, text: string, by: string): Promise<Diagnostic[]> {
        const uri = pathToFileURL(path).toString();
        const before = this.texts.get(uri)!;
        const offset = before.indexOf(text);
        const version = this.versions.get(uri)! + 1;
        this.versions.set(uri, version);
        this.texts.set(uri, before.replace(text, by));
        const findings = this.next(uri);
        await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
            textDocument: { uri, version },
            contentChanges: [{ range: { start: positionAt(before, offset), end: positionAt(before, offset + text.length) }, text: by }]
        });
        return findings;
    }

    async hover(path: string, text: string): Promise<string> {
        const hover = await this.connection.sendRequest(HoverRequest.type, this.at(path, text));
        return hover && typeof hover.contents === 'object' && 'value' in hover.contents ? hover.contents.value : '';
    }

    /** The file that the definition stands in. */
    async definition(path: string, text: string): Promise<string | undefined> {
        const found = await this.connection.sendRequest(DefinitionRequest.type, this.at(path, text));
        const [first] = Array.isArray(found) ? found : found ? [found] : [];
        return first && ('targetUri' in first ? first.targetUri : first.uri);
    }

    /** The text of what ships inside the server: a library file, the page of a rule. */
    async shipped(uri: string): Promise<string> {
        return (await this.connection.sendRequest<{ text: string }>('msp/libraryContent', { uri })).text;
    }

    async codeActions(path: string, content: string, text: string): Promise<CodeAction[]> {
        const position = positionAt(content, content.indexOf(text));
        const actions = await this.connection.sendRequest(CodeActionRequest.type, {
            textDocument: { uri: pathToFileURL(path).toString() }, range: { start: position, end: position }, context: { diagnostics: [] }
        });
        return (actions ?? []).filter((action): action is CodeAction => 'edit' in action || 'kind' in action);
    }

    /** Has a command done that a code action names. */
    async run({ command }: CodeAction): Promise<void> {
        await this.connection.sendRequest(ExecuteCommandRequest.type, { command: command!.command, arguments: command!.arguments ?? [] });
    }

    /** An opened file as the server knows it. */
    textOf(path: string): string {
        return this.texts.get(pathToFileURL(path).toString())!;
    }

    /** A request of the product's own protocol. */
    ask<Params, Result>(request: Request<Params, Result>, params: Params): Promise<Result> {
        return this.connection.sendRequest<Result>(request.method, params);
    }

    private at(path: string, text: string): { textDocument: { uri: string }; position: Position } {
        const uri = pathToFileURL(path).toString();
        const content = this.texts.get(uri)!;
        return { textDocument: { uri }, position: positionAt(content, content.indexOf(text) + 1) };
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

function positionAt(text: string, offset: number): Position {
    const lines = text.slice(0, offset).split('\n');
    return { line: lines.length - 1, character: lines.at(-1)!.length };
}
