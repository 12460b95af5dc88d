/** The status bar: how the dossier in the active editor stands, whatever else is open in the workspace. */
import * as vscode from 'vscode';
import { State, type LanguageClient } from 'vscode-languageclient/node';
import { ask, isTransient } from '../ask.js';
import { Latest } from '../preview/latest.js';
import { isContractEditor } from '../preview/source.js';
import { DossierStatusRequest, type DossierStatus } from '../protocol.js';
import { statusWords } from './words.js';

/** Findings of a dossier are published one file after the other, and a cursor moves through many places on its way. */
const SETTLED_MS = 150;

/** Shows the status of the active dossier from now on. */
export function registerStatus(client: LanguageClient, ready: Promise<void>): StatusItem {
    return new StatusItem(client, ready);
}

export class StatusItem implements vscode.Disposable {
    private readonly item = vscode.window.createStatusBarItem('msp.dossier', vscode.StatusBarAlignment.Left, 0);
    private readonly listeners: vscode.Disposable;
    private readonly asking = new Latest(() => this.update());
    private timer: ReturnType<typeof setTimeout> | undefined;
    private shown: string | undefined;

    constructor(private readonly client: LanguageClient, ready: Promise<void>) {
        this.item.command = 'workbench.actions.view.problems';
        this.listeners = vscode.Disposable.from(
            vscode.window.onDidChangeActiveTextEditor(() => this.refresh()),
            // A file may hold several contracts: the one around the cursor is meant.
            vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => textEditor === vscode.window.activeTextEditor && this.refresh()),
            // What the server publishes changes whenever one of the counts does.
            vscode.languages.onDidChangeDiagnostics(() => this.refresh()),
            client.onDidChangeState(({ newState }) => newState === State.Running && this.refresh())
        );
        ready.then(() => this.refresh(), () => undefined);
    }

    /** What it says; undefined where it is hidden. */
    get text(): string | undefined {
        return this.shown;
    }

    dispose(): void {
        clearTimeout(this.timer);
        this.listeners.dispose();
        this.item.dispose();
    }

    private refresh(): void {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => void this.asking.request(), SETTLED_MS);
    }

    private async update(): Promise<void> {
        const editor = vscode.window.activeTextEditor;
        if (!isContractEditor(editor)) {
            // A preview has the focus, or a panel: the contract that is still to be seen is still the one that is meant.
            if (editor || !vscode.window.visibleTextEditors.some(isContractEditor)) {
                this.show(null);
            }
            return;
        }
        if (this.client.state !== State.Running) {
            return;
        }
        const { document, selection } = editor;
        try {
            const place = { uri: document.uri.toString(), offset: document.offsetAt(selection.active) };
            this.show(await ask(this.client, DossierStatusRequest, place));
        } catch (error) {
            // Somebody types: the next findings bring the next question. A server that ended is told elsewhere.
            if (isTransient(error)) {
                this.refresh();
            }
        }
    }

    private show(status: DossierStatus | null): void {
        if (!status) {
            this.shown = undefined;
            this.item.hide();
            return;
        }
        const words = statusWords();
        const { errors, warnings, blanks, title } = status;
        const counts = words.counts(status);
        this.shown = [
            ...errors > 0 ? [`$(error) ${errors}`] : [], ...warnings > 0 ? [`$(warning) ${warnings}`] : [], ...blanks > 0 ? [`$(edit) ${blanks}`] : []
        ].join(' ') || '$(check)';
        this.item.name = words.name;
        this.item.text = `$(law) ${this.shown}`;
        this.item.tooltip = [words.dossier(title), counts || words.nothing, words.click].join('\n');
        this.item.accessibilityInformation = { label: `${words.dossier(title)}: ${counts || words.nothing}`, role: 'button' };
        this.item.show();
    }
}
