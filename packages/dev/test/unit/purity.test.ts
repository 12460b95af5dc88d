// Invariants of the architecture that no type checker sees.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { root } from '../../src/support/paths.ts';

const packages = join(root, 'packages');

/** Product sources of a package: no tests, nothing generated. */
function sources(name: string): ReadonlyArray<{ file: string; text: string }> {
    const folder = join(packages, name, 'src');
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter(file => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.includes('generated'))
        .map(file => ({ file: `${name}/src/${file}`, text: readFileSync(join(folder, file), 'utf8') }));
}

function importing(name: string, what: RegExp): readonly string[] {
    const imports = /(?:from|import|require)\s*\(?\s*['"]([^'"]+)['"]/g;
    return sources(name).filter(({ text }) => [...text.matchAll(imports)].some(match => what.test(match[1] ?? ''))).map(({ file }) => file);
}

test.each(['language', 'render', 'import'])('%s must not know VS Code, Node or the file system', name => {
    expect(importing(name, /^(node:|vscode$|fs$|path$|vscode-languageserver\/node|langium\/node)/)).toEqual([]);
});

test('model, policy and rules must not know the language server protocol', () => {
    const inner = importing('language', /^vscode-languageserver(?!-textdocument)|^langium\/lsp/).filter(file => /src\/(model|policy|rules)\//.test(file));
    expect(inner).toEqual([]);
});

test('what writes a tree must know nothing of the dossier it was made from', () => {
    const writers = sources('render').filter(({ file }) => /src\/(?:akn|docx|html|markdown|pdf|redline|text)\//.test(file));
    const taken = writers.flatMap(({ text }) => [...text.matchAll(/import (?:type )?\{([^}]*)\} from '@msp\/language'/g)].flatMap(match => match[1]!.split(',').map(name => name.replace('type ', '').trim())));
    expect(writers.length).toBeGreaterThan(0);
    expect([...new Set(taken)].sort()).toEqual(['Language', 'formatDate']);
});

test('only the package of versions may run another program', () => {
    expect(['language', 'render', 'import', 'versions', 'cli', 'extension'].flatMap(name => importing(name, /child_process$/))).toEqual(['versions/src/git.ts']);
});

test('the language must run in a browser worker', async () => {
    const result = await build({
        entryPoints: [join(packages, 'language', 'src', 'index.ts')],
        bundle: true, write: false, platform: 'browser', format: 'iife', logLevel: 'silent', loader: { '.msp': 'text', '.md': 'text' }
    });
    expect(result.errors).toEqual([]);
});
