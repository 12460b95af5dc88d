import * as vscode from 'vscode';
import type { ExportContent } from './protocol.js';
import { exportWords } from './words.js';

/** Blanks that the question names; the rest is counted. */
const SHOWN = 4;

/** Whether to go on: the dossier is finished, or the person wants it as a draft. */
export async function mayBeDraft({ title, errors, blanks }: ExportContent): Promise<boolean> {
    if (errors === 0 && blanks.length === 0) {
        return true;
    }
    const words = exportWords();
    const places = blanks.slice(0, SHOWN).map(({ within, label }) => words.blank(within, label));
    const rest = blanks.length - places.length;
    const detail = [words.remaining(errors, blanks.length), '', ...places, ...(rest > 0 ? [words.more(rest)] : [])].join('\n').trim();
    const answer = await vscode.window.showWarningMessage(words.draft(title), { modal: true, detail }, words.exportDraft, words.showProblems);
    if (answer === words.showProblems) {
        await (errors > 0 ? vscode.commands.executeCommand('workbench.actions.view.problems') : showFirst(blanks));
    }
    return answer === words.exportDraft;
}

async function showFirst(blanks: ExportContent['blanks']): Promise<void> {
    const place = blanks.find(blank => blank.place)?.place;
    if (place) {
        const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(place.uri));
        await vscode.window.showTextDocument(document, { selection: new vscode.Range(document.positionAt(place.range.offset), document.positionAt(place.range.end)) });
    }
}
