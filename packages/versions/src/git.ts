/** Reads a repository, and changes nothing in it: no shell, no hook, no network. */
import { execFile, spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { programOnPath } from './program.js';
import { VersionError } from './version-error.js';

const run = promisify(execFile);

/** Of one answer, in bytes. */
const MAX_ANSWER = 256 * 1024 * 1024;

const ENVIRONMENT = { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0' };

/** @throws as a program that is not there does */
function gitProgram(): string {
    const program = programOnPath('git');
    if (program === undefined) {
        throw Object.assign(new Error('git is not on the PATH.'), { code: 'ENOENT' });
    }
    return program;
}

async function git(folder: string, ...parameters: readonly string[]): Promise<string> {
    const { stdout } = await run(gitProgram(), ['-c', 'core.quotepath=off', ...parameters], { cwd: folder, maxBuffer: MAX_ANSWER, env: ENVIRONMENT, windowsHide: true });
    return stdout;
}

/** Where a path is in its repository. */
export interface RepositoryPath {
    /** The repository's folder. */
    readonly top: string;
    /** From there, with slashes; empty for the folder itself. */
    readonly path: string;
}

/**
 * The repository of a path, which need not be there any more.
 * @throws {VersionError} when the path is in no repository, or git is not installed
 */
export async function repositoryOf(path: string): Promise<RepositoryPath> {
    const target = resolve(path);
    let folder = target;
    while (!statSync(folder, { throwIfNoEntry: false })?.isDirectory() && dirname(folder) !== folder) {
        folder = dirname(folder);
    }
    let answer: string;
    try {
        answer = await git(folder, 'rev-parse', '--show-toplevel', '--show-prefix');
    } catch (error) {
        throw notFound(error) ? missingGit() : new VersionError({
            fr: `« ${path} » n'est dans aucun dépôt git : il n'y a pas de version à y lire.`,
            en: `"${path}" is in no git repository, so there are no revisions to read.`
        });
    }
    const [top = '', prefix = ''] = answer.split('\n');
    return { top, path: (prefix + relative(folder, target).split(sep).join('/')).replace(/\/$/, '') };
}

function notFound(error: unknown): boolean {
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
}

function missingGit(): VersionError {
    return new VersionError({ fr: "git n'est pas installé, ou pas dans le PATH : il lit les versions d'un dépôt.", en: 'git is not installed, or not on the PATH: it reads the revisions of a repository.' });
}

export interface Revision {
    /** Of the commit, whole. */
    readonly id: string;
    /** As a person knows it: `HEAD~3 (1a2b3c4)`. */
    readonly name: string;
}

/** @throws {VersionError} when the repository has no such revision */
export async function revisionNamed(top: string, name: string): Promise<Revision> {
    const unknown = new VersionError({
        fr: `« ${name} » n'est ni un fichier, ni un dossier, ni une révision de ${top}.`,
        en: `"${name}" is no file, no folder and no revision of ${top}.`
    });
    // A name that begins with a dash would be an option; git itself takes none for a branch.
    if (name === '' || name.startsWith('-') || /[\0\n]/.test(name)) {
        throw unknown;
    }
    try {
        const [id = '', short = ''] = (await git(top, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`)).split('\n').flatMap(line => [line, line.slice(0, 7)]);
        return { id, name: id.startsWith(name) ? short : `${name} (${short})` };
    } catch (error) {
        throw notFound(error) ? missingGit() : unknown;
    }
}

/** A commit of the history of a path, for a person to choose from. */
export interface Commit {
    readonly id: string;
    readonly author: string;
    /** ISO 8601, with the author's offset. */
    readonly date: string;
    readonly subject: string;
}

/**
 * The commits that changed a path, the newest first.
 * @throws {VersionError} when the path is in no repository
 */
export async function historyOf(path: string, limit = 100): Promise<readonly Commit[]> {
    const { top, path: inside } = await repositoryOf(path);
    let answer: string;
    try {
        answer = await git(top, 'log', `--max-count=${limit}`, '--no-show-signature', '--format=%H%x00%an%x00%aI%x00%s', '--end-of-options', 'HEAD', '--', `:(literal)${inside}`);
    } catch {
        // A repository without a commit has no HEAD.
        return [];
    }
    return answer.split('\n').filter(Boolean).map(line => {
        const [id = '', author = '', date = '', subject = ''] = line.split('\0');
        return { id, author, date, subject };
    });
}

/** Who commits here, as git knows. */
export async function authorIn(folder: string): Promise<string | undefined> {
    try {
        return (await git(existsSync(folder) ? folder : process.cwd(), 'config', '--get', 'user.name')).trim() || undefined;
    } catch {
        return undefined;
    }
}

/** The files of a revision whose names are wanted, by their absolute path in the work tree. */
export async function filesOf(top: string, { id }: Revision, isWanted: (path: string) => boolean): Promise<ReadonlyMap<string, string>> {
    // Mode, type and object, a tab, the path. Links and submodules are no files.
    const listed = (await git(top, 'ls-tree', '-r', '-z', '--full-tree', '--end-of-options', id)).split('\0').flatMap(line => {
        const [, object, path] = /^100\d+ blob ([0-9a-f]+)\t([^]*)$/.exec(line) ?? [];
        return object !== undefined && path !== undefined && isWanted(path) ? [{ object, path }] : [];
    });
    const texts = await objects(top, listed.map(({ object }) => object));
    return new Map(listed.map(({ path }, index) => [join(top, ...path.split('/')), texts[index]!]));
}

/** The texts of some objects, in one process. */
async function objects(top: string, ids: readonly string[]): Promise<string[]> {
    if (ids.length === 0) {
        return [];
    }
    const child = spawn(gitProgram(), ['cat-file', '--batch'], { cwd: top, env: ENVIRONMENT, stdio: ['pipe', 'pipe', 'ignore'], windowsHide: true });
    const chunks: Buffer[] = [];
    const ended = new Promise<void>((done, failed) => {
        child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
        child.on('error', failed);
        child.on('close', code => code === 0 ? done() : failed(new Error(`git cat-file ended with ${code}`)));
    });
    child.stdin.end(`${ids.join('\n')}\n`);
    await ended;
    const answer = Buffer.concat(chunks);
    const texts: string[] = [];
    for (let at = 0; texts.length < ids.length;) {
        // `<object> blob <size>`, a line end, the bytes, a line end.
        const end = answer.indexOf(10, at);
        const size = Number(answer.toString('latin1', at, end).split(' ')[2]);
        if (end < 0 || !Number.isInteger(size)) {
            throw new Error(`git has no object ${ids[texts.length]}`);
        }
        texts.push(answer.toString('utf8', end + 1, end + 1 + size));
        at = end + size + 2;
    }
    return texts;
}
