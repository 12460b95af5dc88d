/** Edits that fixes are made of. Offsets always come from the tree as it was parsed. */
import type { AstNode } from 'langium';
import type { Clause, DossierDocument, File, Party } from '../generated/ast.js';
import { isFact } from '../generated/ast.js';
import type { Edit, Place } from './finding.js';
import { fileOf, rangeOf, uriOf } from './tree.js';

export const INDENT = '    ';

export function replaceEdit(place: Place, text: string): Edit {
    return { uri: uriOf(place.node), ...rangeOf(place), text };
}

/** Removes a place, and its line where nothing else stands on it. */
export function removeEdit(place: Place): Edit {
    const { offset, end } = rangeOf(place);
    const text = fileOf(place.node).textDocument.getText();
    const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
    const newline = text.indexOf('\n', end);
    const lineEnd = newline < 0 ? text.length : newline + 1;
    const alone = text.slice(lineStart, offset).trim() === '' && text.slice(end, lineEnd).trim() === '';
    return { uri: uriOf(place.node), offset: alone ? lineStart : offset, end: alone ? lineEnd : end, text: '' };
}

/**
 * Inserts whole lines before the line on which a node begins, with the indentation of that line. Where something else stands before
 * the node on its line, what is inserted goes between the two; a comment, which would hide what follows it, always has its line.
 */
export function insertLineBefore(node: AstNode, line: string): Edit {
    const text = fileOf(node).textDocument.getText();
    const start = node.$cstNode?.offset ?? 0;
    const offset = text.lastIndexOf('\n', start - 1) + 1;
    if (text.slice(offset, start).trim() !== '' && !line.startsWith('//')) {
        return insertAt(node, start, `${line}   `);
    }
    return insertAt(node, offset, `${indentationAt(text, offset)}${line}\n`);
}

/** Inserts a block before a node, on lines of its own, indented like the node, with an empty line between them. */
export function insertBlockBefore(node: AstNode, lines: readonly string[]): Edit {
    const text = fileOf(node).textDocument.getText();
    const offset = text.lastIndexOf('\n', (node.$cstNode?.offset ?? 0) - 1) + 1;
    return insertAt(node, offset, `${indented(lines, indentationAt(text, offset))}\n\n`);
}

/** Inserts a block after a node, on lines of its own, indented like the node. `lines` are relative to that. */
export function insertBlockAfter(node: AstNode, lines: readonly string[], blankLine = true): Edit {
    const text = fileOf(node).textDocument.getText();
    const cst = node.$cstNode;
    const lineStart = text.lastIndexOf('\n', (cst?.offset ?? 0) - 1) + 1;
    const indent = indentationAt(text, lineStart);
    const brace = closingOfOneLine(node, text);
    if (brace !== undefined) {
        const inLine = `   ${lines.join('   ')}`;
        const fits = lines.every(line => /^[^"{}[\]]*$/.test(line)) && brace - lineStart + inLine.length <= LONGEST_LINE;
        return fits ? insertAt(node, cst?.end ?? 0, inLine)
            : { uri: uriOf(node), offset: cst?.end ?? 0, end: brace, text: `\n${blankLine ? '\n' : ''}${indented(lines, indent + INDENT)}\n${indent}` };
    }
    return insertAt(node, cst?.end ?? 0, `\n${blankLine ? '\n' : ''}${indented(lines, indent)}`);
}

/** A line that a reader takes in at once. */
const LONGEST_LINE = 140;

/** Where a node is the last in braces that open and close on one line: the place of the closing one. */
function closingOfOneLine({ $container, $cstNode }: AstNode, text: string): number | undefined {
    const start = $container?.$cstNode?.offset;
    const end = $container?.$cstNode?.end;
    const after = $cstNode && /^[ \t]*\}/.exec(text.slice($cstNode.end, end));
    return start === undefined || !after || text.slice(start, $cstNode.end).includes('\n') || !text.slice(start, $cstNode.offset).includes('{')
        ? undefined : $cstNode.end + after[0].length - 1;
}

/** Inserts a block as the last item of a `{…}` body; also where the body is empty or its brace is missing. */
export function insertBlockInside(container: DossierDocument | Clause | Party, lines: readonly string[], blankLine: boolean): Edit {
    const items: readonly AstNode[] = 'items' in container ? container.items : container.facts;
    const last = items.at(-1);
    if (last) {
        return insertBlockAfter(last, lines, blankLine);
    }
    const text = fileOf(container).textDocument.getText();
    const cst = container.$cstNode;
    const start = cst?.offset ?? 0;
    const end = cst?.end ?? 0;
    const indent = indentationAt(text, text.lastIndexOf('\n', start - 1) + 1);
    const brace = text.lastIndexOf('{', end);
    const body = indented(lines, indent + INDENT);
    if (brace < start) {
        return insertAt(container, end, ` {\n${body}\n${indent}}`);
    }
    const closed = text[end - 1] === '}';
    return { uri: uriOf(container), offset: brace + 1, end: closed ? end - 1 : brace + 1, text: `\n${body}\n${indent}` };
}

/** Inserts a fact after the last fact of a clause, before its prose. */
export function insertFact(clause: Clause, lines: readonly string[]): Edit {
    const lastFact = clause.items.filter(isFact).at(-1);
    if (lastFact) {
        return insertBlockAfter(lastFact, lines, false);
    }
    const [first] = clause.items;
    if (first) {
        const text = fileOf(clause).textDocument.getText();
        const offset = text.lastIndexOf('\n', (first.$cstNode?.offset ?? 0) - 1) + 1;
        if (offset > (clause.$cstNode?.offset ?? 0)) {
            return insertAt(clause, offset, `${indented(lines, indentationAt(text, offset))}\n`);
        }
        return insertAt(clause, first.$cstNode?.offset ?? 0, `${lines.join('\n')}\n`);
    }
    return insertBlockInside(clause, lines, false);
}

/** Adds `use "…"` after the others, or as the first line of a file that has none. */
export function addUseEdit(file: File, library: string): Edit {
    const line = `use "${library}"`;
    const last = file.uses.at(-1);
    if (last) {
        return insertBlockAfter(last, [line], false);
    }
    const offset = file.members[0]?.$cstNode?.offset ?? 0;
    const text = fileOf(file).textDocument.getText();
    return insertAt(file, text.lastIndexOf('\n', offset - 1) + 1, `${line}\n\n`);
}

function insertAt(node: AstNode, offset: number, text: string): Edit {
    return { uri: uriOf(node), offset, end: offset, text };
}

function indented(lines: readonly string[], indent: string): string {
    return lines.map(line => line === '' ? '' : indent + line).join('\n');
}

function indentationAt(text: string, lineStart: number): string {
    return /^[ \t]*/.exec(text.slice(lineStart, lineStart + 200))?.[0] ?? '';
}

/** Adds tab stops for the blanks of an inserted text, `?` alone as a value, in the order of the text. */
export function withTabStops(edit: Edit): Edit {
    let stop = 0;
    const escaped = edit.text.replace(/[\\$}]/g, '\\$&');
    const snippet = escaped.replace(/(: |\[|, )\?(?=[\s,\]\\]|$)/g, (_, before: string) => `${before}\${${++stop}:?}`);
    return stop === 0 ? edit : { ...edit, snippet };
}
