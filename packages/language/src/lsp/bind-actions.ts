/** The code actions that bind what sentences state: one value, all of a clause, all of a file. Not one printed character changes. */
import type { LangiumDocument } from 'langium';
import { CodeActionKind } from 'vscode-languageserver';
import type { Edit, Message } from '../model/finding.js';
import { rangeOf, uriOf } from '../model/tree.js';
import type { DossierIndex } from '../workspace/dossier-index.js';
import { bindingEdits, bindingsIn, type Binding } from '../prose/binding.js';

/** Of one value or one clause, at the cursor. */
export const BIND_KIND = `${CodeActionKind.RefactorRewrite}.bind`;
/** Of a file: `editor.codeActionsOnSave` may ask for it. */
export const BIND_FILE_KIND = `${CodeActionKind.Source}.bind.msp`;

export interface BindAction {
    readonly title: Message;
    readonly kind: string;
    readonly edits: readonly Edit[];
}

/** What can be bound in a file, in the order of its text. */
export function bindingsOfFile(uri: string, dossiers: DossierIndex): readonly Binding[] {
    const found = dossiers.dossiersOf(uri).flatMap(dossier => dossier.documents.filter(document => uriOf(document) === uri).flatMap(document => bindingsIn(document, dossier)));
    return found.filter((binding, index) => found.findIndex(other => other.reading.passage === binding.reading.passage && other.reading.valueStart === binding.reading.valueStart) === index);
}

/** The actions at a place of a file. */
export function bindActions(document: LangiumDocument, dossiers: DossierIndex, start: number, end: number): readonly BindAction[] {
    const bindings = bindingsOfFile(document.uri.toString(), dossiers);
    const at = bindings.filter(({ reading }) => {
        const { offset, end: until } = rangeOf(reading.valuePlace);
        return offset <= end && until >= start;
    });
    const around = bindings.filter(({ reading }) => {
        const clause = reading.clause?.$cstNode;
        return clause !== undefined && clause.offset <= end && clause.end >= start;
    });
    return [
        ...at.map((binding): BindAction => ({
            title: { fr: `Lier «\u00A0${binding.words}\u00A0» à la donnée {${binding.path}}`, en: `Bind "${binding.words}" to the fact {${binding.path}}` }, kind: BIND_KIND, edits: bindingEdits([binding])
        })),
        ...around.length === 0 ? [] : [{
            title: { fr: `Lier toutes les valeurs que dit cette clause (${around.length})`, en: `Bind every value that this clause states (${around.length})` }, kind: BIND_KIND, edits: bindingEdits(around)
        }]
    ];
}

/** The action on a whole file; undefined where nothing is left to bind. */
export function bindFileAction(document: LangiumDocument, dossiers: DossierIndex): BindAction | undefined {
    const bindings = bindingsOfFile(document.uri.toString(), dossiers);
    return bindings.length === 0 ? undefined : {
        title: { fr: `Lier toutes les valeurs que dit ce fichier (${bindings.length})`, en: `Bind every value that this file states (${bindings.length})` }, kind: BIND_FILE_KIND, edits: bindingEdits(bindings)
    };
}
