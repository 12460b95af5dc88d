import { isTextRun } from '../../../generated/ast.js';
import { nodesOf } from '../../../model/nodes.js';
import type { Place } from '../../../model/finding.js';
import { headOf } from '../../../model/tree.js';
import type { AstNode, LangiumDocument } from 'langium';

/**
 * The block whose closing brace is missing. Braces close the innermost block, so it is always the outermost one that
 * the parser misses; the indentation tells which one the author forgot: the first that is followed, on its own
 * column or left of it, by something other than its brace.
 */
export function openBlockAtEnd(document: LangiumDocument): Place | undefined {
    const text = document.textDocument.getText();
    const blocks: AstNode[] = [...nodesOf(document, 'DossierDocument'), ...nodesOf(document, 'Clause'), ...nodesOf(document, 'Party'), ...nodesOf(document, 'Kind'), ...nodesOf(document, 'Policy')];
    const left = blocks.filter(block => block.$cstNode && !isTextRun(block) && !closesOnItsColumn(text, block.$cstNode.offset, block.$cstNode.end));
    const [first] = left.sort((a, b) => (b.$cstNode?.offset ?? 0) - (a.$cstNode?.offset ?? 0));
    return first && headOf(first);
}

function closesOnItsColumn(text: string, offset: number, end: number): boolean {
    const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
    const closing = text.lastIndexOf('\n', end - 1) + 1;
    const indent = (start: number): string => /^[ \t]*/.exec(text.slice(start, start + 200))![0];
    return text[end - 1] === '}' && (closing <= offset || indent(closing) === indent(lineStart));
}
