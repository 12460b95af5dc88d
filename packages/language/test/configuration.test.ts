/** Levels by `msp.config.json`. */
import { URI } from 'langium';
import { describe, expect, test } from 'vitest';
import { readConfiguration } from '../src/checking/configuration-file.js';
import { levelEdit } from '../src/lsp/level-edit.js';
import { TestWorkspace } from '../src/testing/index.js';

const FILES = {
    '/a/contrat.msp': `use "lib.msp"
contract Principal "Contrat" {
    apply Base
    clause nulle { }
}`,
    '/a/annexes/sla.msp': 'annex Sla "Annexe" of Principal { clause nulle { } }',
    '/a/lib.msp': 'kind term { } policy Base { require clause term id missing-term alias MSP018 because "C. civ., art. 1211" fr "f" en "e" }'
};

async function workspaceWith(configurations: Readonly<Record<string, object>>): Promise<TestWorkspace> {
    const workspace = await TestWorkspace.create();
    for (const [path, configuration] of Object.entries(configurations)) {
        workspace.shared.workspace.Configurations.set(URI.file(path), JSON.stringify(configuration));
    }
    await workspace.write(FILES);
    return workspace;
}

/** The findings these tests are about; the contract is too short to satisfy every rule. */
const ABOUT = ['missing-term', 'unknown-kind', 'no-precedence-clause'];
const shown = (workspace: TestWorkspace, path: string): string[] =>
    workspace.findings(path).filter(({ code }) => ABOUT.includes(code)).map(({ code, level }) => `${code} ${level}`);

describe('a configuration', () => {
    test('sets the level of a rule, of a requirement by its number, of a domain, of a policy', async () => {
        const workspace = await workspaceWith({ '/a/msp.config.json': { levels: { 'unknown-kind': 'hint', MSP018: 'information' }, domains: { hierarchy: 'off' } } });
        expect(shown(workspace, '/a/contrat.msp')).toEqual(['missing-term information', 'unknown-kind hint']);
        const other = await workspaceWith({ '/a/msp.config.json': { policies: { Base: 'off' }, domains: { structure: 'error' } } });
        expect(shown(other, '/a/contrat.msp')).toEqual(['no-precedence-clause error', 'unknown-kind error']);
    });

    test('applies to its folder and below, and a nearer one says more', async () => {
        const workspace = await workspaceWith({ '/a/msp.config.json': { levels: { 'unknown-kind': 'off' } }, '/a/annexes/msp.config.json': { levels: { 'unknown-kind': 'error' } } });
        expect(shown(workspace, '/a/contrat.msp')).not.toContain('unknown-kind warning');
        expect(shown(workspace, '/a/annexes/sla.msp')).toEqual(['unknown-kind error']);
    });

    test('that changes is followed', async () => {
        const workspace = await workspaceWith({});
        expect(shown(workspace, '/a/annexes/sla.msp')).toEqual(['unknown-kind warning']);
        workspace.shared.workspace.Configurations.set(URI.file('/a/msp.config.json'), '{ "levels": { "unknown-kind": "off" } }');
        await workspace.builder.recheckBelow(URI.file('/a'));
        expect(shown(workspace, '/a/annexes/sla.msp')).toEqual([]);
    });

    test('that is wrong changes nothing, and says where', () => {
        const { configuration, problems } = readConfiguration('{ "levels": { "unknown-kind": "fatal", "missing-term": "off", }, "domains": 3 // why');
        expect([...configuration.levels]).toEqual([['missing-term', 'off']]);
        expect(problems.map(({ message }) => message.en)).toEqual([
            'This is not JSON: CloseBraceExpected.',
            '"unknown-kind" takes a level: error, warning, information, hint, off.',
            '"domains" takes an object: { "name": "level" }.'
        ]);
    });
});

