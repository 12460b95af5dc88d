/**
 * Who belongs to whom, for one state of the workspace's files. Computed whole when documents, names, `of` or `use`
 * change; an edit that changes none of them only puts new nodes in the place of old ones.
 */
import type { DossierDocument } from '../generated/ast.js';
import type { ParentLink } from '../model/workspace.js';
import { parentUri, uriOfDocument, type FileEntry } from './file-entry.js';

export interface Membership {
    readonly key: string;
    readonly root: DossierDocument;
    /** The root first, then in the order of the files. */
    readonly documents: readonly DossierDocument[];
    readonly files: readonly string[];
    /** Files beyond its own on which the dossier depends. */
    readonly libraries: readonly string[];
    /** All that findings of the dossier say of membership: equal means that nothing about it has changed. */
    readonly signature: string;
}

/** How many documents of the name sought are told, where they stand in other folders. */
const ELSEWHERE = 3;

export class Memberships {
    readonly byKey = new Map<string, Membership>();
    /** Whether some finding speaks of a document outside its dossier: then every edit may move that document. */
    readonly entangled: boolean;
    private readonly keysByFile = new Map<string, string[]>();
    private readonly keysByLibrary = new Map<string, Set<string>>();
    private readonly keyByDocument = new Map<DossierDocument, string>();
    private readonly links = new Map<DossierDocument, ParentLink>();
    private readonly byFolder = new Map<string, Map<string, DossierDocument[]>>();

