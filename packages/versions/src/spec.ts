/** What a person names on a command line, as versions. */
import { statSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { repositoryOf, revisionNamed, type Revision } from './git.js';
import { VersionError } from './version-error.js';

/** A file or folder, as it is on disk or as it was in a revision. */
export interface VersionSpec {
    /** Absolute. */
    readonly path: string;
    /** Undefined for the disk. */
    readonly revision?: { readonly top: string; readonly revision: Revision };
    /** What a person calls it. */
    readonly name: string;
}

/**
 * Two versions by what was typed:
 *
 * - two paths: two files or two folders, as they are on disk;
 * - a revision and a path: the path in that revision, and as it is on disk; in the order in which they are typed;
 * - two revisions, and a path or none: the path, or the current folder, in both;
 * - `revision:path` in place of either, for a file that was renamed.
 *
 * What exists on disk is a path; a branch of the same name is written `refs/heads/…`.
 * @throws {VersionError} when something is neither, or the three do not go together
 */
export async function versionsNamed(first: string, second: string, path?: string): Promise<readonly [VersionSpec, VersionSpec]> {
    const [a, b] = [kindOf(first), kindOf(second)];
    if (path !== undefined && (a.path !== undefined || b.path !== undefined)) {
        const named = a.path !== undefined ? first : second;
        throw new VersionError({
            fr: `« ${named} » dit déjà quel fichier comparer ; un troisième nom ne va qu'avec deux révisions.`,
            en: `"${named}" says already which file to compare; a third name goes with two revisions only.`
        });
    }
    // A path beside a revision is the one that is meant in both.
    const common = path ?? (a.revision === undefined ? a.path : undefined) ?? (b.revision === undefined ? b.path : undefined) ?? '.';
    return [await specOf(a, common), await specOf(b, common)];
}

interface Typed {
    readonly revision?: string;
    readonly path?: string;
}

function kindOf(typed: string): Typed {
    if (statSync(typed, { throwIfNoEntry: false })) {
        return { path: typed };
    }
    const [, revision, path] = /^([^:]+):([^]*)$/.exec(typed) ?? [];
    if (revision !== undefined) {
        return { revision, path: path === '' ? '.' : path };
    }
    if (/^\.{0,2}[/\\]|\.msp$/.test(typed)) {
        throw new VersionError({ fr: `Il n'y a ni fichier ni dossier « ${typed} ».`, en: `There is no file or folder "${typed}".` });
    }
    return { revision: typed };
}

/** As it was typed; of a whole path its end, since the name is printed in what a client reads. */
function shownPath(path: string): string {
    return isAbsolute(path) ? path.split(/[\\/]/).filter(Boolean).slice(-2).join('/') : path;
}

async function specOf({ revision: name, path }: Typed, common: string): Promise<VersionSpec> {
    const target = path ?? common;
    if (name === undefined) {
        return { path: resolve(target), name: shownPath(target) };
    }
    const { top } = await repositoryOf(target);
    const revision = await revisionNamed(top, name);
    return { path: resolve(target), revision: { top, revision }, name: revision.name };
}
