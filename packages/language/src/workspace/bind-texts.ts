/** Binds texts that are not files yet: the draft that an import writes. */
import { URI } from 'langium';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { bindingsOfFile } from '../lsp/bind-actions.js';
import { createMspServices, type MspSharedServices } from '../msp-module.js';
import { bindingEdits } from '../prose/binding.js';

export interface TextFile {
    /** Relative, with `/`. */
    readonly path: string;
    readonly text: string;
}

let services: Promise<MspSharedServices> | undefined;

async function start(): Promise<MspSharedServices> {
    const { shared } = createMspServices();
    await shared.workspace.WorkspaceManager.initializeWorkspace([]);
    return shared;
}

/** One after the other: they share a workspace in memory. */
let last: Promise<unknown> = Promise.resolve();

/**
 * The files of one dossier with what their sentences certainly state bound to facts, and how many values that is. Not one printed
 * character changes; a file that would not be read as before stays as it is.
 */
export function bindTexts<T extends TextFile>(files: readonly T[]): Promise<{ readonly files: readonly T[]; readonly count: number }> {
    const bound = last.then(() => bindNow(files));
    last = bound.catch(() => undefined);
    return bound;
}

async function bindNow<T extends TextFile>(files: readonly T[]): Promise<{ readonly files: readonly T[]; readonly count: number }> {
    const { workspace, ServiceRegistry } = await (services ??= start());
    const uris = files.map(({ path }) => URI.file(`/draft/${path}`));
    files.forEach(({ text }, index) => workspace.TextDocuments.set(TextDocument.create(uris[index]!.toString(), 'msp', 1, text)));
    try {
        await workspace.DocumentBuilder.update(uris, []);
        let count = 0;
        const written = files.map((file, index): T => {
            const uri = uris[index]!;
            const bindings = bindingsOfFile(uri.toString(), workspace.Dossiers);
            const text = [...bindingEdits(bindings)].sort((a, b) => b.offset - a.offset)
                .reduce((before, { offset, end, text: inserted }) => before.slice(0, offset) + inserted + before.slice(end), file.text);
            const { parser } = ServiceRegistry.getServices(uri);
            if (bindings.length === 0 || parser.LangiumParser.parse(text).parserErrors.length > 0) {
                return file;
            }
            count += bindings.length;
            return { ...file, text };
        });
        return { files: written, count };
    } finally {
        uris.forEach(uri => workspace.TextDocuments.delete(uri.toString()));
        await workspace.DocumentBuilder.update([], uris);
    }
}
