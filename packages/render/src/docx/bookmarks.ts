/** Names and numbers of bookmarks: letters, digits and `_`, at most 40 characters, unique whatever their case. */
import type { XmlComponent } from 'docx';
import { element } from './xml.js';

const LONGEST = 40;

export class Bookmarks {
    private readonly names = new Map<string, string>();
    private readonly taken = new Set<string>();
    private next = 1;

    /** The name of the bookmark for a node of the tree, or for part of one. */
    name(key: string): string {
        const known = this.names.get(key);
        if (known !== undefined) {
            return known;
        }
        const words = key.replace(/[^A-Za-z0-9]+/g, '_').replace(/^(?![A-Za-z])/, 'x');
        let name = words.slice(0, LONGEST);
        for (let count = 2; this.taken.has(name.toLowerCase()); count++) {
            const suffix = `_${count}`;
            name = words.slice(0, LONGEST - suffix.length) + suffix;
        }
        this.taken.add(name.toLowerCase());
        this.names.set(key, name);
        return name;
    }

    /** Content between the two ends of its bookmark. */
    around(key: string, content: readonly XmlComponent[]): readonly XmlComponent[] {
        const id = this.next++;
        return [element('w:bookmarkStart', { 'w:id': id, 'w:name': this.name(key) }), ...content, element('w:bookmarkEnd', { 'w:id': id })];
    }
}
