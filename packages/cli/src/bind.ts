/** `msp bind`: takes what the sentences of contracts certainly state into typed facts; what is printed stays the same. */
import { bindingEdits, bindingsOfFile } from '@msp/language';
import { URI } from 'langium';
import { edited } from './fix.js';
import { loadWorkspace } from './workspace.js';
import { writeAtomically } from './write.js';

export interface BoundFile {
    readonly uri: string;
    /** What was bound: the quotation's name and its words. */
    readonly values: readonly { readonly path: string; readonly words: string }[];
}

/** @param write whether to change the files; otherwise what is told is what would be done */
export async function bind(paths: readonly string[], write: boolean): Promise<readonly BoundFile[]> {
    const { shared, documents } = await loadWorkspace(paths);
    const bound: BoundFile[] = [];
    const texts = new Map<string, string>();
    for (const { uri, textDocument } of documents) {
        const bindings = bindingsOfFile(uri.toString(), shared.workspace.Dossiers);
        if (bindings.length > 0) {
            texts.set(uri.toString(), edited(textDocument.getText(), bindingEdits(bindings)));
            bound.push({ uri: uri.toString(), values: bindings.map(({ path, words }) => ({ path, words })) });
        }
    }
    if (write) {
        texts.forEach((text, uri) => writeAtomically(URI.parse(uri).fsPath, new TextEncoder().encode(text)));
    }
    return bound;
}
