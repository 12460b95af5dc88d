/**
 * What the libraries of a dossier declare, by name. A scope is made from the files that `use` reaches,
 * directly or through other libraries; dossiers with the same libraries share one scope.
 */
import type { AstNode } from 'langium';
import {
    isEnum, isFactDecl, isGlossary, isKind, isLexicon, isNamedType, isPhrase, isWordGroup, isListType, isPolicy, isRecordType, isRoleDecl, isValueType, isWording,
    type Enum, type EnumMember, type FactDecl, type File, type Kind, type Lexicon, type Phrase, type Policy, type RoleDecl, type Term, type Type, type TypeSymbol, type WordGroup, type Wording
} from '../generated/ast.js';
import type { Language } from './finding.js';

type Named = AstNode & { readonly name: string };

export interface Duplicate {
    readonly first: Named;
    readonly second: Named;
}

export class LibraryScope {
    readonly kinds = new Map<string, Kind>();
    readonly types = new Map<string, TypeSymbol>();
    readonly roles = new Map<string, RoleDecl>();
    readonly policies = new Map<string, Policy>();
    readonly terms: Term[] = [];
    /** Notions that rules ask prose for. */
    readonly phrases = new Map<string, Phrase>();
    /** Word groups by name, `end-of-term`, and the words of enum members, `severity.critical`; several files may add to one. */
    readonly wordGroups = new Map<string, WordGroup[]>();
    /** What files say of the wording of kinds that they do not declare, by kind. */
    readonly lexicons = new Map<string, Lexicon[]>();
    /** Two declarations of one name, in files that are used together. */
    readonly duplicates: Duplicate[] = [];
    private readonly declared = new Map<Kind, ReadonlyMap<string, FactDecl>>();

    /** `files` in the order in which they are used: the first declaration of a name stands. */
    constructor(readonly files: readonly File[]) {
        for (const file of files) {
            for (const member of file.members) {
                if (isKind(member)) {
                    this.declare(this.kinds, member);
                } else if (isEnum(member) || isValueType(member)) {
                    this.declare(this.types, member);
                } else if (isRoleDecl(member)) {
                    this.declare(this.roles, member);
                } else if (isPolicy(member)) {
                    this.declare(this.policies, member);
                } else if (isGlossary(member)) {
                    this.terms.push(...member.terms);
                } else if (isPhrase(member)) {
                    this.declare(this.phrases, member);
                } else if (isWordGroup(member)) {
                    append(this.wordGroups, member.member === undefined ? member.name : `${member.name}.${member.member}`, member);
                } else if (isLexicon(member)) {
                    append(this.lexicons, member.kind?.$refText ?? '', member);
                }
            }
        }
    }

    private declare<T extends Named>(names: Map<string, T>, member: T): void {
        const first = names.get(member.name);
        if (first) {
            this.duplicates.push({ first, second: member });
        } else if (member.name) {
            names.set(member.name, member);
        }
    }

    /** The facts a kind declares, those of the kinds it extends included; a nearer declaration stands. */
    factsOf(kind: Kind): ReadonlyMap<string, FactDecl> {
        const known = this.declared.get(kind);
        if (known) {
            return known;
        }
        const facts = new Map<string, FactDecl>();
        for (const ancestor of this.lineOf(kind).reverse()) {
            for (const item of ancestor.items) {
                if (isFactDecl(item) && item.name) {
                    facts.set(item.name, item);
                }
            }
        }
        this.declared.set(kind, facts);
        return facts;
    }

    fact(kindName: string | undefined, factName: string): FactDecl | undefined {
        const kind = kindName === undefined ? undefined : this.kinds.get(kindName);
        return kind && this.factsOf(kind).get(factName);
    }

    /**
     * The kind under which a fact is one subject: the farthest that declares it. A clause of a kind that extends `sla`
     * speaks of the same response times as a clause of kind `sla`.
     */
    ownerOf(kindName: string, factName: string): string {
        const kind = this.kinds.get(kindName);
        if (!kind?.base) {
            return kindName;
        }
        const line = this.lineOf(kind);
        return line.findLast(ancestor => ancestor.items.some(item => isFactDecl(item) && item.name === factName))?.name ?? kindName;
    }

    /** The subject that a fact of a kind speaks of: its own, that of the kind it extends, or the one it declares to be the same. */
    subjectOf(kindName: string, factName: string): { readonly kind: string; readonly fact: string } {
        const same = this.fact(kindName, factName)?.same;
        return same?.kind ? { kind: this.ownerOf(same.kind.$refText, same.fact), fact: same.fact } : { kind: this.ownerOf(kindName, factName), fact: factName };
    }

    /** A kind and the kinds it extends, nearest first. A circle ends where it closes. */
    lineOf(kind: Kind): Kind[] {
        const line: Kind[] = [];
        for (let current: Kind | undefined = kind; current && !line.includes(current);) {
            line.push(current);
            const base: string | undefined = current.base?.$refText;
            current = base === undefined ? undefined : this.kinds.get(base);
        }
        return line;
    }

    /** The model wording of a kind in a language, its own or the nearest inherited one. */
    wordingOf(kind: Kind, language: Language): Wording | undefined {
        for (const ancestor of this.lineOf(kind)) {
            const wording = ancestor.items.filter(isWording).find(item => item.language === language);
            if (wording) {
                return wording;
            }
        }
        return undefined;
    }

    enumNamed(name: string | undefined): Enum | undefined {
        const type = name === undefined ? undefined : this.types.get(name);
        return isEnum(type) ? type : undefined;
    }

    /** Whether a list of the library, such as `eea-country`, has a member, or the one that it is a part of. */
    isIn(enumName: string, name: string): boolean {
        return this.member(enumName, name) !== undefined || this.member(enumName, this.wholeOf(name)) !== undefined;
    }

    /** The country of which a territory is a part in law (`RE … of FR`), or the country itself. */
    wholeOf(country: string): string {
        return this.member('country', country)?.whole ?? country;
    }

    member(enumName: string | undefined, name: string): EnumMember | undefined {
        return this.enumNamed(enumName)?.members.find(member => member.name === name);
    }
}

function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
    const list = lists.get(key);
    if (list) {
        list.push(item);
    } else {
        lists.set(key, [item]);
    }
}

/** The name of the type of one value: the element of a list, the cell of a table. */
export function typeNameOf(type: Type | undefined): string | undefined {
    if (isListType(type)) {
        return typeNameOf(type.element);
    }
    return isNamedType(type) ? type.symbol?.$refText : undefined;
}

/** The enum that indexes a table: `severity` in `duration per severity`. `per period` is no table. */
export function indexNameOf(type: Type | undefined): string | undefined {
    return isNamedType(type) && type.index && type.index.$refText !== 'period' ? type.index.$refText : undefined;
}

/** The declared fields of a record, of a list of records too. */
export function fieldsOf(type: Type | undefined): readonly FactDecl[] | undefined {
    if (isListType(type)) {
        return fieldsOf(type.element);
    }
    return isRecordType(type) ? type.fields : undefined;
}

/** How a fact is declared: `required`, `adds` (the statements of several documents add up), `local` (to its clause). */
export function hasMark(declaration: FactDecl | undefined, mark: FactDecl['marks'][number]): boolean {
    return declaration?.marks.includes(mark) === true;
}
