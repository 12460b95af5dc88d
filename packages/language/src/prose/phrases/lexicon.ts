/**
 * The phrases of a library, compiled once: which facts they give, what they look for, and an index by a word that must be there, so
 * that one pass over a paragraph asks only the few phrases it may hold.
 */
import {
    isFactDecl, isGuard, isHeaded, isSaid, type FactDecl, type File, type Guard, type Headed, type Kind, type Said, type WordList
} from '../../generated/ast.js';
import type { Language } from '../../model/finding.js';
import { indexNameOf, typeNameOf, type LibraryScope } from '../../model/library-scope.js';
import { isListType } from '../../generated/ast.js';
import type { SlotValue } from '../slots/slot-value.js';
import { QUOTATION } from '../passages.js';
import { STOP } from '../tokens.js';
import type { Candidate, SlotReader, Unit } from './matcher.js';
import { parsePattern, rarest, requiredStems, type Pattern, type PatternFault, type Sequence } from './pattern.js';

/** What a phrase speaks of: a fact, a kind as such, or a notion. */
export interface PhraseSubject {
    readonly kind?: string;
    readonly fact?: string;
    readonly declaration?: FactDecl;
    readonly notion?: string;
}

export interface CompiledPhrase {
    readonly said: Said;
    readonly subject: PhraseSubject;
    readonly language: Language;
    readonly patterns: readonly CompiledPattern[];
    readonly unless: readonly (readonly Sequence[])[];
    readonly slots: SlotReader;
    /** Kinds in whose clauses alone the phrase is read. */
    readonly within?: readonly string[];
    /** Headings under which alone it is read. */
    readonly under: readonly (readonly Sequence[])[];
    readonly also: ReadonlySet<string>;
}

interface CompiledPattern {
    readonly parts: readonly Sequence[];
    readonly required: readonly ReadonlySet<string>[];
    /** Whether the value of the reading comes from the text. */
    readonly takesValue: boolean;
}

/** A fault of a pattern, with the phrase or heading it stands in. */
export interface LexiconFault extends PatternFault {
    readonly node: Said | WordList;
    readonly property: 'patterns' | 'unless' | 'headings' | 'words';
    readonly index: number;
    readonly text: string;
}

export interface HeadingPattern {
    readonly kind: string;
    readonly excluded: boolean;
    readonly parts: readonly Sequence[];
}

/** The slots that a phrase may have besides the roles of parties. */
export const TYPED_SLOTS: ReadonlySet<string> = new Set(['duration', 'money', 'percent', 'date', 'number', 'schedule', 'rate', 'name', 'country', 'party', 'value', 'row']);
/** Indexes phrases that have no word of their own by the value they need. */
const ANY = '<any>';

export class Lexicon {
    readonly phrases: readonly CompiledPhrase[];
    readonly headings: Readonly<Record<Language, readonly HeadingPattern[]>>;
    readonly faults: LexiconFault[] = [];
    private readonly index: Readonly<Record<Language, Map<string, [CompiledPhrase, CompiledPattern][]>>> = { fr: new Map(), en: new Map() };
    private readonly members = new Map<string, MemberWords>();

