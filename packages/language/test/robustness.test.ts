/** Whatever a file holds: findings at valid places, no exception, no hang, and nothing lost in the files beside it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rangeOf } from '../src/model/tree.js';
import { TestWorkspace } from '../src/testing/index.js';

const EXAMPLES = join(import.meta.dirname, '../../../examples');

function example(folder: string): Record<string, string> {
    const files = readdirSync(join(EXAMPLES, folder), { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.msp'));
    return Object.fromEntries(files.map(file => [`/${folder}/${file.replaceAll('\\', '/')}`, readFileSync(join(EXAMPLES, folder, file), 'utf8')]));
}

/** All findings stand inside their file; hover, definition, completion, symbols and fixes answer without an exception. */
async function expectSound(workspace: TestWorkspace, path: string): Promise<void> {
    const document = workspace.document(path);
    const { length } = document.textDocument.getText();
    for (const finding of workspace.findings(path)) {
        const { offset, end } = rangeOf(finding.place);
        expect(offset, finding.code).toBeGreaterThanOrEqual(0);
        expect(end, finding.code).toBeGreaterThanOrEqual(offset);
        expect(end, finding.code).toBeLessThanOrEqual(length);
        finding.fixes.forEach(fix => fix.edits());
    }
    const { lsp } = workspace.msp;
    for (const offset of [0, Math.floor(length / 2), length]) {
        const params = { textDocument: { uri: document.uri.toString() }, position: document.textDocument.positionAt(offset) };
        await lsp.HoverProvider!.getHoverContent(document, params);
        await lsp.DefinitionProvider!.getDefinition(document, params);
        await lsp.ReferencesProvider!.findReferences(document, { ...params, context: { includeDeclaration: true } });
        await lsp.CompletionProvider!.getCompletion(document, params);
    }
    await lsp.DocumentSymbolProvider!.getSymbols(document, { textDocument: { uri: document.uri.toString() } });
}

describe('a file cut anywhere', () => {
    const files = example('garage-lambert');
    const contract = '/garage-lambert/contrat.msp';
    const text = files[contract]!;

    test('leaves sound findings', async () => {
        const workspace = await TestWorkspace.create(files);
        for (let at = 0; at < text.length; at += Math.ceil(text.length / 120)) {
            await workspace.write({ [contract]: text.slice(0, at) });
            await expectSound(workspace, contract);
        }
    });

    test('and comes back as it was', async () => {
        const workspace = await TestWorkspace.create(files);
        const before = workspace.findings(contract).map(finding => [finding.code, rangeOf(finding.place)]);
        await workspace.write({ [contract]: text.slice(0, text.length / 2) });
        await workspace.write({ [contract]: text });
        expect(workspace.findings(contract).map(finding => [finding.code, rangeOf(finding.place)])).toEqual(before);
    });
});

describe('a file of anything', () => {
    const neighbour = 'contract Voisin "Voisin" {\n    clause "Objet" as objet { """Voir {nulle-part}.""" }\n}\n';

    test.each([
        ['empty', ''],
        ['white space', ' \n\t\r\n '],
        ['a byte order mark', '\uFEFFcontract P "x" { }'],
        ['nul characters', '\0\0\0contract\0'],
        ['one brace', '}'],
        ['braces', '{{{{}}}}}}{{{'],
        ['quotes', '"""""""""""'],
        ['an open comment', '/* never closed'],
        ['only a keyword', 'contract'],
        ['a contract without a body', 'contract P "x"'],
        ['lone surrogates', 'contract P "\uD800" { clause "\uDC00" { """\uD800""" } }'],
        ['names of object properties', 'contract constructor "x" { party __proto__ "y" as toString { valueOf: 1 } clause hasOwnProperty { constructor: ? } }']
    ])('%s', async (_name, text) => {
        const workspace = await TestWorkspace.reuse({ '/a/anything.msp': text, '/b/voisin.msp': neighbour });
        await expectSound(workspace, '/a/anything.msp');
        expect(workspace.findings('/b/voisin.msp').map(finding => finding.code)).toEqual(['no-policy-applied', 'unknown-name']);
    });

    test('random bytes', async () => {
        await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 4000 }), async bytes => {
            const workspace = await TestWorkspace.reuse({ '/a/anything.msp': Buffer.from(bytes).toString('latin1'), '/b/voisin.msp': neighbour });
            await expectSound(workspace, '/a/anything.msp');
            expect(workspace.findings('/a/anything.msp').length).toBeLessThan(100);
            expect(workspace.findings('/b/voisin.msp').map(finding => finding.code)).toEqual(['no-policy-applied', 'unknown-name']);
        }), { numRuns: 40 });
    });

    test('random pieces of the language', async () => {
        const pieces = fc.constantFrom('contract', 'P', '"t"', '{', '}', 'clause', 'sla', ':', '?', '4 hours', '99.9%', 'party', 'as', 'client', '"""', 'texte {P}', '[', ']', ',',
            'precedence', '>', 'glossary', 'annex', 'of', '120 EUR', 'kind', 'fact', 'policy', 'require', 'extends', 'enum', 'use "msp:infogerance"', 'apply', '//', '\n', 'derogates', 'from', 'role');
        await fc.assert(fc.asyncProperty(fc.array(pieces, { maxLength: 60 }), async words => {
            const workspace = await TestWorkspace.reuse({ '/a/anything.msp': words.join(' ') });
            await expectSound(workspace, '/a/anything.msp');
        }), { numRuns: 150 });
    });

    test('ten megabytes of prose without an end', async () => {
        const start = performance.now();
        const workspace = await TestWorkspace.reuse({ '/a/anything.msp': `contract P { clause "x" { """${'mot { "" \\ '.repeat(1_000_000)}` });
        expect(workspace.findings('/a/anything.msp').length).toBeGreaterThan(0);
        expect(performance.now() - start).toBeLessThan(20_000);
    });
});
