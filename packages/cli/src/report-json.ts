import type { CheckResult, ReportRange, ReportedFinding } from './check.js';
import type { AppliedFix } from './fix.js';
import { shownPath } from './workspace.js';

/**
 * What `msp check --format json` prints. Stable: fields are added, never renamed or removed, without a new `version`.
 * Lines and columns count from 1, columns in UTF-16 units; `end` is the place after the last character.
 */
export interface JsonReport {
    readonly version: 1;
    readonly files: number;
    readonly dossiers: number;
    /** Each dossier: its contract, and the folder that it is in. */
    readonly contracts: readonly { readonly title: string; readonly folder: string; readonly file: string; readonly files: readonly string[] }[];
    readonly counts: Readonly<Record<ReportedFinding['level'], number>>;
    readonly findings: readonly JsonFinding[];
    /** With `--fix`: what was done, or with `--dry-run` would be; places as they were before each. */
    readonly fixed?: readonly { readonly file: string; readonly range: ReportRange; readonly code: string; readonly title: string }[];
}

export interface JsonFinding {
    /** Relative to the folder in which the command was run, where that is short; an absolute path else. */
    readonly file: string;
    readonly range: ReportRange;
    readonly level: ReportedFinding['level'];
    /** Id of the rule or of the library's requirement. */
    readonly code: string;
    /** Its numbers in the catalogue (`MSP202`): other names for it in a suppression or a configuration. */
    readonly aliases: readonly string[];
    /** Folders of the dossiers that its file belongs to. */
    readonly folders: readonly string[];
    readonly message: string;
    readonly related: readonly { readonly file: string; readonly range: ReportRange; readonly message: string }[];
    /** The page that explains the rule; a mistake in a configuration file has none. */
    readonly url?: string;
    /** Repairs that the editor offers as well. Replace from the last edit of a file to the first. */
    readonly fixes: readonly JsonFix[];
}

export interface JsonFix {
    readonly title: string;
    readonly preferred: boolean;
    readonly edits: readonly { readonly file: string; readonly range: ReportRange; readonly text: string }[];
}

export function jsonReport({ files, dossiers, findings, fixed }: CheckResult & { readonly fixed?: readonly AppliedFix[] }): string {
    const count = (level: ReportedFinding['level']): number => findings.filter(finding => finding.level === level).length;
    const report: JsonReport = {
        version: 1, files, dossiers: dossiers.length,
        contracts: dossiers.map(({ title, folder, uri, files: own }) => ({ title, folder: shownFolder(folder), file: shownPath(uri), files: own.map(shownPath) })),
        counts: { error: count('error'), warning: count('warning'), information: count('information'), hint: count('hint') },
        findings: findings.map(({ uri, range, level, code, aliases, message, related, url, fixes }) => ({
            file: shownPath(uri), range, level, code, aliases,
            folders: [...new Set(dossiers.filter(dossier => dossier.files.includes(uri)).map(({ folder }) => shownFolder(folder)))], message,
            related: related.map(other => ({ file: shownPath(other.uri), range: other.range, message: other.message })),
            url,
            fixes: fixes().map(({ title, preferred, edits }) => ({
                title, preferred, edits: edits.map(edit => ({ file: shownPath(edit.uri), range: edit.range, text: edit.text }))
            }))
        })),
        ...(fixed ? { fixed: fixed.map(({ finding, title }) => ({ file: shownPath(finding.uri), range: finding.range, code: finding.code, title })) } : undefined)
    };
    return `${JSON.stringify(report, null, 2)}\n`;
}

/** The current folder as a dot, so that no name is empty. */
function shownFolder(uri: string): string {
    return shownPath(uri) || '.';
}
