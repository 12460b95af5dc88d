/**
 * Language tests read as language: the source, and under the text it speaks of, each expected finding.
 *
 *     await check(`
 *     contract Principal {
 *         precedence Principal > Principal
 *     //             ^^^^^^^^^ error precedence-cycle: prevails over itself
 *     }
 *     `);
 *
 * The text after the code is optional and must occur in the message. A finding that is not expected fails the test, and
 * so does an expected one that is missing. Lines of the form `//- /annexes/sla.msp` begin another file.
 */
import type { LangiumDocument } from 'langium';
import { expect } from 'vitest';
import type { Finding, Language } from '../model/finding.js';
import { rangeOf } from '../model/tree.js';
import { toRange } from '../lsp/ranges.js';
import { TestWorkspace } from './workspace.js';

export interface CheckOptions {
    /** The language of the messages that the expectations quote; English unless said otherwise. */
    readonly language?: Language;
    /** Only findings with these codes are looked at. For rules whose smallest fixture is a whole contract. */
    readonly only?: readonly string[];
}

const EXPECTATION = /^([ \t]*\/\/[ \t]*)(\^+)[ \t]+(error|warning|information|hint)[ \t]+([a-z0-9-]+)(?::[ \t]*(.*?))?[ \t]*$/;
const FILE = /^[ \t]*\/\/-[ \t]+(\S+)[ \t]*$/;

/** Formatted values have them; expectations are written without. */
const NO_BREAK_SPACE = /[\u00A0\u202F]/g;

interface Expectation {
    readonly line: number;
    readonly start: number;
    readonly end: number;
    readonly level: string;
    readonly code: string;
    readonly message: string | undefined;
}

export interface Fixture {
    readonly files: Readonly<Record<string, string>>;
    readonly expectations: ReadonlyMap<string, readonly Expectation[]>;
}

/** Splits a fixture into files without expectations, and expectations. The first file is `/contrat.msp`. */
export function parseFixture(text: string): Fixture {
    const files: Record<string, string[]> = {};
    const expectations = new Map<string, Expectation[]>();
    let path = '/contrat.msp';
    for (const line of unindent(text)) {
        const file = FILE.exec(line);
        const expected = EXPECTATION.exec(line);
        if (file) {
            path = file[1]!;
            files[path] = [];
        } else if (expected) {
            const start = expected[1]!.length;
            expectations.set(path, [...expectations.get(path) ?? [], {
                line: (files[path]?.length ?? 0) - 1, start, end: start + expected[2]!.length, level: expected[3]!, code: expected[4]!, message: expected[5]
            }]);
        } else {
            (files[path] ??= []).push(line);
        }
    }
    return { files: Object.fromEntries(Object.entries(files).map(([name, lines]) => [name, lines.join('\n')])), expectations };
}

function unindent(text: string): string[] {
    const lines = text.replace(/^\n/, '').replace(/\n[ \t]*$/, '\n').split('\n');
    const indent = Math.min(...lines.filter(line => line.trim() !== '').map(line => line.length - line.trimStart().length));
    return lines.map(line => line.slice(Number.isFinite(indent) ? indent : 0));
}

export async function check(text: string, options: CheckOptions = {}): Promise<TestWorkspace> {
    const fixture = parseFixture(text);
    const workspace = await TestWorkspace.reuse(fixture.files);
    for (const path of Object.keys(fixture.files)) {
        compare(workspace, path, fixture.expectations.get(path) ?? [], options);
    }
    return workspace;
}

const NO_POLICY = 'no-policy-applied';

function compare(workspace: TestWorkspace, path: string, expectations: readonly Expectation[], { language = 'en', only }: CheckOptions): void {
    const document = workspace.document(path);
    // Most fixtures are a sketch of which nothing is asked: that it is one goes without saying, unless the test is about it.
    const sketch = (code: string): boolean => code === NO_POLICY && !expectations.some(expectation => expectation.code === code);
    const findings = workspace.findings(path).filter(({ code }) => only ? only.includes(code) : !sketch(code));
    const actual = findings.map(finding => ({ shown: show(document, finding), message: finding.message[language].replace(NO_BREAK_SPACE, ' ') }));
    const unmatched = [...actual];
    const missing = expectations.filter(expectation => {
        const wanted = showExpectation(expectation);
        const index = unmatched.findIndex(({ shown, message }) => shown === wanted && message.includes(expectation.message ?? ''));
        if (index >= 0) {
            unmatched.splice(index, 1);
        }
        return index < 0;
    });
    const describeMissing = missing.map(expectation => `${showExpectation(expectation)}: ${expectation.message ?? ''}`);
    expect({ file: path, missing: describeMissing, unexpected: unmatched.map(({ shown, message }) => `${shown}: ${message}`) })
        .toEqual({ file: path, missing: [], unexpected: [] });
}

