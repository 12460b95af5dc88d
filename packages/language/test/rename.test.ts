/** Renaming, references, highlights and symbols: one answer to "where is this named". */
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { TestWorkspace } from '../src/testing/index.js';

const CONTRACT = `use "msp:infogerance"
contract Principal "Contrat" {
    language fr
    party Prestataire "Nordal" as provider
    party Client "Fournil" as client
    precedence Principal > Seuils
    glossary {
        "Incident majeur" ("IM"): """Tout arrêt, sur décision du {Prestataire}."""
        "Service": """Ce que fait le {Client}."""
    }
    clause sla as delais { response: { critical: 1 hour } }
    clause "Prose" {
        """
        Le {Client} paie le {Prestataire} selon {delais} et {Seuils}, en {delais.response.critical}. L'Incident majeur ou des Incidents
        majeurs : {"Incident majeur"}. Un IM. Le Service et les Services du Prestataire.
        """
    }
}
`;
const ANNEX = `annex Seuils "Annexe 1" of Principal {
    clause sla derogates from Principal.delais { response: { critical: 30 minutes } }
}
`;
const AMENDMENT = `amendment Premier "Avenant 1" of Principal {
    amend delais { response: { critical: 2 hours } }
}
`;
const FILES = { '/contrat.msp': CONTRACT, '/annexe.msp': ANNEX, '/avenant.msp': AMENDMENT };

interface Place {
    readonly path: string;
    readonly text: string;
    readonly at: number;
}

/** The place of the n-th occurrence of a word, one character in. */
function at(path: keyof typeof FILES | string, text: string, word: string, nth = 0): Place {
    let offset = -1;
    for (let index = 0; index <= nth; index++) {
        offset = text.indexOf(word, offset + 1);
    }
    return { path, text, at: offset + 1 };
}

async function ask(files: Readonly<Record<string, string>>, { path, at: offset }: Place) {
    const workspace = await TestWorkspace.reuse(files);
    const document = workspace.document(path);
    return { workspace, document, params: { textDocument: { uri: document.uri.toString() }, position: document.textDocument.positionAt(offset) }, lsp: workspace.msp.lsp };
}

async function renamed(files: Readonly<Record<string, string>>, place: Place, newName: string): Promise<Record<string, string>> {
    const { workspace, document, params, lsp } = await ask(files, place);
    const edit = await lsp.RenameProvider!.rename(document, { ...params, newName });
    const result = { ...files };
    for (const [uri, edits] of Object.entries(edit?.changes ?? {})) {
        const path = new URL(uri).pathname;
        result[path] = TextDocument.applyEdits(workspace.document(path).textDocument, edits);
    }
    return result;
}

const refusal = async (files: Readonly<Record<string, string>>, place: Place, newName: string): Promise<string> =>
    renamed(files, place, newName).then(() => 'not refused', (error: unknown) => (error as Error).message);

/** What is asserted of a rename: these and only these words change. */
function replaced(text: string, ...changes: readonly (readonly [from: string | RegExp, to: string])[]): string {
    return changes.reduce((result, [from, to]) => result.replaceAll(from, to), text);
}

