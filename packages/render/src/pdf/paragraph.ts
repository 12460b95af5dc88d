/** From text to lines: words and spaces as boxes and glue, then the breaks. */
import type { Language } from '@msp/language';
import type { Fonts } from './fonts.js';
import { divisions } from './hyphenation.js';
import { breakLines, FORBIDDEN, FORCED, type Box, type Glue, type Item, type LineBreak, type Penalty } from './linebreak.js';
import type { Run, TextRun } from './runs.js';
import type { BlockStyle, TextStyle } from './styles.js';

/** A word, or the part of one between two places where it may be divided. */
export interface Word extends Box {
    readonly run: TextRun;
    readonly text: string;
    /** Parts of one word share it: parts that stay together are drawn as one. */
    readonly whole: object;
}

/** A space, with the text that it is. */
export interface Space extends Glue {
    readonly run: TextRun | undefined;
    readonly text: string;
}

export interface Hyphen extends Penalty {
    readonly run: TextRun;
}

export interface Line {
    readonly items: readonly Item[];
    readonly from: number;
    readonly to: number;
    /** See `LineBreak`; in text that is not justified, spaces are never stretched. */
    readonly ratio: number;
    /** Of the text before its spaces are stretched. */
    readonly width: number;
}

export interface LineOptions {
    readonly width: number;
    readonly style: BlockStyle;
    readonly language: Language;
}

/** The tolerances of the attempts: without hyphens; with; with whatever it takes. */
const PLAIN = 1.15;
const HYPHENATED = 2.4;
const RAGGED_ROOM = 5;
const HYPHEN_COST = 55;
const BREAK_COST = 40;
const ADDRESS_COST = 400;
/** Shorter ones stay on one line. */
const LONG_ADDRESS = 32;
/** Only where a word is wider than the line, or spaces that may not break make it so. */
const DESPERATE_COST = 9_000;
/** No real word has so many: its parts are measured each for itself, without the kerning between them. */
const MANY_PLACES = 40;

const PARTS = /([ \t\n\u1680\u2000-\u2006\u2008-\u200A\u205F\u3000]+)|(\u00A0)|([^ \t\n\u1680\u2000-\u2006\u2008-\u200A\u205F\u3000\u00A0]+)/g;
/** Without one of these, a word is divided by patterns or not at all. */
const SIGN = /[-/?&=._:@\u00AD\u200B\u2010\u2014]/;
const ADDRESS = /:\/\/|^www\.|\S@\S|^[\w-]+(?:[./_][\w-]+){3,}/;

export function linesOf(runs: readonly Run[], options: LineOptions, fonts: Fonts): Line[] {
    const { style, width } = options;
    const ragged = style.align === 'justify' ? 0 : style.text.size * RAGGED_ROOM;
    const plain = itemsOf(runs, options, fonts, 'plain');
    if (!plain.some(item => item.kind === 'box')) {
        return [];
    }
    let items = plain;
    let breaks = breakLines(plain, { width, ragged, tolerance: PLAIN });
    if (!breaks && style.hyphenate) {
        items = itemsOf(runs, options, fonts, 'hyphenated');
        breaks = breakLines(items, { width, ragged, tolerance: HYPHENATED });
    }
    if (!breaks) {
        const tooWide = items.some(item => item.kind === 'box' && item.width > width);
        items = tooWide ? itemsOf(runs, options, fonts, 'desperate') : items;
        breaks = breakLines(items, { width, ragged, tolerance: Infinity }) ?? [];
    }
    return breaks.map(each => line(items, each, style.align === 'justify'));
}

/** The width that the text takes on one line, and that of its widest word. */
export function extentOf(runs: readonly Run[], options: Omit<LineOptions, 'width'>, fonts: Fonts): { readonly natural: number; readonly least: number } {
    let natural = 0;
    let least = 0;
    let together = 0;
    let line = 0;
    let held = false;
    for (const item of itemsOf(runs, { ...options, width: Infinity }, fonts, 'plain')) {
        if (item.kind === 'penalty') {
            line = item.cost === FORCED ? 0 : line;
            held = item.cost === FORBIDDEN;
            together = held ? together : 0;
            continue;
        }
        line += item.width;
        together = item.kind === 'box' || held ? together + item.width : 0;
        held = false;
        natural = Math.max(natural, line);
        least = Math.max(least, together);
    }
    return { natural, least };
}

function line(items: readonly Item[], { from, to, ratio }: LineBreak, justified: boolean): Line {
    let width = 0;
    for (let index = from; index < to; index++) {
        const item = items[index]!;
        width += item.kind === 'penalty' ? 0 : item.width + (item.kind === 'glue' && ratio < 0 ? ratio * item.shrink : 0);
    }
    const last = items[to]!;
    return { items, from, to, ratio: justified ? ratio : Math.min(ratio, 0), width: width + (last.kind === 'penalty' && last.hyphen ? last.width : 0) };
}

type Effort = 'plain' | 'hyphenated' | 'desperate';

