/** Inside the text of a phrase: the word group that is named at a place, and what could be named there. */
import type { AstNode, LangiumDocument, LeafCstNode } from 'langium';
import { CstUtils } from 'langium';
import { isSaid, isWordList, type WordGroup } from '../generated/ast.js';
import type { OffsetRange } from '../model/finding.js';
import type { LibraryScope } from '../model/library-scope.js';
import { TYPED_SLOTS } from '../prose/phrases/lexicon.js';

const GROUP = /<\s*([^<>"]+?)\s*>/g;

/** The group whose name stands at a place in a pattern, and where the name stands. */
export function groupAt(node: AstNode, leaf: LeafCstNode, offset: number, library: LibraryScope): { readonly group: WordGroup; readonly range: OffsetRange } | undefined {
    if (!(isSaid(node) || isWordList(node)) || !leaf.text.startsWith('"')) {
        return undefined;
    }
    for (const match of leaf.text.matchAll(GROUP)) {
        const start = leaf.offset + match.index;
        const end = start + match[0].length;
        const [group] = start <= offset && offset <= end ? library.wordGroups.get(match[1]!) ?? [] : [];
        if (group) {
            return { group, range: { offset: start, end } };
        }
    }
    return undefined;
}

/** The names that may stand after a `<` or a `{` before a place, and how much of one is there already. */
export function namesInPattern(document: LangiumDocument, offset: number, library: LibraryScope): { readonly names: readonly string[]; readonly typed: number; readonly groups: boolean } | undefined {
    const root = document.parseResult.value.$cstNode;
    const leaf = root && CstUtils.findLeafNodeBeforeOffset(root, offset);
    if (!leaf || !(isSaid(leaf.astNode) || isWordList(leaf.astNode)) || !leaf.text.startsWith('"') || offset > leaf.end) {
        return undefined;
    }
    const [, sign, word = ''] = /([<{])([^<>{}"\s]*)$/.exec(leaf.text.slice(0, offset - leaf.offset)) ?? [];
    if (sign === undefined) {
        return undefined;
    }
    const names = sign === '<' ? [...library.wordGroups.keys()].filter(name => !name.includes('.')) : [...TYPED_SLOTS, ...library.roles.keys()];
    return { names: [...new Set(names)].sort(), typed: word.length, groups: sign === '<' };
}
