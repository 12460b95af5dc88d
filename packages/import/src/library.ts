/** What the shipped libraries know that an import needs: kinds with their names, words for roles; and the language's parser. */
import { createMspServices, isKind, isRoleDecl, labelIn, shippedLibraries, type File, type Kind, type Language, type RoleDecl } from '@msp/language';

export interface KindWords {
    readonly name: string;
    readonly labels: Readonly<Record<Language, string>>;
    /** The doc comment, French then English. */
    readonly doc: string;
}

export interface RoleWords {
    readonly name: string;
    /** Labels and words in both languages. */
    readonly words: readonly string[];
}

interface Library {
    readonly kinds: readonly KindWords[];
    readonly roles: readonly RoleWords[];
}

/** The parser without a workspace; building it takes a third of a second, so it is built once. */
let parser: ReturnType<typeof createMspServices>['msp']['parser']['LangiumParser'] | undefined;

export function parseMsp(text: string): { readonly file: File; readonly errors: readonly string[] } {
    parser ??= createMspServices().msp.parser.LangiumParser;
    const result = parser.parse<File>(text);
    return { file: result.value, errors: [...result.lexerErrors, ...result.parserErrors].map(error => error.message) };
}

let library: Library | undefined;

export function libraryWords(): Library {
    return library ??= readLibrary();
}

function readLibrary(): Library {
    const files = shippedLibraries.map(({ text }) => ({ text, members: parseMsp(text).file.members }));
    return {
        // `party` is what parties state of themselves; no clause is of that kind.
        kinds: files.flatMap(({ text, members }) => members.filter(isKind).filter(({ name }) => name !== 'party').map(kind => kindWords(kind, text))),
        roles: files.flatMap(({ members }) => members.filter(isRoleDecl).map(roleWords))
    };
}

function kindWords(kind: Kind, text: string): KindWords {
    const before = text.slice(0, kind.$cstNode?.offset ?? 0).trimEnd();
    const doc = before.endsWith('*/') ? before.slice(before.lastIndexOf('/**') + 3, -2).replace(/^\s*\*? ?/gm, '') : '';
    return { name: kind.name, labels: { fr: labelIn(kind.items, 'fr') ?? '', en: labelIn(kind.items, 'en') ?? '' }, doc };
}

function roleWords(role: RoleDecl): RoleWords {
    return { name: role.name, words: [...role.labels.map(label => label.text), ...role.words.flatMap(list => list.words)] };
}
