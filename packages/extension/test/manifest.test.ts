import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const folder = new URL('../', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

interface Manifest {
    readonly contributes: {
        readonly commands: readonly { readonly command: string }[];
        readonly languages: readonly { readonly configuration: string; readonly icon: Readonly<Record<string, string>> }[];
    };
}

describe('the manifest', () => {
    const manifest = JSON.parse(read('package.json')) as Manifest;

    test('has a text in English and in French for every key it uses, and no other', () => {
        const used = [...new Set([...read('package.json').matchAll(/"%([\w.]+)%"/g)].map(match => match[1]!))].sort();
        for (const file of ['package.nls.json', 'package.nls.fr.json']) {
            expect(Object.keys(JSON.parse(read(file)) as object).sort(), file).toEqual(used);
        }
    });
    test('keeps settings that name files out of a workspace that is not trusted', () => {
        const { untrustedWorkspaces } = (JSON.parse(read('package.json')) as { capabilities: { untrustedWorkspaces: object } }).capabilities;
        // Restrictions count only where the support is limited.
        expect(untrustedWorkspaces).toMatchObject({ supported: 'limited', restrictedConfigurations: ['msp.export.template'] });
    });
    test('names files that exist', () => {
        for (const { configuration, icon } of manifest.contributes.languages) {
            for (const path of [configuration ?? [], Object.values(icon ?? {})].flat()) expect(existsSync(new URL(path, folder)), path).toBe(true);
        }
    });
    test('contributes the commands that the code registers', () => {
        const files = readdirSync(new URL('src/', folder), { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.ts'));
        const sources = files.map(file => read(`src/${file}`)).join('\n');
        // Code actions of the server run that one; nobody types it.
        const registered = [...sources.matchAll(/registerCommand\('([\w.]+)'/g)].map(match => match[1]!).filter(command => command !== 'msp.changeLevel');
        expect(registered.sort()).toEqual(manifest.contributes.commands.map(({ command }) => command).sort());
    });
});

describe('a word, for double clicks and look-ups', () => {
    const pattern = new RegExp((JSON.parse(read('language-configuration.json')) as { wordPattern: string }).wordPattern, 'g');

    test.each([
        ["l'Incident n'est pas résolu", ['l', 'Incident', 'n', 'est', 'pas', 'résolu']],
        ['monthly-fee: sous-traitant', ['monthly-fee', 'sous-traitant']],
        ['Hébergeur_Santé - suite', ['Hébergeur_Santé', 'suite']],
        ['{resolution.critical}', ['resolution', 'critical']]
    ])('%s', (text, words) => {
        expect(text.match(pattern)).toEqual(words);
    });
});
