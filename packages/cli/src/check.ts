/** `msp check`: the findings of files, folders and the dossiers in them. */
import { placeRange, rulePageUrl, uriOf, type Dossier, type Finding, type MspSharedServices } from '@msp/language';
import type { LangiumDocument } from 'langium';
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
    readonly message: string;
    readonly related: readonly { readonly uri: string; readonly range: ReportRange; readonly message: string }[];
    /** The page that explains the rule; a mistake in a configuration file has none. */
    readonly url?: string;
}

export interface CheckedDossier {
    readonly title: string;
    /** File of the contract. */
    readonly uri: string;
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

export function checkDocuments(shared: MspSharedServices, documents: readonly LangiumDocument[], language: Language): CheckResult {
    const findings = documents.flatMap(document => shared.checking.Checker.check(document).map(finding => report(finding, language)));
    const dossiers = new Map(documents.flatMap(document => shared.workspace.Dossiers.dossiersOf(document.uri.toString()).map(dossier => [dossier.key, dossier])));
    return { files: documents.length, dossiers: [...dossiers.values()].map(checked), findings: [...configurationFindings(shared, documents, language), ...findings] };
}

function checked({ root, documents }: Dossier): CheckedDossier {
    return { title: root.title ?? root.name, uri: uriOf(root), files: [...new Set(documents.map(uriOf))] };
}

/** Mistakes in the configuration files that apply to what is checked. */
function configurationFindings(shared: MspSharedServices, documents: readonly LangiumDocument[], language: Language): ReportedFinding[] {
    const entries = new Map(documents.flatMap(document => shared.workspace.Configurations.entriesOf(document.uri)).map(entry => [entry.uri, entry]));
    return [...entries.values()].flatMap(entry => shared.workspace.Configurations.problemsOf(entry).map(({ level, offset, length, message }): ReportedFinding => ({
        uri: entry.uri, range: { start: positionIn(entry.text, offset), end: positionIn(entry.text, offset + length) },
        level, code: 'invalid-configuration', message: message[language], related: []
    })));
}

function positionIn(text: string, offset: number): ReportRange['start'] {
    const before = text.slice(0, offset).split(/\r\n?|\n/);
    return { line: before.length, column: before.at(-1)!.length + 1 };
}

export function report({ code, level, message, place, related }: Finding, language: Language): ReportedFinding {
    return {
        uri: uriOf(place.node), range: rangeOf(place), level, code, message: message[language],
        related: related.map(other => ({ uri: uriOf(other.place.node), range: rangeOf(other.place), message: other.message[language] })),
        url: rulePageUrl(code)
    };
}

function rangeOf(place: Finding['place']): ReportRange {
    const { start, end } = placeRange(place);
    return { start: { line: start.line + 1, column: start.character + 1 }, end: { line: end.line + 1, column: end.character + 1 } };
}
