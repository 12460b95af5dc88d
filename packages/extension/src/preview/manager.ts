import * as vscode from 'vscode';
import { State, type LanguageClient } from 'vscode-languageclient/node';
import { ask, hear } from '../ask.js';
import { PreviewChangedNotification, PreviewPageRequest, PreviewRequest, type PreviewComparison, type PreviewState, type PreviewView } from '../protocol.js';
import { applyFix } from './fixes.js';
import { PreviewPanel, VIEW_TYPE, type PreviewServices } from './panel.js';
import { printPage } from './print.js';
import { isContractEditor } from './source.js';

const VIEW_KEY = 'msp.preview.view';
const FIRST_VIEW: PreviewView = { zoom: 1, findings: true };

/** All previews: at most one that follows the editor, and any number that are locked on their contract. */
export class PreviewManager implements vscode.WebviewPanelSerializer<PreviewState>, vscode.Disposable {
    private readonly panels = new Set<PreviewPanel>();
    private readonly notifications: vscode.Disposable;
    private readonly services: PreviewServices;

    constructor(
        private readonly context: vscode.ExtensionContext,
        client: LanguageClient,
        ready: Promise<void>
    ) {
        const { globalState, globalStorageUri } = context;
        this.services = {
            render: async params => {
                await ready;
                return ask(client, PreviewRequest, params);
            },
            page: params => ask(client, PreviewPageRequest, params),
            print: page => printPage(page, globalStorageUri),
            fix: (finding, title, column) => applyFix(client, finding, title, column),
            get view() {
                return globalState.get<PreviewView>(VIEW_KEY) ?? FIRST_VIEW;
            },
            set view(view) {
                void globalState.update(VIEW_KEY, view);
            }
        };
        this.notifications = vscode.Disposable.from(
            hear(client, PreviewChangedNotification, ({ uris }) => {
                this.panels.forEach(panel => panel.filesChanged(uris));
            }),
            // A server that was restarted does not know yet that somebody is looking.
            client.onDidChangeState(({ newState }) => {
                if (newState === State.Running) {
                    this.refresh();
                }
            })
        );
    }

    /** The preview the person is looking at, or else the last one that was opened. */
    get active(): PreviewPanel | undefined {
        const panels = [...this.panels];
        return panels.find(panel => panel.active) ?? panels.at(-1);
    }

    /** Shows the preview that follows the editor, opening it beside the editor when there is none. */
    openToSide(uri = vscode.window.activeTextEditor?.document.uri): void {
        if (!uri) {
            return;
        }
        const following = [...this.panels].find(panel => !panel.locked);
        if (following) {
            following.show(uri);
            return;
        }
        const panel = vscode.window.createWebviewPanel(VIEW_TYPE, 'MSP', { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true });
        this.add(panel, { uri: uri.toString(), locked: false });
    }

    /** Shows beside the editor what changed between two versions of a dossier. */
    openComparison(uri: vscode.Uri, comparison: PreviewComparison): void {
        const panel = vscode.window.createWebviewPanel(VIEW_TYPE, 'MSP', { viewColumn: vscode.ViewColumn.Beside, preserveFocus: false });
        // It stays on what was compared.
        this.add(panel, { uri: uri.toString(), locked: true, comparison });
    }

    /** After a reload VS Code hands back a panel and what its webview had kept. */
    async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: PreviewState | undefined): Promise<void> {
        const uri = state?.uri ?? vscode.window.activeTextEditor?.document.uri.toString();
        if (uri) {
            this.add(panel, { uri, locked: state?.locked ?? false, extent: state?.extent, comparison: state?.comparison });
        } else {
            panel.dispose();
        }
    }

    follow(editor: vscode.TextEditor | undefined): void {
        if (isContractEditor(editor)) {
            this.panels.forEach(panel => panel.follow(editor));
        }
    }

    cursorMoved(editor: vscode.TextEditor): void {
        if (isContractEditor(editor)) {
            this.panels.forEach(panel => panel.cursorMoved(editor));
        }
    }

    editorScrolled(editor: vscode.TextEditor): void {
        if (isContractEditor(editor)) {
            this.panels.forEach(panel => panel.editorScrolled(editor));
        }
    }

    /** Renders again whatever changed. */
    refresh(): void {
        this.panels.forEach(panel => panel.refresh());
    }

    async text(): Promise<string> {
        if (!this.active) {
            throw new Error('No preview is open.');
        }
        return this.active.text();
    }

    dispose(): void {
        this.notifications.dispose();
        this.panels.forEach(panel => panel.dispose());
    }

    private add(webviewPanel: vscode.WebviewPanel, state: PreviewState): void {
        const panel = new PreviewPanel(webviewPanel, this.context.extensionUri, state, this.services);
        this.panels.add(panel);
        webviewPanel.onDidDispose(() => this.panels.delete(panel));
    }
}
