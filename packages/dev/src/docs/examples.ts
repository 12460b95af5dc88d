// Runs the examples of a rule's page, to quote what they really give.
import { URI } from 'langium';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { MspSharedServices } from '@msp/language';

export interface ExampleFinding {
    readonly code: string;
    readonly fr: string;
    readonly en: string;
    /** Titles of the fixes, in both languages. */
    readonly fixes: readonly string[];
}

const FILE = /^\/\/- (\S+)[ \t]*$/;
let version = 0;

/** Findings in all files of an example; the first file is the contract, `//- /path` begins another. */
export async function readExample(example: string, shared: MspSharedServices): Promise<readonly ExampleFinding[]> {
    const files = new Map<string, string[]>();
    let path = '/contrat.msp';
    for (const line of example.split('\n')) {
        const file = FILE.exec(line);
        if (file) {
            path = file[1]!;
        } else {
            files.set(path, [...files.get(path) ?? [], line]);
        }
    }
    const uris = [...files.keys()].map(file => URI.file(file));
    for (const uri of uris) {
        version += 1;
        shared.workspace.TextDocuments.set(TextDocument.create(uri.toString(), 'msp', version, files.get(uri.path)!.join('\n')));
    }
    await shared.workspace.DocumentBuilder.update(uris, []);
    const findings = uris.flatMap(uri => shared.checking.Checker.findingsIn(uri.toString())).map(({ code, message, fixes }) => ({
        code, ...message, fixes: fixes.map(({ title }) => `${title.fr} / ${title.en}`)
    }));
    uris.forEach(uri => shared.workspace.TextDocuments.delete(uri.toString()));
    await shared.workspace.DocumentBuilder.update([], uris);
    return findings;
}