    constructor(readonly library: LibraryScope) {
        const compiled: CompiledPhrase[] = [];
        const headings: Record<Language, HeadingPattern[]> = { fr: [], en: [] };
        for (const kind of library.kinds.values()) {
            this.labelHeadings(kind, headings);
            for (const item of kind.items) {
                if (isFactDecl(item)) {
                    compiled.push(...item.phrases.map(said => this.compile(said, { kind: kind.name, fact: item.name, declaration: item }, item.guards)));
                } else if (isHeaded(item)) {
                    this.headed(kind.name, item, headings);
                } else if (isSaid(item)) {
                    compiled.push(this.compile(item, { kind: kind.name }));
                }
            }
        }
        for (const [kind, lexicons] of library.lexicons) {
            if (!library.kinds.has(kind)) {
                continue;
            }
            for (const [item, shared] of lexicons.flatMap(({ items }) => items.map(one => [one, items.filter(isGuard)] as const))) {
                if (isGuard(item)) {
                    continue;
                }
                if (isHeaded(item)) {
                    this.headed(kind, item, headings);
                } else if (isSaid(item)) {
                    compiled.push(this.compile(item, { kind }, shared));
                } else {
                    const fact = item.fact?.$refText ?? '';
                    const declaration = library.fact(kind, fact);
                    compiled.push(...declaration ? item.phrases.map(said => this.compile(said, { kind, fact, declaration }, [...item.guards, ...shared])) : []);
                }
            }
        }
        for (const phrase of library.phrases.values()) {
            compiled.push(...phrase.phrases.map(said => this.compile(said, { notion: phrase.name }, phrase.guards)));
        }
        this.phrases = compiled;
        this.headings = headings;
        for (const phrase of compiled) {
            for (const pattern of phrase.patterns) {
                for (const anchor of rarest(pattern.required) ?? [ANY]) {
                    const list = this.index[phrase.language].get(anchor);
                    if (list) {
                        list.push([phrase, pattern]);
                    } else {
                        this.index[phrase.language].set(anchor, [[phrase, pattern]]);
                    }
                }
            }
        }
    }

    /** The patterns that a unit may hold. */
    candidates(unit: Unit, language: Language): readonly [CompiledPhrase, CompiledPattern][] {
        const index = this.index[language];
        const found = [...unit.values.size > 0 ? index.get(ANY) ?? [] : []];
        for (const stem of unit.stems) {
            for (const entry of index.get(stem) ?? NONE) {
                if (entry[1].required.every(set => intersects(set, unit.stems))) {
                    found.push(entry);
                }
            }
        }
        return found;
    }

    /** Compiles a pattern that stands outside the lexicon, with its faults. */
    pattern(text: string, language: Language): Pattern {
        return parsePattern(text, {
            language,
            group: name => this.groupWords(name, language),
            isSlot: name => TYPED_SLOTS.has(name) || this.library.roles.has(name)
        });
    }

    private groupWords(name: string, language: Language): readonly string[] | undefined {
        const groups = this.library.wordGroups.get(name);
        return groups?.flatMap(({ lists }) => lists.filter(list => list.language === language).flatMap(({ words }) => words));
    }

    private checked(text: string, language: Language, node: Said | WordList, property: LexiconFault['property'], index: number): readonly Sequence[] {
        const { parts, faults } = this.pattern(text, language);
        this.faults.push(...faults.map(fault => ({ ...fault, node, property, index, text })));
        return parts;
    }

    private compile(said: Said, subject: PhraseSubject, guards: readonly Guard[] = []): CompiledPhrase {
        const { language } = said;
        const patterns = said.patterns.map((text, index): CompiledPattern => {
            const parts = this.checked(text, language, said, 'patterns', index);
            return { parts, required: parts.flatMap(requiredStems), takesValue: said.values[0] === undefined && text.includes('{value}') };
        });
        return {
            said, subject, language, patterns: patterns.filter(({ parts }) => parts.length > 0),
            unless: [
                ...said.unless.map((text, index) => this.checked(text, language, said, 'unless', index)),
                ...guards.flatMap(({ lists }) => lists.filter(list => list.language === language)
                    .flatMap(list => list.words.map((text, index) => this.checked(text, language, list, 'words', index))))
            ],
            slots: this.slotsFor(subject.declaration, language),
            within: said.kinds.length > 0 ? said.kinds.map(kind => kind.$refText) : undefined,
            under: said.headings.map((text, index) => this.checked(text, language, said, 'headings', index)),
            also: new Set(said.also)
        };
    }

    private labelHeadings(kind: Kind, headings: Record<Language, HeadingPattern[]>): void {
        // What a party states of itself is no kind of article.
        if (kind.name === 'party') {
            return;
        }
        for (const item of kind.items) {
            if (item.$type === 'Label') {
                headings[item.language].push({ kind: kind.name, excluded: false, parts: this.pattern(item.text.replace(/[()[\]|<>{}&]/g, ' '), item.language).parts });
            }
        }
    }

