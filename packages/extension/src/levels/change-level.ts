import * as vscode from 'vscode';
import type { LanguageClient, WorkspaceEdit } from 'vscode-languageclient/node';
import { ask } from '../ask.js';
import { LevelEditRequest, type ConfiguredLevel } from '../protocol.js';
import { uiLanguage } from '../settings.js';

/** The command behind the code action "Change the level of …": asks for a level and has the server write the configuration. */
export function registerChangeLevel(client: LanguageClient): vscode.Disposable {
    return vscode.commands.registerCommand('msp.changeLevel', async (uri: string, code: string, present: ConfiguredLevel) => {
        const level = await pickLevel(code, present);
        if (level === undefined) {
            return;
        }
        const edit = await client.protocol2CodeConverter.asWorkspaceEdit(await ask(client, LevelEditRequest, { uri, code, level }) as WorkspaceEdit);
        await vscode.workspace.applyEdit(edit);
        // The server reads the file as it is on disk.
        await Promise.all(edit.entries().map(async ([target]) => (await vscode.workspace.openTextDocument(target)).save()));
    });
}

const TEXTS = {
    fr: { error: 'Erreur', warning: 'Avertissement', information: 'Information', hint: 'Suggestion', off: 'Ne plus signaler', present: 'niveau actuel', title: (code: string) => `Niveau de « ${code} » dans ce dossier` },
    en: { error: 'Error', warning: 'Warning', information: 'Information', hint: 'Suggestion', off: 'Do not report', present: 'at present', title: (code: string) => `Level of “${code}” in this dossier` }
};

const LEVELS: readonly ConfiguredLevel[] = ['error', 'warning', 'information', 'hint', 'off'];

async function pickLevel(code: string, present: ConfiguredLevel): Promise<ConfiguredLevel | undefined> {
    const texts = TEXTS[uiLanguage()];
    const items = LEVELS.map(level => ({ level, label: texts[level], description: level === present ? texts.present : undefined }));
    return (await vscode.window.showQuickPick(items, { placeHolder: texts.title(code) }))?.level;
}
