/** "Compare with…": which versions, by asking the person. */
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { askPatiently } from '../ask.js';
import { PreviewHistoryRequest, type PreviewCommit, type PreviewComparison, type VersionName } from '../protocol.js';
import { uiLanguage } from '../settings.js';
import type { PreviewManager } from './manager.js';
import { isContractEditor } from './source.js';

/** Registers the command. Another extension, or a keybinding, may say what to compare. */
export function registerCompare(client: LanguageClient, ready: Promise<void>, manager: PreviewManager): vscode.Disposable {
    return vscode.commands.registerCommand('msp.compareWith', async (argument?: vscode.Uri, comparison?: PreviewComparison): Promise<void> => {
        const uri = argument instanceof vscode.Uri ? argument : contractInView(manager);
        if (!uri) {
            return;
        }
        await ready;
        const chosen = comparison ?? await choose(client, uri);
        if (chosen) {
            manager.openComparison(uri, chosen);
        }
    });
}

function contractInView(manager: PreviewManager): vscode.Uri | undefined {
    const { activeTextEditor } = vscode.window;
    return isContractEditor(activeTextEditor) ? activeTextEditor.document.uri : manager.active?.file;
}

interface VersionItem extends vscode.QuickPickItem {
    readonly version?: VersionName;
    /** Asks on: for a file, a folder, the name of a revision. */
    readonly ask?: () => Promise<VersionName | undefined>;
}

async function choose(client: LanguageClient, uri: vscode.Uri): Promise<PreviewComparison | undefined> {
    const words = uiLanguage() === 'fr' ? FRENCH : ENGLISH;
    const { commits, reason } = await askPatiently(client, PreviewHistoryRequest, { uri: uri.toString() });
    const revisions = commits.map(commitItem);
    const before = await pick([
        ...revisions,
        { label: '', kind: vscode.QuickPickItemKind.Separator },
        { label: `$(file) ${words.file}`, ask: () => askForPath(uri, false, words) },
        { label: `$(folder) ${words.folder}`, ask: () => askForPath(uri, true, words) },
        ...commits.length > 0 ? [{ label: `$(tag) ${words.revision}`, ask: () => askForRevision(words) }] : []
    ], words.before, reason);
    if (!before) {
        return undefined;
    }
    if (before.path !== undefined) {
        return { before };
    }
    const current: VersionItem = { label: `$(edit) ${words.current}`, description: words.currentHint };
    const others = revisions.filter(({ version }) => version?.revision !== before.revision);
    const picked = await vscode.window.showQuickPick([current, ...others], { title: words.title, placeHolder: words.after(before.label), ignoreFocusOut: true });
    return picked && { before, after: picked.version };
}

async function pick(items: readonly VersionItem[], placeHolder: string, reason: string | undefined): Promise<VersionName | undefined> {
    const words = uiLanguage() === 'fr' ? FRENCH : ENGLISH;
    const picked = await vscode.window.showQuickPick(items, { title: words.title, placeHolder: reason ?? placeHolder, matchOnDescription: true, ignoreFocusOut: true });
    return picked?.version ?? picked?.ask?.();
}

function commitItem({ id, author, date, subject }: PreviewCommit): VersionItem {
    const day = new Intl.DateTimeFormat(uiLanguage(), { dateStyle: 'medium' }).format(new Date(date));
    return { label: `$(git-commit) ${subject}`, description: `${day}, ${author}  ${id.slice(0, 7)}`, version: { revision: id, label: `${subject} (${day})` } };
}

async function askForPath(near: vscode.Uri, folder: boolean, words: typeof ENGLISH): Promise<VersionName | undefined> {
    const [chosen] = await vscode.window.showOpenDialog({
        title: words.title, canSelectFiles: !folder, canSelectFolders: folder, defaultUri: vscode.Uri.joinPath(near, '..'),
        ...folder ? {} : { filters: { MSP: ['msp'] } }
    }) ?? [];
    return chosen && { path: chosen.fsPath, label: chosen.path.split('/').at(-1) ?? chosen.fsPath };
}

async function askForRevision(words: typeof ENGLISH): Promise<VersionName | undefined> {
    const name = (await vscode.window.showInputBox({ title: words.title, prompt: words.revisionPrompt }))?.trim();
    return name ? { revision: name, label: name } : undefined;
}

const ENGLISH = {
    title: 'Compare with…',
    before: 'Which version is the one before?',
    after: (label: string): string => `What is "${label}" compared with?`,
    file: 'Another file…',
    folder: 'Another folder…',
    revision: 'Another revision…',
    revisionPrompt: 'A tag, a branch or a commit',
    current: 'The current text',
    currentHint: 'as it is in the editor, saved or not'
};

const FRENCH: typeof ENGLISH = {
    title: 'Comparer avec…',
    before: "Quelle est la version d'avant ?",
    after: label => `À quoi comparer « ${label} » ?`,
    file: 'Un autre fichier…',
    folder: 'Un autre dossier…',
    revision: 'Une autre révision…',
    revisionPrompt: 'Une étiquette, une branche ou un commit',
    current: 'Le texte actuel',
    currentHint: "tel qu'il est dans l'éditeur, enregistré ou non"
};
