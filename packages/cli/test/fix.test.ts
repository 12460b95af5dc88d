/** What `msp check --fix` does to files, and what it leaves. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { check, checkAndFix } from '../src/check.js';
import { jsonReport } from '../src/report-json.js';
import { fixReport } from '../src/report-text.js';
import { shownFile } from '../src/workspace.js';

const CONTRACT = `use "msp:infogerance"
contract Principal "Contrat" {
    language fr
    precedence Principal > Sla
    // allow invalid-date: erreur du jugement
    signed 2026-03-01
    clause sla { response: { critical: 1 hour } }
}
annex Sla "Annexe" of Principall {
    version "1"
    clause sla { response: { critical: 1 hour } }
}
`;

describe('msp check --fix', () => {
    let folder: string;
    let file: string;

    beforeEach(() => {
        // In a folder of its own: what stands in the temporary folder is none of this dossier's business.
        folder = join(mkdtempSync(join(tmpdir(), 'msp-fix-')), 'dossier');
        mkdirSync(folder);
        file = join(folder, 'contrat.msp');
        writeFileSync(file, CONTRACT);
    });

    afterEach(() => rmSync(folder, { recursive: true, force: true }));

    test('applies what is preferred and breaks nothing, says so, and comes to rest', async () => {
        const { fixed, findings } = await checkAndFix([folder], 'en', true);
        expect(fixed.map(({ finding }) => finding.code)).toContain('unused-suppression');
        expect(readFileSync(file, 'utf8')).not.toContain('// allow');
        expect(findings.map(({ code }) => code)).not.toContain('unused-suppression');
        expect(fixReport(fixed, { language: 'en', colour: false }, false)).toMatch(/^Fixed: .*contrat\.msp:5:5 unused-suppression Remove the suppression$/m);
        const again = await checkAndFix([folder], 'en', true);
        expect(again.fixed).toEqual([]);
        expect(again.findings.length).toBe(findings.length);
        expect(fixReport(again.fixed, { language: 'fr', colour: false }, false)).toContain('Rien ne peut être corrigé sans risque.');
    });

    test('leaves no finding that was not there before', async () => {
        const before = (await check([folder], 'en')).findings.map(({ code, message }) => `${code} ${message}`);
        const after = (await checkAndFix([folder], 'en', true)).findings.map(({ code, message }) => `${code} ${message}`);
        expect(after.filter(finding => !before.includes(finding))).toEqual([]);
        expect(after.length).toBeLessThan(before.length);
    });

    test('--dry-run says the same and changes nothing', async () => {
        const { fixed } = await checkAndFix([folder], 'en', false);
        expect(fixed.length).toBeGreaterThan(0);
        expect(readFileSync(file, 'utf8')).toBe(CONTRACT);
    });

    test('keeps the line ends of a file', async () => {
        writeFileSync(file, CONTRACT.replaceAll('\n', '\r\n'));
        await checkAndFix([folder], 'en', true);
        expect(readFileSync(file, 'utf8').replaceAll('\r\n', '')).not.toContain('\n');
    });

    test('the JSON names folder, numbers and fixes', async () => {
        const report = JSON.parse(jsonReport(await check([folder], 'en')));
        const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../../docs/check.schema.json'), 'utf8')) as object;
        const ajv = new Ajv2020();
        expect(ajv.validate(schema, report), ajv.errorsText()).toBe(true);
        expect(report.contracts[0]).toMatchObject({ title: 'Contrat', folder: shownFile(folder), file: shownFile(file), files: [shownFile(file)] });
        const unused = report.findings.find(({ code }: { code: string }) => code === 'unused-suppression');
        expect(unused.folders).toEqual(expect.arrayContaining([shownFile(folder)]));
        expect(unused.fixes).toEqual([{
            title: 'Remove the suppression', preferred: true,
            edits: [{ file: shownFile(file), range: { start: { line: 5, column: 1 }, end: { line: 6, column: 1 } }, text: '' }]
        }]);
        expect(report.findings.flatMap(({ aliases }: { aliases: string[] }) => aliases).join()).toMatch(/MSP\d/);
    });
});
