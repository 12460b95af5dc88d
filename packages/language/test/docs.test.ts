/**
 * The guide and the README show only what works: every `msp` example of theirs is read and checked.
 *
 *     ```msp                      a file (or several, after `//- /path`): no error, no warning
 *     ```msp in a contract        what stands inside a contract
 *     ```msp faulty CODE          gives at least one finding with that code, and no syntax error unless that is the code
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AstUtils, GrammarAST, GrammarUtils } from 'langium';
import { describe, expect, test } from 'vitest';
import { documentationOf } from '../src/model/documentation.js';
import type { Finding } from '../src/model/finding.js';
import { clausesIn, factsOf } from '../src/model/tree.js';
import { compare, contradicts, meaningOf } from '../src/model/values.js';
import { parseFixture, TestWorkspace } from '../src/testing/index.js';

const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));
const PAGES = ['README.md', 'docs/language.md', 'docs/library.md'];
const EXAMPLE = /^```msp\b[ \t]*(.*)\n([\s\S]*?)^```[ \t]*$/gm;

interface Example {
    readonly line: number;
    readonly mark: string;
    readonly text: string;
}

function examplesOf(page: string): Example[] {
    const text = readFileSync(join(root, page), 'utf8').replace(/\r\n/g, '\n');
    return [...text.matchAll(EXAMPLE)].map(match => ({ line: text.slice(0, match.index).split('\n').length, mark: match[1]!.trim(), text: match[2]! }));
}

/** A contract around the example, which begins on a line of its own. */
function insideContract(text: string): string {
    return `use "msp:infogerance"
contract Principal "Contrat" {
party Client "Boulangeries Mercier" as client { country: FR }
party Prestataire "Nordal Infogérance" as provider { country: FR }
${text}}`;
}

async function findingsIn(text: string): Promise<readonly Finding[]> {
    const { files } = parseFixture(text);
    const workspace = await TestWorkspace.reuse(files);
    return Object.keys(files).flatMap(path => workspace.findings(path));
}

describe.each(PAGES)('%s', page => {
    const examples = examplesOf(page);

    test('has examples', () => {
        expect(examples.length).toBeGreaterThan(0);
    });

    test.each(examples.map(example => [`line ${example.line}, ${example.mark || 'sound'}`, example] as const))('%s', async (_, { mark, text }) => {
        const [, code] = /^faulty ([a-z0-9-]+)$/.exec(mark) ?? [];
        if (!code) {
            expect(['', 'in a contract']).toContain(mark);
            const findings = await findingsIn(mark === '' ? text : insideContract(text));
            expect(findings.filter(({ level }) => level === 'error' || level === 'warning').map(finding => `${finding.code}: ${finding.message.en}`)).toEqual([]);
            return;
        }
        const codes = (await findingsIn(text)).map(finding => finding.code);
        expect(codes).toContain(code);
        if (code !== 'syntax-error') {
            expect(codes).not.toContain('syntax-error');
        }
    });
});

describe('what the guide says and no example shows', () => {
    test('a doc comment: French, then English after @en', async () => {
        const workspace = await TestWorkspace.reuse({ '/contrat.msp': 'use "msp:infogerance"\ncontract Principal "Contrat" { }' });
        const kind = workspace.dossier('/contrat.msp').library.kinds.get('sla')!;
        expect(documentationOf(kind, 'fr')).toMatch(/^Promet [^@]*$/);
        expect(documentationOf(kind, 'en')).toMatch(/^Promises [^@]*$/);
    });

    test('how values compare', async () => {
        const guide = readFileSync(join(root, 'docs/language.md'), 'utf8');
        const rows = [...guide.matchAll(/^\| `([^`]+)`, `([^`]+)` \| (equal|less|greater|not known|incomparable)(.*) \|$/gm)];
        expect(rows.length).toBeGreaterThan(9);
        for (const [row, first, second, expected, rest] of rows) {
            const workspace = await TestWorkspace.reuse({ '/contrat.msp': `contract C "C" { clause { first: ${first} second: ${second} } }` });
            const [a, b] = factsOf(clausesIn(workspace.dossier('/contrat.msp').root)[0]!).map(fact => fact.value);
            expect(compare(meaningOf(a), meaningOf(b)), row).toBe(expected === 'not known' ? 'unknown' : expected);
            expect(contradicts(a!, b!), row).toBe(/and a contradiction/.test(rest!));
        }
    });

    test('the words that are no names are those of the guide', async () => {
        const guide = readFileSync(join(root, 'docs/language.md'), 'utf8');
        const [, listed = ''] = /These cannot:\s+([^.]+)\./.exec(guide) ?? [];
        const reserved = [...listed.matchAll(/`([a-z]+)`/g)].map(([, word]) => word!);
        const { msp } = await TestWorkspace.reuse();
        const keywords = GrammarUtils.getAllReachableRules(msp.Grammar, false);
        const words = new Set([...keywords].flatMap(rule => AstUtils.streamAllContents(rule).filter(GrammarAST.isKeyword).map(({ value }) => value).toArray()).filter(word => /^[a-z]+$/.test(word)));
        const names: string[] = [];
        for (const word of words) {
            const workspace = await TestWorkspace.reuse({ '/contrat.msp': `contract C "C" { party ${word} "x" }` });
            if (workspace.document('/contrat.msp').parseResult.parserErrors.length === 0) {
                names.push(word);
            }
        }
        expect([...words].filter(word => !names.includes(word)).sort()).toEqual(reserved.sort());
    });
});
