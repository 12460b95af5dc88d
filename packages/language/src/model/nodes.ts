/** The nodes of a file by their type: one walk over a tree, shared by every rule that asks. */
import type { AstNode, LangiumDocument } from 'langium';
import type { DossierDocument, MspAstType } from '../generated/ast.js';
import { fileOf } from './tree.js';

const byRoot = new WeakMap<AstNode, ReadonlyMap<string, readonly AstNode[]>>();

/** All nodes of exactly this type, in the order of the text. */
export function nodesOf<K extends keyof MspAstType>(document: LangiumDocument, type: K): readonly MspAstType[K][] {
    const root = document.parseResult.value;
    let known = byRoot.get(root);
    if (!known) {
        known = collect(root);
        byRoot.set(root, known);
    }
    return (known.get(type) ?? []) as unknown as readonly MspAstType[K][];
}

/** The nodes of this type in one document of a file that may hold several. */
export function nodesIn<K extends keyof MspAstType>(document: DossierDocument, type: K): readonly MspAstType[K][] {
    const all = nodesOf(fileOf(document), type);
    const cst = document.$cstNode;
    return document.$container.members.length === 1 || !cst ? all : all.filter(({ $cstNode: part }) => part !== undefined && cst.offset <= part.offset && part.end <= cst.end);
}

function collect(root: AstNode): ReadonlyMap<string, readonly AstNode[]> {
    const nodes = new Map<string, AstNode[]>();
    const visit = (node: AstNode): void => {
        const list = nodes.get(node.$type);
        if (list) {
            list.push(node);
        } else {
            nodes.set(node.$type, [node]);
        }
        // Plain loops, no arrays of keys: this runs over every node of a file after each keystroke.
        for (const property in node) {
            if (property.charCodeAt(0) === DOLLAR) {
                continue;
            }
            const value: unknown = node[property as keyof AstNode];
            if (typeof value !== 'object' || value === null) {
                continue;
            }
            if (Array.isArray(value)) {
                for (const item of value as unknown[]) {
                    if (isChild(item)) {
                        visit(item);
                    }
                }
            } else if (isChild(value)) {
                visit(value);
            }
        }
    };
    visit(root);
    return nodes;
}

const DOLLAR = '$'.charCodeAt(0);

/** What is not a plain value and not a reference: only nodes have a type of their own. */
function isChild(value: unknown): value is AstNode {
    return typeof value === 'object' && value !== null && typeof (value as Partial<AstNode>).$type === 'string';
}
