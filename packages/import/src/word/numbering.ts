/** Automatic numbers, counted as Word counts them. Source: ISO/IEC 29500-1, 17.9. */
import { child, childrenOf, isOn, valueOf, type Element } from '../package/xml.js';
import { customFormat, formatNumber } from './number-formats.js';
import type { NumberingLink, ParagraphStyle } from './styles.js';

interface Level {
    readonly start: number;
    readonly format: string;
    /** `%1.%2`. */
    readonly text: string;
    /** All numbers in Arabic digits: `1.1` below `Article I`. */
    readonly legal: boolean;
    /** The level after which it begins again; undefined for the level above, 0 for never. */
    readonly restart?: number;
    /** `fr-CH`, where the number has a language of its own. */
    readonly language?: string;
}

export interface ComputedNumber {
    /** As it is printed: `Article 3`, `3.1`, `(a)`, `•`. */
    readonly label: string;
    /** The digits of all levels down to its own, whatever is printed: `3.1`. */
    readonly path: string;
    readonly level: number;
    readonly bullet: boolean;
    readonly format: string;
    readonly value: number;
    readonly list: string;
}

interface List {
    readonly abstract: string;
    readonly overrides: ReadonlyMap<number, Level>;
    readonly starts: ReadonlyMap<number, number>;
}

export class Numbering {
    private readonly abstracts = new Map<string, ReadonlyMap<number, Level>>();
    private readonly lists = new Map<string, List>();
    /** Abstract lists by the name that fields give them. */
    private readonly named = new Map<string, readonly string[]>();
    /** Counters by abstract list: lists of one definition go on counting together. */
    private readonly counters = new Map<string, (number | undefined)[]>();
    private readonly started = new Set<string>();
    /** Style and abstract list, to the level that the list gives the style. */
    private readonly styled = new Map<string, number>();

    constructor(root: Element | undefined) {
        const byStyle = new Map<string, string>();
        const links = new Map<string, string>();
        for (const element of childrenOf(root, 'w:abstractNum')) {
            const id = element.attributes['w:abstractNumId'] ?? '';
            this.abstracts.set(id, levelsIn(childrenOf(element, 'w:lvl')));
            for (const level of childrenOf(element, 'w:lvl')) {
                const style = valueOf(level, 'w:pStyle');
                if (style !== undefined) {
                    this.styled.set(`${style} ${id}`, Number(level.attributes['w:ilvl'] ?? 0));
                }
            }
            const name = valueOf(element, 'w:name');
            if (name !== undefined) {
                this.named.set(name.toLowerCase(), [...this.named.get(name.toLowerCase()) ?? [], id]);
            }
            const defines = valueOf(element, 'w:styleLink');
            const follows = valueOf(element, 'w:numStyleLink');
            if (defines !== undefined) {
                byStyle.set(defines, id);
            }
            if (follows !== undefined) {
                links.set(id, follows);
            }
        }
        for (const element of childrenOf(root, 'w:num')) {
            const abstract = valueOf(element, 'w:abstractNumId') ?? '';
            const overrides = childrenOf(element, 'w:lvlOverride');
            this.lists.set(element.attributes['w:numId'] ?? '', {
                abstract: byStyle.get(links.get(abstract) ?? '') ?? abstract,
                overrides: levelsIn(overrides.flatMap(override => child(override, 'w:lvl') ?? [])),
                starts: new Map(overrides.flatMap(override => {
                    const start = valueOf(override, 'w:startOverride');
                    return start === undefined ? [] : [[Number(override.attributes['w:ilvl'] ?? 0), Number(start)] as const];
                }))
            });
        }
    }

    /**
     * The number of the next paragraph that belongs to a list. Each call counts on.
     * @param language of the paragraph, `fr-CH`
     */
    next(link: NumberingLink | undefined, style: ParagraphStyle, language?: string): ComputedNumber | undefined {
        const styleLink = style.numbering;
        const numId = link?.numId ?? styleLink?.numId;
        const list = numId === undefined || numId === '0' ? undefined : this.lists.get(numId);
        const level = Math.min(8, Math.max(0, link?.level ?? (list && this.styled.get(`${style.id} ${list.abstract}`)) ?? styleLink?.level ?? 0));
        if (!list || numId === undefined) {
            return undefined;
        }
        const start = list.starts.get(level);
        const restarts = start !== undefined && !this.started.has(`${numId} ${level}`);
        this.started.add(`${numId} ${level}`);
        return this.count(list, level, restarts ? start : undefined, language);
    }

