/** The file itself: the same tree at the same moment gives the same bytes. */
import { Packer, type Document } from 'docx';
import { unzipSync, zipSync, strFromU8, strToU8, type Zippable } from 'fflate';
import type { ExportContext } from '../formats/format.js';

/** The first moment that a zip can name: entries bear no date of their own. */
const NO_DATE = new Date(1980, 0, 1);

export async function packaged(document: Document, { now }: ExportContext): Promise<Uint8Array> {
    const parts = unzipSync(new Uint8Array(await Packer.toArrayBuffer(document)));
    const core = parts['docProps/core.xml'];
    if (core) {
        parts['docProps/core.xml'] = strToU8(strFromU8(core).replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${now.toISOString().replace(/\.\d+Z$/, 'Z')}`));
    }
    const entries: Zippable = {};
    for (const [path, data] of Object.entries(parts)) {
        entries[path] = [data, { mtime: NO_DATE, level: 6 }];
    }
    return zipSync(entries);
}
