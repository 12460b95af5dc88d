/**
 * The structure of a file or dossier: its text without the running text of its prose. Most of what a lawyer types is running
 * text, and most rules do not read it: where the structure is as it was when a rule found nothing, the rule need not be
 * asked again.
 */
import type { LangiumDocument } from 'langium';
import { isProse } from '../generated/ast.js';
import type { TextReport } from '../grammar/lexing.js';
import type { Dossier } from '../model/dossier.js';
import type { LibraryScope } from '../model/library-scope.js';
import { fileOf } from '../model/tree.js';

const structures = new WeakMap<object, string>();

/** The text between the texts; a quotation in prose belongs to it. */
export function structureOfFile(document: LangiumDocument): string {
    const { value, lexerReport } = document.parseResult;
    let structure = structures.get(value);
    if (structure === undefined) {
        const source = document.textDocument.getText();
        const texts = (lexerReport as TextReport | undefined)?.texts ?? [];
        const pieces: string[] = [];
        let from = 0;
        for (let index = 0; index < texts.length; index += 2) {
            pieces.push(source.slice(from, texts[index]));
            from = texts[index + 1]!;
        }
        pieces.push(source.slice(from));
        structure = pieces.join('\u0001');
        structures.set(value, structure);
    }
    return structure;
}

const dossierStructures = new WeakMap<Dossier, string>();

/** The structures of its files, what is read in their running text, and the running texts that are values of facts: those are compared like other values. */
export function structureOfDossier(dossier: Dossier): string {
    let structure = dossierStructures.get(dossier);
    if (structure === undefined) {
        const values = [...dossier.facts.subjects].flatMap(subject => [...subject.statements, ...subject.superseded])
            .filter(({ value }) => isProse(value)).map(({ value }) => value.$cstNode?.text ?? '');
        // What is read in running text is asked for like what is typed.
        const read = [...dossier.readings.all].map(({ kind, fact, row, spelled, sure, polarity, document }) => [kind, fact, row, spelled, sure, polarity, document.name].join(' '));
        const kinds = dossier.readings.ofKinds.map(({ kind, sure, polarity }) => [kind, sure, polarity].join(' '));
        structure = [...[...new Set(dossier.documents.map(fileOf))].map(structureOfFile), ...values, ...read, ...kinds].join('\u0002');
        dossierStructures.set(dossier, structure);
    }
    return structure;
}

/** Which rules and requirements found nothing, by the structure and the libraries with which they found it. */
export class QuietRules {
    private readonly byKey = new Map<string, { readonly structure: string; readonly library: LibraryScope; readonly quiet: Set<string> }>();

    /** @param key of the file or dossier */
    of(key: string, structure: string, library: LibraryScope): Set<string> {
        const known = this.byKey.get(key);
        if (known && known.library === library && known.structure === structure) {
            return known.quiet;
        }
        const quiet = new Set<string>();
        this.byKey.set(key, { structure, library, quiet });
        return quiet;
    }
    /** A file is gone, and the dossiers of which it held the contract. */
    forget(uri: string): void {
        for (const key of this.byKey.keys()) {
            if (key === uri || key.startsWith(`${uri}#`)) {
                this.byKey.delete(key);
            }
        }
    }
}