    private headed(kind: string, { lists, excluded }: Headed, headings: Record<Language, HeadingPattern[]>): void {
        for (const list of lists) {
            list.words.forEach((text, index) => headings[list.language].push({ kind, excluded, parts: this.checked(text, list.language, list, 'words', index) }));
        }
    }

    private slotsFor(declaration: FactDecl | undefined, language: Language): SlotReader {
        const type = declaration?.type;
        const valueType = typeNameOf(isListType(type) ? type.element : type);
        const indexName = indexNameOf(type);
        return {
            candidates: (slot, unit, at) => {
                if (slot === 'row') {
                    return indexName === undefined ? [] : this.membersOf(indexName, language).at(unit, at);
                }
                const wanted = slot === 'value' ? valueType : slot;
                if (wanted === undefined) {
                    return [];
                }
                if (wanted === CURRENCY) {
                    const named = this.membersOf(wanted, language).at(unit, at);
                    return named.length > 0 ? named : currencyAt(unit, at);
                }
                return this.library.enumNamed(wanted) ? this.membersOf(wanted, language).at(unit, at) : this.typed(wanted, unit, at, language);
            }
        };
    }

    private typed(type: string, unit: Unit, at: number, language: Language): readonly Candidate[] {
        if (type === 'party' || this.library.roles.has(type)) {
            return this.parties(type, unit, at, language);
        }
        if (type === 'name' || type === 'text') {
            return nameAt(unit, at);
        }
        return (unit.values.get(at) ?? []).filter(({ value }) => isOfType(value, type));
    }

    /** A quotation, a role word, or a word in capitals that the dossier may know as the name of a party. */
    private parties(role: string, unit: Unit, at: number, language: Language): readonly Candidate[] {
        const token = unit.tokens[at]!;
        if (token.word === QUOTATION) {
            return [{ end: at + 1 }];
        }
        const words = this.roleWords(language).at(unit, at).filter(({ value }) => role === 'party' || value?.type === 'name' && value.name === role);
        if (words.length > 0) {
            return words.map(({ end }) => ({ end, value: { type: 'text', text: '' } as const }));
        }
        return nameAt(unit, at).map(({ end }) => ({ end }));
    }

    private roleWords(language: Language): MemberWords {
        const key = `role ${language}`;
        let words = this.members.get(key);
        if (!words) {
            words = new MemberWords([...this.library.roles.values()].flatMap(role => [
                ...role.labels.filter(label => label.language === language).map(({ text }) => text),
                ...role.words.filter(list => list.language === language).flatMap(list => list.words)
            ].map(text => ({ name: role.name, parts: this.pattern(text, language).parts[0] ?? [] }))));
            this.members.set(key, words);
        }
        return words;
    }

    private membersOf(enumName: string, language: Language): MemberWords {
        const key = `${enumName} ${language}`;
        let words = this.members.get(key);
        if (!words) {
            const members = this.library.enumNamed(enumName)?.members ?? [];
            words = new MemberWords(members.flatMap(({ name, labels }) => [
                ...labels.filter(label => label.language === language).map(({ text }) => text.replace(/[()[\]|<>{}&:.]/g, ' ')),
                ...this.groupWords(`${enumName}.${name}`, language) ?? []
            ].flatMap(text => this.pattern(text, language).parts.slice(0, 1).map(parts => ({ name, parts })))));
            this.members.set(key, words);
        }
        return words;
    }
}

const NONE: readonly never[] = [];

function intersects(set: ReadonlySet<string>, stems: ReadonlySet<string>): boolean {
    for (const stem of set) {
        if (stems.has(stem)) {
            return true;
        }
    }
    return false;
}

/** The type whose values an amount gives as well: « 4 350 € » is in euros. */
const CURRENCY = 'currency';

function currencyAt(unit: Unit, at: number): readonly Candidate[] {
    return (unit.values.get(at) ?? NONE).flatMap(({ end, value }) => value.type === 'money' ? [{ end, value: { type: 'name', name: value.currency } as const }] : []);
}

function isOfType({ type }: SlotValue, wanted: string): boolean {
    return type === 'blank' || type === wanted || wanted === 'rate' && (type === 'money' || type === 'percent');
}

