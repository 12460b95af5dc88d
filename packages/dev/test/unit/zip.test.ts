import { inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { zip } from '../../src/package/zip.ts';

test('a zip archive gives back what went in, and is the same each time', () => {
    const entries = [
        { path: 'extension/package.json', content: Buffer.from('{}') },
        { path: 'extension/modèle.msp', content: Buffer.from('clause '.repeat(1000)) }
    ];
    const archive = zip(entries);
    expect(zip(entries).equals(archive)).toBe(true);
    expect(read(archive)).toEqual(entries.map(({ path, content }) => [path, content.toString()]));
});

/** Through the directory at the end, as an unzip program does. */
function read(archive: Buffer): Array<[string, string]> {
    const end = archive.length - 22;
    expect(archive.readUInt32LE(end)).toBe(0x06054b50);
    const files: Array<[string, string]> = [];
    let entry = archive.readUInt32LE(end + 16);
    for (let index = 0; index < archive.readUInt16LE(end + 10); index++) {
        const nameLength = archive.readUInt16LE(entry + 28);
        const local = archive.readUInt32LE(entry + 42);
        const data = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
        const name = archive.subarray(entry + 46, entry + 46 + nameLength).toString('utf8');
        files.push([name, inflateRawSync(archive.subarray(data, data + archive.readUInt32LE(entry + 20))).toString('utf8')]);
        entry += 46 + nameLength;
    }
    return files;
}
