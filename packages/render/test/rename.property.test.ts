/** Whatever is renamed in the examples: the same findings and the same printed text, but for the name. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TestWorkspace } from '@msp/language/testing';
import {
    isClause, isDossierDocument, isParty, isTerm, rangeOf, type Finding
} from '@msp/language';
import { AstUtils, type AstNode, type LangiumDocument } from 'langium';
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { buildContractTree, renderText } from '../src/index.js';
import { repository } from './examples.js';

const TRIALS = 300;
const EXAMPLES = join(repository, 'examples');
/** No word of the examples ends so: taking it away gives back the old name. */
const SUFFIX = '-qol';

/** Those with a contract: a firm's library alone names nothing that print shows. */
const folders = readdirSync(EXAMPLES, { withFileTypes: true }).filter(entry => entry.isDirectory() && entry.name !== 'maison').map(({ name }) => name).sort();

function filesOf(folder: string): Record<string, string> {
    const files = readdirSync(join(EXAMPLES, folder), { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.msp'));
    return Object.fromEntries(files.map(file => [`/${folder}/${file.replaceAll('\\', '/')}`, readFileSync(join(EXAMPLES, folder, file), 'utf8')]));
}

/**
 * Without the suffix; without articles, which depend on the word's gender where it is known; plurals all in `s`, since the new word's is
 * regular; a name broken over two lines on one.
 */
function plain(text: string): string {
    return text.replaceAll(SUFFIX, '').replace(/(?<!\p{L})(?:de la |de l['’]|du )/giu, '').replace(/(?<!\p{L})(?:à la |à l['’]|au )/giu, '').replace(/(?<!\p{L})(?:la |l['’]|le )/giu, '').replaceAll(SUFFIX.toUpperCase(), '').replace(/eaux\b/gi, 'eaus').replace(/aux\b/gi, 'als').replace(/ies\b/g, 'ys').replace(/[\s\u00A0\u202F]+/g, ' ');
}

/** Rules that judge the words of a name: a name that becomes another word, or ceases to be one of the trade, may change what they say. */
const JUDGE_NAMES = new Set(['key-technical-word-undefined', 'near-duplicate-terms', 'party-name-inconsistent', 'undefined-acronym', 'undefined-term', 'unused-definition']);

/** A few words around the first difference. */
function differences(before: readonly string[], after: readonly string[]): string[] {
    const [missing, added] = [before.filter(line => !after.includes(line)), after.filter(line => !before.includes(line))];
    return [...missing.map(line => `- ${line}`), ...added.map(line => `+ ${line}`)];
}

/** A generator of numbers that gives the same ones each time (Lehmer, Park and Miller's constants). */
function numbers(seed: number): (below: number) => number {
    let state = seed;
    return below => {
        state = state * 48_271 % 2_147_483_647;
        return state % below;
    };
}

interface Nameable {
    readonly document: LangiumDocument;
    readonly offset: number;
    readonly name: string;
}

function nameables(workspace: TestWorkspace, paths: readonly string[]): Nameable[] {
    return paths.flatMap(path => {
        const document = workspace.document(path);
        return AstUtils.streamAst(document.parseResult.value).flatMap((node: AstNode): Nameable[] => {
            const at = (property: string, name: string, index?: number): Nameable => ({ document, name, offset: rangeOf({ node, property, index }).offset + 1 });
            if (isTerm(node)) {
                return [at('name', node.name), ...node.aliases.map((alias, index) => at('aliases', alias, index))];
            }
            return (isParty(node) || isDossierDocument(node) || isClause(node)) && node.name ? [at('name', node.name)] : [];
        }).toArray();
    });
}

function state(workspace: TestWorkspace, paths: readonly string[]): string[] {
    const shown = (path: string, { code, level, message, place }: Finding): string => {
        const { offset, end } = rangeOf(place);
        return plain(`${path} ${level} ${code} ${workspace.text(path).slice(offset, end)} ${message.fr} ${message.en}`);
    };
    const findings = paths.flatMap(path => workspace.findings(path).filter(({ code }) => !JUDGE_NAMES.has(code)).map(finding => shown(path, finding)));
    const text = workspace.shared.workspace.Dossiers.allDossiers().map(dossier => renderText(buildContractTree(dossier))).join('\n');
    return [...findings.sort(), ...plain(text).split(/(?<=[.:;]) /)];
}

describe('anything that an editor can rename', () => {
    const share = Math.ceil(TRIALS / folders.length);

    test.each(folders)('%s: the findings and the printed text are the same but for the name', { timeout: 120_000 }, async folder => {
        const workspace = await TestWorkspace.create(filesOf(folder));
        const paths = Object.keys(filesOf(folder));
        const random = numbers(folder.length * 7_919 + 17);
        const before = state(workspace, paths);
        let done = 0;
        for (let trial = 0; trial < share * 3 && done < share; trial++) {
            const all = nameables(workspace, paths).filter(({ name }) => !/-qol|[sxz]$/i.test(name));
            if (all.length === 0) {
                await workspace.write(filesOf(folder));
                continue;
            }
            const { document, offset, name } = all[random(all.length)]!;
            const position = document.textDocument.positionAt(offset);
            const params = { textDocument: { uri: document.uri.toString() }, position };
            const edit = await Promise.resolve().then(() => {
                const { placeholder } = workspace.msp.lsp.RenameProvider!.prepareRename(document, params) as unknown as { placeholder: string };
                const suffix = placeholder === placeholder.toUpperCase() ? SUFFIX.toUpperCase() : SUFFIX;
                return workspace.msp.lsp.RenameProvider!.rename(document, { ...params, newName: `${placeholder}${suffix}` });
            }).catch((error: unknown) => expect((error as Error).message, name).toMatch(/"/));
            if (edit) {
                done++;
                await workspace.write(Object.fromEntries(Object.entries(edit.changes ?? {}).map(([uri, edits]) =>
                    [new URL(uri).pathname, TextDocument.applyEdits(workspace.document(new URL(uri).pathname).textDocument, edits)])));
                const after = state(workspace, paths);
                expect(differences(before, after), `${name} renamed`).toEqual([]);
                expect(after).toHaveLength(before.length);
            }
        }
        expect(done).toBe(share);
    });
});
