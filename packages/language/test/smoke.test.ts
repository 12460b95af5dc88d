import { test } from 'vitest';
import { readdirSync, readFileSync } from 'node:fs';
import { URI } from 'langium';
import { createMspServices } from '../src/index.js';
test('smoke', async () => {
    const { shared } = createMspServices();
    await shared.workspace.WorkspaceManager.initializeWorkspace([]);
    const docs = [];
    for (const f of readdirSync('examples', { recursive: true, encoding: 'utf8' }).filter(f => f.endsWith('.msp'))) {
        const d = shared.workspace.LangiumDocumentFactory.fromString(readFileSync('examples/' + f, 'utf8'), URI.file('/ws/' + f));
        shared.workspace.LangiumDocuments.addDocument(d); docs.push(d);
    }
    const t = performance.now();
    await shared.workspace.DocumentBuilder.build(docs, { validation: true });
    console.log('built', performance.now() - t);
    for (const d of shared.workspace.LangiumDocuments.all) {
        for (const e of d.parseResult.lexerErrors) console.log(d.uri.path, 'LEX', e.line, e.message);
        for (const e of d.parseResult.parserErrors) console.log(d.uri.path, e.token.startLine, e.message);
        for (const r of d.references) if (r.error) console.log(d.uri.path, r.$refNode?.range.start.line! + 1, 'unresolved', r.$refText);
        for (const x of d.diagnostics ?? []) console.log(d.uri.path, x.range.start.line + 1, x.severity, x.code, x.message);
    }
});
