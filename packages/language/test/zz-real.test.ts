import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'vitest';
import { TestWorkspace } from '../src/testing/index.js';
import { toRange } from '../src/lsp/ranges.js';
import { rangeOf } from '../src/model/tree.js';
test('real', async () => {
    const root = process.cwd() + '/examples';
    const ws = await TestWorkspace.create(); ws.shared.checking.Checker.onRuleFailure = () => {}; await ws.write(Object.fromEntries(readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(f => f.endsWith('.msp')).map(f => ['/' + f, readFileSync(join(root, f), 'utf8')])));
    const counts = new Map<string, number>();
    for (const d of ws.shared.workspace.LangiumDocuments.all) {
        for (const f of ws.shared.checking.Checker.findingsIn(d.uri.toString())) {
            const r = toRange(d, rangeOf(f.place));
            counts.set(f.code, (counts.get(f.code) ?? 0) + 1);
            if (!process.env.ONLY || process.env.ONLY.split(',').includes(f.code))
            console.log(`${d.uri.path}:${r.start.line + 1}:${r.start.character} ${f.level} ${f.code}: ${f.message.fr}`);
        }
    }
    console.log([...counts]);
});
