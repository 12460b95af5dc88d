import * as vscode from 'vscode';
import { State, type LanguageClient } from 'vscode-languageclient/node';
import { ask, hear } from '../ask.js';
import { PreviewChangedNotification, PreviewRequest, type PreviewState } from '../protocol.js';
import { PreviewPanel, VIEW_TYPE } from './panel.js';
import { isContractEditor } from './source.js';

/** All previews: at most one that follows the editor, and any number that are locked on their contract. */
export class PreviewManager implements vscode.WebviewPanelSerializer<PreviewState>, vscode.Disposable {
    private readonly panels = new Set<PreviewPanel>();
    private readonly notifications: vscode.Disposable;

    constructor(
        private readonly extensionUri: vscode.Uri,
        private readonly client: LanguageClient,
        private readonly ready: Promise<void>
    ) {
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

    /** After a reload VS Code hands back a panel and what its webview had kept. */
    async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: PreviewState | undefined): Promise<void> {
        const uri = state?.uri ?? vscode.window.activeTextEditor?.document.uri.toString();
        if (uri) {
            this.add(panel, { uri, locked: state?.locked ?? false });
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
        const panel = new PreviewPanel(webviewPanel, this.extensionUri, state, async params => {
            await this.ready;
            return ask(this.client, PreviewRequest, params);
        });
        this.panels.add(panel);
        webviewPanel.onDidDispose(() => this.panels.delete(panel));
    }
}
