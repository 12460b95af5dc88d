import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'vitest';
import { TestWorkspace } from '../src/testing/index.js';
import { rules } from '../src/rules/index.js';
import { rangeOf } from '../src/model/tree.js';
import { LEVELS } from '../src/model/finding.js';

const mine = new Set(rules.filter(r => r.domain === 'gdpr-roles').map(r => r.id));
function walk(dir: string): string[] { return readdirSync(dir).flatMap(n => { const p = join(dir, n); return statSync(p).isDirectory() ? walk(p) : p.endsWith('.msp') ? [p] : []; }); }
test('examples', async () => {
    const root = join(process.cwd(), 'examples');
    const files = Object.fromEntries(walk(root).map(p => [p.slice(root.length), readFileSync(p, 'utf8')]));
    const ws = await TestWorkspace.create(files);
    for (const path of Object.keys(files)) {
        const doc = ws.document(path);
        for (const f of ws.findings(path).filter(f => mine.has(f.code))) {
            const pos = doc.textDocument.positionAt(rangeOf(f.place).offset);
            console.log(`${path}:${pos.line + 1}:${pos.character + 1} ${f.level} ${f.code}: ${f.message.fr}\n    fixes: ${f.fixes.map(x => x.title.fr).join(' | ')}`);
        }
    }
    void LEVELS;
});