    /** An abstract list with this level, for `following`: of several that have the name, one that counts already. Undefined where there is none. */
    listNamed(name: string, level: number): string | undefined {
        const lists = this.named.get(name.toLowerCase())?.filter(id => this.abstracts.get(id)?.has(level)) ?? [];
        return lists.find(id => this.counters.has(id)) ?? lists[0];
    }

    /** The number that a field inside a paragraph takes from a list: it counts on with the paragraphs of the list. */
    following(abstract: string, level: number, start?: number, language?: string): ComputedNumber | undefined {
        return this.count({ abstract, overrides: new Map(), starts: new Map() }, Math.min(8, Math.max(0, level)), start, language);
    }

    private count(list: List, level: number, start: number | undefined, language: string | undefined): ComputedNumber | undefined {
        const shape = this.level(list, level);
        if (!shape) {
            return undefined;
        }
        if (shape.format === 'bullet') {
            return { label: shape.text, path: '', level, bullet: true, format: 'bullet', value: 0, list: list.abstract };
        }
        const counters = this.counters.get(list.abstract) ?? [];
        this.counters.set(list.abstract, counters);
        counters[level] = start ?? (counters[level] ?? shape.start - 1) + 1;
        for (let deeper = level + 1; deeper < 9; deeper++) {
            const restart = this.level(list, deeper)?.restart;
            if (restart === undefined || (restart !== 0 && level < restart)) {
                counters[deeper] = undefined;
            }
        }
        const valueAt = (index: number): number => counters[index] ?? this.level(list, index)?.start ?? 1;
        if (shape.format === 'none' && !/%\d/.test(shape.text)) {
            return shape.text === '' ? undefined : { label: shape.text, path: '', level, bullet: false, format: 'none', value: 0, list: list.abstract };
        }
        const label = shape.text.replace(/%([1-9])/g, (_, digit: string) => {
            const index = Number(digit) - 1;
            return formatNumber(valueAt(index), shape.legal && index < level ? 'decimal' : this.level(list, index)?.format ?? 'decimal', shape.language ?? language);
        });
        const path = Array.from({ length: level + 1 }, (_, index) => valueAt(index)).join('.');
        return { label: label.trim(), path, level, bullet: false, format: shape.format, value: valueAt(level), list: list.abstract };
    }

    private level(list: List, level: number): Level | undefined {
        return list.overrides.get(level) ?? this.abstracts.get(list.abstract)?.get(level);
    }
}

function levelsIn(elements: readonly Element[]): ReadonlyMap<number, Level> {
    return new Map(elements.map(element => {
        const restart = valueOf(element, 'w:lvlRestart');
        return [Number(element.attributes['w:ilvl'] ?? 0), {
            start: Number(valueOf(element, 'w:start') ?? 0), format: formatIn(element), text: (valueOf(element, 'w:lvlText') ?? '').normalize('NFC'),
            legal: isOn(element, 'w:isLgl') ?? false, restart: restart === undefined ? undefined : Number(restart), language: child(child(element, 'w:rPr'), 'w:lang')?.attributes['w:val']
        }];
    }));
}

/** Formats that came after 2007 stand beside one that every Word knows. */
function formatIn(level: Element): string {
    const newer = child(child(level, 'mc:AlternateContent'), 'mc:Choice');
    const element = child(level, 'w:numFmt') ?? child(newer, 'w:numFmt') ?? child(child(child(level, 'mc:AlternateContent'), 'mc:Fallback'), 'w:numFmt');
    const format = element?.attributes['w:val'] ?? 'decimal';
    return format === 'custom' ? customFormat(element?.attributes['w:format'] ?? '') ?? 'decimal' : format;
}
