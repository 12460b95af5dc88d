/**
 * Which files form which dossier, and the dossiers themselves. A document finds the one it is `of` in its own file, in
 * its own folder or in the nearest folder above, or in the file it names with `from`; never in a neighbouring folder, so
 * that dossiers that use the same names do not see each other.
 *
 * An ordinary edit changes no membership and costs a look-up; `memberships.ts` has the rest.
 */
import { URI, UriUtils, type LangiumDocument } from 'langium';
import { isPolicy, type DossierDocument, type Policy } from '../generated/ast.js';
import { Dossier } from '../model/dossier.js';
import { LibraryScope } from '../model/library-scope.js';
import type { ParentLink, UsableLibrary, Workspace } from '../model/workspace.js';
import { entryOf, parentUri, uriOfDocument, type FileEntry } from './file-entry.js';
import { KERNEL_URI, LIBRARY_SCHEME, libraryUri } from './libraries.js';
import { Memberships } from './memberships.js';
import type { ReadFailure } from '../model/read-failure.js';

export class DossierIndex implements Workspace {
    private readonly entries = new Map<string, FileEntry>();
    private memberships = new Memberships(this.entries, files => this.reachable(files));
    private readonly dossiers = new Map<string, Dossier>();
    private readonly libraryScopes = new Map<string, LibraryScope>();
    private readonly affected = new Set<string>();
    /** Files that are there and could not be read. */
    private readonly failures = new Map<string, ReadFailure>();
    private stale = false;
    private namesChanged = false;

    /** Takes in a file that has been parsed. */
    update(document: LangiumDocument): void {
        const uri = document.uri.toString();
        const before = this.entries.get(uri);
        const entry = entryOf(document);
        this.touch(uri);
        if (entry) {
            this.entries.set(uri, entry);
        } else {
            this.entries.delete(uri);
        }
        if (!this.stale && !this.memberships.entangled && before && entry && before.signature === entry.signature) {
            this.memberships.replaceNodes(before, entry);
        } else {
            this.stale = this.namesChanged = true;
        }
        this.touch(uri);
    }

    remove(uri: string): void {
        if (this.entries.has(uri)) {
            this.touch(uri);
            this.entries.delete(uri);
            // Where somebody still names it, it is looked for.
            this.stale = this.namesChanged = true;
        }
        this.failures.delete(uri);
    }

    setReadFailure(uri: string, failure: ReadFailure | undefined): void {
        if (this.failures.get(uri) === failure) {
            return;
        }
        if (failure) {
            this.failures.set(uri, failure);
        } else {
            this.failures.delete(uri);
        }
        this.touch(uri);
    }

    /** Files that are named and were not found are looked for again, since what may be read has changed. */
    lookAgain(): void {
        this.namesChanged = true;
    }

    readFailure(uri: string): ReadFailure | undefined {
        return this.failures.get(uri);
    }

    failureOfUse(uri: string, library: string): ReadFailure | undefined {
        const target = libraryUri(library, URI.parse(uri));
        return target === undefined ? undefined : this.failures.get(target);
    }

    failureOfParent(document: DossierDocument): ReadFailure | undefined {
        return document.file === undefined ? undefined : this.failures.get(parentUri(URI.parse(uriOfDocument(document)), document.file));
    }

    /** The files that have to be linked and checked again since the last call. */
    takeAffected(): Set<string> {
        this.refresh();
        const affected = new Set(this.affected);
        this.affected.clear();
        return affected;
    }

    /** Files that are named, by `use` or `from`, and have not been read; nothing where no name has changed since the last call. */
    takeMissing(): string[] {
        if (!this.namesChanged) {
            return [];
        }
        this.namesChanged = false;
        const named = new Set([...this.entries.values()].flatMap(entry => [...entry.uses, ...entry.parents]));
        return [...named].filter(uri => !this.entries.has(uri));
    }

    /** The dossiers that have a document in this file. */
    dossiersOf(uri: string): Dossier[] {
        this.refresh();
        return this.memberships.keysOf(uri).flatMap(key => this.dossier(key) ?? []);
    }

    dossierOf(document: DossierDocument): Dossier | undefined {
        this.refresh();
        const key = this.memberships.keyOf(document);
        return key === undefined ? undefined : this.dossier(key);
    }

    allDossiers(): Dossier[] {
        this.refresh();
        return [...this.memberships.byKey.keys()].flatMap(key => this.dossier(key) ?? []);
    }