describe('rename', () => {
    test('a party, everywhere that it is named, prose included', async () => {
        const after = await renamed(FILES, at('/contrat.msp', CONTRACT, 'Prestataire'), 'Fournisseur');
        expect(after).toEqual({ ...FILES, '/contrat.msp': replaced(CONTRACT, ['Prestataire', 'Fournisseur']) });
    });

    test('a clause, in every file of the dossier, from the amendment that changes it', async () => {
        const after = await renamed(FILES, at('/avenant.msp', AMENDMENT, 'delais'), 'temps');
        expect(after).toEqual({
            '/contrat.msp': replaced(CONTRACT, ['delais', 'temps']), '/annexe.msp': replaced(ANNEX, ['delais', 'temps']),
            '/avenant.msp': replaced(AMENDMENT, ['delais', 'temps'])
        });
    });

    test('a document, from its annex', async () => {
        const after = await renamed(FILES, at('/annexe.msp', ANNEX, 'Seuils'), 'Niveaux');
        expect(after).toEqual({ ...FILES, '/contrat.msp': replaced(CONTRACT, ['Seuils', 'Niveaux']), '/annexe.msp': replaced(ANNEX, ['Seuils', 'Niveaux']) });
    });

    test('a term keeps its quotes, its plurals, its elisions and its capitals', async () => {
        const after = await renamed(FILES, at('/contrat.msp', CONTRACT, 'Incident'), 'Arrêt brutal');
        expect(after['/contrat.msp']).toBe(replaced(CONTRACT, [/Incidents\s+majeurs/g, 'Arrêts brutaux'], ['Incident majeur', 'Arrêt brutal']));
        const other = await renamed(FILES, at('/contrat.msp', CONTRACT, 'Services'), 'Ouvrage');
        expect(other['/contrat.msp']).toBe(replaced(CONTRACT, ['Le Service', "L'Ouvrage"], ['Services', 'Ouvrages'], ['"Service"', '"Ouvrage"']));
    });

    test('an alias apart from its term', async () => {
        const after = await renamed(FILES, at('/contrat.msp', CONTRACT, 'IM.'), 'AB');
        expect(after['/contrat.msp']).toBe(replaced(CONTRACT, ['"IM"', '"AB"'], ['Un IM', 'Un AB']));
    });

    test('the name alone is offered, without quotes and in the form of its definition', async () => {
        const quoted = await ask(FILES, at('/contrat.msp', CONTRACT, 'Incident majeur'));
        expect(await quoted.lsp.RenameProvider!.prepareRename(quoted.document, quoted.params)).toEqual({
            range: { start: { line: 7, character: 9 }, end: { line: 7, character: 24 } }, placeholder: 'Incident majeur'
        });
        const plural = await ask(FILES, at('/contrat.msp', CONTRACT, 'Services'));
        expect(await plural.lsp.RenameProvider!.prepareRename(plural.document, plural.params)).toMatchObject({ placeholder: 'Service' });
    });

    test.each([
        ['an impossible name', 'party Prestataire', 'pas un "nom', 'cannot be a name'],
        ['a reserved word', 'party Prestataire', 'clause', 'cannot be a name'],
        ['a word that prose reads as a mark', 'party Prestataire', 'end', 'cannot be a name'],
        ['an empty name', 'party Prestataire', '  ', 'cannot be empty'],
        ['the name of another party', 'party Prestataire', 'Client', 'already means'],
        ['the name of a document', 'party Prestataire', 'Seuils', 'already means'],
        ['the name of a term', 'party Prestataire', 'Service', 'already means'],
        ['a role of the library', 'party Prestataire', 'controller', 'already means'],
        ['a term that is none', '"Service"', '...', 'cannot be a term'],
        ['a term that closes its quotes', '"Service"', 'A"B', 'cannot be a term'],
        ['a word that the text uses otherwise', '"Service"', 'Tout', 'no longer read the same'],
        ['an unknown gender behind an elision', '"Incident', 'Panne', 'gender of "Panne" is not known'],
        ['another gender behind an article', 'party Prestataire', 'Société', 'different genders'],
        ['a kind of the library', 'sla as', 'niveaux', 'shipped libraries'],
        ['a fact of the library', 'response:', 'reponse', 'shipped libraries'],
        ['a keyword', 'precedence', 'ordre', 'Nothing here']
    ])('%s is refused with a reason', async (_, word, name, reason) => {
        const place = at('/contrat.msp', CONTRACT, word);
        const inside = word.startsWith('party') ? { ...place, at: place.at + 'party '.length } : place;
        expect(await refusal(FILES, inside, name)).toContain(reason);
    });

    test('a clause without a name of its own says that it has none', async () => {
        const text = CONTRACT.replace('sla as delais', 'sla').replaceAll('delais', 'sla');
        expect(await refusal({ '/contrat.msp': text }, at('/contrat.msp', text, '{sla}', 0), 'autre')).toContain('no name of its own');
    });

    test('what a library of one’s own declares, in the dossiers that use it', async () => {
        const library = 'use "msp:infogerance"\nkind veille { fr "Veille" en "Watch"\n    fact seuil : duration fr "Seuil" en "Threshold"\n}\n';
        const contract = 'use "maison.msp"\ncontract Principal "Contrat" {\n    clause veille { seuil: 2 hours\n        """Dans {seuil}, soit {veille.seuil}."""\n    }\n}\n';
        const files = { '/maison.msp': library, '/contrat.msp': contract };
        expect(await renamed(files, at('/contrat.msp', contract, 'seuil'), 'limite')).toEqual({
            '/maison.msp': replaced(library, ['seuil', 'limite']), '/contrat.msp': replaced(contract, ['seuil', 'limite'])
        });
        expect(await renamed(files, at('/maison.msp', library, 'veille'), 'garde')).toEqual({
            '/maison.msp': replaced(library, ['veille', 'garde']), '/contrat.msp': replaced(contract, ['veille', 'garde'])
        });
    });
});

describe('the places that name a thing', () => {
    test.each([
        ['Prestataire', '/contrat.msp', 'Prestataire', 0], ['delais', '/annexe.msp', 'delais', 0], ['Seuils', '/contrat.msp', 'Seuils', 1], ['Service', '/contrat.msp', 'Services', 0]
    ])('references, highlights and the edits of a rename agree on %s', async (_, path, word, nth) => {
        const place = at(path, FILES[path as keyof typeof FILES], word, nth);
        const { document, params, lsp } = await ask(FILES, place);
        const references = await lsp.ReferencesProvider!.findReferences(document, { ...params, context: { includeDeclaration: true } });
        const highlights = await lsp.DocumentHighlightProvider!.getDocumentHighlight(document, params);
        const edit = await lsp.RenameProvider!.rename(document, { ...params, newName: 'Rrr' });
        expect(references.length).toBeGreaterThan(1);
        expect(Object.values(edit!.changes!).flat()).toHaveLength(references.length);
        expect(highlights).toHaveLength(references.filter(({ uri }) => uri === document.uri.toString()).length);
    });

    test('the clause that an amendment amends is the one of the contract', async () => {
        const text = AMENDMENT.replace('delais', 'sla');
        const { document, params, lsp } = await ask({ ...FILES, '/avenant.msp': text }, at('/avenant.msp', text, 'sla'));
        const [target] = await lsp.DefinitionProvider!.getDefinition(document, params) ?? [];
        expect(target).toMatchObject({ targetSelectionRange: { start: { line: 10 } } });
        expect(target!.targetUri).toContain('contrat.msp');
    });

    test('symbols of the workspace are found by name and by title, those of shipped libraries are not', async () => {
        const { workspace } = await ask(FILES, at('/contrat.msp', CONTRACT, 'Client'));
        const names = async (query: string): Promise<string[]> =>
            (await workspace.shared.lsp.WorkspaceSymbolProvider!.getSymbols({ query })).map(({ name }) => name);
        expect(await names('Incident')).toEqual(['Incident majeur']);
        expect(await names('Annexe 1')).toEqual(['Annexe 1']);
        expect(await names('Seuils')).toEqual(['Annexe 1']);
        expect(await names('infogerance')).toEqual([]);
    });
});
