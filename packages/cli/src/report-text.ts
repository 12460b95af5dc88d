import type { CheckResult, ReportedFinding } from './check.js';
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

/** What a contract says must not move the cursor or colour the terminal. */
function oneLine(text: string): string {
    return text.replace(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]+/g, ' ').trim();
}

function summary({ files, dossiers, findings }: CheckResult, language: Language): string {
    const count = (number: number, one: string, many: string): string => `${number} ${number === 1 || (language === 'fr' && number === 0) ? one : many}`;
    const levels = (Object.keys(LEVELS) as ReportedFinding['level'][]).flatMap(level => {
        const number = findings.filter(finding => finding.level === level).length;
        return number > 0 ? [count(number, ...LEVELS[level][language])] : [];
    });
    const scope = language === 'fr'
        ? `${count(dossiers, 'dossier', 'dossiers')}, ${count(files, 'fichier', 'fichiers')}`
        : `${count(dossiers, 'dossier', 'dossiers')}, ${count(files, 'file', 'files')}`;
    const nothing = language === 'fr' ? 'rien à signaler' : 'nothing to report';
    return language === 'fr' ? `${scope} : ${levels.join(', ') || nothing}.` : `${scope}: ${levels.join(', ') || nothing}.`;
}
