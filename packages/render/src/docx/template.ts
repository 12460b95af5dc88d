/**
 * A firm's own Word file: its styles, theme, fonts, page and headers. Styles are found by the names under which Word knows
 * them; what the firm has no style for keeps ours. Numbers stay ours, since they have to be those of the contract.
 */
import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { Language } from '@msp/language';
import { ExportError } from '../formats/format.js';
import { change, XML_DECLARATION, type Parts } from './package.js';
import { elements, find, isNode, parseXml, writeXml, type XmlNode } from './parse.js';
import { LOCALES } from './runs.js';
import { stylesXml, WORD_NAMESPACE } from './styles.js';
import { mergedStyles } from './template-styles.js';

/** In twentieths of a point. */
export interface Page {
    readonly width: number;
    readonly height: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
    readonly header: number;
    readonly footer: number;
}

export interface Template {
    readonly parts: Parts;
    readonly page: Page | undefined;
    /** Paths of its headers and footers. */
    readonly headers: Readonly<Partial<Record<'default' | 'first', string>>>;
    readonly footers: Readonly<Partial<Record<'default' | 'first', string>>>;
}

/** More than any letterhead unpacks to. */
const LARGEST = 200e6;
/** A template without headers may leave no room between them and the edge of the page. */
const EDGE = 400;
const DOCUMENT = 'word/document.xml';

/** @throws {ExportError} when the bytes are no Word file */
export function readTemplate(bytes: Uint8Array): Template {
    try {
        let size = 0;
        const parts: Parts = unzipSync(bytes, { filter: ({ originalSize }) => (size += originalSize) < LARGEST });
        const root = parseXml(strFromU8(parts[DOCUMENT]!));
        const styles = parseXml(strFromU8(parts['word/styles.xml']!));
        if (root.name !== 'w:document' || [root, styles].some(({ attributes }) => attributes['xmlns:w'] !== WORD_NAMESPACE) || size >= LARGEST) {
            throw new Error('Another format.');
        }
        const sections = sectionsIn(find(root, 'w:body')!);
        const paths = relationships(parts, DOCUMENT);
        return { parts, page: pageOf(sections), headers: references(sections, 'w:headerReference', paths), footers: references(sections, 'w:footerReference', paths) };
    } catch {
        throw new ExportError({
            fr: "Le modèle n'est pas un fichier Word (.docx) lisible. Enregistrez-le dans Word au format « Document Word (.docx) » et réessayez.",
            en: 'The template is not a Word file (.docx) that can be read. Save it in Word as “Word Document (.docx)” and try again.'
        });
    }
}

/** Puts what the template has in the place of ours. */
export function applyTemplate(parts: Parts, template: Template, language: Language): void {
    const width = template.page ? template.page.width - template.page.left - template.page.right : 0;
    const { styles, ids } = mergedStyles(parseXml(strFromU8(template.parts['word/styles.xml']!)), parseXml(stylesXml(language, width)), LOCALES[language]);
    parts['word/styles.xml'] = strToU8(XML_DECLARATION + writeXml(styles));
    const references = headerTypes(parts);
    for (const [path, type] of references) {
        const own = /header/.test(path) ? template.headers : template.footers;
        const source = own[type] ?? own.default;
        if (source !== undefined) {
            mergeHeader(parts, path, template.parts, source);
        }
    }
    for (const path of Object.keys(parts).filter(name => /^word\/(?:document|numbering|header\d+|footer\d+|footnotes|endnotes)\.xml$/.test(name))) {
        parts[path] = renamed(parts[path]!, ids);
    }
    for (const path of Object.keys(template.parts).filter(name => /^word\/(?:theme\/|fonts\/|fontTable\.xml|_rels\/fontTable\.xml\.rels)/.test(name))) {
        parts[path] = template.parts[path]!;
    }
    addContentTypes(parts, template.parts);
}

/** Our headers and footers, each with the pages that it stands on. */
function headerTypes(parts: Parts): ReadonlyMap<string, 'default' | 'first'> {
    const paths = relationships(parts, DOCUMENT);
    const types = new Map<string, 'default' | 'first'>();
    for (const [, attributes] of strFromU8(parts[DOCUMENT]!).matchAll(/<w:(?:header|footer)Reference ([^>]*)\/>/g)) {
        const path = paths.get(/r:id="([^"]*)"/.exec(attributes!)?.[1] ?? '');
        if (path !== undefined) {
            types.set(path, /w:type="first"/.test(attributes!) ? 'first' : 'default');
        }
    }
    return types;
}

