/** What the server announces beyond what Langium does. */
import { DefaultLanguageServer } from 'langium/lsp';
import type { InitializeParams, InitializeResult } from 'vscode-languageserver';

export class MspLanguageServer extends DefaultLanguageServer {

    /** Folders that come and go are told without being asked for: a client may refuse a registration. */
    protected override buildInitializeResult(params: InitializeParams): InitializeResult {
        const result = super.buildInitializeResult(params);
        return {
            ...result,
            capabilities: { ...result.capabilities, workspace: { ...result.capabilities.workspace, workspaceFolders: { supported: true, changeNotifications: true } } }
        };
    }
}
