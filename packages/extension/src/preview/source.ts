/** Between a preview's places and VS Code's editors. */
import * as vscode from 'vscode';
import type { OffsetRange } from '../protocol.js';

/** Two spellings of one address (`%3A` or `:`) are the same file. */
export function sameUri(a: string | vscode.Uri, b: string | vscode.Uri): boolean {
    return normalise(a) === normalise(b);
}

function normalise(uri: string | vscode.Uri): string {
    return (typeof uri === 'string' ? vscode.Uri.parse(uri) : uri).toString();
}

/** The open editor that a file can follow: a contract, not a file of the shipped library, which is part of no dossier. */
export function isContractEditor(editor: vscode.TextEditor | undefined): editor is vscode.TextEditor {
    return editor?.document.languageId === 'msp' && editor.document.uri.scheme !== 'msp';
}

export interface RevealOptions {
    /** Moves the keyboard to the editor too. */
    readonly focus: boolean;
    /** The preview's own column, which the editor must not cover. */
    readonly avoid: vscode.ViewColumn | undefined;
}

/** Shows a place in the editor that has its file open, or else in a new one beside the preview, with the cursor at its start. */
export async function reveal(uri: vscode.Uri, range: OffsetRange, { focus, avoid }: RevealOptions): Promise<void> {
    const document = await vscode.workspace.openTextDocument(uri);
    const open = vscode.window.visibleTextEditors.find(editor => sameUri(editor.document.uri, uri));
    const viewColumn = open?.viewColumn ?? (avoid === vscode.ViewColumn.One ? vscode.ViewColumn.Two : vscode.ViewColumn.One);
    const start = document.positionAt(range.offset);
    const selection = new vscode.Range(start, start);
    const editor = await vscode.window.showTextDocument(document, { viewColumn, preserveFocus: !focus, selection });
    editor.revealRange(new vscode.Range(start, document.positionAt(range.end)), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
