/** The bundled server lives, and tells what is: whatever happens to the files and folders below it, and whatever a client does. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FileChangeType, type CodeAction } from 'vscode-languageserver-protocol';
import { ExportChoicesRequest } from '../src/export/protocol.js';
import { ServerUnderTest } from './lsp-client.js';

const SERVER = join(import.meta.dirname, '../dist/server.cjs');
const ALL_CAPABILITIES = { workspace: { workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: true }, didChangeConfiguration: { dynamicRegistration: true } } };

let folder: string;
let servers: ServerUnderTest[];

beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'msp-life-'));
    servers = [];
});

afterEach(async () => {
    await Promise.all(servers.filter(({ lives }) => lives).map(server => server.stop()));
    rmSync(folder, { recursive: true, force: true });
});

async function started(path = folder): Promise<ServerUnderTest> {
    const server = new ServerUnderTest(SERVER, path);
    servers.push(server);
    await server.initialize(ALL_CAPABILITIES);
    return server;
}

function write(files: Readonly<Record<string, string>>): void {
    for (const [name, text] of Object.entries(files)) {
        mkdirSync(join(folder, name, '..'), { recursive: true });
        writeFileSync(join(folder, name), text);
    }
}

/** A contract whose findings say which hour it grants: `warning` where the annex says another. */
const contract = (hours: number): string => `use "msp:infogerance"
contract Principal "Contrat" {
    precedence Principal > Sla
    clause sla { response: { critical: ${hours} hours } }
    clause "Objet ${hours}" { """Le prestataire agit.""" }
}
`;
const annex = (hours: number): string => `annex Sla "Annexe" of Principal {
    clause sla { response: { critical: ${hours} hours } }
}
`;
const CONFLICT = 'value-conflict-resolved';

/** Waits until the server has checked a dossier, as it now is on disk and in the editor. */
const checked = (server: ServerUnderTest, path: string): Promise<unknown> => server.ask(ExportChoicesRequest, { uri: pathToFileURL(path).toString() });
const codes = (server: ServerUnderTest, name: string): string[] => server.codesOf(join(folder, name));
const has = (server: ServerUnderTest, name: string, code: string): boolean => codes(server, name).some(found => found.endsWith(code));

/** What a server tells that reads the same files for the first time. */
async function fresh(contracts: readonly string[]): Promise<ServerUnderTest> {
    const server = await started();
    for (const path of contracts) {
        await checked(server, join(folder, path));
    }
    return server;
}

