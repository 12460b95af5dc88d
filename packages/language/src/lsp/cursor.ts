/** What stands at a place in the text: hover, definition and references all begin here. */
import { CstUtils, isReference, type AstNode, type LangiumDocument, type LeafCstNode } from 'langium';
import {
    isFact, isTableEntry, isTerm, isTextRun, type EnumMember, type FactDecl, type TableEntry, type TextRun
} from '../generated/ast.js';
import type { Dossier } from '../model/dossier.js';
import { fieldsOf, indexNameOf } from '../model/library-scope.js';
import { declarationOfFact, expectedType, type Visible } from '../model/names.js';
import { fileOf, textOffset } from '../model/tree.js';
import { groupAt } from './phrase-cursor.js';
import type { OffsetRange } from '../model/finding.js';

/** The thing that the text at a place speaks of, and the text that does. */
export interface Pointed {
    readonly node: AstNode;
    readonly range: OffsetRange;
    /** The node is named here for the first time rather than referred to. */
    readonly isDeclaration: boolean;
}

export function pointedAt(document: LangiumDocument, offset: number, visible: (node: AstNode) => Visible): Pointed | undefined {
    const root = document.parseResult.value.$cstNode;
    const leaf = root && CstUtils.findLeafNodeAtOffset(root, offset);
    if (!leaf) {
        return undefined;
    }
    const node = leaf.astNode;
    if (isTextRun(node)) {
        const { dossier } = visible(node);
        return termAt(node, offset, dossier) ?? readingAt(document, offset, dossier);
    }
    const named = groupAt(node, leaf, offset, visible(node).library);
    if (named) {
        return { node: named.group, range: named.range, isDeclaration: false };
    }
    return referenceAt(node, leaf) ?? nameAt(node, leaf, offset, visible);
}

function referenceAt(node: AstNode, leaf: LeafCstNode): Pointed | undefined {
    for (const value of Object.values(node)) {
        for (const candidate of Array.isArray(value) ? value as unknown[] : [value as unknown]) {
            if (isReference(candidate) && candidate.$refNode && contains(candidate.$refNode, leaf)) {
                return candidate.ref && { node: candidate.ref, range: { offset: candidate.$refNode.offset, end: candidate.$refNode.end }, isDeclaration: false };
            }
        }
    }
    return undefined;
}

/** A name: that of a fact speaks of its declaration in the kind, that of a row of the enum's member. */
function nameAt(node: AstNode, leaf: LeafCstNode, offset: number, visible: (node: AstNode) => Visible): Pointed | undefined {
    const name = 'name' in node && typeof node.name === 'string' ? node.name : undefined;
    const text = leaf.text.startsWith('"') ? leaf.text.slice(1, -1) : leaf.text;
    const isName = text === name || isTerm(node) && node.aliases.includes(text);
    if (name === undefined || !isName || offset > leaf.end) {
        return undefined;
    }
    const range = { offset: leaf.offset, end: leaf.end };
    if (isFact(node)) {
        return { node, range, isDeclaration: true };
    }
    if (isTableEntry(node)) {
        return { node: rowTarget(node, visible(node)) ?? node, range, isDeclaration: true };
    }
    return { node, range, isDeclaration: true };
}

export function rowTarget(entry: TableEntry, visible: Visible): EnumMember | FactDecl | undefined {
    const owner = entry.$container.$container;
    const fact = isFact(owner) ? owner : undefined;
    const type = fact ? declarationOfFact(fact, visible)?.type : expectedType(entry, visible);
    const index = indexNameOf(type);
    return index !== undefined ? visible.library.member(index, entry.name) : fieldsOf(type)?.find(field => field.name === entry.name);
}

function termAt(run: TextRun, offset: number, dossier: Dossier | undefined): Pointed | undefined {
    const start = textOffset(run);
    const match = dossier?.termMatcher.match(run.text).find(candidate => start + candidate.start <= offset && offset <= start + candidate.end);
    return match && { node: match.value.term, range: { offset: start + match.start, end: start + match.end }, isDeclaration: false };
}

/** Words that state a fact speak of it. */
function readingAt(document: LangiumDocument, offset: number, dossier: Dossier | undefined): Pointed | undefined {
    const reading = dossier?.readings.all.find(({ passage, valuePlace: { range } }) =>
        range !== undefined && range.offset <= offset && offset <= range.end && fileOf(passage.node) === document);
    return reading && { node: reading.declaration, range: reading.valuePlace.range!, isDeclaration: false };
}

function contains(outer: { readonly offset: number; readonly end: number }, inner: { readonly offset: number; readonly end: number }): boolean {
    return outer.offset <= inner.offset && inner.end <= outer.end;
}
