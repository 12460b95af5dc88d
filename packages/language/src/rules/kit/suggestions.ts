/** Words and fixes that several rules share: "did you mean", "use this library". */
import type { AstNode } from 'langium';
import type { File } from '../../generated/ast.js';
import { addUseEdit, replaceEdit } from '../../model/edits.js';
import type { Fix, Language, Message, Place } from '../../model/finding.js';
import type { UsableLibrary } from '../../model/workspace.js';

export function message(text: (language: Language) => string): Message {
    return { fr: text('fr'), en: text('en') };
}

export function quote(text: string, language: Language): string {
    return language === 'fr' ? `« ${text} »` : `"${text}"`;
}

/** « a », « b » ou « c » */
export function alternatives(names: readonly string[], language: Language): string {
    const quoted = names.map(name => quote(name, language));
    const last = quoted.at(-1) ?? '';
    return quoted.length < 2 ? last : `${quoted.slice(0, -1).join(', ')} ${language === 'fr' ? 'ou' : 'or'} ${last}`;
}

/** A sentence to add to a message, with the space before it; empty where there is nothing to suggest. */
export function didYouMean(names: readonly string[], language: Language): string {
    if (names.length === 0) {
        return '';
    }
    return language === 'fr' ? ` Vouliez-vous écrire ${alternatives(names, 'fr')} ?` : ` Did you mean ${alternatives(names, 'en')}?`;
}

/** One fix a name; the first is the one to prefer. `write` says how the name is written in the file. */
export function replaceFixes(place: Place, names: readonly string[], write: (name: string) => string = name => name): Fix[] {
    return names.map((name, index): Fix => ({
        title: message(language => language === 'fr' ? `Remplacer par ${quote(name, 'fr')}` : `Replace by ${quote(name, 'en')}`),
        preferred: index === 0,
        edits: () => [replaceEdit(place, write(name))]
    }));
}

export function useFixes(file: File, libraries: readonly UsableLibrary[]): Fix[] {
    return libraries.map(({ name }, index): Fix => ({
        title: message(language => language === 'fr' ? `Utiliser la bibliothèque ${quote(name, 'fr')}` : `Use the library ${quote(name, 'en')}`),
        preferred: index === 0,
        edits: () => [addUseEdit(file, name)]
    }));
}

/** The place where a reference is written. */
export function refPlace(node: AstNode, reference: { readonly $refNode?: { readonly offset: number; readonly end: number } } | undefined): Place {
    const cst = reference?.$refNode;
    return cst ? { node, range: { offset: cst.offset, end: cst.end } } : { node };
}
