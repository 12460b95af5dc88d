/** "Import a Word Document…": a `.docx` to a draft dossier and a report of what was not carried over. */
import * as vscode from 'vscode';
import { describe, exists, writeAtomically } from '../documents/files.js';
import type { ImportedFiles } from '../documents/jobs.js';
import { DocumentsThread } from '../documents/thread.js';
import { pickFolder, stem } from './folder.js';
import { importWords } from './words.js';

/** What a keybinding or another extension may settle beforehand; a person is asked for the rest. */
export interface ImportPreset {
    readonly uri?: vscode.Uri;
    readonly folder?: vscode.Uri;
}

/** Registers the command. It resolves to the files it wrote; to undefined where the person stopped it. */
export function registerImport(context: vscode.ExtensionContext): vscode.Disposable {
    return vscode.commands.registerCommand('msp.importWord', async (argument?: vscode.Uri | ImportPreset): Promise<readonly vscode.Uri[] | undefined> => {
        const preset: ImportPreset = argument instanceof vscode.Uri ? { uri: argument } : argument ?? {};
        const document = preset.uri ?? await pickDocument();
        const folder = document && (preset.folder ?? await pickFolder(document));
        if (!document || !folder) {
            return undefined;
        }
        const thread = new DocumentsThread(context.extensionUri);
        try {
            return await run(document, folder, thread);
        } catch (error) {
            if (!(error instanceof vscode.CancellationError)) {
                void vscode.window.showErrorMessage(importWords().failed(describe(error)));
            }
            return undefined;
        } finally {
            thread.dispose();
        }
    });
}

async function pickDocument(): Promise<vscode.Uri | undefined> {
    const words = importWords();
    return (await vscode.window.showOpenDialog({ filters: { [words.wordFiles]: ['docx'] }, openLabel: words.pick, title: words.pickTitle }))?.[0];
}

async function run(document: vscode.Uri, folder: vscode.Uri, thread: DocumentsThread): Promise<readonly vscode.Uri[] | undefined> {
    const words = importWords();
    const imported = await vscode.window.withProgress(
        { location: vscode.ProgressLocation.Notification, title: words.progress(stem(document)), cancellable: true },
        async (_, token) => thread.ask('import', { bytes: await vscode.workspace.fs.readFile(document), name: stem(document) }, token)
    );
    const files = imported.files.map(({ path, text }) => ({ uri: vscode.Uri.joinPath(folder, ...path.split('/')), text }));
    if (!await mayWrite(files.map(({ uri }) => uri))) {
        return undefined;
    }
    for (const { uri, text } of files) {
        await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(uri, '..'));
        await writeAtomically(uri, new TextEncoder().encode(text));
    }
    const uris = files.map(({ uri }) => uri);
    await show(uris);
    tell(imported);
    return uris;
}

/** A draft must not take the place of somebody's work. */
async function mayWrite(uris: readonly vscode.Uri[]): Promise<boolean> {
    const present = (await Promise.all(uris.map(async uri => await exists(uri) ? [uri] : []))).flat();
    if (present.length === 0) {
        return true;
    }
    const words = importWords();
    const detail = present.map(uri => vscode.workspace.asRelativePath(uri)).join('\n');
    return await vscode.window.showWarningMessage(words.present(present.length), { modal: true, detail }, words.replace) === words.replace;
}

/** The contract, and the report beside it as a page to read. */
async function show(uris: readonly vscode.Uri[]): Promise<void> {
    const [contract, report] = [uris[0]!, uris.at(-1)!];
    await vscode.window.showTextDocument(contract, { viewColumn: vscode.ViewColumn.One, preview: false });
    try {
        await vscode.commands.executeCommand('markdown.showPreviewToSide', report);
    } catch {
        // As text where VS Code's own Markdown preview is not there.
        await vscode.window.showTextDocument(report, { viewColumn: vscode.ViewColumn.Two, preview: false });
    }
}

function tell({ files, reported, missing, unread }: ImportedFiles): void {
    const words = importWords();
    // The report is one of the files, and no part of the dossier.
    void vscode.window.showInformationMessage(words.done(files.length - 1, reported));
    if (missing > 0) {
        void vscode.window.showWarningMessage(words.missing(missing));
    }
    if (unread > 0) {
        void vscode.window.showWarningMessage(words.unread(unread));
    }
}
