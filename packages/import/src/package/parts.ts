/** The parts of a Word package, found by their relationships and not by their names. */
import { ImportError } from '../error.js';
import { childrenOf, parseXml, type Element } from './xml.js';
import { Zip, type Limits } from './zip.js';

export interface Relationship {
    /** The end of its address: `styles`, `footnotes`, `hyperlink`. */
    readonly type: string;
    /** The name of a part; the address itself for what is outside. */
    readonly target: string;
    readonly external: boolean;
}

export class Parts {
    private readonly zip: Zip;
    private readonly parsed = new Map<string, Element>();
    /** The name of the main part, most often `word/document.xml`. */
    readonly main: string;

    /** @throws {ImportError} when there is no document to read */
    constructor(bytes: Uint8Array, limits?: Limits) {
        this.zip = new Zip(bytes, limits);
        const main = [...this.relationshipsOf('').values()].find(({ type, external }) => type === 'officeDocument' && !external)?.target;
        const name = main !== undefined && this.zip.has(main) ? main : 'word/document.xml';
        if (!this.zip.has(name)) {
            throw new ImportError('other-package');
        }
        this.main = name;
    }

    get names(): readonly string[] {
        return this.zip.names;
    }

    /** @throws {ImportError} when the part is no XML */
    xml(name: string): Element | undefined {
        const key = name.toLowerCase();
        const known = this.parsed.get(key);
        if (known) {
            return known;
        }
        const bytes = this.zip.read(name);
        const element = bytes && parseXml(bytes, name);
        if (element) {
            this.parsed.set(key, element);
        }
        return element;
    }

    /** By id. The package itself is `''`. */
    relationshipsOf(part: string): ReadonlyMap<string, Relationship> {
        const slash = part.lastIndexOf('/') + 1;
        const element = this.xml(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
        return new Map(childrenOf(element, 'rel:Relationship').map(({ attributes }) => {
            const external = attributes['TargetMode'] === 'External';
            const target = attributes['Target'] ?? '';
            return [attributes['Id'] ?? '', {
                type: (attributes['Type'] ?? '').split('/').at(-1)!, external,
                target: external ? target : resolvePath(part.slice(0, slash), target)
            }];
        }));
    }

    /** The data of a firm's own that controls show, by the id of their store in lower case. Names in it have the address of their namespace. */
    stores(): ReadonlyMap<string, Element> {
        const stores = new Map<string, Element>();
        for (const item of this.ofType('customXml')) {
            const properties = [...this.relationshipsOf(item).values()].find(({ type }) => type === 'customXmlProps')?.target;
            const root = this.data(properties ?? '');
            const id = root && Object.entries(root.attributes).find(([name]) => name.endsWith('itemID'))?.[1];
            const data = id === undefined ? undefined : this.data(item);
            if (data) {
                stores.set(id!.toLowerCase(), data);
            }
        }
        for (const { type, target } of this.relationshipsOf('').values()) {
            const id = PROPERTIES[type];
            const data = id === undefined ? undefined : this.data(target);
            if (data) {
                stores.set(id!, data);
            }
        }
        return stores;
    }

    /** A part that Word itself may find damaged without any harm to the document: undefined then. */
    private data(name: string): Element | undefined {
        try {
            const bytes = this.zip.read(name);
            return bytes && parseXml(bytes, name, 'addresses');
        } catch (error) {
            if (error instanceof ImportError && error.code !== 'too-large') {
                return undefined;
            }
            throw error;
        }
    }

    /** The parts of a type that the main part refers to, each once. */
    ofType(type: string): readonly string[] {
        const targets = [...this.relationshipsOf(this.main).values()].filter(relationship => relationship.type === type && !relationship.external).map(({ target }) => target);
        return [...new Set(targets)].filter(target => this.zip.has(target));
    }
}

/** The ids under which controls find the properties of the document. Source: [MS-DOCX] and Office Open XML, 17.5.2.6. */
const PROPERTIES: Readonly<Record<string, string>> = {
    'core-properties': '{6c3c8bc8-f283-45ae-878a-bab7291924a1}',
    'extended-properties': '{6668398d-a668-4e3e-a5eb-62b41d839bc5}'
};

/** `../media/a.png` seen from `word/`; a path that leads out of the package stays inside it. */
function resolvePath(folder: string, target: string): string {
    const segments = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
    for (const segment of target.split('/')) {
        if (segment === '..') {
            segments.pop();
        } else if (segment !== '' && segment !== '.') {
            segments.push(segment);
        }
    }
    return segments.join('/');
}
