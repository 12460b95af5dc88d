/**
 * Renaming: every place that "find references" shows, in one edit. What cannot be renamed without breaking the dossier is refused, with
 * the reason; the result is read again before it is handed out.
 */
import { AstUtils, type AstNode, type LangiumDocument, type LangiumParser, type Reference } from 'langium';
import type { RenameProvider } from 'langium/lsp';
import {
    LSPErrorCodes, ResponseError, type Range, type RenameParams, type TextDocumentPositionParams, type TextEdit, type WorkspaceEdit
} from 'vscode-languageserver';
import { isClause, isHole, isParty, isPathSegment, isTerm, type Hole } from '../generated/ast.js';
import type { Dossier } from '../model/dossier.js';
import type { Language, Message, OffsetRange } from '../model/finding.js';
import { nameOf, resolveReference } from '../model/names.js';
import { wordsOf } from '../model/term-matcher.js';
import { documentOf, fileOf, textRunsOf } from '../model/tree.js';
import type { MspServices, MspSharedServices } from '../msp-module.js';
import { inflected, jointBefore, type Joint } from '../prose/inflection.js';
import { LIBRARY_SCHEME } from '../workspace/libraries.js';
import type { MspLinker } from '../workspace/linker.js';
import type { MessageLanguage } from './message-language.js';
import { entryOf, matcherOf, mentionsIn, mentionsWith, nameables, Occurrences, writingIn, type Nameable, type Named, type Occurrence } from './occurrences.js';
import { toRange } from './ranges.js';
import { RENAME_REASONS as REASONS } from './rename-reasons.js';

interface Replacement extends OffsetRange {
    readonly file: LangiumDocument;
    readonly text: string;
}

export class MspRenameProvider implements RenameProvider {
    private readonly occurrences: Occurrences;
    private readonly linker: MspLinker;
    private readonly parser: LangiumParser;
    private readonly messages: MessageLanguage;
    private readonly shared: MspSharedServices;

    constructor(services: MspServices) {
        this.occurrences = new Occurrences(services);
        this.linker = services.references.Linker;
        this.parser = services.parser.LangiumParser;
        this.shared = services.shared;
        this.messages = services.shared.lsp.MessageLanguage;
    }

    prepareRename(document: LangiumDocument, params: TextDocumentPositionParams): Range | undefined {
        const named = this.renameable(document, params);
        const quoted = document.textDocument.getText()[named.range.offset] === '"';
        const range = quoted ? { offset: named.range.offset + 1, end: named.range.end - 1 } : named.range;
        // LSP lets a server say what to begin with: in prose a term may stand in the plural. Langium's type knows the range alone.
        return { range: toRange(document, range), placeholder: named.name } as unknown as Range;
    }

    rename(document: LangiumDocument, params: RenameParams): WorkspaceEdit | undefined {
        const named = this.renameable(document, params);
        const name = this.validName(named, params.newName);
        if (name === named.name) {
            return { changes: {} };
        }
        const places = this.occurrences.of(named.node, document).filter(place => nameAt(named, place) === named.name);
        this.refuseTaken(named, name, places);
        this.refuseWorded(named, places);
        const replacements = places.flatMap(place => this.replacements(named, name, place));
        this.refuseMisread(named, name, replacements);
        const changes: Record<string, TextEdit[]> = {};
        for (const { file, offset, end, text } of replacements) {
            (changes[file.uri.toString()] ??= []).push({ range: toRange(file, { offset, end }), newText: text });
        }
        return { changes };
    }

    private refuse(reason: Message): never {
        throw new ResponseError(LSPErrorCodes.RequestFailed, this.messages.pick(reason));
    }

    /** What is named at the place, where it has a name that is the user's to change. */
    private renameable(document: LangiumDocument, { position }: TextDocumentPositionParams): Named {
        const named = this.occurrences.namedAt(document, document.textDocument.offsetAt(position));
        if (!named) {
            return this.refuse(REASONS.nothing);
        }
        const { node, name } = named;
        if (isClause(node) && (node.name === undefined || node.name !== name)) {
            return this.refuse(REASONS.unnamedClause(name));
        }
        if (fileOf(node).uri.scheme === LIBRARY_SCHEME) {
            return this.refuse(REASONS.shipped(name));
        }
        if (name === '' || nameOf(node) === undefined) {
            return this.refuse(REASONS.nothing);
        }
        const configured = this.shared.workspace.Configurations.of(fileOf(node).uri).some(({ policies }) => policies.has(name));
        return node.$type === 'Policy' && configured ? this.refuse(REASONS.configured(name)) : named;
    }