const LINKS: ReadonlySet<string> = new Set(['de', 'du', 'des', 'd', 'la', 'le', 'les', 'l', 'en', 'sur', 'et', 'of', 'the', 'and', 'st', 'sous']);

/** With these alone no name begins. */
const OF: ReadonlySet<string> = new Set(['de', 'du', 'des', 'd', 'of']);

/** Words with a capital: « Aix-en-Provence », "Paris", "Nordal Infogérance". Where all words have capitals, the first, with what hyphens join to it. */
function nameAt({ tokens }: Unit, at: number): readonly Candidate[] {
    if (OF.has(tokens[at]!.word)) {
        return [];
    }
    const shouted = tokens[at]!.upper && [tokens[at - 1], tokens[at + 1]].some(token => token?.upper && !token.joined);
    let end = at;
    for (let index = at; index < tokens.length; index++) {
        const token = tokens[index]!;
        if (token.word === STOP || index > at && (token.comma || token.colon)) {
            break;
        }
        if (shouted && index > at ? token.joined : token.capital) {
            end = index + 1;
        } else if (shouted || index === at || !LINKS.has(token.word)) {
            break;
        }
    }
    return end > at ? [{ end, value: { type: 'text', text: '' } }] : [];
}

/** The words for members of an enum, found by their first word; the longest stands. */
class MemberWords {
    private readonly byFirst = new Map<string, { name: string; stems: readonly string[] }[]>();

    constructor(words: readonly { readonly name: string; readonly parts: Sequence }[]) {
        for (const { name, parts } of words) {
            for (const stems of spellings(parts)) {
                const [first] = stems;
                if (first !== undefined) {
                    this.byFirst.set(first, [...this.byFirst.get(first) ?? [], { name, stems }]);
                }
            }
        }
    }

    at({ tokens }: Unit, at: number): readonly Candidate[] {
        let best: Candidate | undefined;
        for (const { name, stems } of this.byFirst.get(tokens[at]!.stem) ?? NONE) {
            let index = at;
            const matches = stems.every(stem => {
                while (tokens[index]?.weak) {
                    index++;
                }
                return tokens[index++]?.stem === stem;
            });
            if (matches && index > (best?.end ?? 0)) {
                best = { end: index, value: { type: 'name', name } };
            }
        }
        return best ? [best] : [];
    }
}

const MOST_SPELLINGS = 60;

/** All ways to say a short sequence. */
function spellings(sequence: Sequence): readonly (readonly string[])[] {
    let all: (readonly string[])[] = [[]];
    for (const element of sequence) {
        const ways: readonly (readonly string[])[] = element.type === 'word' ? [[element.stem]]
            : element.type === 'any' ? element.alternatives.flatMap(spellings)
                : element.type === 'optional' ? [[], ...spellings(element.body)] : [[]];
        all = all.flatMap(before => ways.map(way => [...before, ...way])).slice(0, MOST_SPELLINGS);
    }
    return all;
}

const lexicons = new WeakMap<LibraryScope, Lexicon>();
/** The last ones compiled: a file that only defines terms, or a contract beside a glossary, changes no wording when it is edited. */
const recent: { readonly files: readonly File[]; readonly lexicon: Lexicon }[] = [];
const MOST_RECENT = 8;

/** The lexicon of a library, compiled when it is first asked for. */
export function lexiconOf(library: LibraryScope): Lexicon {
    let lexicon = lexicons.get(library);
    if (!lexicon) {
        const files = library.files.filter(({ members }) => members.some(({ $type }) => $type !== 'DossierDocument' && $type !== 'Glossary' && $type !== 'Policy'));
        lexicon = recent.find(known => known.files.length === files.length && known.files.every((file, index) => file === files[index]))?.lexicon;
        if (!lexicon) {
            lexicon = new Lexicon(library);
            recent.unshift({ files, lexicon });
            recent.length = Math.min(recent.length, MOST_RECENT);
        }
        lexicons.set(library, lexicon);
    }
    return lexicon;
}