function show(document: LangiumDocument, finding: Finding): string {
    const { start, end } = toRange(document, rangeOf(finding.place));
    const lineLength = document.textDocument.getText().split('\n')[start.line]?.length ?? 0;
    const last = end.line === start.line ? end.character : lineLength;
    return `line ${start.line + 1}, columns ${start.character}-${Math.max(last, start.character + 1)} ${finding.level} ${finding.code}`;
}

function showExpectation({ line, start, end, level, code }: Expectation): string {
    return `line ${line + 1}, columns ${start}-${end} ${level} ${code}`;
}

export interface FixChoice {
    readonly code: string;
    readonly title: string;
    readonly language?: Language;
    /** How many findings of the code the fix removes: more than one where two documents are told of the same cause. */
    readonly gone?: number;
}

/**
 * Applies the fix of the finding with this code whose title contains `title`, and compares all files that change with
 * `after` (a fixture; files that do not change may be left out). Also asserts what holds for every fix: its finding is
 * gone and no syntax error has appeared.
 */
export async function checkFix(before: string, { code, title, language = 'en', gone = 1 }: FixChoice, after: string): Promise<void> {
    const fixture = parseFixture(before);
    const workspace = await TestWorkspace.reuse(fixture.files);
    const paths = Object.keys(fixture.files);
    const findings = paths.flatMap(path => workspace.findings(path)).filter(finding => finding.code === code);
    const fixes = findings.flatMap(finding => finding.fixes.map(fix => ({ finding, fix })));
    const chosen = fixes.find(({ fix }) => fix.title[language].replace(NO_BREAK_SPACE, ' ').includes(title));
    if (!chosen) {
        throw new Error(`No fix "${title}" for ${code}; there are: ${fixes.map(({ fix }) => fix.title[language]).join(' | ') || 'none'}`);
    }
    await workspace.apply(chosen.fix.edits());
    for (const [path, text] of Object.entries(parseFixture(after).files)) {
        expect(workspace.text(path).trimEnd()).toBe(text.trimEnd());
    }
    const remaining = paths.flatMap(path => workspace.findings(path));
    expect(remaining.filter(finding => finding.code === code).length).toBe(findings.length - gone);
    expect(paths.flatMap(path => workspace.document(path).parseResult.parserErrors.map(error => error.message))).toEqual([]);
}

/** Hovers at `$0` and compares with the Markdown, white space folded. */
export async function checkHover(text: string, expected: string | undefined, language: Language = 'en'): Promise<void> {
    const { workspace, path, offset } = await atCursor(text);
    workspace.shared.lsp.MessageLanguage.configure(language);
    const document = workspace.document(path);
    const hover = await workspace.msp.lsp.HoverProvider!.getHoverContent(document, { textDocument: { uri: document.uri.toString() }, position: document.textDocument.positionAt(offset) });
    const value = hover && typeof hover.contents === 'object' && 'value' in hover.contents ? hover.contents.value : undefined;
    expect(fold(value)).toBe(fold(expected));
}

function fold(text: string | undefined): string | undefined {
    return text?.replace(/[ \t\n]+/g, ' ').trim();
}

/** A fixture with `$0` in one of its files: the workspace without it, and where it stood. */
export async function atCursor(text: string): Promise<{ workspace: TestWorkspace; path: string; offset: number }> {
    const { files } = parseFixture(text);
    const [path, marked] = Object.entries(files).find(([, content]) => content.includes('$0')) ?? [];
    if (path === undefined || marked === undefined) {
        throw new Error('No $0 in the fixture.');
    }
    const workspace = await TestWorkspace.reuse({ ...files, [path]: marked.replace('$0', '') });
    return { workspace, path, offset: marked.indexOf('$0') };
}

/** The labels that completion offers at `$0`. */
export async function checkCompletion(text: string): Promise<readonly string[]> {
    const { workspace, path, offset } = await atCursor(text);
    const document = workspace.document(path);
    const list = await workspace.msp.lsp.CompletionProvider?.getCompletion(document, {
        textDocument: { uri: document.uri.toString() }, position: document.textDocument.positionAt(offset)
    });
    return list?.items.map(({ label }) => label) ?? [];
}
