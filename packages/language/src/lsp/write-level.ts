/** Writes a first configuration for an editor that cannot create a file by an edit. Where there is one, an edit of its text is enough. */
import { URI, UriUtils, type FileSystemProvider } from 'langium';
import type { ExecuteCommandHandler } from 'langium/lsp';
import type { TextDocumentEdit } from 'vscode-languageserver';
import { LEVELS, type Level } from '../model/finding.js';
import type { MspSharedServices } from '../msp-module.js';
import { MspDocumentBuilder } from '../workspace/document-builder.js';
import { levelEdit } from './level-edit.js';

/** Takes file, code and level. */
export const WRITE_LEVEL_COMMAND = 'msp.writeLevel';

/** A file system that can write. */
export interface WritableFileSystem extends FileSystemProvider {
    /** Writes a file that is not there yet. @throws when it is */
    writeNew(uri: URI, text: string): Promise<void>;
}

/** Undefined where files cannot be written, as in a browser. */
export function writableFiles({ workspace }: MspSharedServices): WritableFileSystem | undefined {
    const files = workspace.FileSystemProvider;
    return 'writeNew' in files ? files as WritableFileSystem : undefined;
}

export class WriteLevelHandler implements ExecuteCommandHandler {
    readonly commands = [WRITE_LEVEL_COMMAND];

    constructor(private readonly shared: MspSharedServices, private readonly files: WritableFileSystem) {}

    async executeCommand(name: string, [uri, code, level]: readonly unknown[]): Promise<void> {
        const known = [...LEVELS, 'off'].find(one => one === level) as Level | undefined;
        if (name !== WRITE_LEVEL_COMMAND || typeof uri !== 'string' || typeof code !== 'string' || !known || !this.shared.workspace.LangiumDocuments.hasDocument(URI.parse(uri))) {
            return;
        }
        const { Configurations, WorkspaceLock, DocumentBuilder } = this.shared.workspace;
        const [first, second] = levelEdit(this.shared, uri, code, known).documentChanges ?? [];
        // Where a configuration has come in the meantime, the next look at the finding offers an edit of it.
        if (first && 'kind' in first && first.kind === 'create' && second) {
            const target = URI.parse(first.uri);
            const text = (second as TextDocumentEdit).edits.map(edit => 'newText' in edit ? edit.newText : '').join('');
            await this.files.writeNew(target, text);
            await WorkspaceLock.write(async token => {
                await Configurations.refresh(target);
                await (DocumentBuilder instanceof MspDocumentBuilder ? DocumentBuilder.recheckBelow(UriUtils.dirname(target), token) : undefined);
            });
        }
    }
}
