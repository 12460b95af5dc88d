import { test } from 'vitest';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { TestWorkspace } from '../src/testing/index.js';
import { rangeOf } from '../src/model/tree.js';
test('x', async () => {
    const files: Record<string, string> = {};
    const walk = (d: string): void => { for (const f of readdirSync(d)) { const p = `${d}/${f}`; if (statSync(p).isDirectory()) walk(p); else if (p.endsWith('.msp')) files['/' + p.replace(/^.*examples\//, 'examples/')] = readFileSync(p, 'utf8'); } };
    walk('/work/main/examples');
    const w = await TestWorkspace.create(files);
    const mine = process.env['ALL'] ? /./ : /precedence|ranked|prevalence|external|conflict|derog|other-unit|general-cond|term-defined/;
    for (const p of Object.keys(files)) for (const f of w.findings(p)) if (mine.test(f.code)) console.log(p, w.document(p).textDocument.positionAt(rangeOf(f.place).offset).line + 1, f.level, f.code, f.message.fr);
});
