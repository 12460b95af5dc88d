/**
 * Which files form which dossier. A document finds the one it is `of` in its own file, in its own folder or in the
 * nearest folder above, or in the file it names with `from`; never in a neighbouring folder, so that dossiers that
 * use the same names do not see each other.
 *
 * An ordinary edit changes no membership and costs a look-up. Only where the documents, their names, their `of` or
 * their `use` change is membership computed anew.
 */
import { URI, UriUtils, type LangiumDocument } from 'langium';
import type { DossierDocument, File } from '../generated/ast.js';
import { isDossierDocument } from '../generated/ast.js';
import { Dossier } from '../model/dossier.js';
import { LibraryScope } from '../model/library-scope.js';
import type { ParentLink, UsableLibrary, Workspace } from '../model/workspace.js';
import { rootOf } from '../model/tree.js';
import { KERNEL_URI, LIBRARY_SCHEME, libraryUri } from './libraries.js';

interface FileEntry {
    readonly uri: URI;
    readonly folder: string;
    readonly file: File;
    readonly documents: readonly DossierDocument[];
    /** Resolved addresses of the libraries that the file uses. */
    readonly uses: readonly string[];
    /** Whether it declares anything that a dossier could use. */
    readonly declares: boolean;
    readonly signature: string;
}

interface Membership {
    readonly key: string;
    readonly root: DossierDocument;
    readonly documents: readonly DossierDocument[];
    readonly files: readonly string[];
    /** Files whose text the dossier depends on: its own, then the libraries. */
    readonly libraries: readonly string[];
    readonly signature: string;
}

