/**
 * Every example with its baseline: `findings.txt` is what `msp check` prints, `contract.txt` what `msp render --to text` does.
 * `npm run baselines` writes them anew; the differences are to be read before they are committed.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buildContractTree, renderText } from '@msp/render';
import { URI } from 'langium';
import { describe, expect, test } from 'vitest';
import { checkDocuments } from '../src/check.js';
import { textReport } from '../src/report-text.js';
import { loadWorkspace } from '../src/workspace.js';
import { repository } from './bundle.js';

const UPDATE = process.env['UPDATE_BASELINES'] === '1';
const examples = join(repository, 'examples');
const folders = readdirSync(examples, { withFileTypes: true }).filter(entry => entry.isDirectory()).map(entry => entry.name).sort();

describe.each(folders)('%s', name => {
    const folder = join(examples, name);

    test('findings and text are those of the baseline', async () => {
        const { shared, documents } = await loadWorkspace([folder]);
        const dossiers = documents.flatMap(document => shared.workspace.Dossiers.dossiersOf(document.uri.toString()))
            .filter((dossier, index, all) => all.findIndex(other => other.key === dossier.key) === index);
        // The day of the check decides whether a suppression has expired.
        shared.checking.Checker.today = () => '2026-06-01';
        const language = dossiers[0]?.language ?? 'fr';
        const path = (uri: string): string => uri.startsWith('file:') ? relative(folder, URI.parse(uri).fsPath).replaceAll('\\', '/') : uri;
        compare(join(folder, 'baseline', 'findings.txt'), withoutLinesOfLibraries(textReport(checkDocuments(shared, documents, language), { language, colour: false, path })));
        if (dossiers.length > 0) {
            compare(join(folder, 'baseline', 'contract.txt'), dossiers.map(dossier => renderText(buildContractTree(dossier))).join('\n'));
        }
    });
});

/** Where in a shipped library a requirement stands changes with every line written above it, and tells nothing of the example. */
function withoutLinesOfLibraries(report: string): string {
    return report.replace(/^(\s+msp:\/[\w-]+\.msp):\d+:\d+/gm, '$1');
}

function compare(file: string, actual: string): void {
    if (UPDATE) {
        mkdirSync(join(file, '..'), { recursive: true });
        writeFileSync(file, actual);
    }
    const command = 'npm run baselines';
    expect(existsSync(file), `${relative(repository, file)} is missing: ${command} writes it`).toBe(true);
    expect(actual, `${relative(repository, file)} differs: ${command} updates it`).toBe(readFileSync(file, 'utf8'));
}
