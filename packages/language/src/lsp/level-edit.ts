/** Writes the level of a rule into the configuration that applies to a file: the nearest one there is, else a new one beside the contract. */
import { applyEdits, modify } from 'jsonc-parser';
import { URI, UriUtils } from 'langium';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { WorkspaceEdit } from 'vscode-languageserver';
import { CONFIGURATION_FILE } from '../checking/configuration.js';
import type { Level } from '../model/finding.js';
import { uriOf } from '../model/tree.js';
import type { MspSharedServices } from '../msp-module.js';

const FORMAT = { formattingOptions: { insertSpaces: true, tabSize: 2, eol: '\n' } };

export function levelEdit({ workspace }: Pick<MspSharedServices, 'workspace'>, uri: string, code: string, level: Level): WorkspaceEdit {
    const [nearest] = workspace.Configurations.entriesOf(URI.parse(uri));
    if (!nearest) {
        const [dossier] = workspace.Dossiers.dossiersOf(uri);
        const folder = UriUtils.dirname(URI.parse(dossier ? uriOf(dossier.root) : uri));
        const target = UriUtils.joinPath(folder, CONFIGURATION_FILE).toString();
        const newText = `${applyEdits('{}', modify('{}', ['levels', code], level, FORMAT))}\n`;
        return { documentChanges: [
            { kind: 'create', uri: target, options: { ignoreIfExists: true } },
            { textDocument: { uri: target, version: null }, edits: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, newText }] }
        ] };
    }
    const document = TextDocument.create(nearest.uri, 'jsonc', 0, nearest.text);
    const edits = modify(nearest.text, ['levels', code], level, FORMAT).map(({ offset, length, content }) => ({
        range: { start: document.positionAt(offset), end: document.positionAt(offset + length) }, newText: content
    }));
    return { documentChanges: [{ textDocument: { uri: nearest.uri, version: null }, edits }] };
}