export class DossierIndex implements Workspace {
    private readonly entries = new Map<string, FileEntry>();
    private memberships = new Map<string, Membership>();
    private keysByFile = new Map<string, string[]>();
    private dossiersByLibrary = new Map<string, Set<string>>();
    private links = new Map<DossierDocument, ParentLink>();
    private byFolder: ReadonlyMap<string, Map<string, DossierDocument[]>> = new Map();
    /** Whether some finding speaks of a document outside its dossier: then every edit may move that document. */
    private entangled = false;
    private keyByDocument = new Map<DossierDocument, string>();
    private readonly dossiers = new Map<string, Dossier>();
    private readonly libraryScopes = new Map<string, LibraryScope>();
    private readonly affected = new Set<string>();
    private stale = false;

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
        if (!this.stale && !this.entangled && before && entry && before.signature === entry.signature) {
            this.replaceNodes(before, entry);
        } else {
            this.stale = true;
        }
        this.touch(uri);
    }

    remove(uri: string): void {
        if (this.entries.has(uri)) {
            this.touch(uri);
            this.entries.delete(uri);
            this.stale = true;
        }
    }

    /** The files that have to be linked and checked again since the last call. */
    takeAffected(): Set<string> {
        this.refresh();
        const affected = new Set(this.affected);
        this.affected.clear();
        return affected;
    }

    /** The dossiers that have a document in this file. */
    dossiersOf(uri: string): Dossier[] {
        this.refresh();
        return (this.keysByFile.get(uri) ?? []).flatMap(key => this.dossier(key) ?? []);
    }

    dossierOf(document: DossierDocument): Dossier | undefined {
        this.refresh();
        const key = this.keyByDocument.get(document);
        return key === undefined ? undefined : this.dossier(key);
    }

    allDossiers(): Dossier[] {
        this.refresh();
        return [...this.memberships.keys()].flatMap(key => this.dossier(key) ?? []);
    }

    /** The libraries visible from a file that belongs to no dossier: a library itself. */
    libraryOf(uri: string): LibraryScope {
        return this.scope(this.reachable([uri]));
    }

    parentOf(document: DossierDocument): ParentLink {
        this.refresh();
        return this.links.get(document) ?? { state: 'none' };
    }

    hasFile(uri: string): boolean {
        return this.entries.has(uri);
    }

    resolveUse(uri: string, library: string): string | undefined {
        const target = libraryUri(library, URI.parse(uri));
        return target !== undefined && this.entries.has(target) ? target : undefined;
    }

    possibleParents(document: DossierDocument): DossierDocument[] {
        this.refresh();
        const own = this.entries.get(uriOfDocument(document));
        const found: DossierDocument[] = [];
        for (let folder = own?.folder ?? ''; folder.includes('/'); folder = folder.slice(0, folder.lastIndexOf('/'))) {
            found.push(...[...this.byFolder.get(folder)?.values() ?? []].flat());
        }
        return found.filter(other => other !== document);
    }

    usableLibraries(uri: string): UsableLibrary[] {
        const folder = UriUtils.dirname(URI.parse(uri));
        return [...this.entries.values()].filter(entry => entry.documents.length === 0 && (entry.declares || entry.uses.length > 0) && entry.uri.toString() !== uri).map(({ uri: target, file }) => {
            const shipped = target.scheme === LIBRARY_SCHEME;
            return { file, shipped, name: shipped ? `msp:${UriUtils.basename(target).slice(0, -'.msp'.length)}` : UriUtils.relative(folder, target) };
        });
    }

    /** Marks what depends on a file, as far as it is known now. */
    private touch(uri: string): void {
        const keys = [...this.keysByFile.get(uri) ?? [], ...this.dossiersByLibrary.get(uri) ?? []];
        for (const key of keys) {
            this.dossiers.delete(key);
            this.memberships.get(key)?.files.forEach(file => this.affected.add(file));
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

    /** The same documents with the same names, parsed anew: put the new nodes in the place of the old ones. */
    private replaceNodes(before: FileEntry, after: FileEntry): void {
        const replacement = new Map(before.documents.map((document, index) => [document, after.documents[index]!]));
        const current = (document: DossierDocument): DossierDocument => replacement.get(document) ?? document;
        for (const [name, documents] of this.byFolder.get(after.folder) ?? []) {
            this.byFolder.get(after.folder)!.set(name, documents.map(current));
        }
        for (const key of this.keysByFile.get(after.uri.toString()) ?? []) {
            const membership = this.memberships.get(key)!;
            this.memberships.set(key, { ...membership, root: current(membership.root), documents: membership.documents.map(current) });
            for (const document of membership.documents) {
                const link = this.links.get(document);
                if (link) {
                    this.links.delete(document);
                    this.links.set(current(document), link.state === 'found' ? { state: 'found', parent: current(link.parent) } : link);
                }
                this.keyByDocument.delete(document);
                this.keyByDocument.set(current(document), key);
            }
        }
    }

    private refresh(): void {
        if (!this.stale) {
            return;
        }
        this.stale = false;
        const before = this.memberships;
        this.computeMemberships();
        for (const [key, membership] of this.memberships) {
            if (before.get(key)?.signature !== membership.signature) {
                this.dossiers.delete(key);
                membership.files.forEach(file => this.affected.add(file));
                before.get(key)?.files.forEach(file => this.affected.add(file));
            }
        }
        for (const [key, membership] of before) {
            if (!this.memberships.has(key)) {
                this.dossiers.delete(key);
                membership.files.forEach(file => this.affected.add(file));
            }
        }
    }

    private computeMemberships(): void {
        const byFolder = this.byFolder = this.documentsByFolder();
        this.links = new Map();
        for (const entry of this.entries.values()) {
            for (const document of entry.documents) {
                this.links.set(document, this.findParent(document, entry, byFolder));
            }
        }
        const groups = new Map<DossierDocument, DossierDocument[]>();
        for (const document of this.links.keys()) {
            const root = this.rootOf(document);
            const group = groups.get(root);
            if (group) {
                group.push(document);
            } else {
                groups.set(root, [document]);
            }
        }
        this.memberships = new Map();
        this.keysByFile = new Map();
        this.dossiersByLibrary = new Map();
        this.keyByDocument = new Map();
        this.entangled = [...this.links].some(([document, { state }]) => state === 'ambiguous' || state === 'missing' || state === 'circle' || this.namesakes(document).length > 0);
        for (const [root, group] of groups) {
            this.addMembership(root, [root, ...group.filter(document => document !== root)]);
        }
    }

    private addMembership(root: DossierDocument, documents: readonly DossierDocument[]): void {
        const rootUri = uriOfDocument(root);
        let key = `${rootUri}#${root.name ?? ''}`;
        while (this.memberships.has(key)) {
            key += '~';
        }
        const files = [...new Set(documents.map(uriOfDocument))].sort((a, b) => a === rootUri ? -1 : b === rootUri ? 1 : a < b ? -1 : 1);
        const ordered = files.flatMap(file => documents.filter(document => uriOfDocument(document) === file));
        const libraries = this.reachable(files).filter(uri => !files.includes(uri));
        const signature = [...ordered.map(document => this.signatureOf(document)), ...libraries].join('\n');
        this.memberships.set(key, { key, root, documents: [root, ...ordered.filter(document => document !== root)], files, libraries, signature });
        for (const file of files) {
            this.keysByFile.set(file, [...this.keysByFile.get(file) ?? [], key]);
        }
        for (const library of libraries) {
            const keys = this.dossiersByLibrary.get(library);
            if (keys) {
                keys.add(key);
            } else {
                this.dossiersByLibrary.set(library, new Set([key]));
            }
        }
        for (const document of documents) {
            this.keyByDocument.set(document, key);
        }
    }

    /** All that findings about a document say of documents outside its dossier, which may change without it. */
    private signatureOf(document: DossierDocument): string {
        const link = this.links.get(document);
        const others = link?.state === 'missing' ? link.elsewhere : link?.state === 'ambiguous' ? link.candidates : link?.state === 'circle' ? link.documents : [];
        const places = [...others, ...this.namesakes(document)].map(other => `${uriOfDocument(other)}@${other.$cstNode?.offset}`);
        return [`${uriOfDocument(document)}#${document.name}`, link?.state, ...places].join(' ');
    }

    namesakes(document: DossierDocument): DossierDocument[] {
        const folder = this.entries.get(uriOfDocument(document))?.folder ?? '';
        return (this.byFolder.get(folder)?.get(document.name) ?? []).filter(other => other !== document);
    }

    private documentsByFolder(): Map<string, Map<string, DossierDocument[]>> {
        const folders = new Map<string, Map<string, DossierDocument[]>>();
        for (const entry of this.entries.values()) {
            const names = folders.get(entry.folder) ?? new Map<string, DossierDocument[]>();
            folders.set(entry.folder, names);
            for (const document of entry.documents) {
                if (document.name) {
                    names.set(document.name, [...names.get(document.name) ?? [], document]);
                }
            }
        }
        return folders;
    }

    private findParent(document: DossierDocument, entry: FileEntry, byFolder: ReadonlyMap<string, ReadonlyMap<string, DossierDocument[]>>): ParentLink {
        const name = document.parent?.$refText;
        if (!name) {
            return { state: 'none' };
        }
        const others = (documents: readonly DossierDocument[] | undefined): DossierDocument[] => (documents ?? []).filter(other => other !== document && other.name === name);
        if (document.file !== undefined) {
            const target = this.entries.get(UriUtils.resolvePath(UriUtils.dirname(entry.uri), document.file).toString());
            return chosen(others(target?.documents));
        }
        const near = others(entry.documents);
        if (near.length > 0) {
            return chosen(near);
        }
        for (let folder = entry.folder; ; folder = folder.slice(0, folder.lastIndexOf('/'))) {
            const found = others(byFolder.get(folder)?.get(name));
            if (found.length > 0) {
                return chosen(found);
            }
            if (!folder.includes('/')) {
                return document.name === name ? { state: 'circle', documents: [document] } : { state: 'missing', elsewhere: this.elsewhere(name, document) };
            }
        }
    }

    private elsewhere(name: string, except: DossierDocument): DossierDocument[] {
        const found: DossierDocument[] = [];
        for (const entry of this.entries.values()) {
            found.push(...entry.documents.filter(document => document.name === name && document !== except));
            if (found.length > 3) {
                break;
            }
        }
        return found;
    }

    /** The topmost document. In a circle, the first of the circle in the order of files; every member is told. */
    private rootOf(document: DossierDocument): DossierDocument {
        const path: DossierDocument[] = [];
        for (let current = document; ; ) {
            const start = path.indexOf(current);
            if (start >= 0) {
                const circle = path.slice(start);
                circle.forEach(member => this.links.set(member, { state: 'circle', documents: circle }));
                return [...circle].sort((a, b) => uriOfDocument(a) < uriOfDocument(b) ? -1 : 1)[0]!;
            }
            path.push(current);
            const link = this.links.get(current);
            if (link?.state === 'circle') {
                return [...link.documents].sort((a, b) => uriOfDocument(a) < uriOfDocument(b) ? -1 : 1)[0]!;
            }
            if (link?.state !== 'found') {
                return current;
            }
            current = link.parent;
        }
    }

    private dossier(key: string): Dossier | undefined {
        const known = this.dossiers.get(key);
        if (known) {
            return known;
        }
        const membership = this.memberships.get(key);
        if (!membership) {
            return undefined;
        }
        const dossier = new Dossier(key, membership.root, membership.documents, this.scope(this.reachable(membership.files)));
        this.dossiers.set(key, dossier);
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

function entryOf(document: LangiumDocument): FileEntry | undefined {
    const file = rootOf(document);
    if (!file) {
        return undefined;
    }
    const documents = file.members.filter(isDossierDocument);
    const uses = file.uses.flatMap(use => libraryUri(use.library ?? '', document.uri) ?? []);
    const signature = [
        ...documents.map(({ documentType, name, parent, file: from }) => [documentType, name, parent?.$refText ?? '', from ?? ''].join(' ')),
        ...uses.map(use => `use ${use}`), documents.length < file.members.length ? 'declares' : ''
    ].join('\n');
    const uri = document.uri;
    const folder = UriUtils.dirname(uri).toString().replace(/\/$/, '');
    return { uri, folder, file, documents, uses, declares: documents.length < file.members.length, signature };
}

function uriOfDocument(document: DossierDocument): string {
    return document.$container.$document!.uri.toString();
}

function chosen(found: readonly DossierDocument[]): ParentLink {
    const [only, ...others] = found;
    return !only ? { state: 'missing', elsewhere: [] } : others.length === 0 ? { state: 'found', parent: only } : { state: 'ambiguous', candidates: found };
}
