/** After the draft: what its sentences certainly state is bound to facts; what is only likely stays an information of the checks. */
import { bindTexts } from '@msp/language';
import type { ImportResult } from './import.js';

/** The same draft with its values bound. Not one character that it prints is another. */
export async function bindImport(result: ImportResult): Promise<ImportResult> {
    const { files, count } = await bindTexts(result.files);
    return { files, report: { ...result.report, bound: count } };
}
