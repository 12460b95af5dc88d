/**
 * Doc comments of a library: French first, then English after a line that begins with `@en`. A comment without
 * `@en` serves both languages.
 */
import type { AstNode } from 'langium';
import type { Language } from './finding.js';
import { fileOf } from './tree.js';

export function documentationOf(node: AstNode, language: Language): string | undefined {
    const cst = node.$cstNode;
    if (!cst) {
        return undefined;
    }
    const before = fileOf(node).textDocument.getText().slice(0, cst.offset).trimEnd();
    const start = before.endsWith('*/') ? before.lastIndexOf('/**') : -1;
    if (start < 0) {
        return undefined;
    }
    const text = before.slice(start + 3, -2).split('\n').map(line => line.replace(/^\s*\*? ?/, '').trimEnd()).join('\n').trim();
    const [french = '', english] = text.split(/^[ \t]*@en\s+/m);
    return (language === 'en' && english ? english : french).trim();
}
