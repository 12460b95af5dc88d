/** What was not read is said in every output, with the mark of a draft. */
import { TestWorkspace } from '@msp/language/testing';
import { describe, expect, test } from 'vitest';
import { accept, buildContractTree, exportContext, redline, reject, renderText, unreadLines, withUnread, type ContractTree } from '../src/index.js';
import { FORMATS } from '../src/formats/index.js';
import { asset } from './assets.js';

const SOUND = 'contract P "Contrat" {\n    language fr\n    clause "Objet" { """Voici l\'objet.""" }\n}\n';
const BROKEN = SOUND.replace('    clause', '    ;;\n    clause');

async function treeOf(files: Readonly<Record<string, string>>): Promise<{ tree: ContractTree; draft: boolean; write(id: string): Promise<string> }> {
    const workspace = await TestWorkspace.reuse(files);
    const dossier = workspace.dossier('/c/contrat.msp');
    const tree = withUnread(buildContractTree(dossier), workspace.shared.checking.Checker.unreadOf(dossier));
    const context = { ...exportContext(dossier, tree, [], { now: new Date('2026-06-01T12:00:00Z') }), asset };
    return { tree, draft: context.draft, write: async id => new TextDecoder().decode(await FORMATS.find(format => format.id === id)!.write(tree, context)) };
}

const NOTE = /n['’]a pas été lue, et manque/;

describe('a contract of which a part was not read', () => {
    test.each(['html', 'markdown', 'akn', 'text'])('says so in %s, and is a draft', async id => {
        const { draft, write } = await treeOf({ '/c/contrat.msp': BROKEN });
        expect(draft).toBe(true);
        const written = await write(id);
        expect(written).toMatch(NOTE);
        expect(written).toMatch(/contrat\.msp, ligne 3/);
    });

    test('says so in the facts', async () => {
        const { write } = await treeOf({ '/c/contrat.msp': BROKEN });
        expect(JSON.parse(await write('json'))).toMatchObject({ unread: 1 });
    });

    test.each([
        ['a document that belongs to nothing', { '/c/annexe.msp': 'annex A "Annexe" of Inconnu {\n}\n' }],
        ['an annex whose head is broken', { '/c/annexe.msp': 'annx A "Annexe" of P {\n}\n' }],
        ['a library that it uses from elsewhere', { '/c/contrat.msp': `use "../lib.msp"\n${SOUND}`, '/lib.msp': 'kind k { fact }\n' }]
    ])('%s counts', async (_, files) => {
        const { tree, draft } = await treeOf({ '/c/contrat.msp': SOUND, ...files });
        expect([draft, renderText(tree)]).toEqual([true, expect.stringMatching(NOTE)]);
    });

    test('another contract does not', async () => {
        const { tree, draft } = await treeOf({ '/c/contrat.msp': SOUND, '/c/b/contrat.msp': BROKEN, '/d/contrat.msp': BROKEN });
        expect([draft, tree.unread]).toEqual([false, undefined]);
    });

    test('a redline says it and stays a redline', async () => {
        const before = (await treeOf({ '/c/contrat.msp': SOUND })).tree;
        const workspace = await TestWorkspace.reuse({ '/c/contrat.msp': BROKEN.replace('Voici', 'Voilà') });
        const dossier = workspace.dossier('/c/contrat.msp');
        const unread = workspace.shared.checking.Checker.unreadOf(dossier);
        const after = buildContractTree(dossier);
        const marked = redline(before, after, { author: '', date: '2026-06-01T12:00:00Z', beforeName: 'a', afterName: 'b', language: 'fr' });
        const noted = withUnread(marked, unread);
        expect(renderText(noted)).toMatch(NOTE);
        expect(noted.redline).toBe(marked.redline);
        expect([renderText(accept(marked)), renderText(reject(marked))]).toEqual([renderText(after), renderText(before)]);
        expect(unreadLines(unread, 'en')).toHaveLength(2);
    });
});
