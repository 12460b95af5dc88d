import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
    /** With forward slashes. */
    readonly path: string;
    readonly content: Buffer;
}

// The same archive for the same content, whatever the day: 1 January 1980, the first one the format can tell.
const DOS_TIME = 0;
const DOS_DATE = 0x0021;
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;

/** A zip archive (PKWARE APPNOTE 6.3), below 4 GB. */
export function zip(entries: readonly ZipEntry[]): Buffer {
    const parts: Buffer[] = [];
    const directory: Buffer[] = [];
    let offset = 0;
    for (const { path, content } of entries) {
        const name = Buffer.from(path, 'utf8');
        const data = deflateRawSync(content);
        // What the local header and the directory entry have in common.
        const common = Buffer.alloc(26);
        common.writeUInt16LE(20, 0);
        common.writeUInt16LE(UTF8_NAMES, 2);
        common.writeUInt16LE(DEFLATED, 4);
        common.writeUInt16LE(DOS_TIME, 6);
        common.writeUInt16LE(DOS_DATE, 8);
        common.writeUInt32LE(crc32(content), 10);
        common.writeUInt32LE(data.length, 14);
        common.writeUInt32LE(content.length, 18);
        common.writeUInt16LE(name.length, 22);
        parts.push(signature('PK\x03\x04'), common, name, data);

        const rest = Buffer.alloc(14);
        rest.writeUInt32LE(offset, 10);
        directory.push(signature('PK\x01\x02'), Buffer.from([20, 0]), common, rest, name);
        offset += 4 + common.length + name.length + data.length;
    }
    const index = Buffer.concat(directory);
    const end = Buffer.alloc(18);
    end.writeUInt16LE(entries.length, 4);
    end.writeUInt16LE(entries.length, 6);
    end.writeUInt32LE(index.length, 8);
    end.writeUInt32LE(offset, 12);
    return Buffer.concat([...parts, index, signature('PK\x05\x06'), end]);
}

function signature(text: string): Buffer {
    return Buffer.from(text, 'latin1');
}