    /** @param reachable the files themselves and the libraries they reach */
    constructor(private readonly entries: ReadonlyMap<string, FileEntry>, private readonly reachable: (files: readonly string[]) => string[]) {
        for (const entry of entries.values()) {
            this.addToFolder(entry);
        }
        for (const entry of entries.values()) {
            entry.documents.forEach(document => this.links.set(document, this.findParent(document, entry)));
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
        this.entangled = [...this.links].some(([document, { state }]) => state !== 'none' && state !== 'found' || this.namesakes(document).length > 0);
        for (const [root, group] of groups) {
            this.add(root, group);
        }
    }

    /** The dossiers that have a document in a file. */
    keysOf(uri: string): readonly string[] {
        return this.keysByFile.get(uri) ?? [];
    }

    /** The dossiers that depend on a file without having a document in it. */
    keysUsing(uri: string): Iterable<string> {
        return this.keysByLibrary.get(uri) ?? [];
    }

    keyOf(document: DossierDocument): string | undefined {
        return this.keyByDocument.get(document);
    }

    linkOf(document: DossierDocument): ParentLink {
        return this.links.get(document) ?? { state: 'none' };
    }

    /** Other documents of the same name in the same folder. */
    namesakes(document: DossierDocument): DossierDocument[] {
        const folder = this.entries.get(uriOfDocument(document))?.folder ?? '';
        return (this.byFolder.get(folder)?.get(document.name) ?? []).filter(other => other !== document);
    }

    /** The documents in the folder of a document and in those above. */
    inReachOf(document: DossierDocument): DossierDocument[] {
        const found: DossierDocument[] = [];
        for (const folder of foldersFrom(this.entries.get(uriOfDocument(document))?.folder ?? '')) {
            found.push(...[...this.byFolder.get(folder)?.values() ?? []].flat());
        }
        return found.filter(other => other !== document);
    }

    /** The same documents with the same names, parsed anew. */
    replaceNodes(before: FileEntry, after: FileEntry): void {
        const replacement = new Map(before.documents.map((document, index) => [document, after.documents[index]!]));
        const current = (document: DossierDocument): DossierDocument => replacement.get(document) ?? document;
        const names = this.byFolder.get(after.folder);
        for (const [name, documents] of names ?? []) {
            names!.set(name, documents.map(current));
        }
        for (const key of this.keysOf(after.uri.toString())) {
            const membership = this.byKey.get(key)!;
            this.byKey.set(key, { ...membership, root: current(membership.root), documents: membership.documents.map(current) });
            for (const document of membership.documents) {
                const link = this.linkOf(document);
                this.links.delete(document);
                this.links.set(current(document), link.state === 'found' ? { state: 'found', parent: current(link.parent) } : link);
                this.keyByDocument.delete(document);
                this.keyByDocument.set(current(document), key);
            }
        }
    }

    private addToFolder(entry: FileEntry): void {
        const names = this.byFolder.get(entry.folder) ?? new Map<string, DossierDocument[]>();
        this.byFolder.set(entry.folder, names);
        for (const document of entry.documents) {
            if (document.name) {
                names.set(document.name, [...names.get(document.name) ?? [], document]);
            }
        }
    }

    private findParent(document: DossierDocument, entry: FileEntry): ParentLink {
        const name = document.parent?.$refText;
        if (!name) {
            return { state: 'none' };
        }
        const others = (documents: readonly DossierDocument[] | undefined): DossierDocument[] => (documents ?? []).filter(other => other !== document && other.name === name);
        if (document.file !== undefined) {
            return chosen(others(this.entries.get(parentUri(entry.uri, document.file))?.documents));
        }
        const near = others(entry.documents);
        if (near.length > 0) {
            return chosen(near);
        }
        for (const folder of foldersFrom(entry.folder)) {
            const found = others(this.byFolder.get(folder)?.get(name));
            if (found.length > 0) {
                return chosen(found);
            }
        }
        return document.name === name ? { state: 'circle', documents: [document] } : { state: 'missing', elsewhere: this.elsewhere(name, document) };
    }

    private elsewhere(name: string, except: DossierDocument): DossierDocument[] {
        const found: DossierDocument[] = [];
        for (const entry of this.entries.values()) {
            found.push(...entry.documents.filter(document => document.name === name && document !== except));
            if (found.length > ELSEWHERE) {
                break;
            }
        }
        return found;
    }

    /** The topmost document. In a circle, the first of the circle in the order of files; every member is told. */
    private rootOf(document: DossierDocument): DossierDocument {
        const path: DossierDocument[] = [];
        for (let current = document; ;) {
            const start = path.indexOf(current);
            const link = this.linkOf(current);
            if (start >= 0 || link.state === 'circle') {
                const circle = link.state === 'circle' ? link.documents : path.slice(start);
                circle.forEach(member => this.links.set(member, { state: 'circle', documents: circle }));
                return [...circle].sort((a, b) => uriOfDocument(a) < uriOfDocument(b) ? -1 : 1)[0]!;
            }
            if (link.state !== 'found') {
                return current;
            }
            path.push(current);
            current = link.parent;
        }
    }

    private add(root: DossierDocument, group: readonly DossierDocument[]): void {
        const rootUri = uriOfDocument(root);
        let key = `${rootUri}#${root.name ?? ''}`;
        while (this.byKey.has(key)) {
            key += '~';
        }
        const files = [...new Set(group.map(uriOfDocument))].sort((a, b) => a === rootUri ? -1 : b === rootUri ? 1 : a < b ? -1 : 1);
        const ordered = files.flatMap(file => group.filter(document => uriOfDocument(document) === file));
        const libraries = this.reachable(files).filter(uri => !files.includes(uri));
        const signature = [...ordered.map(document => this.signatureOf(document)), ...libraries].join('\n');
        this.byKey.set(key, { key, root, documents: [root, ...ordered.filter(document => document !== root)], files, libraries, signature });
        files.forEach(file => this.keysByFile.set(file, [...this.keysOf(file), key]));
        for (const library of libraries) {
            const keys = this.keysByLibrary.get(library) ?? new Set();
            this.keysByLibrary.set(library, keys.add(key));
        }
        group.forEach(document => this.keyByDocument.set(document, key));
    }

    /** All that findings about a document say of documents outside its dossier, which may change without it. */
    private signatureOf(document: DossierDocument): string {
        const link = this.linkOf(document);
        const others = link.state === 'missing' ? link.elsewhere : link.state === 'ambiguous' ? link.candidates : link.state === 'circle' ? link.documents : [];
        const places = [...others, ...this.namesakes(document)].map(other => `${uriOfDocument(other)}@${other.$cstNode?.offset}`);
        return [`${uriOfDocument(document)}#${document.name}`, link.state, ...places].join(' ');
    }
}

function chosen(found: readonly DossierDocument[]): ParentLink {
    const [only, ...others] = found;
    return !only ? { state: 'missing', elsewhere: [] } : others.length === 0 ? { state: 'found', parent: only } : { state: 'ambiguous', candidates: found };
}

/** A folder and those above it. */
function* foldersFrom(folder: string): Generator<string> {
    for (let current = folder; ; current = current.slice(0, current.lastIndexOf('/'))) {
        yield current;
        if (!current.includes('/')) {
            return;
        }
    }
}
