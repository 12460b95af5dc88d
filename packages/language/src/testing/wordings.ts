/** Sentences of one clause that a rule must report once, and others that it must leave alone. */
import { describe, expect, test } from 'vitest';
import { TestWorkspace } from './workspace.js';

export interface Wordings {
    readonly reads: readonly string[];
    readonly leavesAlone: readonly string[];
}

/** Each sentence alone in a clause of this kind, in a contract between a provider and a client. */
export function testWordings(code: string, kind: string, { reads, leavesAlone }: Wordings): void {
    const findingsIn = async (text: string): Promise<string[]> => {
        const workspace = await TestWorkspace.reuse({ '/contrat.msp': `use "msp:infogerance"
        contract Principal "Contrat" { party Nordal "Nordal" as provider party Mercier "Mercier" as client clause ${kind} { """${text}""" } }` });
        return workspace.findings('/contrat.msp').map(finding => finding.code).filter(found => found === code);
    };
    describe('usual wordings', () => {
        test.each(reads)('%s', async text => {
            expect(await findingsIn(text)).toEqual([code]);
        });
        test.each(leavesAlone)('not: %s', async text => {
            expect(await findingsIn(text)).toEqual([]);
        });
    });
}
