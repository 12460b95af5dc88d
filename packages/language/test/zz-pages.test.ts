import { test, expect } from 'vitest';
import { readFileSync } from 'node:fs';
import { rules } from '../src/rules/index.js';
import { parseFixture, TestWorkspace } from '../src/testing/index.js';
const mine = rules.filter(r => r.domain === 'hierarchy' || r.id === 'term-defined-differently');
test.each(mine.map(r => r.id))('%s', async id => {
    const md = readFileSync(`packages/language/src/rules/${id}/rule.md`, 'utf8');
    for (const [, kind, text] of md.matchAll(/```msp (\w+)\n([\s\S]*?)```/g)) {
        const f = parseFixture(text!);
        const w = await TestWorkspace.reuse(f.files);
        const codes = Object.keys(f.files).flatMap(p => w.findings(p)).map(x => x.code);
        if (process.env['SHOW']) for (const x of Object.keys(f.files).flatMap(p => w.findings(p))) console.log(id, kind, x.level, x.code, x.message.en, '|', x.fixes.map(f => f.title.en));
        expect(codes.includes(id), `${kind}: ${codes}`).toBe(kind === 'faulty');
    }
});
