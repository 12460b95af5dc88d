import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BundledCli } from './bundle.js';

const SOUND = 'contract A "Contrat" { language fr }\n';
/** `of` a document that there is not: an error in every version of the rules. */
const FAULTY = 'use "msp:nulle-part"\ncontract B "Autre" {\n    clause payment { term: }\n}\n';

let cli: BundledCli;
beforeAll(async () => {
    cli = await BundledCli.create();
    cli.write({
        'sound/contrat.msp': SOUND,
        'faulty/contrat.msp': FAULTY,
        'deep/contrat.msp': 'use "../maison/maison.msp"\ncontract C "Contrat profond" { language fr clause maison { } clause "Un" as Un { """Bonjour.""" } }\n',
        'deep/annexes/annexe.msp': 'annex D "Annexe" of C { language fr clause { """Voir l\'{Un}.""" } }\n',
        'maison/maison.msp': 'kind maison { fr "De la maison" wording fr """Mots de la maison.""" }\n',
        'deep/baseline/old.msp': FAULTY,
        'notes.txt': 'rien'
    });
}, 60_000);
afterAll(() => cli.dispose());

describe('check', () => {
    test('a sound folder: exit code 0 and a line that sums up', async () => {
        const { code, stdout, stderr } = await cli.run(['check', 'sound']);
        expect(stderr).toBe('');
        expect(code).toBe(0);
        expect(stdout).toMatch(/1 dossier, 1 file: .*\.\n$/);
    });

    test('errors: exit code 1, each with its place, level and code', async () => {
        const { code, stdout } = await cli.run(['check', 'faulty']);
        expect(code).toBe(1);
        expect(stdout).toMatch(/^faulty\/contrat\.msp:1:\d+ error [a-z-]+ /m);
    });

    test('a summary has one line a dossier', async () => {
        const { code, stdout } = await cli.run(['check', 'sound', 'faulty', '--format', 'summary']);
        expect(code).toBe(1);
        expect(stdout).toMatch(/^faulty\/contrat\.msp {2}Autre: \d+ errors?.*\nsound\/contrat\.msp {3}Contrat: .*\n\n2 dossiers, 2 files: /);
    });

    test('messages in French when asked, or when the terminal is', async () => {
        const asked = await cli.run(['check', 'faulty', '--language', 'fr']);
        const terminal = await cli.run(['check', 'faulty'], { LC_ALL: 'fr_FR.UTF-8' });
        expect(asked.stdout).toBe(terminal.stdout);
        expect(asked.stdout).toContain(' erreur ');
    });

    test('colour only where it is wanted', async () => {
        expect((await cli.run(['check', 'faulty'])).stdout).not.toContain('\u001B[');
        expect((await cli.run(['check', 'faulty'], { FORCE_COLOR: '1' })).stdout).toContain('\u001B[31m');
    });

    test('JSON has the shape that is documented', async () => {
        const { code, stdout } = await cli.run(['check', 'faulty', '--format', 'json']);
        expect(code).toBe(1);
        const report = JSON.parse(stdout) as Record<string, unknown> & { findings: Record<string, unknown>[] };
        expect(Object.keys(report)).toEqual(['version', 'files', 'dossiers', 'contracts', 'counts', 'findings']);
        expect(report).toMatchObject({ version: 1, files: 1, dossiers: 1 });
        expect(Object.keys(report.findings[0]!)).toEqual(['file', 'range', 'level', 'code', 'aliases', 'folders', 'message', 'related', 'url', 'fixes']);
        expect(report.findings[0]).toMatchObject({ file: 'faulty/contrat.msp', range: { start: { line: 1, column: expect.any(Number) as number } } });
    });

    test('a file is checked with its dossier and the libraries it uses, wherever they are', async () => {
        const { stdout } = await cli.run(['check', 'deep/annexes/annexe.msp', '--format', 'json']);
        const report = JSON.parse(stdout) as { files: number; dossiers: number; findings: { code: string; file: string }[] };
        expect(report).toMatchObject({ files: 2, dossiers: 1 });
        expect(report.findings.filter(({ code }) => /unknown|unresolved|missing-library|not-found|reference/.test(code))).toEqual([]);
    });

    test('levels come from the configuration, and its mistakes are told', async () => {
        const wrong = 'use "msp:nulle-part"\ncontract B "Autre" {\n    effective 2026-02-30\n}\n';
        cli.write({ 'configured/contrat.msp': wrong, 'configured/msp.config.json': '{\n  "levels": { "invalid-date": "off", "autre": "jamais", "unknown-library": "off" }\n}' });
        const { stdout } = await cli.run(['check', 'configured']);
        expect(stdout).not.toContain(' invalid-date ');
        // What was not read stays, and the attempt is told.
        expect(stdout).toContain('contrat.msp:1:5 error unknown-library ');
        expect(stdout).toContain('invalid-configuration "unknown-library" says that something was not read');
        expect(stdout).toMatch(/^configured\/msp\.config\.json:2:\d+ error invalid-configuration /m);
    });

    test('usage problems: exit code 2 and one clear line', async () => {
        const missing = await cli.run(['check', 'nowhere']);
        expect(missing).toEqual({ code: 2, stdout: '', stderr: 'msp: There is no file or folder "nowhere".\n' });
        expect((await cli.run(['check', 'notes.txt'])).stderr).toContain('does not end in .msp');
        expect((await cli.run(['check'])).code).toBe(2);
        expect((await cli.run(['check', 'sound', '--format', 'xml'])).code).toBe(2);
        expect((await cli.run(['check', 'sound', '--language', 'de'])).code).toBe(2);
        expect((await cli.run(['chekc'])).code).toBe(2);
    });
});

describe('help', () => {
    test.each(['', 'check', 'export', 'lsp'])('msp %s --help has examples or commands, and exit code 0', async name => {
        const command = name === '' ? [] : [name];
        const { code, stdout } = await cli.run([...command, '--help']);
        expect(code).toBe(0);
        expect(stdout).toMatch(command.length > 0 ? /Examples:/ : /check.*\n.*export/s);
    });

    test('help export is export --help, with the formats', async () => {
        const { stdout } = await cli.run(['help', 'export']);
        expect(stdout).toBe((await cli.run(['export', '--help'])).stdout);
        expect(stdout).toMatch(/^ +html +Web page/m);
    });

    test('--version', async () => {
        expect((await cli.run(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    });
});

test('lsp answers on standard input and output', async () => {
    const server = cli.start(['lsp', '--stdio']);
    try {
        const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { processId: process.pid, rootUri: null, capabilities: {} } });
        const answer = new Promise<string>(resolve => {
            let text = '';
            server.stdout!.on('data', (chunk: Buffer) => {
                text += chunk.toString();
                if (text.includes('hoverProvider')) {
                    resolve(text);
                }
            });
        });
        server.stdin!.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
        expect(await answer).toMatch(/^Content-Length: \d+\r\n/);
    } finally {
        server.kill();
    }
});