/** The template's header, then our lines; its footer, then ours unless it counts the pages itself. */
function mergeHeader(parts: Parts, path: string, theirs: Parts, source: string): void {
    const firm = parseXml(strFromU8(theirs[source]!));
    const counts = /footer/.test(path) && /\bPAGE\b/.test(instructions(firm));
    change(parts, path, ours => {
        const ignorable = [ours, firm].map(({ attributes }) => attributes['mc:Ignorable'] ?? '').join(' ').trim();
        Object.assign(ours.attributes, firm.attributes, ignorable ? { 'mc:Ignorable': [...new Set(ignorable.split(/\s+/))].join(' ') } : {});
        ours.children.splice(0, counts ? Infinity : 0, ...firm.children);
    });
    const relations = relationsPath(source);
    if (theirs[relations]) {
        parts[relationsPath(path)] = theirs[relations];
        for (const target of relationships(theirs, source).values()) {
            if (theirs[target]) {
                parts[target] = theirs[target];
            }
        }
    }
}

function instructions(node: XmlNode): string {
    const own = node.attributes['w:instr'] ?? '';
    return own + node.children.map(child => isNode(child) ? instructions(child) : node.name === 'w:instrText' ? child : '').join(' ');
}

function renamed(part: Uint8Array, ids: ReadonlyMap<string, string>): Uint8Array {
    return strToU8(strFromU8(part).replace(/(<w:(?:pStyle|rStyle|tblStyle) w:val=")([^"]*)"/g, (_, start: string, id: string) => `${start}${ids.get(id) ?? id}"`));
}

function addContentTypes(parts: Parts, theirs: Parts): void {
    const known = elements(parseXml(strFromU8(theirs['[Content_Types].xml']!)));
    change(parts, '[Content_Types].xml', types => {
        const extensions = new Set(elements(types, 'Default').map(type => type.attributes['Extension']?.toLowerCase()));
        const names = new Set(elements(types, 'Override').map(type => type.attributes['PartName']));
        for (const type of known) {
            const extension = type.attributes['Extension']?.toLowerCase();
            const name = type.attributes['PartName'];
            if (type.name === 'Default' ? !extensions.has(extension) : name !== undefined && !names.has(name) && name.slice(1) in parts) {
                types.children.splice(type.name === 'Default' ? 0 : types.children.length, 0, type);
            }
        }
    });
}

function sectionsIn(body: XmlNode): readonly XmlNode[] {
    return elements(body).flatMap(node => node.name === 'w:sectPr' ? [node] : node.name === 'w:p' ? elements(find(node, 'w:pPr'), 'w:sectPr') : []);
}

function pageOf(sections: readonly XmlNode[]): Page | undefined {
    const section = sections.find(candidate => find(candidate, 'w:pgSz') && find(candidate, 'w:pgMar'));
    const value = (element: string, name: string): number => Math.abs(Math.round(Number(find(section, element)?.attributes[`w:${name}`])));
    const margin = (name: string): number => value('w:pgMar', name);
    const page = section && {
        width: value('w:pgSz', 'w'), height: value('w:pgSz', 'h'),
        top: margin('top'), right: margin('right'), bottom: margin('bottom'), left: margin('left'), header: Math.max(EDGE, margin('header') || 0), footer: Math.max(EDGE, margin('footer') || 0)
    };
    return page && Object.values(page).every(Number.isFinite) && page.width - page.left - page.right > 2000 ? page : undefined;
}

/** The first section that has one, for the first page only where the section sets that apart. */
function references(sections: readonly XmlNode[], name: string, paths: ReadonlyMap<string, string>): Template['headers'] {
    const found: Partial<Record<'default' | 'first', string>> = {};
    for (const section of sections) {
        for (const reference of elements(section, name)) {
            const type = reference.attributes['w:type'] === 'first' ? 'first' : reference.attributes['w:type'] === 'default' ? 'default' : undefined;
            const path = paths.get(reference.attributes['r:id'] ?? '');
            if (type && path !== undefined && (type === 'default' || find(section, 'w:titlePg'))) {
                found[type] ??= path;
            }
        }
    }
    return found;
}

/** Targets inside the file, by the id of their relationship. */
function relationships(parts: Parts, path: string): ReadonlyMap<string, string> {
    const part = parts[relationsPath(path)];
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const inside = part ? elements(parseXml(strFromU8(part)), 'Relationship').filter(relation => relation.attributes['TargetMode'] !== 'External') : [];
    return new Map(inside.map(({ attributes }) => [attributes['Id']!, new URL(attributes['Target'] ?? '', `part:///${folder}`).pathname.slice(1)]));
}

function relationsPath(path: string): string {
    return path.replace(/([^/]*)$/, '_rels/$1.rels');
}
