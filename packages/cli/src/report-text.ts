import type { CheckResult, ReportedFinding } from './check.js';
import type { BoundFile } from './bind.js';
import type { AppliedFix } from './fix.js';
import type { Language } from './language.js';
import { shownPath } from './workspace.js';

export interface TextOptions {
    readonly colour: boolean;
    readonly language: Language;
    /** How a file is called; by default as a person in the current folder would. */
    readonly path?: (uri: string) => string;
}

const COLOURS: Readonly<Record<ReportedFinding['level'], string>> = { error: '31', warning: '33', information: '34', hint: '36' };

const LEVELS: Readonly<Record<ReportedFinding['level'], Readonly<Record<Language, readonly [one: string, many: string]>>>> = {
    error: { fr: ['erreur', 'erreurs'], en: ['error', 'errors'] },
    warning: { fr: ['avertissement', 'avertissements'], en: ['warning', 'warnings'] },
    information: { fr: ['information', 'informations'], en: ['information', 'informations'] },
    hint: { fr: ['suggestion', 'suggestions'], en: ['hint', 'hints'] }
};

/** One line a finding, grouped by file, its related places below it; then a line that sums up. */
export function textReport(result: CheckResult, options: TextOptions): string {
    const { language, path = shownPath } = options;
    const paint = (text: string, code: string): string => options.colour ? `\u001B[${code}m${text}\u001B[0m` : text;
    const lines: string[] = [];
    let file: string | undefined;
    for (const finding of result.findings) {
        if (file !== undefined && file !== finding.uri) {
            lines.push('');
        }
        file = finding.uri;
        const { line, column } = finding.range.start;
        const level = paint(LEVELS[finding.level][language][0], COLOURS[finding.level]);
        lines.push(`${path(finding.uri)}:${line}:${column} ${level} ${paint(finding.code, '2')} ${oneLine(finding.message)}`);
        for (const related of finding.related) {
            lines.push(paint(`    ${path(related.uri)}:${related.range.start.line}:${related.range.start.column} ${oneLine(related.message)}`, '2'));
        }
    }
    if (lines.length > 0) {
        lines.push('');
    }
    lines.push(summary(result, language));
    return `${lines.join('\n')}\n`;
}

/** One line a dossier: its contract and how many findings its files have; then a line that sums up. */
export function summaryReport(result: CheckResult, options: TextOptions): string {
    const { language, path = shownPath } = options;
    const lines = result.dossiers.map(({ title, uri, files }) => {
        const own = result.findings.filter(finding => files.includes(finding.uri));
        return { place: path(uri), text: `${oneLine(title)}${language === 'fr' ? ' : ' : ': '}${levelCounts(own, language)}` };
    });
    const width = Math.max(0, ...lines.map(({ place }) => place.length));
    return `${[...lines.map(({ place, text }) => `${place.padEnd(width)}  ${text}`), ...(lines.length > 0 ? [''] : []), summary(result, language)].join('\n')}\n`;
}

/** What `--fix` did, or would do: one line a fix. */
export function fixReport(fixed: readonly AppliedFix[], { language, path = shownPath }: TextOptions, dry: boolean): string {
    const words = language === 'fr'
        ? { done: dry ? 'À corriger' : 'Corrigé', none: 'Rien ne peut être corrigé sans risque.', colon: ' : ' }
        : { done: dry ? 'To fix' : 'Fixed', none: 'Nothing can be fixed safely.', colon: ': ' };
    const lines = fixed.map(({ finding: { uri, range, code }, title }) => `${words.done}${words.colon}${path(uri)}:${range.start.line}:${range.start.column} ${code} ${oneLine(title)}`);
    return `${[...(lines.length > 0 ? lines : [words.none]), ''].join('\n')}\n`;
}

/** What `msp bind` did, one line a value. */
export function bindReport(files: readonly BoundFile[], language: Language, dry: boolean, path: (uri: string) => string = shownPath): string {
    const words = language === 'fr'
        ? { done: dry ? 'À lier' : 'Lié', none: 'Aucune valeur à lier.', colon: ' : ' }
        : { done: dry ? 'To bind' : 'Bound', none: 'No value to bind.', colon: ': ' };
    const lines = files.flatMap(({ uri, values }) => values.map(value => `${words.done}${words.colon}${path(uri)} {${oneLine(value.path)}} "${oneLine(value.words)}"`));
    return `${(lines.length > 0 ? lines : [words.none]).join('\n')}\n`;
}

/** What a contract says must not move the cursor or colour the terminal. */
function oneLine(text: string): string {
    return text.replace(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]+/g, ' ').trim();
}

function summary({ files, dossiers, findings }: CheckResult, language: Language): string {
    const scope = language === 'fr'
        ? `${count(dossiers.length, 'dossier', 'dossiers', language)}, ${count(files, 'fichier', 'fichiers', language)}`
        : `${count(dossiers.length, 'dossier', 'dossiers', language)}, ${count(files, 'file', 'files', language)}`;
    return `${scope}${language === 'fr' ? ' : ' : ': '}${levelCounts(findings, language)}.`;
}

function levelCounts(findings: readonly ReportedFinding[], language: Language): string {
    const levels = (Object.keys(LEVELS) as ReportedFinding['level'][]).flatMap(level => {
        const number = findings.filter(finding => finding.level === level).length;
        return number > 0 ? [count(number, ...LEVELS[level][language], language)] : [];
    });
    return levels.join(', ') || (language === 'fr' ? 'rien à signaler' : 'nothing to report');
}

function count(number: number, one: string, many: string, language: Language): string {
    return `${number} ${number === 1 || (language === 'fr' && number === 0) ? one : many}`;
}
