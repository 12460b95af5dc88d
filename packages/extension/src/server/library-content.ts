import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ErrorCodes, ResponseError, type Connection } from 'vscode-languageserver/node';
import { kindOfPage, ruleOfPage, shippedLibraryText } from '@msp/language';
import { LibraryContentRequest } from '../protocol.js';
import { answer } from './answer.js';

/** Answers with the text of what ships inside: library files, and the pages of rules and kinds. */
export function registerLibraryContent(connection: Connection): void {
    answer(connection, LibraryContentRequest, async ({ uri }) => {
        const rule = ruleOfPage(uri);
        const kind = kindOfPage(uri);
        const text = rule !== undefined ? await rulePage(rule) : kind !== undefined ? await kindPage(kind) : shippedLibraryText(uri);
        return text === undefined ? new ResponseError(ErrorCodes.InvalidParams, `Nothing ships as ${uri}.`) : { text };
    });
}

/** The pages lie beside the bundled server. A requirement of a firm's own library has none. */
function rulePage(rule: string): Promise<string> {
    return readFile(join(__dirname, 'rules', `${rule}.md`), 'utf8').catch(() =>
        `# ${rule}\n\nCette exigence vient d'une bibliothèque qui n'est pas livrée avec l'outil : sa source est indiquée là où elle est déclarée.\n\n`
        + 'This requirement comes from a library that does not ship with the tool: its source is given where it is declared.\n');
}

function kindPage(kind: string): Promise<string | undefined> {
    return readFile(join(__dirname, 'kinds', `${kind}.md`), 'utf8').catch(() => undefined);
}
