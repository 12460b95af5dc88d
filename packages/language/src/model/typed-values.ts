/** Which type a library declares for a value, wherever it stands: a fact, a row of a table, a field of a record, an item of a list. */
import { isFact, isListType, isListValue, isTableEntry, isTableValue, type Fact, type Type, type Value } from '../generated/ast.js';
import { fieldsOf, indexNameOf } from './library-scope.js';

export interface DeclaredValue {
    readonly fact: Fact;
    /** The names of the fields and rows from the fact down to the value. */
    readonly path: readonly string[];
}

/** The fact that a value belongs to, and the way down to it; undefined for a value in a condition. */
export function factOfValue(value: Value): DeclaredValue | undefined {
    const path: string[] = [];
    let node: unknown = value.$container;
    while (isListValue(node) || isTableValue(node) || isTableEntry(node)) {
        if (isTableEntry(node)) {
            path.unshift(node.name);
        }
        node = node.$container;
    }
    return isFact(node) ? { fact: node, path } : undefined;
}

/** The type at the end of a path below a declared type. */
export function typeAlong(type: Type | undefined, path: readonly string[]): Type | undefined {
    let current = type;
    for (const name of path) {
        const fields = fieldsOf(current);
        current = fields ? fields.find(field => field.name === name)?.type : indexNameOf(current) !== undefined ? current : undefined;
    }
    return isListType(current) ? current.element : current;
}
