/**
 * Where a thing is named: declared, referred to, called by its name in prose. References, highlights and renaming show and change the
 * same places because all of them ask here.
 */
import { AstUtils, GrammarUtils, isReference, type AstNode, type LangiumDocument, type Reference } from 'langium';
import {
    isClause, isDossierDocument, isEnumMember, isFact, isFactDecl, isKind, isParty, isTableEntry, isTerm, isTextRun, isTextValue, type Party, type Term
} from '../generated/ast.js';
import type { Dossier } from '../model/dossier.js';
import type { OffsetRange, Place } from '../model/finding.js';
import { declarationOfFact, nameOf } from '../model/names.js';
import { TermMatcher, wordKey, wordsOf } from '../model/term-matcher.js';
import { documentOf, fileOf, headOf, kindNameOf, rangeOf, textOffset } from '../model/tree.js';
import type { MspServices, MspSharedServices } from '../msp-module.js';
import { LIBRARY_SCHEME } from '../workspace/libraries.js';
import type { MspLinker } from '../workspace/linker.js';
import { pointedAt, rowTarget } from './cursor.js';

interface Located {
    readonly file: LangiumDocument;
    readonly range: OffsetRange;
    /** The name as it stands there, without quotes. */
    readonly text: string;
}

export type Occurrence = Located & (
    | { readonly kind: 'declaration'; readonly node: AstNode }
    | { readonly kind: 'reference'; readonly reference: Reference; readonly container: AstNode }
    | { readonly kind: 'prose'; readonly run: AstNode; readonly named: string }
);

/** What a place names: the thing, and the name by which it calls it (a term has several). */
export interface Named {
    readonly node: AstNode;
    readonly name: string;
    readonly range: OffsetRange;
}

export class Occurrences {
    private readonly linker: MspLinker;
    private readonly shared: MspSharedServices;

    constructor(services: MspServices) {
        this.linker = services.references.Linker;
        this.shared = services.shared;
    }

    /** The thing named at an offset; of facts and rows that a library declares, their declaration. */
    namedAt(document: LangiumDocument, offset: number): Named | undefined {
        const pointed = pointedAt(document, offset, node => this.linker.visibleFrom(node));
        if (!pointed) {
            return undefined;
        }
        const node = this.canonical(pointed.node);
        const here = this.of(node, document, [document]).find(({ range }) => range.offset <= offset && offset <= range.end);
        const name = here && (here.kind === 'prose' ? here.named : isTerm(node) ? entryOf(node, here.text) : here.text);
        return { node, name: name ?? nameOf(node) ?? '', range: pointed.range };
    }

    /**
     * Everywhere that a thing is named. A library's thing: in every file that sees it; a shipped library's, in the dossiers of the file
     * that asks.
     */
    of(node: AstNode, asking: LangiumDocument, files = this.filesThatSee(node, asking)): Occurrence[] {
        const mentioned = isTerm(node) || isParty(node) ? node : undefined;
        return files.flatMap(file => {
            const found = [...this.declarations(node, file), ...this.references(node, file), ...(mentioned ? this.mentions(mentioned, file) : [])];
            return found.sort((a, b) => a.range.offset - b.range.offset);
        });
    }

    filesThatSee(node: AstNode, asking: LangiumDocument): LangiumDocument[] {
        const { Dossiers, LangiumDocuments } = this.shared.workspace;
        const own = documentOf(node);
        const dossiers = Dossiers.dossiersOf((own ? fileOf(own) : asking).uri.toString());
        const declaring = fileOf(node);
        if (dossiers.length === 0 || !own && declaring.uri.scheme !== LIBRARY_SCHEME) {
            return LangiumDocuments.all.toArray();
        }
        const files = dossiers.flatMap(dossier => dossier.documents.map(fileOf));
        return [...new Set(own ? files : [declaring, ...files])];
    }

    private canonical(node: AstNode): AstNode {
        const visible = this.linker.visibleFrom(node);
        return isFact(node) ? declarationOfFact(node, visible) ?? node : isTableEntry(node) ? rowTarget(node, visible) ?? node : node;
    }

    private declarations(node: AstNode, file: LangiumDocument): Occurrence[] {
        const declared = (place: Place, text: string): Occurrence => ({ kind: 'declaration', node: place.node, file, range: rangeOf(place), text });
        if (isFactDecl(node) || isEnumMember(node)) {
            const stated = AstUtils.streamAst(file.parseResult.value).filter(candidate => candidate === node
                || (isFact(candidate) || isTableEntry(candidate)) && candidate.name === node.name && this.canonical(candidate) === node);
            return stated.map(candidate => declared({ node: candidate, property: 'name' }, node.name)).toArray();
        }
        if (isTerm(node) || isParty(node)) {
            return this.namesakes(node).filter(same => fileOf(same) === file).flatMap(same => [
                declared({ node: same, property: 'name' }, same.name),
                ...(isTerm(same) ? same.aliases.map((alias, index) => declared({ node: same, property: 'aliases', index }, alias)) : [])
            ]);
        }
        if (fileOf(node) !== file) {
            return [];
        }
        const name = isClause(node) ? node.name : nameOf(node);
        return [declared(name === undefined ? headOf(node) : { node, property: 'name' }, name ?? nameOf(node) ?? '')];
    }

