/** One cause may have a thousand places. The first are shown, the others counted: a list of thousands says less, and costs more. */
import { LEVELS, type Finding } from '../model/finding.js';

/** How many findings of one code a file shows. */
export const MOST_ALIKE = 100;

/** @param findings in the order of the text; the same array where nothing is left out */
export function capped(findings: readonly Finding[]): readonly Finding[] {
    if (findings.length <= MOST_ALIKE) {
        return findings;
    }
    const counts = new Map<string, number>();
    findings.forEach(({ code }) => counts.set(code, (counts.get(code) ?? 0) + 1));
    if ([...counts.values()].every(count => count <= MOST_ALIKE + 1)) {
        return findings;
    }
    const shown: Finding[] = [];
    const seen = new Map<string, number>();
    const more = new Map<string, { readonly at: number; level: Finding['level'] }>();
    for (const finding of findings) {
        const { code, level } = finding;
        const number = (seen.get(code) ?? 0) + 1;
        seen.set(code, number);
        const rest = more.get(code);
        if (number <= MOST_ALIKE || counts.get(code)! <= MOST_ALIKE + 1) {
            shown.push(finding);
        } else if (!rest) {
            more.set(code, { at: shown.length, level });
            shown.push({ ...finding, related: [], fixes: [], message: messageOf(counts.get(code)! - MOST_ALIKE) });
        } else if (LEVELS.indexOf(level) < LEVELS.indexOf(rest.level)) {
            rest.level = level;
        }
    }
    more.forEach(({ at, level }) => { shown[at] = { ...shown[at]!, level }; });
    return shown;
}

function messageOf(count: number): Finding['message'] {
    return {
        fr: `Et ${count} autres remarques semblables dans ce fichier, à partir d'ici.`,
        en: `And ${count} more like it in this file, from here on.`
    };
}
