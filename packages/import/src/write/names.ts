/** Names that the language takes, unique in the dossier. */

/** A document's name is also that of its file, which has to fit a file system with what is added to it. */
const LONGEST = 100;

/** A capital at the beginning: no keyword and no fact of the library has one. */
export class Names {
    private readonly taken = new Set<string>();

    /** @param words what it is to be made from; @param fallback for words of another script */
    make(words: string, fallback: string): string {
        const parts = words.replace(/[^A-Za-z0-9\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F]+/g, ' ').trim().split(' ').filter(Boolean).slice(0, 4);
        const joined = parts.map((part, index) => index === 0 ? part.charAt(0).toUpperCase() + part.slice(1).toLowerCase() : part.toLowerCase()).join('-');
        const base = /^\p{L}/u.test(joined) ? joined.slice(0, LONGEST).replace(/-+$/, '') : fallback;
        let name = base;
        for (let count = 2; this.taken.has(name.toLowerCase()); count++) {
            name = `${base}-${count}`;
        }
        this.taken.add(name.toLowerCase());
        return name;
    }

    take(name: string): void {
        this.taken.add(name.toLowerCase());
    }
}
