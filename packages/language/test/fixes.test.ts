/**
 * A fix never makes a contract worse. Every fix that is preferred, of every finding of the examples and of the faulty example of
 * each rule, is applied and the result checked: its finding is gone, nothing else is broken that held before.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Finding, Fix } from '../src/model/finding.js';
import { readPage } from '../src/rules/page.js';
import { parseFixture, TestWorkspace } from '../src/testing/index.js';

const packages = dirname(dirname(fileURLToPath(import.meta.url)));
const examples = join(dirname(dirname(packages)), 'examples');
const rules = join(packages, 'src', 'rules');

/** Findings that a repair may bring: what it wrote is still to be filled in. */
const TO_FILL_IN: ReadonlySet<string> = new Set(['blank-left', 'unfilled-placeholder']);

/** Findings whose repair is to ask for more: a policy that a contract should apply, a document that had no part in it. */
const ASKS_FOR_MORE: ReadonlySet<string> = new Set(['policy-not-applied', 'no-policy-applied', 'document-without-parent']);

describe('a preferred fix breaks nothing that held before', () => {
    test.each(readdirSync(examples, { withFileTypes: true }).filter(entry => entry.isDirectory()).map(({ name }) => name))('%s', async name => {
        expect(await harmIn(filesOf(join(examples, name)))).toEqual([]);
    }, 120_000);

    const pages = readdirSync(rules, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('rule.md')).sort();
    test.each(pages)('%s', async page => {
        for (const example of readPage(readFileSync(join(rules, page), 'utf8')).faulty) {
            expect(await harmIn(parseFixture(example).files)).toEqual([]);
        }
    });
});

function filesOf(folder: string): Record<string, string> {
    return Object.fromEntries(readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.msp'))
        .map(file => [`/${relative('', file)}`, readFileSync(join(folder, file), 'utf8')]));
}

/** What the preferred fixes of a dossier would break, as sentences. */
async function harmIn(files: Readonly<Record<string, string>>): Promise<string[]> {
    const workspace = await TestWorkspace.reuse(files);
    const all = (): Finding[] => Object.keys(files).flatMap(path => [...workspace.findings(path)]);
    const before = all();
    const harm: string[] = [];
    // The fixes hold places in the tree as it is now, so their edits are made before any is applied.
    const preferred = before.filter(({ code }) => !ASKS_FOR_MORE.has(code)).flatMap(finding => finding.fixes.filter(fix => fix.preferred).map(fix => ({ finding, fix, edits: fix.edits() })));
    for (const { finding, fix, edits } of preferred) {
        await workspace.apply(edits);
        const after = all();
        harm.push(...newIn(before, after).filter(broken => !followsFrom(finding, fix, broken)).map(broken => sentence(finding, fix, `brings ${broken.level} ${broken.code}: ${broken.message.en}`)));
        const same = (findings: readonly Finding[]): number => findings.filter(({ code, message }) => code === finding.code && message.en === finding.message.en).length;
        if (same(after) >= same(before)) {
            harm.push(sentence(finding, fix, 'leaves its finding'));
        }
        await workspace.write(files);
    }
    return harm;
}

/** What a repair brings to light, rather than breaks. */
function followsFrom(finding: Finding, fix: Fix, { code }: Finding): boolean {
    // What was not read could break nothing before.
    return finding.unread
        // A clause that was missing asks for what goes with it; a party that was missing has to sign.
        || fix.inserts !== undefined && (code.startsWith('missing-') || code === 'sous-traitant-role-vacuum')
        || finding.code === 'missing-parties' && code === 'signature-missing'
        // Once an order decides, a contradiction is a lesser one.
        || code === 'value-conflict-resolved';
}

function sentence(finding: Finding, fix: Fix, what: string): string {
    return `${finding.code} (${finding.message.en}), "${fix.title.en}" ${what}`;
}

/** Errors and warnings that were not there, each counted once. */
function newIn(before: readonly Finding[], after: readonly Finding[]): Finding[] {
    const known = new Map<string, number>();
    before.forEach(({ code }) => known.set(code, (known.get(code) ?? 0) + 1));
    return after.filter(({ code, level }) => {
        const left = known.get(code) ?? 0;
        known.set(code, left - 1);
        return left <= 0 && (level === 'error' || level === 'warning') && !TO_FILL_IN.has(code);
    });
}
