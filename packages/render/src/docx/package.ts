/** The file itself: what the library leaves to be said, and the same bytes for the same tree at the same moment. */
import { Packer, type Document } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import type { ExportContext } from '../formats/format.js';
import { GENERATOR } from '../formats/mark.js';
import type { ContractTree } from '../tree/nodes.js';
import { elements, find, parseXml, writeXml, type XmlNode } from './parse.js';
import { LOCALES } from './runs.js';
import type { Pages } from './pages.js';
import { applyTemplate, type Template } from './template.js';

/** The parts of a file by their path. */
export type Parts = Record<string, Uint8Array>;

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The first moment that a zip can name: entries bear no date of their own. */
const NO_DATE = new Date(1980, 0, 1);
/** Programs that look at the beginning of a file expect these first. */
const FIRST = ['[Content_Types].xml', '_rels/.rels'];

export async function packaged(document: Document, tree: ContractTree, { now }: ExportContext, pages: Pages, template: Template | undefined): Promise<Uint8Array> {
    const parts: Parts = unzipSync(new Uint8Array(await Packer.toArrayBuffer(document)));
    change(parts, 'docProps/core.xml', core => properties(core, tree, now));
    parts['docProps/app.xml'] = strToU8(`${XML_DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>${GENERATOR}</Application></Properties>`);
    if (template) {
        applyTemplate(parts, template, tree.language);
    }
    nameWatermarks(parts);
    linkHeadings(parts);
    change(parts, 'word/settings.xml', settings => settle(settings, tree, pages));
    const entries: Zippable = {};
    for (const path of [...FIRST, ...Object.keys(parts).filter(name => !FIRST.includes(name))]) {
        entries[path] = [parts[path]!, { mtime: NO_DATE, level: 6 }];
    }
    return zipSync(entries);
}

/** Rewrites an XML part. */
export function change(parts: Parts, path: string, rewrite: (root: XmlNode) => void): void {
    const root = parseXml(strFromU8(parts[path]!));
    rewrite(root);
    parts[path] = strToU8(XML_DECLARATION + writeXml(root));
}

/** The library gives each watermark a name by chance: numbers do, and the same file twice is the same bytes. */
function nameWatermarks(parts: Parts): void {
    let count = 0;
    for (const path of Object.keys(parts).filter(name => /^word\/header\d+\.xml$/.test(name)).sort()) {
        parts[path] = strToU8(strFromU8(parts[path]!).replace(/PowerPlusWaterMarkObject[\w-]+/g, () => `PowerPlusWaterMarkObject${++count}`));
    }
}

function properties(core: XmlNode, tree: ContractTree, now: Date): void {
    const moment = now.toISOString().replace(/\.\d+Z$/, 'Z');
    for (const name of ['dcterms:created', 'dcterms:modified']) {
        find(core, name)?.children.splice(0, Infinity, moment);
    }
    core.children.push({ name: 'dc:language', attributes: {}, children: [LOCALES[tree.language]] });
}

/** What the library's settings leave out, each in its place in the schema. */
function settle(settings: XmlNode, { language }: ContractTree, pages: Pages): void {
    if (pages.toUpdate) {
        insertBefore(settings, { name: 'w:updateFields', attributes: { 'w:val': 'true' }, children: [] }, ['w:footnotePr', 'w:endnotePr', 'w:compat']);
    }
    settings.children.push({ name: 'w:themeFontLang', attributes: { 'w:val': LOCALES[language] }, children: [] });
}

/**
 * Numbers of articles belong to the styles of headings, so that a heading that a person adds in Word is numbered too: the
 * levels of the list name the styles, and here the styles name the list.
 */
function linkHeadings(parts: Parts): void {
    const links = new Map<string, { readonly id: string; readonly level: string }>();
    change(parts, 'word/numbering.xml', numbering => {
        for (const list of elements(numbering, 'w:abstractNum')) {
            const kind = find(list, 'w:multiLevelType');
            if (kind) {
                kind.attributes['w:val'] = 'multilevel';
            }
            const number = elements(numbering, 'w:num').find(candidate => find(candidate, 'w:abstractNumId')?.attributes['w:val'] === list.attributes['w:abstractNumId']);
            for (const level of elements(list, 'w:lvl')) {
                delete level.attributes['w:tentative'];
                const style = find(level, 'w:pStyle')?.attributes['w:val'];
                if (style !== undefined && number) {
                    links.set(style, { id: number.attributes['w:numId']!, level: level.attributes['w:ilvl']! });
                }
            }
        }
    });
    change(parts, 'word/styles.xml', styles => {
        for (const style of elements(styles, 'w:style')) {
            const link = links.get(style.attributes['w:styleId'] ?? '');
            if (link) {
                numberStyle(style, link.id, link.level);
            }
        }
    });
}

const BEFORE_NUMBER = ['w:keepNext', 'w:keepLines', 'w:pageBreakBefore', 'w:framePr', 'w:widowControl'];
const BEFORE_PARAGRAPH = ['w:name', 'w:aliases', 'w:basedOn', 'w:next', 'w:link', 'w:autoRedefine', 'w:hidden', 'w:uiPriority', 'w:semiHidden', 'w:unhideWhenUsed', 'w:qFormat', 'w:locked', 'w:personal', 'w:personalCompose', 'w:personalReply', 'w:rsid'];

function numberStyle(style: XmlNode, id: string, level: string): void {
    const own: XmlNode = { name: 'w:numPr', attributes: {}, children: [{ name: 'w:ilvl', attributes: { 'w:val': level }, children: [] }, { name: 'w:numId', attributes: { 'w:val': id }, children: [] }] };
    let paragraph = find(style, 'w:pPr');
    if (!paragraph) {
        paragraph = { name: 'w:pPr', attributes: {}, children: [] };
        insertAfter(style, paragraph, BEFORE_PARAGRAPH);
    }
    insertAfter(paragraph, own, BEFORE_NUMBER);
}

/** Where the schema wants a child: after all of these. */
function insertAfter(parent: XmlNode, child: XmlNode, names: readonly string[]): void {
    const at = parent.children.findLastIndex(other => typeof other === 'object' && names.includes(other.name));
    parent.children.splice(at + 1, 0, child);
}

/** Where the schema wants a child: before the first of these. */
function insertBefore(parent: XmlNode, child: XmlNode, names: readonly string[]): void {
    const at = parent.children.findIndex(other => typeof other === 'object' && names.includes(other.name));
    parent.children.splice(at < 0 ? parent.children.length : at, 0, child);
}
