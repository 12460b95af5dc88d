/** Prose as one dossier reads it: conditions decided, repetitions written out. */
import { isListValue, isTableValue, type Path, type Prose, type Value } from '../generated/ast.js';
import type { Dossier } from '../model/dossier.js';
import { structureOf, type ProseBlock } from '../prose/blocks.js';
import type { ProseSpan } from '../prose/spans.js';
import { subjectOfNode } from '../model/effective-facts.js';
import { evaluate } from './expressions.js';
import { hasMark } from '../model/library-scope.js';

/** What the names of `{each … as x}` stand for, one item of the list at a time. */
export type Bindings = ReadonlyMap<string, Value>;

export type ExpandedSpan =
    | Extract<ProseSpan, { type: 'text' }>
    | (Extract<ProseSpan, { type: 'quotation' }> & { readonly bindings: Bindings });

/** @param kind the kind of the clause around the prose: its facts can be named without it */
export function expandProse(prose: Prose, dossier: Dossier, kind?: string): ExpandedSpan[] {
    const result: ExpandedSpan[] = [];
    const write = (blocks: readonly ProseBlock[], bindings: Bindings): void => {
        for (const block of blocks) {
            switch (block.type) {
                case 'text':
                    result.push(block);
                    break;
                case 'quotation':
                    result.push({ ...block, bindings });
                    break;
                case 'if':
                    // What is not known does not hold: a passage on something that nobody stated is left out.
                    write(evaluate(block.condition, dossier, { within: kind }).truth === true ? block.then : block.otherwise, bindings);
                    break;
                case 'each':
                    for (const item of itemsOf(block.mark.path, dossier, bindings)) {
                        write(block.body, new Map([...bindings, [block.mark.name, item]]));
                    }
                    break;
            }
        }
    };
    write(structureOf(prose).blocks, new Map());
    return result;
}

/** The items that a repetition goes through: of a list, or the values of a table. A single value is a list of one. */
function itemsOf(path: Path, dossier: Dossier, bindings: Bindings): readonly Value[] {
    const [head] = path.segments;
    const bound = head && bindings.get(head.target.$refText);
    if (bound) {
        return itemsIn(fieldOf(bound, path.segments.slice(1).map(segment => segment.target.$refText)));
    }
    const node = path.segments.at(-1)?.target.ref;
    if (node?.$type === 'Fact' || node?.$type === 'TableEntry') {
        const subject = subjectOfNode(dossier, node);
        const values = subject && hasMark(subject.declaration, 'adds') ? subject.statements.map(statement => statement.value) : [subject?.prevailing?.value ?? node.value];
        return values.flatMap(itemsIn);
    }
    if (node?.$type === 'FactDecl' && node.$container.$type === 'Kind') {
        const subject = dossier.facts.subject(node.$container.name, node.name);
        return subject ? subject.statements.flatMap(statement => hasMark(subject.declaration, 'adds') || statement === subject.prevailing ? itemsIn(statement.value) : []) : [];
    }
    return [];
}

function itemsIn(value: Value | undefined): readonly Value[] {
    return value === undefined ? [] : isListValue(value) ? value.values : [value];
}

/** The field of a record that a path below a bound name speaks of. */
export function fieldOf(value: Value, names: readonly string[]): Value | undefined {
    let current: Value | undefined = value;
    for (const name of names) {
        current = current && isTableValue(current) ? current.entries.find(entry => entry.name === name)?.value : undefined;
    }
    return current;
}
