import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { TestWorkspace } from '../src/testing/index.js';
import { rangeOf } from '../src/model/tree.js';
test('fuzz', async () => {
    const one = readFileSync(process.cwd() + '/examples/boulangeries-mercier/contrat.msp', 'utf8');
    const ws = await TestWorkspace.create();
    const hist = new Map<string, number>(); let worst = 0;
    let seed = 7; const random = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
    for (let i = 0; i < 120; i++) {
        const at = Math.floor(random() * one.length), len = 1 + Math.floor(random() * 8);
        const text = i % 3 === 0 ? one.slice(0, at) : i % 3 === 1 ? one.slice(0, at) + one.slice(at + len) : one.slice(0, at) + ['"', '{', '}', '"""', '/*', ';', 'clause', '«', '(', ':'][i % 10] + one.slice(at);
        const t0 = performance.now();
        await ws.write({ '/c.msp': text });
        worst = Math.max(worst, performance.now() - t0);
        const f = ws.findings('/c.msp').filter(x => ['syntax-error', 'unexpected-character', 'unterminated-text', 'unclosed-quotation'].includes(x.code));
        const d = ws.document('/c.msp');
        if (d.parseResult.parserErrors.length + d.parseResult.lexerErrors.length > 0 && f.length === 0) console.log('LOST', i, d.parseResult.parserErrors.map(e => e.message), d.parseResult.lexerErrors.length);
        if (f.length > 6) console.log('MANY', i, f.length, d.parseResult.parserErrors.length, JSON.stringify(text.slice(at - 60, at + 60)), f.slice(0, 5).map(x => x.code + ':' + d.textDocument.positionAt(rangeOf(x.place).offset).line), 'cut line', d.textDocument.positionAt(at).line);
        hist.set(String(f.length), (hist.get(String(f.length)) ?? 0) + 1);
    }
    console.log([...hist], worst);
}, 60000);
