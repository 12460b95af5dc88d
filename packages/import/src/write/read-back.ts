/** The text of files as the language's parser reads it: what is written, not what was meant to be. */
import { AstUtils } from 'langium';
import { isClause, isDossierDocument, isFact, isParty, isTerm, isTextRun, isTextValue } from '@msp/language';
import { parseMsp } from '../library.js';
import type { WrittenFile } from './msp.js';

export function readBack(files: readonly WrittenFile[]): { readonly text: string; readonly errors: readonly string[] } {
    const lines: string[] = [];
    const errors: string[] = [];
    for (const { path, text } of files) {
        const parsed = parseMsp(text);
        errors.push(...parsed.errors.map(error => `${path}: ${error}`));
        for (const node of AstUtils.streamAst(parsed.file)) {
            if (isTextRun(node)) {
                lines.push(unmarked(node.text));
            } else if (isDossierDocument(node)) {
                lines.push(node.title ?? '');
            } else if (isClause(node)) {
                lines.push(node.heading ?? '');
            } else if (isParty(node)) {
                lines.push(node.legalName ?? '');
            } else if (isTerm(node)) {
                lines.push(node.name, ...node.aliases);
            } else if (isTextValue(node) && isFact(node.$container)) {
                lines.push(node.text);
            }
        }
    }
    return { text: lines.join('\n'), errors };
}

/** Without the marks of Markdown that the import writes, and without its escapes. */
function unmarked(text: string): string {
    // List marks first: a link that begins a line may leave « 1) », which is none.
    return text.split('\n')
        .filter(line => !/^\s*\|(?: --- \|)+$/.test(line))
        .map(line => line.replace(/^\s*(?:- |\d{1,9}[.)] )/, ''))
        .join('\n')
        .replace(/\[((?:\\[^]|[^\]\\])*)\]\([^)\s]*\)/g, '$1')
        .replace(/\\([!-/:-@[-`{-~])|[*|]|\\$/gm, (_, escaped: string | undefined) => escaped ?? '');
}
