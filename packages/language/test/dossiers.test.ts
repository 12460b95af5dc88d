/** Which files form a dossier, and what a change rebuilds. */
import { DocumentState } from 'langium';
import { beforeEach, describe, expect, test } from 'vitest';
import { TestWorkspace } from '../src/testing/index.js';

const contract = (value = '1 hour'): string => `contract Principal "Contrat" {
    precedence Principal > Sla
    clause sla { response: { critical: ${value} } }
}
`;
const annex = (value = '4 hours'): string => `annex Sla "Annexe" of Principal {
    clause sla { response: { critical: ${value} } }
}
`;

const USE = 'use "msp:infogerance"\n';

function dossier(folder: string): Record<string, string> {
    return { [`/${folder}/contrat.msp`]: USE + contract(), [`/${folder}/annexes/sla.msp`]: annex() };
}

const codes = (workspace: TestWorkspace, path: string): string[] => workspace.findings(path).map(finding => finding.code);

/** The files that are checked while something happens. */
async function checked(workspace: TestWorkspace, action: () => Promise<void>): Promise<string[]> {
    const paths: string[] = [];
    const listener = workspace.shared.workspace.DocumentBuilder.onDocumentPhase(DocumentState.Validated, ({ uri }) => { paths.push(uri.path); });
    await action();
    listener.dispose();
    return paths.sort();
}

describe('two dossiers that use the same names', () => {
    let workspace: TestWorkspace;
    beforeEach(async () => { workspace = await TestWorkspace.reuse({ ...dossier('a'), ...dossier('b') }); });

    test('do not see each other', () => {
        expect(workspace.dossier('/a/contrat.msp').documents.map(document => document.$container.$document!.uri.path)).toEqual(['/a/contrat.msp', '/a/annexes/sla.msp']);
        expect(workspace.dossier('/b/annexes/sla.msp').root).toBe(workspace.dossier('/b/contrat.msp').root);
        expect(workspace.dossier('/a/contrat.msp')).not.toBe(workspace.dossier('/b/contrat.msp'));
    });

    test('an edit of one document changes findings in the others and rebuilds no other dossier', async () => {
        expect(codes(workspace, '/a/annexes/sla.msp')).toEqual(['value-conflict-resolved']);
        const rebuilt = await checked(workspace, () => workspace.write({ '/a/contrat.msp': USE + contract('4 hours') }));
        expect(codes(workspace, '/a/annexes/sla.msp')).toEqual([]);
        expect(codes(workspace, '/b/annexes/sla.msp')).toEqual(['value-conflict-resolved']);
        expect(rebuilt).toEqual(['/a/annexes/sla.msp', '/a/contrat.msp']);
    });

    test('a contract that goes leaves its annex without one, and does not send it to the neighbour', async () => {
        await workspace.remove('/a/contrat.msp');
        expect(codes(workspace, '/a/annexes/sla.msp')).toContain('unknown-parent');
        expect(workspace.dossier('/b/contrat.msp').documents).toHaveLength(2);
    });

    test('an annex that changes its contract changes dossier', async () => {
        const rebuilt = await checked(workspace, () => workspace.write({
            '/a/autre.msp': 'contract Autre "Autre" { }',
            '/a/annexes/sla.msp': annex().replace('of Principal', 'of Autre')
        }));
        expect(workspace.dossier('/a/annexes/sla.msp').root.name).toBe('Autre');
        expect(workspace.dossier('/a/contrat.msp').documents).toHaveLength(1);
        expect(rebuilt).toEqual(['/a/annexes/sla.msp', '/a/autre.msp', '/a/contrat.msp']);
    });

    test('an edit of a library checks the dossiers that use it, and no others', async () => {
        await workspace.write({ '/maison.msp': 'kind k { fact a: duration }', '/a/contrat.msp': `use "../maison.msp"\n${USE}${contract()}` });
        const rebuilt = await checked(workspace, () => workspace.write({ '/maison.msp': 'kind k { fact b: duration }' }));
        expect(rebuilt).toEqual(['/a/annexes/sla.msp', '/a/contrat.msp', '/maison.msp']);
    });
});

test('a document may name the file of its contract', async () => {
    const workspace = await TestWorkspace.reuse({ '/x/contrat/contrat.msp': USE + contract(), '/x/annexes/sla.msp': annex().replace('of Principal', 'of Principal from "../contrat/contrat.msp"') });
    expect(workspace.dossier('/x/annexes/sla.msp').root.name).toBe('Principal');
});

test('documents of one file form a dossier, beside another dossier in the same file', async () => {
    const workspace = await TestWorkspace.reuse({ '/un.msp': `${USE}${contract()}${annex()}contract Second "Second" { }` });
    expect(workspace.shared.workspace.Dossiers.dossiersOf('file:///un.msp').map(found => found.documents.map(document => document.name))).toEqual([['Principal', 'Sla'], ['Second']]);
});

describe('documents that find no contract', () => {
    test('two contracts of one name in one folder', async () => {
        const workspace = await TestWorkspace.reuse({ '/a/un.msp': 'contract P "Un" { }', '/a/deux.msp': 'contract P "Deux" { }', '/a/annexe.msp': 'annex A "Annexe" of P { }' });
        expect(codes(workspace, '/a/un.msp')).toContain('duplicate-name');
        expect(codes(workspace, '/a/deux.msp')).toContain('duplicate-name');
        expect(codes(workspace, '/a/annexe.msp')).toContain('unknown-parent');
    });

    test('`of` in a circle', async () => {
        const workspace = await TestWorkspace.reuse({ '/a/un.msp': 'annex A "A" of B { }', '/a/deux.msp': 'annex B "B" of A { }' });
        expect(codes(workspace, '/a/un.msp')).toContain('unknown-parent');
        expect(codes(workspace, '/a/deux.msp')).toContain('unknown-parent');
    });
});
