/** Quotations that keep their own words, in the editor: actions that bind, names that are followed and renamed. */
import { describe, expect, test } from 'vitest';
import type { CodeAction, TextDocumentEdit, TextEdit } from 'vscode-languageserver';
import { TestWorkspace } from '../src/testing/index.js';

const CONTRACT = `use "msp:infogerance"
contract P "Contrat" {
    language fr
    clause "Durée" { """Le contrat est conclu pour une durée de trente-six (36) mois.""" }
    clause payment "Paiement" {
        """Les factures sont payables à trente (30) jours à compter de leur date d'émission."""
    }
}
`;

async function actions(only: string[] | undefined, at: string): Promise<{ readonly titles: string[]; apply(title: string): string }> {
    const workspace = await TestWorkspace.reuse({ '/c.msp': CONTRACT });
    workspace.shared.lsp.MessageLanguage.configure('en');
    const document = workspace.document('/c.msp');
    const position = document.textDocument.positionAt(CONTRACT.indexOf(at));
    const found = await workspace.msp.lsp.CodeActionProvider!.getCodeActions(document, {
        textDocument: { uri: document.uri.toString() }, range: { start: position, end: position }, context: { diagnostics: [], only }
    }) as CodeAction[];
    return {
        titles: found.filter(({ kind }) => kind?.includes('bind')).map(({ title }) => title),
        apply: title => {
            const edits = (found.find(action => action.title === title)!.edit!.documentChanges as TextDocumentEdit[]).flatMap(change => change.edits as TextEdit[]);
            return [...edits].sort((a, b) => document.textDocument.offsetAt(b.range.start) - document.textDocument.offsetAt(a.range.start))
                .reduce((text, { range, newText }) => text.slice(0, document.textDocument.offsetAt(range.start)) + newText + text.slice(document.textDocument.offsetAt(range.end)), CONTRACT);
        }
    };
}

describe('binding in the editor', () => {
    test('one value at the cursor, and all of its clause', async () => {
        const { titles, apply } = await actions(undefined, 'trente-six');
        expect(titles).toEqual(['Bind "trente-six (36) mois" to the fact {duration}', 'Bind every value that this clause states (1)']);
        expect(apply(titles[0]!)).toContain('clause term "Durée" { duration: 36 months\n"""Le contrat est conclu pour une durée de {duration "trente-six (36) mois"}.""" }');
    });

    test('the whole file, as a source action that is asked for', async () => {
        const { titles, apply } = await actions(['source'], 'language');
        expect(titles).toEqual(['Bind every value that this file states (2)']);
        const text = apply(titles[0]!);
        expect(text).toContain('        term: 30 days\n        """Les factures sont payables à {term "trente (30) jours"} à compter');
        expect((await actions(undefined, 'language')).titles).toEqual([]);
    });
});

describe('a quotation with words of its own', () => {
    const BOUND = `use "msp:infogerance"
contract P "Contrat" {
    language fr
    clause term as Duree { duration: 36 months """Durée : {duration "trente-six (36) mois"}, soit {Duree.duration "36 mois"}.""" }
}
`;

    test('is a reference like any other: followed, and renamed without its words', async () => {
        const workspace = await TestWorkspace.reuse({ '/c.msp': BOUND });
        const document = workspace.document('/c.msp');
        const position = document.textDocument.positionAt(BOUND.indexOf('as Duree') + 4);
        const edit = await workspace.msp.lsp.RenameProvider!.rename(document, { textDocument: { uri: document.uri.toString() }, position, newName: 'Terme' });
        const changes = JSON.stringify(edit);
        expect(changes.match(/"newText":"Terme"/g)).toHaveLength(2);
        expect(changes).not.toContain('mois');
    });

    test('it is read with its sentence as it was before, and a brace that is left open stays text', async () => {
        const workspace = await TestWorkspace.reuse({ '/c.msp': BOUND, '/d.msp': 'contract D "D" { clause x { """Durée {duration "trente""" } }' });
        expect(workspace.dossier('/c.msp').readings.all.map(({ fact, spelled }) => `${fact} ${spelled}`)).toContain('duration 36 months');
        expect(workspace.document('/d.msp').parseResult.parserErrors).toEqual([]);
    });
});
