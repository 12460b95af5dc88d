/** The bundled server over stdio, as any editor starts it. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FileChangeType } from 'vscode-languageserver-protocol';
import { ServerUnderTest } from './lsp-client.js';

const SERVER = join(import.meta.dirname, '../dist/server.cjs');

const CONTRACT = `use "msp:infogerance"
contract Principal "Contrat" {
    precedence Principal > Sla
    glossary { "Incident": """Tout événement.""" }
    clause sla { response: { critical: 1 hour } }
    clause "Objet" { """En cas d'Incident, le client appelle. """ }
}
`;
const ANNEX = `annex Sla "Annexe" of Principal {
    clause sla { response: { critical: 4 hours } }
}
`;

describe('the server on stdio', () => {
    let folder: string;
    let server: ServerUnderTest;

    beforeEach(async () => {
        expect(existsSync(SERVER), 'The server is not built: run `npm run build`.').toBe(true);
        folder = mkdtempSync(join(tmpdir(), 'msp-server-'));
        writeFileSync(join(folder, 'contrat.msp'), CONTRACT);
        writeFileSync(join(folder, 'sla.msp'), ANNEX);
        server = new ServerUnderTest(SERVER, folder);
    });

    afterEach(async () => {
        await server.stop();
        rmSync(folder, { recursive: true, force: true });
    });

    const codes = (name: string): unknown[] => server.diagnosticsOf(join(folder, name)).map(diagnostic => diagnostic.code);

    test('checks all files of the workspace, opened or not', async () => {
        await server.initialize();
        await server.until(() => codes('sla.msp').length > 0);
        expect(codes('sla.msp')).toEqual(['value-conflict-resolved']);
        expect(server.diagnosticsOf(join(folder, 'sla.msp'))[0]?.message).toContain('Alignez');
    });

    test('loses nothing when a file is opened before the workspace is read', async () => {
        await server.initialize();
        void server.open(join(folder, 'contrat.msp'));
        await server.until(() => codes('sla.msp').length > 0);
        expect(codes('contrat.msp')).not.toContain('unknown-library');
        expect(codes('sla.msp')).toEqual(['value-conflict-resolved']);
    });

    test('reads the libraries and parents that a file names outside the workspace, where the configuration allows it', async () => {
        const opened = join(folder, 'dossier');
        mkdirSync(opened);
        writeFileSync(join(opened, 'msp.config.json'), '{ "libraries": [".."] }');
        writeFileSync(join(folder, 'maison.msp'), 'use "autre.msp"\n');
        writeFileSync(join(folder, 'autre.msp'), 'kind maison { fact couleur: text }');
        writeFileSync(join(opened, 'contrat.msp'), 'use "../maison.msp"\nuse "../rien.msp"\ncontract Autre "Autre" { clause maison { couleur: "bleu" } }');
        const outside = new ServerUnderTest(SERVER, opened);
        await outside.initialize();
        await outside.until(() => outside.diagnosticsOf(join(opened, 'contrat.msp')).length > 0);
        expect(outside.diagnosticsOf(join(opened, 'contrat.msp')).map(diagnostic => diagnostic.code)).toEqual(['unknown-library', 'no-policy-applied']);
        writeFileSync(join(opened, 'msp.config.json'), '{ }');
        await outside.tell({ [join(opened, 'msp.config.json')]: FileChangeType.Changed });
        await outside.until(() => outside.diagnosticsOf(join(opened, 'contrat.msp')).some(({ message }) => String(message).includes('hors de l\'espace de travail')));
        await outside.stop();
    });

    test('an edit of one document changes the findings of another', async () => {
        await server.initialize();
        await server.open(join(folder, 'contrat.msp'));
        await server.until(() => codes('sla.msp').length > 0);
        await server.replace(join(folder, 'contrat.msp'), '1 hour', '4 hours');
        await server.until(() => codes('sla.msp').length === 0);
        expect(codes('sla.msp')).toEqual([]);
    });

    test('has the page of each finding, and of none that is not its own', async () => {
        await server.initialize();
        await server.until(() => codes('sla.msp').length > 0);
        const [finding] = server.diagnosticsOf(join(folder, 'sla.msp'));
        expect(await server.shipped(finding!.codeDescription!.href)).toContain('value-conflict-resolved');
        expect(await server.shipped('msp:/rules/une-exigence-du-cabinet.md')).toContain('une-exigence-du-cabinet');
        expect(await server.shipped('msp:/kinds/sla.md')).toContain('# `sla`');
        await expect(server.shipped('msp:/kinds/inconnu.md')).rejects.toThrow();
        await expect(server.shipped('msp:/rules/../server.cjs')).rejects.toThrow();
    });

    test('hovers, goes to definitions in shipped libraries, and fixes', async () => {
        await server.initialize();
        await server.open(join(folder, 'contrat.msp'));
        await server.until(() => codes('sla.msp').length > 0);
        const contract = join(folder, 'contrat.msp');
        expect(await server.hover(contract, 'Incident, le')).toContain('Tout événement.');
        expect(await server.definition(contract, 'sla {')).toMatch(/^msp:\/\w+\.msp$/);
        const titles = (await server.codeActions(join(folder, 'sla.msp'), ANNEX, '4 hours')).map(action => action.title);
        expect(titles.some(title => title.includes('Aligner'))).toBe(true);
        expect(titles.some(title => title.startsWith('Autoriser'))).toBe(true);
    });
});