function itemsOf(runs: readonly Run[], options: LineOptions, fonts: Fonts, effort: Effort): Item[] {
    const items: Item[] = [];
    for (const run of runs) {
        if (run.type === 'break') {
            finish(items);
            continue;
        }
        for (const [text, space, unbreakable] of run.text.matchAll(PARTS)) {
            if (space !== undefined) {
                // Spaces at either end, and those that two runs share, are one.
                if (items.at(-1)?.kind === 'box') {
                    items.push(spaceItem(' ', run, fonts));
                }
            } else if (unbreakable !== undefined) {
                items.push({ kind: 'penalty', width: 0, cost: effort === 'desperate' ? DESPERATE_COST : FORBIDDEN, hyphen: false }, fixedSpace(text, run, fonts));
            } else {
                pushWord(items, text, run, options, fonts, effort);
            }
        }
    }
    finish(items);
    return items;
}

/** The rest of the line stays empty. */
function finish(items: Item[]): void {
    if (items.at(-1)?.kind === 'glue') {
        items.pop();
    }
    items.push(
        { kind: 'penalty', width: 0, cost: FORBIDDEN, hyphen: false },
        { kind: 'glue', width: 0, stretch: 1e5, shrink: 0, run: undefined, text: '' } as Space,
        { kind: 'penalty', width: 0, cost: FORCED, hyphen: false }
    );
}

export function widthOf(text: string, style: TextStyle, fonts: Fonts): number {
    const spacing = style.spacing ? style.spacing * [...text].length : 0;
    return fonts.shape(text, style.face, style.tabular).width * style.size / 1000 + spacing;
}

function spaceItem(text: string, run: TextRun, fonts: Fonts): Space {
    const width = widthOf(text, run.style, fonts);
    return { kind: 'glue', width, stretch: width * 0.55, shrink: width * 0.3, run, text };
}

/** A no-break space is as wide as any other space of its line, but gives a little less. */
function fixedSpace(text: string, run: TextRun, fonts: Fonts): Space {
    const width = widthOf(' ', run.style, fonts);
    return { kind: 'glue', width, stretch: width * 0.3, shrink: width * 0.2, run, text };
}

function pushWord(items: Item[], text: string, run: TextRun, options: LineOptions, fonts: Fonts, effort: Effort): void {
    const places = placesIn(text, options, effort, () => widthOf(text, run.style, fonts) > options.width);
    const whole = {};
    let from = 0;
    let before = 0;
    if (places.length > MANY_PLACES) {
        for (const { at, cost } of [...places, { at: text.length, cost: FORBIDDEN }]) {
            const part = text.slice(from, at);
            items.push({ kind: 'box', width: widthOf(part, run.style, fonts), run, text: part, whole: {} } as Word, { kind: 'penalty', width: 0, cost, hyphen: false });
            from = at;
        }
        return;
    }
    for (const { at, cost, hyphen } of places) {
        const width = widthOf(text.slice(0, at), run.style, fonts);
        items.push({ kind: 'box', width: width - before, run, text: text.slice(from, at), whole } as Word);
        const mark = hyphen ? widthOf('-', run.style, fonts) : 0;
        items.push({ kind: 'penalty', width: mark, cost, hyphen, run } as Hyphen);
        from = at;
        before = width;
    }
    items.push({ kind: 'box', width: widthOf(text, run.style, fonts) - before, run, text: text.slice(from), whole } as Word);
}

interface Place {
    readonly at: number;
    readonly cost: number;
    readonly hyphen: boolean;
}

/** Where a word may end a line: at its own hyphens, in an address at its signs, where patterns divide it, else nowhere. */
function placesIn(text: string, { language, style }: LineOptions, effort: Effort, tooWide: () => boolean): readonly Place[] {
    if (text.length < 4 || effort === 'plain' && !SIGN.test(text)) {
        return [];
    }
    const places = new Map<number, Place>();
    const add = (at: number, cost: number, hyphen: boolean): void => {
        if (at > 0 && at < text.length && !places.has(at)) {
            places.set(at, { at, cost, hyphen });
        }
    };
    const address = ADDRESS.test(text);
    const signs = address && text.length >= LONG_ADDRESS;
    for (const match of address && !signs ? [] : text.matchAll(signs ? /[/?&=._:@-]+(?=[^/?&=._:@-])/g : /(?<=\p{L}{3})[-\u2010](?=\p{L}{3})|(?<=\p{L}{3})\/(?=\p{L}{3})|\u200B|[\u2014](?=\p{L})/gu)) {
        add(match.index + match[0].length, signs ? ADDRESS_COST : BREAK_COST, false);
    }
    for (const match of text.matchAll(/\u00AD/g)) {
        add(match.index + 1, HYPHEN_COST, true);
    }
    if (effort !== 'plain' && style.hyphenate && !address) {
        divisions(text, language).forEach(at => add(at, HYPHEN_COST, true));
    }
    if (effort === 'desperate' && tooWide()) {
        let at = 0;
        for (const character of text) {
            at += character.length;
            if (!/^\p{M}/u.test(text.slice(at, at + 2))) {
                add(at, DESPERATE_COST, false);
            }
        }
    }
    return places.size > 1 ? [...places.values()].sort((a, b) => a.at - b.at) : [...places.values()];
}