    /** The libraries visible from a file that belongs to no dossier: a library itself. */
    libraryOf(uri: string): LibraryScope {
        return this.scope(this.reachable([uri]));
    }

    parentOf(document: DossierDocument): ParentLink {
        this.refresh();
        return this.memberships.linkOf(document);
    }

    namesakes(document: DossierDocument): DossierDocument[] {
        this.refresh();
        return this.memberships.namesakes(document);
    }

    possibleParents(document: DossierDocument): DossierDocument[] {
        this.refresh();
        return this.memberships.inReachOf(document);
    }

    resolveUse(uri: string, library: string): string | undefined {
        const target = libraryUri(library, URI.parse(uri));
        return target !== undefined && this.entries.has(target) && !this.failures.has(target) ? target : undefined;
    }

    usableLibraries(uri: string): UsableLibrary[] {
        const folder = UriUtils.dirname(URI.parse(uri));
        return [...this.entries.values()]
            .filter(entry => entry.documents.length === 0 && (entry.declares || entry.uses.length > 0) && entry.uri.toString() !== uri)
            .map(({ uri: target, file }) => {
                const shipped = target.scheme === LIBRARY_SCHEME;
                return { file, shipped, name: shipped ? `msp:${UriUtils.basename(target).slice(0, -'.msp'.length)}` : UriUtils.relative(folder, target) };
            });
    }

    /** The policies of all libraries that have been read. */
    allPolicies(): Policy[] {
        return [...this.entries.values()].filter(({ declares }) => declares).flatMap(({ file }) => file.members.filter(isPolicy));
    }

    /** Marks what depends on a file, as far as it is known now. */
    private touch(uri: string): void {
        for (const key of [...this.memberships.keysOf(uri), ...this.memberships.keysUsing(uri)]) {
            this.void(key, this.memberships);
        }
        this.affected.add(uri);
        if (this.entries.get(uri)?.declares) {
            this.touchLibrary(uri);
        }
    }

    /** A library: the scopes it is part of are void, and so are the links of the libraries that use it. */
    private touchLibrary(uri: string): void {
        for (const key of this.libraryScopes.keys()) {
            if (key.split('\n').includes(uri)) {
                this.libraryScopes.delete(key);
            }
        }
        for (const entry of this.entries.values()) {
            if (entry.declares && entry.documents.length === 0 && this.reachable([entry.uri.toString()]).includes(uri)) {
                this.affected.add(entry.uri.toString());
            }
        }
    }

    private refresh(): void {
        if (!this.stale) {
            return;
        }
        this.stale = false;
        const before = this.memberships;
        this.memberships = new Memberships(this.entries, files => this.reachable(files));
        for (const key of new Set([...before.byKey.keys(), ...this.memberships.byKey.keys()])) {
            if (before.byKey.get(key)?.signature !== this.memberships.byKey.get(key)?.signature) {
                this.void(key, before);
                this.void(key, this.memberships);
            }
        }
    }

    /** Forgets a dossier; its files have to be linked and checked again. */
    private void(key: string, memberships: Memberships): void {
        this.dossiers.delete(key);
        memberships.byKey.get(key)?.files.forEach(file => this.affected.add(file));
    }

    private dossier(key: string): Dossier | undefined {
        const membership = this.memberships.byKey.get(key);
        let dossier = this.dossiers.get(key);
        if (!dossier && membership) {
            dossier = new Dossier(key, membership.root, membership.documents, this.scope(this.reachable(membership.files)));
            this.dossiers.set(key, dossier);
        }
        return dossier;
    }

    /** The files themselves, then what they use, breadth first, then the kernel's library. */
    private reachable(files: readonly string[]): string[] {
        const found = new Set(files);
        const follow = (): void => {
            for (const uri of found) {
                this.entries.get(uri)?.uses.forEach(use => found.add(use));
            }
        };
        follow();
        found.add(KERNEL_URI);
        follow();
        return [...found];
    }

    private scope(uris: readonly string[]): LibraryScope {
        const declaring = uris.filter(uri => this.entries.get(uri)?.declares);
        const key = declaring.join('\n');
        let scope = this.libraryScopes.get(key);
        if (!scope) {
            scope = new LibraryScope(declaring.map(uri => this.entries.get(uri)!.file));
            this.libraryScopes.set(key, scope);
        }
        return scope;
    }
}
