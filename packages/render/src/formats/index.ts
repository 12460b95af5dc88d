/** Every output, in the order in which a person is offered them. Their code is loaded when they are asked for. */
import { renderAkn } from '../akn/akn.js';
import { renderPage } from '../html/page.js';
import { renderJson } from '../json/index.js';
import { renderMarkdown } from '../markdown/markdown.js';
import { renderText } from '../text/text.js';
import type { OutputFormat } from './format.js';
import { GENERATOR_MARK } from './mark.js';

export * from './context.js';
export * from './format.js';
export { isOwnExport, sealed } from './mark.js';
export { cutName, exportName } from './name.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

export const FORMATS: readonly OutputFormat[] = [
    { id: 'docx', extension: 'docx', mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', label: { fr: 'Word', en: 'Word' }, redlines: true, templates: true, write: async (tree, context) => (await import('../docx/index.js')).writeDocx(tree, context) },
    { id: 'pdf', extension: 'pdf', mediaType: 'application/pdf', label: { fr: 'PDF', en: 'PDF' }, redlines: true, write: async (tree, context) => (await import('../pdf/index.js')).writePdf(tree, context) },
    { id: 'html', extension: 'html', mediaType: 'text/html', label: { fr: 'Page web (HTML)', en: 'Web page (HTML)' }, redlines: true, write: async (tree, { draft, now }) => bytes(renderPage(tree, { draft, now })) },
    { id: 'markdown', extension: 'md', mediaType: 'text/markdown', label: { fr: 'Markdown', en: 'Markdown' }, redlines: false, write: async (tree, { draft }) => bytes(renderMarkdown(tree, { draft })) },
    { id: 'akn', extension: 'xml', mediaType: 'application/akn+xml', label: { fr: 'Akoma Ntoso 3.0 (XML)', en: 'Akoma Ntoso 3.0 (XML)' }, redlines: true, write: async (tree, { facts, now, draft }) => bytes(renderAkn(tree, { facts, now, draft })) },
    { id: 'json', extension: 'json', mediaType: 'application/json', label: { fr: 'Faits effectifs (JSON)', en: 'Effective facts (JSON)' }, redlines: false, write: async (_, { facts }) => bytes(renderJson(facts)) },
    { id: 'text', extension: 'txt', mediaType: 'text/plain', label: { fr: 'Texte seul', en: 'Plain text' }, redlines: false, write: async tree => bytes(`${renderText(tree)}\n${GENERATOR_MARK}\n`) }
];

/** By its id, or by the extension of its files. */
export function formatNamed(name: string): OutputFormat | undefined {
    return FORMATS.find(({ id }) => id === name) ?? FORMATS.find(({ extension }) => extension === name);
}
