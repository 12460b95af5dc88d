import type { CheckResult, ReportRange, ReportedFinding } from './check.js';
import { shownPath } from './workspace.js';

/**
 * What `msp check --format json` prints. Stable: fields are added, never renamed or removed, without a new `version`.
 * Lines and columns count from 1, columns in UTF-16 units; `end` is the place after the last character.
 */
export interface JsonReport {
    readonly version: 1;
    readonly files: number;
    readonly dossiers: number;
    readonly counts: Readonly<Record<ReportedFinding['level'], number>>;
    readonly findings: readonly JsonFinding[];
}

export interface JsonFinding {
    /** Relative to the folder in which the command was run, where that is short; an absolute path else. */
    readonly file: string;
    readonly range: ReportRange;
    readonly level: ReportedFinding['level'];
    /** Id of the rule or of the library's requirement. */
    readonly code: string;
    readonly message: string;
    readonly related: readonly { readonly file: string; readonly range: ReportRange; readonly message: string }[];
    /** The page that explains the rule; a mistake in a configuration file has none. */
    readonly url?: string;
}

export function jsonReport({ files, dossiers, findings }: CheckResult): string {
    const count = (level: ReportedFinding['level']): number => findings.filter(finding => finding.level === level).length;
    const report: JsonReport = {
        version: 1, files, dossiers: dossiers.length,
        counts: { error: count('error'), warning: count('warning'), information: count('information'), hint: count('hint') },
        findings: findings.map(({ uri, range, level, code, message, related, url }) => ({
            file: shownPath(uri), range, level, code, message,
            related: related.map(other => ({ file: shownPath(other.uri), range: other.range, message: other.message })),
            url
        }))
    };
    return `${JSON.stringify(report, null, 2)}\n`;
}
