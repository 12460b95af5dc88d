/** What the shipped libraries know that an import needs: kinds with their headings, words for roles; and the language's parser. */
import { createMspServices, isRoleDecl, LibraryScope, shippedLibraries, type File, type RoleDecl } from '@msp/language';

export interface RoleWords {
    readonly name: string;
    /** Labels and words in both languages. */
    readonly words: readonly string[];
}

interface Library {
    readonly roles: readonly RoleWords[];
}

/** The parser without a workspace; building it takes a third of a second, so it is built once. */
let parser: ReturnType<typeof createMspServices>['msp']['parser']['LangiumParser'] | undefined;

export function parseMsp(text: string): { readonly file: File; readonly errors: readonly string[] } {
    parser ??= createMspServices().msp.parser.LangiumParser;
    const result = parser.parse<File>(text);
    return { file: result.value, errors: [...result.lexerErrors, ...result.parserErrors].map(error => error.message) };
}

let scope: LibraryScope | undefined;

/** All shipped libraries together. */
export function libraryScope(): LibraryScope {
    return scope ??= new LibraryScope(shippedLibraries.map(({ text }) => parseMsp(text).file));
}

let library: Library | undefined;

export function libraryWords(): Library {
    return library ??= readLibrary();
}

function readLibrary(): Library {
    return { roles: libraryScope().files.flatMap(({ members }) => members.filter(isRoleDecl).map(roleWords)) };
}

function roleWords(role: RoleDecl): RoleWords {
    return { name: role.name, words: [...role.labels.map(label => label.text), ...role.words.flatMap(list => list.words)] };
}
