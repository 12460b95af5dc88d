/** Automatic numbers, counted as Word counts them. Source: ISO/IEC 29500-1, 17.9. */
import { child, childrenOf, isOn, valueOf, type Element } from '../package/xml.js';
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

export class Numbering {
    private readonly abstracts = new Map<string, ReadonlyMap<number, Level>>();
    private readonly lists = new Map<string, { readonly abstract: string; readonly overrides: ReadonlyMap<number, Level>; readonly starts: ReadonlyMap<number, number> }>();
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

    /** The number of the next paragraph that belongs to a list. Each call counts on. */
    next(link: NumberingLink | undefined, style: ParagraphStyle): ComputedNumber | undefined {
        const styleLink = style.numbering;
        const numId = link?.numId ?? styleLink?.numId;
        const list = numId === undefined || numId === '0' ? undefined : this.lists.get(numId);
        const level = Math.min(8, Math.max(0, link?.level ?? (list && this.styled.get(`${style.id} ${list.abstract}`)) ?? styleLink?.level ?? 0));
        const shape = list && this.level(list, level);
        if (!list || !shape || numId === undefined) {
            return undefined;
        }
        if (shape.format === 'bullet') {
            return { label: shape.text, path: '', level, bullet: true, format: 'bullet', value: 0, list: list.abstract };
        }
        const counters = this.counters.get(list.abstract) ?? [];
        this.counters.set(list.abstract, counters);
        const start = list.starts.get(level);
        const restarts = start !== undefined && !this.started.has(`${numId} ${level}`);
        this.started.add(`${numId} ${level}`);
        counters[level] = restarts ? start : (counters[level] ?? shape.start - 1) + 1;
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
            return formatNumber(valueAt(index), shape.legal && index < level ? 'decimal' : this.level(list, index)?.format ?? 'decimal');
        });
        const path = Array.from({ length: level + 1 }, (_, index) => valueAt(index)).join('.');
        return { label: label.trim(), path, level, bullet: false, format: shape.format, value: valueAt(level), list: list.abstract };
    }

    private level(list: { readonly abstract: string; readonly overrides: ReadonlyMap<number, Level> }, level: number): Level | undefined {
        return list.overrides.get(level) ?? this.abstracts.get(list.abstract)?.get(level);
    }
}

function levelsIn(elements: readonly Element[]): ReadonlyMap<number, Level> {
    return new Map(elements.map(element => {
        const restart = valueOf(element, 'w:lvlRestart');
        return [Number(element.attributes['w:ilvl'] ?? 0), {
            start: Number(valueOf(element, 'w:start') ?? 0), format: valueOf(element, 'w:numFmt') ?? 'decimal', text: valueOf(element, 'w:lvlText') ?? '',
            legal: isOn(element, 'w:isLgl') ?? false, restart: restart === undefined ? undefined : Number(restart)
        }];
    }));
}

export function formatNumber(value: number, format: string): string {
    switch (format) {
        case 'lowerLetter': return letters(value);
        case 'upperLetter': return letters(value).toUpperCase();
        case 'lowerRoman': return roman(value);
        case 'upperRoman': return roman(value).toUpperCase();
        case 'decimalZero': return String(value).padStart(2, '0');
        case 'ordinal': return `${value}${value === 1 ? 'er' : 'e'}`;
        case 'none': return '';
        default: return String(value);
    }
}

/** `z` is followed by `aa`, `bb`. */
function letters(value: number): string {
    return value < 1 ? '' : String.fromCharCode(97 + (value - 1) % 26).repeat(Math.min(20, Math.ceil(value / 26)));
}

const ROMAN: readonly (readonly [number, string])[] = [
    [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i']
];

function roman(value: number): string {
    let rest = Math.min(Math.max(value, 0), 4999);
    return ROMAN.map(([size, digits]) => {
        const times = Math.floor(rest / size);
        rest -= times * size;
        return digits.repeat(times);
    }).join('');
}
