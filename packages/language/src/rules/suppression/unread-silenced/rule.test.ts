import { describe, expect, test } from 'vitest';
import { URI } from 'langium';
import { check, checkFix, TestWorkspace } from '../../../testing/index.js';

describe('unread-silenced', () => {
    test('what is not read stays a finding, and the comment that allows it is one', async () => {
        const workspace = await TestWorkspace.reuse({ '/contrat.msp': '// allow unknown-library: plus tard\nuse "absente.msp"\ncontract P "Contrat" {\n    language fr\n}\n' });
        expect(workspace.findings('/contrat.msp').map(({ code, level, unread }) => `${level} ${code} ${unread}`).slice(0, 2))
            .toEqual(['error unread-silenced false', 'error unknown-library true']);
    });

    test('an unknown policy asks for nothing: it was not read either', async () => {
        await check(`
            contract P "Contrat" {
                // allow unknown-name: plus tard
            //  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error unread-silenced
                apply Introuvable
            //        ^^^^^^^^^^^ error unknown-name
            }
        `, { only: ['unread-silenced', 'unknown-name'] });
    });

    test('a policy cannot lower it either', async () => {
        await check(`
            use "msp:infogerance"
            policy maison "Maison" {
                level syntax-error off
            //  ^^^^^^^^^^^^^^^^^^^^^^ error unread-silenced
                except unknown-parent
            //  ^^^^^^^^^^^^^^^^^^^^^ error unread-silenced
            }
        `, { only: ['unread-silenced'] });
    });

    test('nor can a configuration', async () => {
        const workspace = await TestWorkspace.reuse();
        const text = '{ "levels": { "syntax-error": "off", "unknown-library": "hint" }, "domains": { "syntax": "off", "structure": "off" } }';
        workspace.shared.workspace.Configurations.set(URI.file('/msp.config.json'), text);
        await workspace.write({ '/contrat.msp': 'use "absente.msp"\ncontract P "Contrat" {\n    language fr\n    ;\n    clause {\n' });
        const codes = workspace.findings('/contrat.msp').map(({ code, level }) => `${level} ${code}`);
        expect(codes).toEqual(expect.arrayContaining(['error unknown-library', 'error unexpected-character', 'error syntax-error']));
        const problems = workspace.shared.workspace.Configurations.entriesOf(URI.file('/contrat.msp')).flatMap(entry => entry.problems.map(({ offset, length }) => text.slice(offset, offset + length)));
        expect(problems).toEqual(['"syntax-error"', '"unknown-library"']);
        workspace.shared.workspace.Configurations.set(URI.file('/msp.config.json'), '{}');
    });

    test('no lightbulb offers to allow it', async () => {
        const workspace = await TestWorkspace.reuse({ '/contrat.msp': 'use "absente.msp"\ncontract P "Contrat" {\n    effective 2026-02-30\n}\n' });
        const document = workspace.document('/contrat.msp');
        const titles = async (line: number): Promise<string[]> => (await workspace.msp.lsp.CodeActionProvider!.getCodeActions(document, {
            textDocument: { uri: document.uri.toString() }, range: { start: { line, character: 17 }, end: { line, character: 17 } }, context: { diagnostics: [] }
        }) ?? []).map(({ title }) => title);
        expect((await titles(0)).filter(title => /Allow|report/.test(title))).toEqual([]);
        expect((await titles(2)).filter(title => /Allow|report/.test(title))).not.toEqual([]);
    });

    test('the comment goes', async () => {
        await checkFix(`
            // allow unknown-library: plus tard
            use "absente.msp"
            contract P "Contrat" {
                language fr
            }
        `, { code: 'unread-silenced', title: 'Remove' }, `
            use "absente.msp"
            contract P "Contrat" {
                language fr
            }
        `);
    });
});
