/** Rules that say that they read only structure find the same whatever the running text says. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isTextRun } from '../src/generated/ast.js';
import { nodesOf } from '../src/model/nodes.js';
import { rangeOf, textOffset } from '../src/model/tree.js';
import { rules } from '../src/rules/index.js';
import { TestWorkspace } from '../src/testing/index.js';

const EXAMPLES = join(import.meta.dirname, '../../../examples');
const folders = readdirSync(EXAMPLES).filter(name => statSync(join(EXAMPLES, name)).isDirectory());

function filesIn(folder: string): Record<string, string> {
    const names = readdirSync(join(EXAMPLES, folder), { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.msp') && !name.includes('baseline'));
    return Object.fromEntries(names.map(name => [`/${folder}/${name.replaceAll('\\', '/')}`, readFileSync(join(EXAMPLES, folder, name), 'utf8')]));
}

/** Every letter of the running text, values of facts aside, becomes an x: places stay where they are. */
function withoutWords(workspace: TestWorkspace, path: string): string {
    let text = workspace.text(path);
    for (const run of nodesOf(workspace.document(path), 'TextRun').filter(isTextRun).filter(run => run.$container.$container.$type !== 'Fact')) {
        const start = textOffset(run);
        text = text.slice(0, start) + run.text.replace(/[\p{L}\p{N}]/gu, 'x') + text.slice(start + run.text.length);
    }
    return text;
}

const structural = new Set(rules.filter(rule => rule.reads === 'structure').map(rule => rule.id));

function shown(workspace: TestWorkspace, paths: readonly string[]): string[] {
    return paths.flatMap(path => workspace.findings(path).filter(({ code }) => structural.has(code)).map(finding => `${path} ${rangeOf(finding.place).offset} ${finding.code} ${finding.level}`));
}

describe('rules that read only structure', () => {
    test.each(folders)('%s', async folder => {
        const files = { ...filesIn('maison'), ...filesIn(folder) };
        const paths = Object.keys(files);
        const workspace = await TestWorkspace.create(files);
        const before = shown(workspace, paths);
        const scrambled = await TestWorkspace.create(Object.fromEntries(paths.map(path => [path, withoutWords(workspace, path)])));
        expect(shown(scrambled, paths)).toEqual(before);
    });

    test('are asked again when the structure changes, and only then', async () => {
        const contract = (value: string, words: string): string => `contract P "Contrat" { clause k { a: ${value} """${words} {K}""" } clause k { a: 1 hour } }`;
        const workspace = await TestWorkspace.create({ '/p.msp': contract('1 hour', 'un') });
        const codes = (): string[] => workspace.findings('/p.msp').map(finding => finding.code).filter(code => code.startsWith('value-conflict'));
        expect(codes()).toEqual([]);
        await workspace.write({ '/p.msp': contract('1 hour', 'deux') });
        expect(codes()).toEqual([]);
        await workspace.write({ '/p.msp': contract('2 hours', 'deux') });
        expect(codes()).not.toEqual([]);
    });
});
