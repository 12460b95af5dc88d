import * as vscode from 'vscode';
import { DocumentsThread } from '../../src/documents/thread.js';
import { activate, assert, before, suite, test } from './harness.js';

suite('the documents thread', () => {
    let thread: DocumentsThread;

    before(async () => {
        thread = new DocumentsThread((await activate()).extensionUri);
    });

    test('knows the formats, and fails without ending', async () => {
        const formats = await thread.ask('formats', undefined);
        assert.deepEqual(formats.slice(0, 2).map(({ id }) => id), ['docx', 'pdf']);
        await assert.rejects(thread.ask('import', { bytes: new Uint8Array([1, 2, 3]), name: 'x' }), /Word/);
        await assert.rejects(thread.ask('write', { format: 'none', tree: {} as never, data: {} }), /There is no format "none"/);
        assert.equal(await thread.ask('isOwn', new TextEncoder().encode('somebody else')), false);
    });

    test('ends when a job is cancelled, and says so from then on', async () => {
        const source = new vscode.CancellationTokenSource();
        const job = thread.ask('formats', undefined, source.token);
        source.cancel();
        await assert.rejects(job, vscode.CancellationError);
        // Also where the job was done before its thread was stopped.
        await assert.rejects(thread.ask('formats', undefined), /has ended/);
    });
});
