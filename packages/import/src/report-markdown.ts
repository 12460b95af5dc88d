import type { Language } from '@msp/language';
import type { ImportReport } from './report.js';

/** The report as Markdown, for a lawyer to read beside the draft. */
export function reportMarkdown(report: ImportReport, language: Language = report.language): string {
    return `# ${language === 'fr' ? 'Rapport d\'import' : 'Import report'}\n\n${report.items.length}\n`;
}
