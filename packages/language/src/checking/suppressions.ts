/**
 * `// allow RULE-ID: reason` above a line silences the findings of that rule that begin on the line. The reason is
 * mandatory, `until 2027-01-01` at its end is optional. One that is malformed, has expired or silences nothing is
 * itself a finding.
 */
import type { AstNode, LangiumDocument } from 'langium';
import type { Finding, Place } from '../model/finding.js';
import { rangeOf } from '../model/tree.js';
import { expiredSuppression } from '../rules/suppression/expired-suppression/rule.js';
import { suppressionWithoutReason } from '../rules/suppression/suppression-without-reason/rule.js';
import { unreadSilenced } from '../rules/suppression/unread-silenced/rule.js';
import { unusedSuppression } from '../rules/suppression/unused-suppression/rule.js';
import { toFinding } from '../model/report.js';

export interface Suppression {
    readonly rule: string;
    readonly reason: string;
    readonly until?: string;
    /** Offsets of the comment in the file. */
    readonly offset: number;
    readonly end: number;
    /** The line whose findings it silences, counted from 0: the next one that is not a comment or blank. */
    readonly line: number;
}

const ALLOW = /^[ \t]*\/\/[ \t]*(?:allow|autoriser)[ \t]+([a-z0-9-]+)[ \t]*(?::[ \t]*(.*?))?[ \t]*$/i;
const UNTIL = /[ \t]*\b(?:until|jusqu'au|jusqu’au)[ \t]+(\d{4}-\d{2}-\d{2})$/i;
const NO_CODE = /^[ \t]*(?:\/\/.*)?$/;

/** The suppressions of a text. Lines inside prose can only look like one where the author writes `// allow` in it. */
export function suppressionsIn(text: string): Suppression[] {
    if (!/\/\/[ \t]*(?:allow|autoriser)\b/i.test(text)) {
        return [];
    }
    const lines = text.split('\n');
    const result: Suppression[] = [];
    let offset = 0;
    lines.forEach((raw, index) => {
        const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
        const match = ALLOW.exec(line);
        if (match) {
            const body = match[2] ?? '';
            const until = UNTIL.exec(body);
            const start = offset + line.indexOf('//');
            let target = index + 1;
            while (target < lines.length && NO_CODE.test(lines[target]!.replace(/\r$/, ''))) {
                target++;
            }
            result.push({ rule: match[1]!, reason: body.replace(UNTIL, '').trim(), until: until?.[1], offset: start, end: offset + line.length, line: target });
        }
        offset += raw.length + 1;
    });
    return result;
}

/**
 * The findings that remain, and those about the suppressions themselves. `today` as `2026-03-01`; `ids` tells all ids
 * that there are, of rules and of requirements, and is only asked when a suppression silences nothing; `unread` those whose
 * findings no suppression silences.
 */
export function applySuppressions(document: LangiumDocument, findings: readonly Finding[], today: string, ids: () => ReadonlySet<string>, unread: ReadonlySet<string>): Finding[] {
    const suppressions = suppressionsIn(document.textDocument.getText());
    if (suppressions.length === 0) {
        return [...findings];
    }
    const used = new Set<Suppression>();
    const byLine = new Map<number, Suppression[]>();
    suppressions.forEach(suppression => byLine.set(suppression.line, [...byLine.get(suppression.line) ?? [], suppression]));
    const refused = new Set(suppressions.filter(({ rule }) => unread.has(rule)));
    const remaining = findings.filter(finding => {
        const line = document.textDocument.positionAt(rangeOf(finding.place).offset).line;
        const suppression = byLine.get(line)?.find(candidate =>
            (candidate.rule === finding.code || finding.aliases.includes(candidate.rule)) && candidate.reason !== '' && !isExpired(candidate, today));
        if (suppression && finding.unread) {
            refused.add(suppression);
            return true;
        }
        if (suppression) {
            used.add(suppression);
        }
        return !suppression;
    });
    const root = document.parseResult.value;
    for (const suppression of suppressions) {
        const place = placeOf(root, suppression);
        if (refused.has(suppression)) {
            remaining.push(toFinding(unreadSilenced, unreadSilenced.describe(suppression.rule, place)));
        } else if (suppression.reason === '') {
            remaining.push(toFinding(suppressionWithoutReason, suppressionWithoutReason.describe(suppression.rule, place)));
        } else if (isExpired(suppression, today)) {
            remaining.push(toFinding(expiredSuppression, expiredSuppression.describe(suppression.rule, suppression.until!, place)));
        } else if (!used.has(suppression)) {
            remaining.push(toFinding(unusedSuppression, unusedSuppression.describe(suppression.rule, place, ids())));
        }
    }
    return remaining;
}

function isExpired({ until }: Suppression, today: string): boolean {
    return until !== undefined && until < today;
}

function placeOf(node: AstNode, { offset, end }: Suppression): Place {
    return { node, range: { offset, end } };
}
