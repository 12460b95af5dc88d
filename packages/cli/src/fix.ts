/**
 * `msp check --fix`: applies the fixes that are safe. One is safe where its author prefers it and its result breaks nothing: its finding is
 * gone, and there is no finding that was not there before. Each is tried in memory, with the whole workspace checked again; files are
 * written once, at the end.
 */
import { uriOf, type Edit, type Finding, type Fix, type MspSharedServices } from '@msp/language';
import { TextDocument, URI, type LangiumDocument } from 'langium';
import { report, type ReportedFinding } from './check.js';
import type { Language } from './language.js';
import { writeAtomically } from './write.js';

/** What was done, with the place where the finding stood then. */
export interface AppliedFix {
    readonly finding: ReportedFinding;
    readonly title: string;
}

/** @param write whether to change the files; otherwise they stay, and what is told is what would be done */
export async function applySafeFixes(shared: MspSharedServices, documents: readonly LangiumDocument[], language: Language, write: boolean): Promise<readonly AppliedFix[]> {
    const bench = new Bench(shared, documents.map(({ uri }) => uri.toString()));
    const applied: AppliedFix[] = [];
    const refused = new Set<string>();
    for (let next = candidate(bench, refused); next; next = candidate(bench, refused)) {
        const { finding, fix } = next;
        const told = { finding: report(shared, finding, language), title: fix.title[language] };
        if (await bench.apply(fix, finding)) {
            applied.push(told);
        } else {
            refused.add(keyOf(finding));
        }
    }
    if (write) {
        bench.changed().forEach(({ uri, text }) => writeAtomically(URI.parse(uri).fsPath, new TextEncoder().encode(text)));
    }
    return applied;
}

function candidate(bench: Bench, refused: ReadonlySet<string>): { finding: Finding; fix: Fix } | undefined {
    for (const finding of bench.findings) {
        const fix = finding.fixes.find(({ preferred }) => preferred);
        if (fix && !refused.has(keyOf(finding))) {
            return { finding, fix };
        }
    }
    return undefined;
}

/** The same finding before and after an edit elsewhere in its file. */
function keyOf({ place, code, level, message }: Finding): string {
    return JSON.stringify([uriOf(place.node), code, level, message.en]);
}

class Bench {
    findings: readonly Finding[];
    private readonly original = new Map<string, string>();
    private version = 1_000;

    constructor(private readonly shared: MspSharedServices, private readonly uris: readonly string[]) {
        this.findings = this.check();
    }

    /** Applies a fix and keeps it where it breaks nothing. */
    async apply(fix: Fix, finding: Finding): Promise<boolean> {
        const edits = fix.edits();
        if (edits.length === 0 || edits.some(({ uri }) => !this.uris.includes(uri))) {
            return false;
        }
        const before = this.findings;
        const texts = new Map([...new Set(edits.map(({ uri }) => uri))].map(uri => [uri, this.text(uri)]));
        await this.set(new Map([...texts].map(([uri, text]) => [uri, edited(text, edits.filter(edit => edit.uri === uri))])));
        const after = this.check();
        if (after.length < before.length && !after.some(isNewTo(before)) && count(after, keyOf(finding)) < count(before, keyOf(finding))) {
            texts.forEach((text, uri) => this.original.has(uri) || this.original.set(uri, text));
            this.findings = after;
            return true;
        }
        await this.set(texts);
        this.findings = this.check();
        return false;
    }

    changed(): { uri: string; text: string }[] {
        return [...this.original].map(([uri, before]) => ({ uri, before, text: this.text(uri) })).filter(({ before, text }) => text !== before);
    }

    private check(): readonly Finding[] {
        return this.uris.flatMap(uri => {
            const document = this.shared.workspace.LangiumDocuments.getDocument(URI.parse(uri));
            return document ? this.shared.checking.Checker.check(document) : [];
        });
    }

    private text(uri: string): string {
        return this.shared.workspace.LangiumDocuments.getDocument(URI.parse(uri))!.textDocument.getText();
    }

    private async set(texts: ReadonlyMap<string, string>): Promise<void> {
        const { TextDocuments, DocumentBuilder } = this.shared.workspace;
        texts.forEach((text, uri) => TextDocuments.set(TextDocument.create(uri, 'msp', this.version++, text)));
        await DocumentBuilder.update([...texts.keys()].map(uri => URI.parse(uri)), []);
    }
}

function isNewTo(before: readonly Finding[]): (finding: Finding, index: number, after: readonly Finding[]) => boolean {
    return (finding, _, after) => {
        const key = keyOf(finding);
        return count(after, key) > count(before, key);
    };
}

function count(findings: readonly Finding[], key: string): number {
    return findings.filter(finding => keyOf(finding) === key).length;
}

/** With the line ends of the file. */
export function edited(text: string, edits: readonly Edit[]): string {
    const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
    return [...edits].sort((a, b) => b.offset - a.offset)
        .reduce((result, { offset, end, text: inserted }) => result.slice(0, offset) + inserted.replace(/\r?\n/g, lineEnd) + result.slice(end), text);
}
