/** The document tree as a Word file. */
import type { ContractTree } from '../tree/nodes.js';
import type { ExportContext } from '../formats/format.js';
import { buildDocument } from './document.js';
import { packaged } from './package.js';

/** @throws {ExportError} when the template is not a Word file */
export async function writeDocx(tree: ContractTree, context: ExportContext): Promise<Uint8Array> {
    return packaged(await buildDocument(tree, context), context);
}
