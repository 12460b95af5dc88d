/** Accents written beside their letters are the same text; places are those of the file as it is. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { describe, expect, test } from 'vitest';
import { rangeOf } from '../src/model/tree.js';
import { atCursor, TestWorkspace } from '../src/testing/index.js';
import { ComposedText } from '../src/workspace/composed-text.js';

const CONTRACT = `use "msp:infogerance"

// allow no-policy-applied: essai
contract Principal "Contrat de services" {
    language fr
    signed 2026-03-16
    party Dépositaire "Fournil SARL" as client
    party Prestataire "Nordal SAS" as provider
    glossary {
        "Période": """la durée de trois mois"""
    }
    clause "Durée" {
        """
        Le {Dépositaire} paie à chaque Période. La Période se renouvelle.
        """
    }
}
`;

/** Codes, messages and the words that they mark, in one form. */
function found(workspace: TestWorkspace, path: string): string[] {
    const { textDocument } = workspace.document(path);
    const source = workspace.shared.workspace.TextDocuments.get(textDocument.uri)!.getText();
    const lines = source.split('\n');
    return workspace.findings(path).map(({ code, message, place }) => {
        const { offset, end } = rangeOf(place);
        const [from, to] = [textDocument.positionAt(offset), textDocument.positionAt(end)];
        const words = from.line === to.line ? lines[from.line]!.slice(from.character, to.character) : `${from.line}-${to.line}`;
        return `${code} ${message.fr} [${words.normalize('NFC')}]`;
    });
}

describe('decomposed accents', () => {
    test('in the whole file, in the declarations alone, in the uses alone', async () => {
        const half = (from: number, to: number): string => CONTRACT.slice(0, from) + CONTRACT.slice(from, to).normalize('NFD') + CONTRACT.slice(to);
        const middle = CONTRACT.indexOf('clause');
        for (const text of [CONTRACT.normalize('NFD'), half(0, middle), half(middle, CONTRACT.length)]) {
            expect(text).not.toBe(CONTRACT);
            const workspace = await TestWorkspace.reuse({ '/contrat.msp': text });
            expect(found(workspace, '/contrat.msp')).toEqual([]);
            expect(workspace.dossier('/contrat.msp').parties[0]!.name).toBe('Dépositaire'.normalize('NFC'));
        }
    });

    test.each(['garage-lambert', 'boulangeries-mercier'])('the findings of %s, at the same words', async folder => {
        const root = join(import.meta.dirname, '../../../examples', folder);
        const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.msp'));
        const read = (form: 'NFC' | 'NFD'): Record<string, string> => Object.fromEntries(names.map(name => [`/${name.replaceAll('\\', '/')}`, readFileSync(join(root, name), 'utf8').normalize(form)]));
        const shown = async (files: Record<string, string>): Promise<string[]> => {
            const workspace = await TestWorkspace.reuse(files);
            return Object.keys(files).flatMap(path => found(workspace, path));
        };
        expect(await shown(read('NFD'))).toEqual(await shown(read('NFC')));
    });

    test('while one types: forms change back and forth, and a fix lands where it belongs', async () => {
        const workspace = await TestWorkspace.reuse({ '/contrat.msp': CONTRACT });
        const broken = CONTRACT.replace('{Dépositaire}', '{Depositaire}');
        for (const text of [broken.normalize('NFD'), broken, broken.normalize('NFD')]) {
            await workspace.write({ '/contrat.msp': text });
            expect(found(workspace, '/contrat.msp').map(line => line.replace(/ .* \[/, ' ['))).toEqual(['unknown-name [Depositaire]']);
        }
        const [finding] = workspace.findings('/contrat.msp');
        await workspace.apply(finding!.fixes[0]!.edits());
        expect(workspace.text('/contrat.msp')).toContain('Le {Dépositaire} paie'.normalize('NFC'));
        expect(workspace.findings('/contrat.msp')).toEqual([]);
    });

    test('hover answers at the place of the file', async () => {
        const { workspace, path, offset } = await atCursor(CONTRACT.replace('{Dépositaire}', '{Dépo$0sitaire}'));
        const position = workspace.document(path).textDocument.positionAt(offset);
        const source = CONTRACT.normalize('NFD');
        const line = source.split('\n')[position.line]!;
        await workspace.write({ [path]: source });
        const document = workspace.document(path);
        const hover = await workspace.msp.lsp.HoverProvider!.getHoverContent(document, { textDocument: { uri: document.uri.toString() }, position: { line: position.line, character: line.indexOf('sitaire') } });
        expect(hover?.range).toEqual({ start: { line: position.line, character: line.indexOf('{') + 1 }, end: { line: position.line, character: line.indexOf('}') } });
    });
});

test('every place of a composed text is a place of the file, and back', () => {
    const source = 'e\u0301te\u0301\nA\u030Angstro\u0308m \u212B \u1112\u1161\u11ab \u2126 n\u0308x\n\uD83D\uDE00e\u0301';
    const document = new ComposedText({ uri: 'file:///a.msp', languageId: 'msp', version: 1 }, source);
    const outer = TextDocument.create('file:///a.msp', 'msp', 1, source);
    const text = document.getText();
    expect(text).toBe(source.normalize('NFC'));
    for (let offset = 0; offset <= text.length; offset++) {
        const position = document.positionAt(offset);
        expect(document.offsetAt(position)).toBe(offset);
        const before = source.slice(0, outer.offsetAt(position));
        expect(before.normalize('NFC')).toBe(text.slice(0, offset));
    }
});
