/** "Export…": the dossier of the editor or the preview as Word, PDF and more. */
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { askPatiently } from '../ask.js';
import { describe, writeAtomically } from '../documents/files.js';
import type { FormatChoice } from '../documents/jobs.js';
import { DocumentsThread } from '../documents/thread.js';
import { isContractEditor, sameUri } from '../preview/source.js';
import { uiLanguage } from '../settings.js';
import { pickExtent, pickFormat } from './choices.js';
import { mayBeDraft } from './draft.js';
import { ExportChoicesRequest, ExportRequest, type DossierPlace, type ExportContent, type ExportExtent } from './protocol.js';
import { offerResult } from './result.js';
import { exportAnnexData, exportAuthor, exportTemplate } from './settings.js';
import { mayReplace, pickTarget } from './target.js';
import { exportWords } from './words.js';

/** What a keybinding or another extension may settle beforehand; a person is asked for the rest. */
export interface ExportPreset {
    readonly uri?: vscode.Uri;
    /** Id of a format: `docx`. */
    readonly format?: string;
    readonly extent?: ExportExtent;
    readonly target?: vscode.Uri;
}

/** Registers the command. It resolves to the file it wrote; to undefined where the person stopped it. */
export function registerExport(context: vscode.ExtensionContext, client: LanguageClient, ready: Promise<void>, previewed: () => vscode.Uri | undefined): vscode.Disposable {
    return vscode.commands.registerCommand('msp.export', async (argument?: vscode.Uri | ExportPreset): Promise<vscode.Uri | undefined> => {
        const preset: ExportPreset = argument instanceof vscode.Uri ? { uri: argument } : argument ?? {};
        const place = placeOf(preset.uri, previewed);
        if (!place) {
            void vscode.window.showInformationMessage(exportWords().noEditor);
            return undefined;
        }
        const thread = new DocumentsThread(context.extensionUri);
        try {
            await ready;
            return await run(preset, place, { context, client, thread });
        } catch (error) {
            if (!(error instanceof vscode.CancellationError)) {
                void vscode.window.showErrorMessage(exportWords().failed(describe(error)));
            }
            return undefined;
        } finally {
            thread.dispose();
        }
    });
}

interface Tools {
    readonly context: vscode.ExtensionContext;
    readonly client: LanguageClient;
    readonly thread: DocumentsThread;
}

async function run(preset: ExportPreset, place: DossierPlace, tools: Tools): Promise<vscode.Uri | undefined> {
    const { context: { globalState, workspaceState }, client, thread } = tools;
    const [choices, formats] = await Promise.all([askPatiently(client, ExportChoicesRequest, place), thread.ask('formats', undefined)]);
    if (!choices) {
        throw new Error(exportWords().noContract);
    }
    const format = preset.format === undefined ? await pickFormat(formats, globalState) : formats.find(({ id }) => id === preset.format);
    const extent = format && (preset.extent ?? await pickExtent(choices, workspaceState));
    if (!format || !extent) {
        return undefined;
    }
    const contract = vscode.Uri.parse(choices.uri);
    const content = await askPatiently(client, ExportRequest, { ...place, ...extent, annexData: exportAnnexData(contract) });
    if (!content) {
        throw new Error(exportWords().noContract);
    }
    if (!await mayBeDraft(content)) {
        return undefined;
    }
    const target = preset.target ?? await pickTarget(contract, content.name, format, workspaceState);
    if (!target || !await mayReplace(target, thread)) {
        return undefined;
    }
    await write(content, format, contract, target, thread);
    void offerResult(target, format);
    return target;
}

function write(content: ExportContent, format: FormatChoice, contract: vscode.Uri, target: vscode.Uri, thread: DocumentsThread): Thenable<void> {
    const title = exportWords().progress(format.label[uiLanguage()]);
    return vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title, cancellable: true }, async (_, token) => {
        const template = await exportTemplate(contract, format);
        const bytes = await thread.ask('write', { format: format.id, tree: content.tree, data: content.data, template, author: exportAuthor(contract) }, token);
        await writeAtomically(target, bytes);
    });
}

/** The file asked for, that of the editor, or that of the preview the person is looking at. */
function placeOf(uri: vscode.Uri | undefined, previewed: () => vscode.Uri | undefined): DossierPlace | undefined {
    const editor = vscode.window.activeTextEditor;
    const asked = uri?.path.endsWith('.msp') || uri?.scheme === 'untitled' ? uri : undefined;
    if (isContractEditor(editor) && (!asked || sameUri(asked, editor.document.uri))) {
        return { uri: editor.document.uri.toString(), offset: editor.document.offsetAt(editor.selection.active) };
    }
    const file = asked ?? previewed();
    return file && { uri: file.toString() };
}
