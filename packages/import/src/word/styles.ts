/** Styles: what a paragraph or a run has from its style and from those that the style is based on. */
import { child, childrenOf, isOn, valueOf, type Element } from '../package/xml.js';

/** A list level as a paragraph or a style names it. */
export interface NumberingLink {
    /** `0` switches a number off that the style would give. */
    readonly numId?: string;
    readonly level?: number;
}

export interface ParagraphStyle {
    readonly id: string;
    readonly name: string;
    /** 0 to 8; undefined for running text. */
    readonly outline?: number;
    readonly numbering?: NumberingLink;
    readonly bold: boolean;
    readonly italic: boolean;
    readonly caps: boolean;
    readonly centred: boolean;
    readonly role?: 'title' | 'contents' | 'list';
}

/** Names under which heading styles are known, should a style lack its outline level: Word's own are English in every language. */
const HEADING_NAME = /^(?:heading|titre|titolo|título|überschrift|kop|rubrik)\s*([1-9])$/i;
const TITLE_NAME = /^(?:title|titre|titel|titolo|título|subtitle|sous-titre|document title|titre du document)$/i;
const CONTENTS_NAME = /^(?:toc|tm|contents|table des matières|index)\s*\d*$|^(?:toc heading|en-tête de table des matières|contents heading)$/i;
const LIST_NAME = /^(?:list|liste)\b/i;

export function numberingIn(properties: Element | undefined): NumberingLink | undefined {
    const element = child(properties, 'w:numPr');
    const level = valueOf(element, 'w:ilvl');
    return element && { numId: valueOf(element, 'w:numId'), level: level === undefined ? undefined : Number(level) };
}

export function outlineIn(properties: Element | undefined): number | undefined {
    const value = valueOf(properties, 'w:outlineLvl');
    const level = value === undefined ? NaN : Number(value);
    // 9 is « body text ».
    return level >= 0 && level <= 9 ? level : undefined;
}

export class Styles {
    private readonly elements = new Map<string, Element>();
    private readonly known = new Map<string, ParagraphStyle>();
    private readonly characters = new Map<string, { bold?: boolean; italic?: boolean; hidden?: boolean }>();
    private readonly normal: string | undefined;
    /** `fr-FR` of the document's defaults. */
    readonly language: string | undefined;

    constructor(root: Element | undefined) {
        for (const style of childrenOf(root, 'w:style')) {
            this.elements.set(style.attributes['w:styleId'] ?? '', style);
        }
        this.normal = childrenOf(root, 'w:style').find(({ attributes }) => attributes['w:type'] === 'paragraph' && /^(?:1|true|on)$/.test(attributes['w:default'] ?? ''))?.attributes['w:styleId'];
        const defaults = child(child(child(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
        this.language = child(defaults, 'w:lang')?.attributes['w:val'];
    }

    paragraph(id: string | undefined): ParagraphStyle {
        const key = id ?? this.normal ?? '';
        const known = this.known.get(key);
        if (known) {
            return known;
        }
        const style = this.resolve(key);
        this.known.set(key, style);
        return style;
    }

    /** Undefined properties are those that neither the style nor its bases set. */
    character(id: string | undefined): { readonly bold?: boolean; readonly italic?: boolean; readonly hidden?: boolean } {
        if (id === undefined) {
            return {};
        }
        let known = this.characters.get(id);
        if (!known) {
            const runs = this.lineOf(id).map(element => child(element, 'w:rPr'));
            known = { bold: firstOf(runs, run => isOn(run, 'w:b')), italic: firstOf(runs, run => isOn(run, 'w:i')), hidden: firstOf(runs, run => isOn(run, 'w:vanish')) };
            this.characters.set(id, known);
        }
        return known;
    }

    /** A style and what it is based on; a circle ends where it closes. */
    private lineOf(id: string): Element[] {
        const line: Element[] = [];
        const seen = new Set<string>();
        for (let next: string | undefined = id; next !== undefined && !seen.has(next);) {
            seen.add(next);
            const element = this.elements.get(next);
            if (!element) {
                break;
            }
            line.push(element);
            next = valueOf(element, 'w:basedOn');
        }
        return line;
    }

    private resolve(id: string): ParagraphStyle {
        const line = this.lineOf(id);
        const paragraphs = line.map(element => child(element, 'w:pPr'));
        const runs = line.map(element => child(element, 'w:rPr'));
        const names = line.map(element => valueOf(element, 'w:name') ?? '');
        const named = HEADING_NAME.exec(names[0] ?? '') ?? HEADING_NAME.exec(id);
        const links = paragraphs.flatMap(properties => numberingIn(properties) ?? []);
        const numId = links.find(link => link.numId !== undefined)?.numId;
        const align = firstOf(paragraphs, properties => valueOf(properties, 'w:jc'));
        return {
            id, name: names[0] ?? id,
            outline: bodyless(firstOf(paragraphs, outlineIn) ?? (named ? Number(named[1]) - 1 : undefined)),
            numbering: numId === undefined ? undefined : { numId, level: links.find(link => link.level !== undefined)?.level },
            bold: firstOf(runs, run => isOn(run, 'w:b')) ?? false,
            italic: firstOf(runs, run => isOn(run, 'w:i')) ?? false,
            caps: firstOf(runs, run => isOn(run, 'w:caps') ?? isOn(run, 'w:smallCaps')) ?? false,
            centred: align === 'center',
            role: names.some(name => TITLE_NAME.test(name)) ? 'title' : names.some(name => CONTENTS_NAME.test(name)) ? 'contents' : names.some(name => LIST_NAME.test(name)) ? 'list' : undefined
        };
    }
}

export function bodyless(level: number | undefined): number | undefined {
    return level === 9 ? undefined : level;
}

function firstOf<T, R>(items: readonly T[], ask: (item: T) => R | undefined): R | undefined {
    for (const item of items) {
        const answer = ask(item);
        if (answer !== undefined) {
            return answer;
        }
    }
    return undefined;
}
