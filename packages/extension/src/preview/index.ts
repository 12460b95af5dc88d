/** The preview panel: the dossier as a contract, beside its source. */
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { registerCompare } from './compare.js';
import { PreviewManager } from './manager.js';
import { VIEW_TYPE } from './panel.js';

/** Registers the preview's commands, its revival after a reload, and what it follows in the editor. */
export function registerPreview(context: vscode.ExtensionContext, client: LanguageClient, ready: Promise<void>): PreviewManager {
    const manager = new PreviewManager(context, client, ready);
    context.subscriptions.push(
        vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, manager),
        vscode.commands.registerCommand('msp.openPreview', (uri?: vscode.Uri) => manager.openToSide(uri)),
        registerCompare(client, ready, manager),
        vscode.commands.registerCommand('msp.showSource', () => manager.active?.showSource()),
        vscode.commands.registerCommand('msp.togglePreviewLock', () => manager.active?.toggleLock()),
        vscode.window.onDidChangeActiveTextEditor(editor => manager.follow(editor)),
        vscode.window.onDidChangeTextEditorVisibleRanges(event => manager.editorScrolled(event.textEditor)),
        vscode.window.onDidChangeTextEditorSelection(event => manager.cursorMoved(event.textEditor))
    );
    return manager;
}
