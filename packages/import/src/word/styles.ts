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
    readonly hidden: boolean;
    readonly struck: boolean;
    /** `fr-CH`, where the style says. */
    readonly language?: string;
    readonly centred: boolean;
    readonly role?: 'title' | 'contents' | 'list';
}

/** What a style says of runs that means something to a contract. */
export interface Look {
    readonly bold: boolean;
    readonly italic: boolean;
    readonly hidden: boolean;
    /** Struck through, once or twice. */
    readonly struck: boolean;
}

export const PLAIN: Look = { bold: false, italic: false, hidden: false, struck: false };

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
    private readonly characters = new Map<string, Look>();
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

    /** What a character style and its bases set. */
    character(id: string | undefined): Look {
        if (id === undefined) {
            return PLAIN;
        }
        let known = this.characters.get(id);
        if (!known) {
            const runs = this.lineOf(id).map(element => child(element, 'w:rPr'));
            known = lookIn(runs);
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
            ...lookIn(runs),
            language: firstOf(runs, run => child(run, 'w:lang')?.attributes['w:val']),
            caps: firstOf(runs, run => isOn(run, 'w:caps') ?? isOn(run, 'w:smallCaps')) ?? false,
            centred: align === 'center',
            role: names.some(name => TITLE_NAME.test(name)) ? 'title' : names.some(name => CONTENTS_NAME.test(name)) ? 'contents' : names.some(name => LIST_NAME.test(name)) ? 'list' : undefined
        };
    }
}

function lookIn(runs: readonly (Element | undefined)[]): Look {
    return {
        bold: firstOf(runs, run => isOn(run, 'w:b')) ?? false,
        italic: firstOf(runs, run => isOn(run, 'w:i')) ?? false,
        hidden: firstOf(runs, run => isOn(run, 'w:vanish')) ?? false,
        struck: (firstOf(runs, run => isOn(run, 'w:strike')) ?? false) || (firstOf(runs, run => isOn(run, 'w:dstrike')) ?? false)
    };
}

/**
 * The look of a run: its own properties decide; where it has none, the styles of its paragraph and of its characters each turn
 * the property over, as Word does: « Strong » in a bold heading is not bold. Source: ISO/IEC 29500-1, 17.7.3.
 */
export function lookOf(run: Element | undefined, character: Look, paragraph: Look): Look {
    const strike = isOn(run, 'w:strike');
    const double = isOn(run, 'w:dstrike');
    return {
        bold: isOn(run, 'w:b') ?? character.bold !== paragraph.bold,
        italic: isOn(run, 'w:i') ?? character.italic !== paragraph.italic,
        hidden: isOn(run, 'w:vanish') ?? character.hidden !== paragraph.hidden,
        struck: strike === undefined && double === undefined ? character.struck !== paragraph.struck : (strike ?? false) || (double ?? false)
    };
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
