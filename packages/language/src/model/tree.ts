/** Questions about single nodes of the tree that every part of the model asks. */
import { AstUtils, GrammarUtils, type AstNode, type LangiumDocument } from 'langium';
import {
    isClause, isFact, isFile, isGlossary, isLabel, isParty, isTableEntry, isTextRun,
    type Clause, type DossierDocument, type Fact, type File, type Glossary, type Label, type Party, type Path, type Prose, type TextRun
} from '../generated/ast.js';
import { textOpening } from '../grammar/values.js';
import type { Language, OffsetRange, Place } from './finding.js';

/** The Langium document a node belongs to. Throws for a node that belongs to none. */
export function fileOf(node: AstNode): LangiumDocument {
    return AstUtils.getDocument(node);
}

export function uriOf(node: AstNode): string {
    return fileOf(node).uri.toString();
}

export function rootOf(document: LangiumDocument): File | undefined {
    const root = document.parseResult.value;
    return isFile(root) ? root : undefined;
}

/** The contract document that a node stands in, if it stands in one. */
export function documentOf(node: AstNode): DossierDocument | undefined {
    return containerOf(node, 'DossierDocument') as DossierDocument | undefined;
}

export function clauseOf(node: AstNode): Clause | undefined {
    return containerOf(node, 'Clause') as Clause | undefined;
}

/** The node itself or the nearest one around it of a type. Asked for every reference: no look-up in the type hierarchy. */
function containerOf(node: AstNode, type: string): AstNode | undefined {
    let current: AstNode | undefined = node;
    while (current && current.$type !== type) {
        current = current.$container;
    }
    return current;
}

/** All clauses below a document or clause, sub-clauses included, in the order of the text. */
export function clausesIn(container: DossierDocument | Clause): readonly Clause[] {
    let clauses = knownClauses.get(container);
    if (!clauses) {
        clauses = collectClauses(container);
        knownClauses.set(container, clauses);
    }
    return clauses;
}

/** A tree never changes once it is parsed, so what was collected from it stands as long as it does. */
const knownClauses = new WeakMap<DossierDocument | Clause, readonly Clause[]>();

function collectClauses(container: DossierDocument | Clause): Clause[] {
    const result: Clause[] = [];
    const visit = (items: readonly AstNode[]): void => {
        for (const item of items) {
            if (isClause(item)) {
                result.push(item);
                visit(item.items);
            }
        }
    };
    visit(container.items);
    return result;
}

/** The names of a path as they are written, whether they lead somewhere or not. */
export function pathNames(path: Path | undefined): string[] {
    return path?.segments.map(segment => segment.target.$refText) ?? [];
}

export function subclausesOf(clause: Clause): Clause[] {
    return clause.items.filter(isClause);
}

export function factsOf(container: Clause | Party): Fact[] {
    return isParty(container) ? container.facts : container.items.filter(isFact);
}

export function partiesIn(document: DossierDocument): Party[] {
    return document.items.filter(isParty);
}

export function glossariesIn(container: DossierDocument | File): Glossary[] {
    return (isFile(container) ? container.members : container.items).filter(isGlossary);
}

/**
 * The name of the kind as it is written, even where no library declares it. What an amendment calls the clause it amends
 * may be the kind or the clause's own name: `Dossier.kindNameOf` knows.
 */
export function kindNameOf(clause: Clause): string | undefined {
    return clause.kind?.$refText ?? (clause.change === 'amend' ? clause.target?.segments.at(-1)?.target.$refText : undefined);
}

export function labelIn(items: readonly AstNode[], language: Language): string | undefined {
    const labels = items.filter((item): item is Label => isLabel(item));
    return (labels.find(label => label.language === language) ?? labels[0])?.text;
}

/** The offsets of a place in its file. */
export function rangeOf(place: Place): OffsetRange {
    if (place.range) {
        return place.range;
    }
    const cst = place.node.$cstNode;
    const part = place.property ? GrammarUtils.findNodeForProperty(cst, place.property, place.index) : undefined;
    const found = part ?? cst;
    return found ? { offset: found.offset, end: found.end } : { offset: 0, end: 0 };
}

/** Where a node's name stands, or its first word: the shortest place that a person recognises. */
export function headOf(node: AstNode): Place {
    if (isClause(node)) {
        return node.kind ? { node, property: 'kind' } : node.heading !== undefined ? { node, property: 'heading' } : keyword(node);
    }
    return 'name' in node && node.name !== undefined ? { node, property: 'name' } : { node };
}

function keyword(node: AstNode): Place {
    const offset = node.$cstNode?.offset ?? 0;
    return { node, range: { offset, end: offset + 'clause'.length } };
}

/** The offset in the file of the first character of a run of text. */
export function textOffset(run: TextRun): number {
    const cst = run.$cstNode;
    return cst ? cst.offset + textOpening(cst.text) : 0;
}

/** The text runs of prose, without its quotations. */
export function textRunsOf(prose: Prose): TextRun[] {
    return prose.parts.filter(isTextRun);
}

/** The name of a fact and, for a row of a table, of the row: `response.critical`. */
export function factPathOf(node: AstNode): string[] {
    const path: string[] = [];
    for (let current: AstNode | undefined = node; current; current = current.$container) {
        if (isTableEntry(current)) {
            path.unshift(current.name);
        } else if (isFact(current)) {
            path.unshift(current.name);
            return path;
        }
    }
    return path;
}