describe('the server lives', () => {
    test('when files that were said to have changed are gone, folders or pipes by the time they are read', async () => {
        write({ 'contrat.msp': contract(1), 'sla.msp': annex(4) });
        const server = await started();
        await server.until(() => has(server, 'sla.msp', CONFLICT));
        for (let round = 0; round < 20; round++) {
            const path = join(folder, `passager-${round}.msp`);
            writeFileSync(path, 'annex Seule "Seule" of Personne { }');
            await server.tell({ [path]: FileChangeType.Created });
            await server.until(() => has(server, `passager-${round}.msp`, 'unknown-parent'));
            rmSync(path);
            if (round % 3 === 1) {
                mkdirSync(path);
            } else if (round % 3 === 2) {
                execFileSync('mkfifo', [path]);
            }
            await server.tell({ [path]: FileChangeType.Changed, [join(folder, 'sla.msp')]: FileChangeType.Changed });
        }
        write({ 'sla.msp': annex(1) });
        await server.tell({ [join(folder, 'sla.msp')]: FileChangeType.Changed });
        await server.until(() => !has(server, 'sla.msp', CONFLICT));
        expect(server.lives).toBe(true);
        expect([...server.published.keys()].filter(uri => uri.includes('passager') && server.published.get(uri)!.length > 0)).toEqual([]);
    });

    test('when git switches branches', async () => {
        const git = (...args: string[]): void => { execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...args], { cwd: folder, stdio: 'ignore' }); };
        const branch = (name: string, hours: number, count: number): void => {
            git('checkout', '-q', '--orphan', name);
            readdirSync(folder).filter(entry => entry !== '.git').forEach(entry => rmSync(join(folder, entry), { recursive: true }));
            for (let index = 0; index < count; index++) {
                write({ [`d${index}/contrat.msp`]: contract(hours), [`d${index}/sla.msp`]: annex(4) });
            }
            git('add', '-A');
            git('commit', '-q', '-m', name);
        };
        git('init', '-q');
        branch('a', 1, 12);
        branch('b', 4, 3);
        const server = await started();
        const paths = Array.from({ length: 12 }, (_, index) => [`d${index}/contrat.msp`, `d${index}/sla.msp`]).flat();
        for (let round = 0; round < 12; round++) {
            const name = round % 2 === 0 ? 'a' : 'b';
            await server.until(() => name === 'a' || has(server, 'd11/sla.msp', CONFLICT));
            git('checkout', '-q', '-f', name);
            // As a watcher tells: late, and without looking again whether the file is still there.
            await server.tell(Object.fromEntries(paths.map(path => [join(folder, path), FileChangeType.Changed])));
            await (round % 4 === 3 ? undefined : checked(server, join(folder, 'd0/contrat.msp')));
        }
        git('checkout', '-q', '-f', 'a');
        await server.tell(Object.fromEntries(paths.map(path => [join(folder, path), FileChangeType.Changed])));
        const other = await fresh(paths.filter(path => path.endsWith('contrat.msp')));
        expect(codes(other, 'd11/sla.msp').some(code => code.endsWith(CONFLICT))).toBe(true);
        await server.until(() => paths.every(path => codes(server, path).join() === codes(other, path).join()));
        expect(server.lives).toBe(true);
    });

    test('with a configuration nested without end, which is told at its place', async () => {
        write({ 'contrat.msp': contract(1), 'sla.msp': annex(4), 'msp.config.json': `${'['.repeat(200_000)}` });
        const server = await started();
        await server.until(() => has(server, 'sla.msp', CONFLICT) && has(server, 'msp.config.json', 'invalid-configuration'));
        write({ 'msp.config.json': '{ "levels": { "value-conflict-resolved": "off", "__proto__": "off", "value-conflict-resolvd": "off" } }' });
        await server.tell({ [join(folder, 'msp.config.json')]: FileChangeType.Changed });
        await server.until(() => !has(server, 'sla.msp', CONFLICT) && codes(server, 'msp.config.json').length === 2);
        write({ 'msp.config.json': '[]' });
        await server.tell({ [join(folder, 'msp.config.json')]: FileChangeType.Changed });
        await server.until(() => has(server, 'sla.msp', CONFLICT) && codes(server, 'msp.config.json').length === 1);
    });

    test('when a file that is on no disk is opened and closed, and its findings go', async () => {
        const server = await started();
        const [none, untitled] = [pathToFileURL(join(folder, 'nulle-part.msp')).toString(), 'untitled:Untitled-1'];
        for (const uri of [none, untitled]) {
            await server.openText(uri, 'contract Principal "Contrat" { clause ');
            await server.until(() => (server.published.get(uri) ?? []).length > 0);
            await server.close(uri);
            await server.until(() => server.published.get(uri)!.length === 0);
        }
        expect(server.lives).toBe(true);
    });

    test('when a file is closed without being saved, and what is on disk counts again', async () => {
        write({ 'contrat.msp': contract(1), 'sla.msp': annex(4) });
        const server = await started();
        await server.open(join(folder, 'sla.msp'));
        const uri = pathToFileURL(join(folder, 'sla.msp')).toString();
        await server.setText(uri, annex(1));
        await server.until(() => !has(server, 'sla.msp', CONFLICT));
        await server.close(uri);
        await server.until(() => has(server, 'sla.msp', CONFLICT));
    });

    test('keeps the text of an editor whose file is deleted', async () => {
        write({ 'contrat.msp': contract(1), 'sla.msp': annex(4) });
        const server = await started();
        await server.open(join(folder, 'sla.msp'));
        await server.until(() => has(server, 'sla.msp', CONFLICT));
        rmSync(join(folder, 'sla.msp'));
        await server.tell({ [join(folder, 'sla.msp')]: FileChangeType.Deleted });
        await server.setText(pathToFileURL(join(folder, 'sla.msp')).toString(), annex(3));
        await server.until(() => server.diagnosticsOf(join(folder, 'sla.msp')).some(({ message }) => /\b3\sheures/.test(String(message))));
    });

    test('when a client refuses what it is asked to register', async () => {
        write({ 'contrat.msp': contract(1), 'sla.msp': annex(4) });
        const server = new ServerUnderTest(SERVER, folder);
        servers.push(server);
        server.refuseRegistrations();
        await server.initialize(ALL_CAPABILITIES);
        await server.until(() => has(server, 'sla.msp', CONFLICT));
        await server.open(join(folder, 'sla.msp'));
        expect(server.lives).toBe(true);
    });
});

test('"Do not report" writes the configuration itself for a client that cannot create a file', async () => {
    write({ 'contrat.msp': contract(1), 'sla.msp': annex(4) });
    const server = await started();
    await server.until(() => has(server, 'sla.msp', CONFLICT));
    const silence = async (): Promise<CodeAction | undefined> =>
        (await server.codeActions(join(folder, 'sla.msp'), annex(4), '4 hours')).find(({ title }) => title.startsWith('Ne plus signaler') && title.includes(CONFLICT));
    await server.run((await silence())!);
    await server.until(() => !has(server, 'sla.msp', CONFLICT));
    expect(JSON.parse(readFileSync(join(folder, 'msp.config.json'), 'utf8'))).toEqual({ levels: { [CONFLICT]: 'off' } });
    write({ 'msp.config.json': '[]' });
    await server.tell({ [join(folder, 'msp.config.json')]: FileChangeType.Changed });
    await server.until(() => has(server, 'sla.msp', CONFLICT));
    // What is no configuration cannot be completed; the other actions are there all the same.
    expect(await silence()).toBeUndefined();
    expect((await server.codeActions(join(folder, 'sla.msp'), annex(4), '4 hours')).length).toBeGreaterThan(0);
});

