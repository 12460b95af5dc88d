import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { TestWorkspace, parseFixture } from '../src/testing/index.js';
import { toRange } from '../src/lsp/ranges.js';
import { rangeOf } from '../src/model/tree.js';
test('scratch', async () => {
    const cases = readFileSync('/tmp/cases.txt', 'utf8').split(/^=====.*\n/m);
    for (const text of cases) {
        const { files } = parseFixture(text);
        const ws = await TestWorkspace.reuse(files);
        console.log(text);
        for (const p of Object.keys(files)) for (const f of ws.findings(p)) {
            const d = ws.document(p); const r = toRange(d, rangeOf(f.place));
            console.log(`  ${p}:${r.start.line + 1}:${r.start.character}-${r.end.line + 1}:${r.end.character} ${f.level} ${f.code}: ${f.message.fr} || ${f.message.en}` + f.related.map(x => `\n        ~ ${x.message.fr} @${rangeOf(x.place).offset}`).join('') + f.fixes.map(x => `\n        * ${x.title.fr} ${JSON.stringify(x.edits().map(e => [e.offset, e.end, e.text]))}`).join(''));
        }
    }
});