    private validName({ node, name: old }: Named, asked: string): string {
        const isParties = (isTerm(node) || isParty(node)) && old === node.name && this.occurrences.namesakes(node).some(isParty);
        const trimmed = asked.trim();
        const name = isTerm(node) && /^".*"$/.test(trimmed) ? trimmed.slice(1, -1).trim() : trimmed;
        if (name === '') {
            return this.refuse(REASONS.empty);
        }
        if (isTerm(node) && !isParties) {
            return /["{}\\\p{Cc}]/u.test(name) || wordsOf(name).length === 0 ? this.refuse(REASONS.impossibleTerm(name)) : name;
        }
        return name === old || this.isName(name) ? name : this.refuse(REASONS.impossible(name));
    }

    /** Whether the grammar reads it as a name, also where prose quotes it. */
    private isName(name: string): boolean {
        const { value, lexerErrors, parserErrors } = this.parser.parse(`contract ${name} { """{${name}}""" }`);
        const holes = AstUtils.streamAst(value).filter(isHole).toArray();
        const declared = 'members' in value ? (value.members as readonly AstNode[])[0] : undefined;
        return lexerErrors.length + parserErrors.length === 0 && declared !== undefined && nameOf(declared) === name
            && holes.length === 1 && holes[0]?.path.segments[0]?.target.$refText === name;
    }

    /** A name that means something already, anywhere that the renamed thing is seen, would be taken for it. */
    private refuseTaken({ node }: Named, name: string, places: readonly Occurrence[]): void {
        const container = node.$container;
        const siblings = container ? Object.values(container).flatMap(value => Array.isArray(value) ? value as AstNode[] : []) : [];
        if (siblings.some(other => other !== node && typeof other === 'object' && other.$type === node.$type && nameOf(other) === name)) {
            this.refuse(REASONS.taken(name));
        }
        for (const dossier of this.dossiersOf(places)) {
            const { library } = dossier;
            const taken = dossier.partiesByName.has(name) || dossier.documentNamed(name) !== undefined || dossier.clausesNamed(name).length > 0
                || library.roles.has(name) || library.kinds.has(name) || library.policies.has(name) || library.types.has(name)
                || dossier.terms.some(({ term }) => term.name === name || term.aliases.includes(name));
            if (taken) {
                this.refuse(REASONS.taken(name));
            }
        }
        for (const place of places) {
            if (place.kind === 'reference' && this.meansSomething(place.container, name)) {
                this.refuse(REASONS.taken(name));
            }
        }
    }

    /** A clause without text prints the library's wording, which nobody can change: what it calls by the old name keeps that. */
    private refuseWorded({ node, name }: Named, places: readonly Occurrence[]): void {
        if (!isTerm(node)) {
            return;
        }
        for (const dossier of this.dossiersOf(places)) {
            for (const clause of dossier.clauses) {
                const kind = clause.items.some(item => item.$type === 'Prose' || item.$type === 'Clause') ? undefined : dossier.kindOf(clause);
                const document = documentOf(clause);
                const wording = kind && document && dossier.library.wordingOf(kind, dossier.languageOf(document));
                if (wording && textRunsOf(wording.text).some(({ text }) => mentionsIn(text, dossier).some(mention => sameNode(mention.node, node) && mention.named === name))) {
                    this.refuse(REASONS.worded(name, kind.name));
                }
            }
        }
    }

    private meansSomething(container: AstNode, name: string): boolean {
        return isPathSegment(container) && resolveReference({
            container, property: 'target', reference: { $refText: name, ref: undefined } as Reference
        }, this.linker.visibleFrom(container)) !== undefined;
    }

    private dossiersOf(places: readonly Occurrence[]): Dossier[] {
        return [...new Set([...new Set(places.map(({ file }) => file.uri.toString()))].flatMap(uri => this.shared.workspace.Dossiers.dossiersOf(uri)))];
    }

    private replacements({ node, name: old }: Named, name: string, place: Occurrence): Replacement[] {
        const { file, range } = place;
        const isQuoted = file.textDocument.getText()[range.offset] === '"' && place.kind !== 'prose';
        if (place.kind === 'declaration') {
            return [{ file, ...range, text: isTerm(place.node) ? `"${this.inflected(old, place.text, name, node)}"` : name }];
        }
        if (place.kind === 'reference') {
            const called = isTerm(node) ? this.inflected(old, place.text, name, node) : name;
            const text = isQuoted || !this.isName(called) ? `"${called}"` : called;
            const hole = holeOf(place.container);
            return [...hole && (isParty(node) || isTerm(node)) ? this.joint(hole, old, name, file, hole.$cstNode!.offset - 1) : [], { file, ...range, text }];
        }
        const text = isTerm(node) ? this.inflected(old, place.text, name, place.run) : name;
        return [...this.joint(place.run, place.text, text, file, range.offset), { file, ...range, text }];
    }

    private inflected(old: string, mention: string, name: string, at: AstNode): string {
        return inflected(old, mention, name, this.languageAt(at)) ?? this.refuse(REASONS.uninflected(name, mention));
    }

    /** What French words before the name become: `le`, `l'`, `du`. */
    private joint(node: AstNode, old: string, name: string, file: LangiumDocument, offset: number): Replacement[] {
        if (this.languageAt(node) !== 'fr') {
            return [];
        }
        const text = file.textDocument.getText();
        const joint: Joint | string | undefined = jointBefore(text.slice(Math.max(0, offset - 40), offset), old, name, text.includes('’') ? '’' : "'");
        if (typeof joint === 'string') {
            return this.refuse(joint === 'gender' ? REASONS.gender(old, name) : REASONS.unknownGender(name));
        }
        return joint ? [{ file, offset: offset - joint.length, end: offset, text: joint.text }] : [];
    }

    private languageAt(node: AstNode): Language {
        const document = documentOf(node);
        return document ? this.shared.workspace.Dossiers.dossierOf(document)?.languageOf(document) ?? 'fr' : 'fr';
    }

    /** Reads the result: the same tree, and in prose the same terms and parties at the same places. */
    private refuseMisread({ node, name: old }: Named, name: string, replacements: readonly Replacement[]): void {
        const edited = new Map<LangiumDocument, Replacement[]>();
        replacements.forEach(replacement => edited.set(replacement.file, [...edited.get(replacement.file) ?? [], replacement]));
        const prosaic = isTerm(node) || isParty(node);
        const dossiers = prosaic ? this.dossiersOf(replacements.map(({ file }) => ({ file }) as Occurrence)) : [];
        const files = new Set([...edited.keys(), ...dossiers.flatMap(dossier => dossier.documents.map(fileOf))]);
        const same = (other: string): string => other === old ? name : other;
        for (const file of files) {
            const before = file.parseResult;
            const after = edited.has(file) ? this.parser.parse(applied(file, edited.get(file)!)) : before;
            const errors = ({ lexerErrors, parserErrors }: typeof before): number => lexerErrors.length + parserErrors.length;
            const shape = ({ value }: typeof before): string => AstUtils.streamAst(value).map(({ $type }) => $type).join(' ');
            if (errors(after) !== errors(before) || shape(after) !== shape(before)) {
                this.refuse(REASONS.impossible(name));
            }
            const runs = (parseResult: typeof before): string[] => writingIn({ parseResult }).map(({ text }) => text);
            for (const dossier of dossiers) {
                const renamedIn = (entry: Nameable): Nameable => sameNode(entry.node, node) && entry.named === old ? { ...entry, named: name } : entry;
                const matcher = matcherOf(nameables(dossier).map(renamedIn));
                const texts = runs(after);
                const misread = runs(before).some((text, index) => {
                    const [was, is] = [mentionsIn(text, dossier), mentionsWith(texts[index]!, matcher)];
                    return was.length !== is.length || was.some((mention, at) =>
                        is[at]!.node !== mention.node || is[at]!.named !== (sameNode(mention.node, node) ? same(mention.named) : mention.named));
                });
                if (misread) {
                    this.refuse(REASONS.used(name));
                }
            }
        }
    }
}

/** By which of its names a place calls the thing. */
function nameAt({ node }: Named, place: Occurrence): string {
    return place.kind === 'prose' ? place.named : isTerm(node) ? entryOf(node, place.text) : place.text;
}

/** What several documents define or declare is one. */
function sameNode(a: AstNode, b: AstNode): boolean {
    return a === b || (isTerm(a) || isParty(a)) && (isTerm(b) || isParty(b)) && a.name === b.name;
}

/** The quotation that prints a name: `{Client}`, not `{Client.address}`. */
function holeOf(segment: AstNode): Hole | undefined {
    const path = segment.$container;
    const hole = path?.$container;
    return hole && isHole(hole) && hole.path.segments.length === 1 && hole.$cstNode ? hole : undefined;
}

function applied(file: LangiumDocument, replacements: readonly Replacement[]): string {
    let text = file.textDocument.getText();
    for (const { offset, end, text: inserted } of [...replacements].sort((a, b) => b.offset - a.offset)) {
        text = text.slice(0, offset) + inserted + text.slice(end);
    }
    return text;
}
