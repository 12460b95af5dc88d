/** `msp check`: the findings of files, folders and the dossiers in them. */
import { placeRange, rulePageUrl, uriOf, type Dossier, type Finding, type Fix, type MspSharedServices } from '@msp/language';
import { URI, UriUtils, type LangiumDocument } from 'langium';
import { applySafeFixes, type AppliedFix } from './fix.js';
import type { Language } from './language.js';
import { loadWorkspace } from './workspace.js';

/** Line and column count from 1, columns in UTF-16 units; `end` is the place after the last character. */
export interface ReportRange {
    readonly start: { readonly line: number; readonly column: number };
    readonly end: { readonly line: number; readonly column: number };
}

export interface ReportedFinding {
    readonly uri: string;
    readonly range: ReportRange;
    readonly level: Finding['level'];
    readonly code: string;
    /** Its numbers in the catalogue: other names for it in a suppression or a configuration. */
    readonly aliases: readonly string[];
    readonly message: string;
    readonly related: readonly { readonly uri: string; readonly range: ReportRange; readonly message: string }[];
    /** The page that explains the rule; a mistake in a configuration file has none. */
    readonly url?: string;
    /** Repairs, computed when somebody asks. */
    fixes(): readonly ReportedFix[];
}

/** A repair that the editor offers as well. */
export interface ReportedFix {
    readonly title: string;
    /** The one a person would most likely choose; at most one a finding. */
    readonly preferred: boolean;
    /** Replacements, all of the text as it is; `end` is the place after the last character. */
    readonly edits: readonly { readonly uri: string; readonly range: ReportRange; readonly text: string }[];
}

export interface CheckedDossier {
    readonly title: string;
    /** File of the contract. */
    readonly uri: string;
    /** URI of the folder that the contract is in. */
    readonly folder: string;
    /** URIs of all its files. */
    readonly files: readonly string[];
}

export interface CheckResult {
    readonly files: number;
    readonly dossiers: readonly CheckedDossier[];
    readonly findings: readonly ReportedFinding[];
}

export async function check(paths: readonly string[], language: Language): Promise<CheckResult> {
    const { shared, documents } = await loadWorkspace(paths);
    return checkDocuments(shared, documents, language);
}

/** Applies what is safe, then checks what there is now. */
export async function checkAndFix(paths: readonly string[], language: Language, write: boolean): Promise<CheckResult & { readonly fixed: readonly AppliedFix[] }> {
    const { shared, documents } = await loadWorkspace(paths);
    const fixed = await applySafeFixes(shared, documents, language, write);
    const current = documents.map(({ uri }) => shared.workspace.LangiumDocuments.getDocument(uri)!);
    return { ...checkDocuments(shared, current, language), fixed };
}

export function checkDocuments(shared: MspSharedServices, documents: readonly LangiumDocument[], language: Language): CheckResult {
    const findings = documents.flatMap(document => shared.checking.Checker.check(document).map(finding => report(shared, finding, language)));
    const dossiers = new Map(documents.flatMap(document => shared.workspace.Dossiers.dossiersOf(document.uri.toString()).map(dossier => [dossier.key, dossier])));
    return { files: documents.length, dossiers: [...dossiers.values()].map(checked), findings: [...configurationFindings(shared, documents, language), ...findings] };
}

function checked({ root, documents }: Dossier): CheckedDossier {
    return { title: root.title ?? root.name, uri: uriOf(root), folder: UriUtils.dirname(URI.parse(uriOf(root))).toString(), files: [...new Set(documents.map(uriOf))] };
}

/** Mistakes in the configuration files that apply to what is checked. */
function configurationFindings(shared: MspSharedServices, documents: readonly LangiumDocument[], language: Language): ReportedFinding[] {
    const entries = new Map(documents.flatMap(document => shared.workspace.Configurations.entriesOf(document.uri)).map(entry => [entry.uri, entry]));
    return [...entries.values()].flatMap(entry => shared.workspace.Configurations.problemsOf(entry).map(({ level, offset, length, message }): ReportedFinding => ({
        uri: entry.uri, range: { start: positionIn(entry.text, offset), end: positionIn(entry.text, offset + length) },
        level, code: 'invalid-configuration', aliases: [], message: message[language], related: [], fixes: () => []
    })));
}

function positionIn(text: string, offset: number): ReportRange['start'] {
    const before = text.slice(0, offset).split(/\r\n?|\n/);
    return { line: before.length, column: before.at(-1)!.length + 1 };
}

/** A finding as a report prints it. */
export function report(shared: MspSharedServices, { code, aliases, level, message, place, related, fixes }: Finding, language: Language): ReportedFinding {
    return {
        uri: uriOf(place.node), range: rangeOf(place), level, code, aliases, message: message[language],
        related: related.map(other => ({ uri: uriOf(other.place.node), range: rangeOf(other.place), message: other.message[language] })),
        url: rulePageUrl(code),
        fixes: () => fixes.map(fix => reportedFix(shared, fix, language))
    };
}

function reportedFix(shared: MspSharedServices, { title, preferred = false, edits }: Fix, language: Language): ReportedFix {
    const text = (uri: string): string => shared.workspace.LangiumDocuments.getDocument(URI.parse(uri))?.textDocument.getText() ?? '';
    return {
        title: title[language], preferred,
        edits: edits().map(({ uri, offset, end, text: inserted }) => ({
            uri, range: { start: positionIn(text(uri), offset), end: positionIn(text(uri), end) }, text: inserted
        }))
    };
}

function rangeOf(place: Finding['place']): ReportRange {
    const { start, end } = placeRange(place);
    return { start: { line: start.line + 1, column: start.character + 1 }, end: { line: end.line + 1, column: end.character + 1 } };
}
