import { DocumentState, URI } from 'langium';
import { describe, expect, test } from 'vitest';
import { TestWorkspace } from '../src/testing/index.js';

describe('a change that leaves nothing to build', () => {
    test('lets go on what waits for the whole workspace: an editor opens a shipped library', async () => {
        const workspace = await TestWorkspace.create({ '/contrat.msp': 'contract Principal "Contrat" {}' });
        const { DocumentBuilder } = workspace.shared.workspace;
        const update = DocumentBuilder.update([URI.parse('msp:/infogerance.msp')], []);
        const waiting = DocumentBuilder.waitUntil(DocumentState.IndexedReferences);
        await update;
        await waiting;
        await expect(DocumentBuilder.waitUntil(DocumentState.Validated)).resolves.toBeUndefined();
    });
});
