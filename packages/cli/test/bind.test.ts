/** What `msp bind` does to files. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { bind } from '../src/bind.js';
import { bindReport } from '../src/report-text.js';

const CONTRACT = `use "msp:infogerance"
contract P "Contrat" {
    language fr
    clause "Durée" {
        """Le contrat est conclu pour une durée de trente-six (36) mois."""
    }
}
`;

test('msp bind writes facts and quotations, says which, and has nothing left to do', async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'msp-bind-')), 'dossier');
    mkdirSync(folder);
    const file = join(folder, 'contrat.msp');
    writeFileSync(file, CONTRACT);
    try {
        expect(bindReport(await bind([folder], false), 'fr', true)).toMatch(/^À lier : .*contrat\.msp \{duration\} "trente-six \(36\) mois"$/m);
        expect(readFileSync(file, 'utf8')).toBe(CONTRACT);
        expect(bindReport(await bind([folder], true), 'en', false)).toMatch(/^Bound: .*contrat\.msp \{duration\}/m);
        expect(readFileSync(file, 'utf8')).toBe(CONTRACT.replace('clause "Durée" {\n', 'clause term "Durée" {\n        duration: 36 months\n').replace('trente-six (36) mois', '{duration "trente-six (36) mois"}'));
        expect(bindReport(await bind([folder], true), 'en', false)).toBe('No value to bind.\n');
    } finally {
        rmSync(dirname(folder), { recursive: true, force: true });
    }
});
