/** The document tree as a Word file. */
import type { ExportContext } from '../formats/format.js';
import type { ContractTree } from '../tree/nodes.js';
import { buildDocument } from './document.js';
import { packaged } from './package.js';
import { Pages } from './pages.js';
import { readTemplate } from './template.js';

/** @throws {ExportError} when the template is not a Word file */
export async function writeDocx(tree: ContractTree, context: ExportContext): Promise<Uint8Array> {
    const template = context.template && readTemplate(context.template);
    const pages = new Pages(tree);
    return packaged(buildDocument(tree, context, pages, template?.page), tree, context, pages, template);
}