describe('the server reads', () => {
    test('no pipe, no device and nothing without end, by a path or by a link', { timeout: 30_000 }, async () => {
        const outside = mkdtempSync(join(tmpdir(), 'msp-outside-'));
        writeFileSync(join(outside, 'ailleurs.msp'), 'kind ailleurs { }');
        execFileSync('mkfifo', [join(folder, 'tube.msp')]);
        symlinkSync('/dev/zero', join(folder, 'zero.msp'));
        symlinkSync(join(outside, 'ailleurs.msp'), join(folder, 'lien.msp'));
        write({
            'enorme.msp': `kind enorme { }\n${' '.repeat(9_000_000)}`,
            'contrat.msp': `use "tube.msp"\nuse "zero.msp"\nuse "lien.msp"\nuse "enorme.msp"\n${contract(1)}`,
            'sla.msp': annex(4),
            'of.msp': 'annex Autre "Autre" of Rien from "tube.msp" { }'
        });
        const server = await started();
        await server.until(() => has(server, 'sla.msp', CONFLICT) && has(server, 'contrat.msp', 'unknown-library') && codes(server, 'of.msp').length > 0);
        const said = server.diagnosticsOf(join(folder, 'contrat.msp')).filter(({ code }) => code === 'unknown-library').map(({ message, range }) => `${range.start.line} ${/ordinaire|hors de l'espace|millions/.exec(String(message))?.[0]}`);
        expect(said).toEqual(['0 ordinaire', '1 hors de l\'espace', '2 hors de l\'espace', '3 millions']);
        expect(codes(server, 'enorme.msp')).toEqual(['0:0 syntax-error']);
        expect(server.diagnosticsOf(join(folder, 'of.msp'))[0]?.message).toContain('ordinaire');
        expect(server.memory()).toBeLessThan(600);
        rmSync(outside, { recursive: true });
    });

    test('a folder that is added, and forgets one that is removed', async () => {
        write({ 'a/contrat.msp': contract(1), 'a/sla.msp': annex(4), 'b/contrat.msp': contract(1), 'b/sla.msp': annex(4) });
        const server = await started(join(folder, 'a'));
        await server.until(() => has(server, 'a/sla.msp', CONFLICT));
        await server.changeFolders([join(folder, 'b')], [join(folder, 'a')]);
        await server.until(() => has(server, 'b/sla.msp', CONFLICT) && codes(server, 'a/sla.msp').length === 0);
        expect(codes(server, 'a/contrat.msp')).toEqual([]);
        await server.changeFolders([join(folder, 'a')], [join(folder, 'b')]);
        await server.until(() => has(server, 'a/sla.msp', CONFLICT) && codes(server, 'b/sla.msp').length === 0);
    });
});

describe('the server tells what is', () => {
    const DOSSIERS = 6;
    const paths = Array.from({ length: DOSSIERS }, (_, index) => [`d${index}/contrat.msp`, `d${index}/sla.msp`]).flat();

    /** Pseudo-random numbers, the same in each run. */
    function* numbers(seed: number): Generator<number> {
        for (let state = seed; ;) {
            state = (state * 1103515245 + 12345) % 2147483648;
            yield state / 2147483648;
        }
    }

    test('after edits of several dossiers at once, and shortly after each other', { timeout: 60_000 }, async () => {
        write(Object.fromEntries(paths.map(path => [path, path.endsWith('sla.msp') ? annex(4) : contract(1)])));
        const server = await started();
        for (const path of paths) {
            await server.open(join(folder, path));
        }
        const random = numbers(42);
        const next = (): number => random.next().value as number;
        for (let round = 0; round < 60; round++) {
            const chosen = round % 3 === 0 ? paths.filter(path => path.endsWith('contrat.msp')) : paths.filter(() => next() < 0.3);
            for (const path of chosen) {
                const hours = 1 + Math.floor(next() * 5);
                const text = path.endsWith('sla.msp') ? annex(hours) : contract(hours);
                writeFileSync(join(folder, path), text);
                await server.setText(pathToFileURL(join(folder, path)).toString(), text);
                if (next() < 0.5) {
                    // Not to wait for anything: to be between two steps of the server.
                    await new Promise(resolve => setTimeout(resolve, next() * 30));
                }
            }
            if (round % 10 === 9) {
                const other = await fresh(paths.filter(path => path.endsWith('contrat.msp')));
                const state = (of: ServerUnderTest): string => paths.map(path => `${path} ${codes(of, path).join()}`).join('\n');
                await server.until(() => state(server) === state(other)).catch(() => expect(state(server)).toBe(state(other)));
                await other.stop();
            }
        }
    });
});
