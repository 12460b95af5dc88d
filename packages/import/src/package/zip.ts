/**
 * The directory of a zip package, read before anything is unpacked, so that what a package claims and what it unpacks to
 * are both limited. Inflating is fflate's. Source: PKWARE APPNOTE 6.3, sections 4.3 to 4.5.
 */
import { Inflate } from 'fflate';
import { ImportError } from '../error.js';

export interface Limits {
    readonly entries: number;
    /** Bytes of one part, unpacked. */
    readonly part: number;
    /** Bytes of all parts that are read, unpacked. */
    readonly total: number;
}

/** A document of 10 MB of prose has 40 MB of XML; a document of Word has some 30 parts and its images. */
export const LIMITS: Limits = { entries: 10_000, part: 96 * 2 ** 20, total: 192 * 2 ** 20 };

interface Entry {
    readonly method: number;
    readonly encrypted: boolean;
    readonly packed: number;
    readonly unpacked: number;
    readonly offset: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const WHOLE = 0xffffffff;

/** The compound file of `.doc` and of documents with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

export class Zip {
    private readonly entries = new Map<string, Entry>();
    private readonly view: DataView;
    private total = 0;

    /** @throws {ImportError} when the bytes are no zip package, or one that is too large or damaged */
    constructor(private readonly bytes: Uint8Array, private readonly limits: Limits = LIMITS) {
        refuseCompound(bytes);
        this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        try {
            this.readDirectory();
        } catch (error) {
            throw error instanceof RangeError ? new ImportError('damaged') : error;
        }
    }

    /** Names as they are compared in packages: without a leading slash, in lower case. */
    get names(): readonly string[] {
        return [...this.entries.keys()];
    }

    has(name: string): boolean {
        return this.entries.has(name.toLowerCase());
    }

    /** @throws {ImportError} when the part is damaged, encrypted, or larger than the limits */
    read(name: string): Uint8Array | undefined {
        const entry = this.entries.get(name.toLowerCase());
        if (!entry) {
            return undefined;
        }
        if (entry.encrypted) {
            throw new ImportError('encrypted');
        }
        this.refuseLarge(entry.unpacked, name);
        try {
            return this.unpack(entry, name);
        } catch (error) {
            throw error instanceof ImportError ? error : new ImportError('damaged', name);
        }
    }

    private refuseLarge(size: number, name: string): void {
        if (size > this.limits.part || this.total + size > this.limits.total) {
            throw new ImportError('too-large', name);
        }
    }

    private unpack(entry: Entry, name: string): Uint8Array {
        if (this.view.getUint32(entry.offset, true) !== LOCAL) {
            throw new ImportError('damaged', name);
        }
        const start = entry.offset + 30 + this.view.getUint16(entry.offset + 26, true) + this.view.getUint16(entry.offset + 28, true);
        const packed = this.bytes.subarray(start, start + entry.packed);
        if (packed.length !== entry.packed || (entry.method !== 0 && entry.method !== 8)) {
            throw new ImportError('damaged', name);
        }
        const unpacked = entry.method === 0 ? packed : this.inflate(packed, name);
        this.total += unpacked.length;
        return unpacked;
    }

    /** Piece by piece: a package may lie about the size of a part. */
    private inflate(packed: Uint8Array, name: string): Uint8Array {
        const pieces: Uint8Array[] = [];
        let size = 0;
        const inflate = new Inflate(piece => {
            size += piece.length;
            this.refuseLarge(size, name);
            pieces.push(piece);
        });
        const step = 2 ** 14;
        for (let at = 0; at < packed.length || at === 0; at += step) {
            inflate.push(packed.subarray(at, at + step), at + step >= packed.length);
        }
        const whole = new Uint8Array(size);
        pieces.reduce((at, piece) => {
            whole.set(piece, at);
            return at + piece.length;
        }, 0);
        return whole;
    }

    private readDirectory(): void {
        const end = this.findEnd();
        const count = this.view.getUint16(end + 10, true);
        if (count > this.limits.entries) {
            throw new ImportError('too-large', `${count}`);
        }
        const decoder = new TextDecoder();
        let at = this.view.getUint32(end + 16, true);
        for (let index = 0; index < count; index++) {
            if (this.view.getUint32(at, true) !== CENTRAL) {
                throw new ImportError('damaged');
            }
            const nameLength = this.view.getUint16(at + 28, true);
            const extraLength = this.view.getUint16(at + 30, true);
            const name = decoder.decode(this.bytes.subarray(at + 46, at + 46 + nameLength));
            const sizes = { packed: this.view.getUint32(at + 20, true), unpacked: this.view.getUint32(at + 24, true), offset: this.view.getUint32(at + 42, true) };
            if (Object.values(sizes).includes(WHOLE)) {
                throw new ImportError('too-large', name);
            }
            // Parts are asked for by name and never written anywhere: a name with `..` is only a name that nobody asks for.
            this.entries.set(name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase(), {
                method: this.view.getUint16(at + 10, true), encrypted: (this.view.getUint16(at + 8, true) & 1) === 1, ...sizes
            });
            at += 46 + nameLength + extraLength + this.view.getUint16(at + 32, true);
        }
    }

    /** The end record stands at the end, before a comment of at most 65,535 bytes. */
    private findEnd(): number {
        const last = this.bytes.length - 22;
        for (let at = last; at >= 0 && at >= last - 65_535; at--) {
            if (this.view.getUint32(at, true) === END) {
                return at;
            }
        }
        const isZip = this.bytes.length >= 4 && this.view.getUint32(0, true) === LOCAL;
        throw new ImportError(this.bytes.length === 0 ? 'empty' : isZip ? 'damaged' : 'not-docx');
    }
}

function refuseCompound(bytes: Uint8Array): void {
    if (!COMPOUND.every((byte, index) => bytes[index] === byte)) {
        return;
    }
    // The directory of a compound file names its streams in UTF-16; a document with a password has one of this name.
    const name = [...'EncryptedPackage'].flatMap(character => [character.charCodeAt(0), 0]);
    for (let at = bytes.indexOf(name[0]!); at >= 0; at = bytes.indexOf(name[0]!, at + 1)) {
        if (name.every((byte, index) => bytes[at + index] === byte)) {
            throw new ImportError('encrypted');
        }
    }
    throw new ImportError('old-word');
}