    private references(node: AstNode, file: LangiumDocument): Occurrence[] {
        return file.references.flatMap((reference): Occurrence[] => {
            const target = isReference(reference) ? reference.ref : undefined;
            const { $refNode } = reference;
            if (!target || !$refNode || target !== node && !this.speaksOf(target, reference.$refText, node)) {
                return [];
            }
            const range = { offset: $refNode.offset, end: $refNode.end };
            return [{ kind: 'reference', reference: reference as Reference, container: $refNode.astNode, file, range, text: reference.$refText }];
        });
    }

    /** Whether a reference to one node names another one: a statement its declaration, a clause its kind, a definition its namesake. */
    private speaksOf(target: AstNode, text: string, node: AstNode): boolean {
        if (isKind(node)) {
            return isClause(target) && target.name !== text && kindNameOf(target) === text && text === node.name;
        }
        if (isTerm(node) || isParty(node)) {
            return (isTerm(target) || isParty(target)) && this.namesakes(node).includes(target);
        }
        return (isFact(target) || isTableEntry(target)) && (isFactDecl(node) || isEnumMember(node)) && this.canonical(target) === node;
    }

    /** Where prose calls a term or a party by its name. */
    private mentions(node: Term | Party, file: LangiumDocument): Occurrence[] {
        const own = documentOf(node);
        const dossier = own && this.shared.workspace.Dossiers.dossierOf(own);
        if (!dossier) {
            return [];
        }
        const same = this.namesakes(node);
        return writingIn(file).flatMap(({ node: run, text, offset }) => mentionsIn(text, dossier)
            .filter(match => same.includes(match.node))
            .map((match): Occurrence => ({
                kind: 'prose', file, run, named: match.named, text: text.slice(match.start, match.end),
                range: { offset: offset + match.start, end: offset + match.end }
            })));
    }

    /** What several documents define or declare is one thing of the dossier; so is a party that a glossary defines. */
    namesakes(node: Term | Party): readonly (Term | Party)[] {
        const dossier = this.dossierOf(node);
        const all = dossier ? [...dossier.partyDeclarations, ...dossier.terms.map(({ term }) => term)].filter(({ name }) => name === node.name) : [];
        return all.includes(node) ? all : [node];
    }

    private dossierOf(node: AstNode): Dossier | undefined {
        const document = documentOf(node);
        return document && isDossierDocument(document) ? this.shared.workspace.Dossiers.dossierOf(document) : undefined;
    }
}

/** A stretch of a file that print shows as words: running text, a title, a heading, a text as a value. */
export interface Writing {
    readonly node: AstNode;
    readonly text: string;
    readonly offset: number;
}

/** All words of a file that name terms and parties without referring to them, in the order of the tree. */
export function writingIn({ parseResult }: Pick<LangiumDocument, 'parseResult'>): Writing[] {
    return AstUtils.streamAst(parseResult.value).flatMap((node): Writing[] => {
        if (isTextRun(node)) {
            return [{ node, text: node.text, offset: textOffset(node) }];
        }
        const property = isDossierDocument(node) ? 'title' : isClause(node) ? 'heading' : isTextValue(node) ? 'text' : undefined;
        const string = property && GrammarUtils.findNodeForProperty(node.$cstNode, property);
        return string ? [{ node, text: string.text.slice(1, -1), offset: string.offset + 1 }] : [];
    }).toArray();
}

/** The name or alias of a term that a text is, plurals as one: "Services" beside "Service" is no name of its own. */
export function entryOf({ name, aliases }: Term, text: string): string {
    const key = (words: string): string => wordsOf(words).map(wordKey).join(' ');
    return [name, ...aliases].find(entry => key(entry) === key(text)) ?? text;
}

export interface Mention {
    readonly node: Term | Party;
    /** The name as it is declared. */
    readonly named: string;
    readonly start: number;
    readonly end: number;
}

export interface Nameable {
    readonly node: Term | Party;
    readonly named: string;
}

const MATCHERS = Symbol('names of terms and parties in prose');

/** The terms and parties that running text names, in its order. A party is named only as it is declared: no plural of it is the party. */
export function mentionsIn(text: string, dossier: Dossier): Mention[] {
    const matcher = dossier.memo.get(MATCHERS) as TermMatcher<Nameable> | undefined ?? matcherOf(nameables(dossier));
    dossier.memo.set(MATCHERS, matcher);
    return mentionsWith(text, matcher);
}

/** All names that prose of the dossier may use; terms first, as the first of two stands. */
export function nameables(dossier: Dossier): Nameable[] {
    return [
        ...dossier.terms.flatMap(({ term }) => [term.name, ...term.aliases].filter(Boolean).map(named => ({ node: term, named }))),
        ...dossier.parties.map(party => ({ node: party, named: party.name }))
    ];
}

export function matcherOf(names: readonly Nameable[]): TermMatcher<Nameable> {
    return new TermMatcher(names.map(value => ({ text: value.named, value })));
}

export function mentionsWith(text: string, matcher: TermMatcher<Nameable>): Mention[] {
    return matcher.match(text)
        .filter(({ start, end, value }) => isTerm(value.node) || text.slice(start, end) === value.named)
        .map(({ start, end, value }) => ({ ...value, start, end }));
}