describe('a configuration of another shape is told at its place', () => {
    /** What is told of a configuration, with the text it is told of. */
    async function told(text: string): Promise<string[]> {
        const workspace = await TestWorkspace.create();
        const { Configurations, WorkspaceManager } = workspace.shared.workspace;
        await WorkspaceManager.changeFolders([{ uri: 'file:///a', name: 'a' }], []);
        Configurations.set(URI.file('/a/msp.config.json'), text);
        await workspace.write(FILES);
        const [entry] = Configurations.all();
        return Configurations.problemsOf(entry!).map(({ level, offset, length, message }) => `${level} ${text.slice(offset, offset + length)}: ${message.en}`);
    }

    test.each([
        ['[]', ['error []: A configuration is an object: { "levels": { … } }.']],
        ['42', ['error 42: A configuration is an object: { "levels": { … } }.']],
        ['{ "levels": [] }', ['error []: "levels" takes an object: { "name": "level" }.']],
        ['{ "level": {} }', ['warning "level": "level" is nothing known here; there are: levels, domains, policies, libraries.']],
        ['{ "__proto__": { "levels": {} } }', ['warning "__proto__": "__proto__" is nothing known here; there are: levels, domains, policies, libraries.']],
        ['{ "levels": { "__proto__": "off" } }', ['warning "__proto__": No rule or requirement is called "__proto__".']],
        ['{ "levels": { "unknown-knd": "off" } }', ['warning "unknown-knd": No rule or requirement is called "unknown-knd". Did you mean "unknown-kind"?']],
        ['{ "levels": { "missing-term": "off", "MSP018": "off" }, "policies": { "Base": "hint" }, "domains": { "structure": "error" } }', []],
        ['{ "domains": { "structur": "off" }, "policies": { "Basse": "off" } }', [
            'warning "structur": No domain of rules is called "structur". Did you mean "structure"?',
            'warning "Basse": No policy is called "Basse". Did you mean "Base"?'
        ]],
        ['{ "levels": { "unknown-kind": "off", "unknown-kind": "hint" } }', ['warning "unknown-kind": "unknown-kind" is given twice: the last one counts.']],
        ['{ "libraries": "../x" }', ['error "../x": "libraries" takes a list of paths of folders, read from the one of this file: ["../library"].']],
        [`${'{"levels":'.repeat(100)}`, ['error {: This file is nested more than 20 levels deep: it is not read.']]
    ])('%s', async (text, expected) => {
        expect(await told(text)).toEqual(expected);
    });
});

describe('a policy', () => {
    const dossier = (policies: string, apply: string): Record<string, string> => ({
        '/a/lib.msp': `kind term { } ${policies}`,
        '/a/contrat.msp': `use "lib.msp"\ncontract Principal "Contrat" {\n apply ${apply}\n}`,
        '/a/sla.msp': 'annex Sla "Annexe" of Principal { clause nulle { } }'
    });
    const found = async (policies: string, apply: string): Promise<string[]> => {
        const workspace = await TestWorkspace.create();
        await workspace.write(dossier(policies, apply));
        return [...shown(workspace, '/a/contrat.msp'), ...shown(workspace, '/a/sla.msp')];
    };

    test('changes the level of rules of the tool, and drops them', async () => {
        expect(await found('policy P { }', 'P')).toEqual(['no-precedence-clause error', 'unknown-kind warning']);
        expect(await found('policy P { level no-precedence-clause information level unknown-kind hint }', 'P')).toEqual(['no-precedence-clause information', 'unknown-kind hint']);
        expect(await found('policy P { except no-precedence-clause level unknown-kind off }', 'P')).toEqual([]);
    });

    test('says more than the one that it extends; of two, the stricter stands', async () => {
        const policies = 'policy Base { level no-precedence-clause off level unknown-kind error } policy Own extends Base { level no-precedence-clause hint } policy Other { level unknown-kind hint }';
        expect(await found(policies, 'Own')).toEqual(['no-precedence-clause hint', 'unknown-kind error']);
        expect(await found(policies, 'Base, Other')).toEqual(['unknown-kind error']);
        expect(await found(policies, 'Own, Base')).toEqual(['no-precedence-clause hint', 'unknown-kind error']);
    });
});

describe('the edit that sets a level', () => {
    test('creates a configuration beside the contract', async () => {
        const workspace = await workspaceWith({});
        const edit = levelEdit(workspace.shared, 'file:///a/annexes/sla.msp', 'unknown-kind', 'off');
        expect(edit.documentChanges?.[0]).toMatchObject({ kind: 'create', uri: 'file:///a/msp.config.json' });
        expect(JSON.stringify(edit.documentChanges?.[1])).toContain('\\"unknown-kind\\": \\"off\\"');
    });

    test('completes the nearest one there is, comments kept', async () => {
        const workspace = await workspaceWith({});
        workspace.shared.workspace.Configurations.set(URI.file('/a/msp.config.json'), '{\n  // ours\n  "levels": { "x": "off" }\n}\n');
        const edit = levelEdit(workspace.shared, 'file:///a/annexes/sla.msp', 'unknown-kind', 'error');
        expect(edit.documentChanges).toHaveLength(1);
        expect(JSON.stringify(edit.documentChanges)).toContain('unknown-kind');
    });
});
