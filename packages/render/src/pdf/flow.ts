/** A document as one long column: boxes below each other, with the space before each and where the column may be cut. */
import type { Line } from './paragraph.js';
import type { Color, TextStyle } from './styles.js';
import type { Tag } from './tags.js';

/** What is drawn in a box; places are from the box's upper left corner, x from the left edge of the page. */
export type Fragment = LineFragment | RuleFragment | PageNumberFragment | LeaderFragment;

interface FragmentBase {
    readonly x: number;
    /** The baseline of text, the middle of a rule. */
    readonly y: number;
    /** Reading order: a page draws its fragments by it. */
    readonly order: number;
}

export interface LineFragment extends FragmentBase {
    readonly type: 'line';
    readonly line: Line;
}

/** Decoration: nobody reads it. */
export interface RuleFragment extends FragmentBase {
    readonly type: 'rule';
    readonly width: number;
    readonly thickness: number;
    readonly color: Color;
}

/** The number of the page on which an id stands, ending at `x`. */
export interface PageNumberFragment extends FragmentBase {
    readonly type: 'page-number';
    readonly target: string;
    readonly style: TextStyle;
    readonly tag: Tag;
}

/** Dots from `x` to `until`. */
export interface LeaderFragment extends FragmentBase {
    readonly type: 'leader';
    readonly until: number;
    readonly style: TextStyle;
}

export interface OutlineEntry {
    readonly title: string;
    /** 1 for a document, then by the depth of the article. */
    readonly level: number;
}

export interface VBox {
    readonly height: number;
    /** Space above, except at the top of a page. */
    before: number;
    /** No page ends between this box and the next. */
    keep: boolean;
    readonly fragments: Fragment[];
    /** Ids that stand here. */
    readonly ids: string[];
    readonly outline?: OutlineEntry;
    /** A redline marks something in it. */
    changed?: boolean;
    newPage?: boolean;
    /** Repeated where the table goes on after a page has ended. */
    readonly tableHead?: readonly VBox[];
    /** What the running header says from here on. */
    readonly header?: RunningHeader;
}

export interface RunningHeader {
    readonly left: string;
    readonly right: string;
}

/** Collects boxes; the space between two is the larger of what the upper and the lower ask for. */
export class Flow {
    readonly boxes: VBox[] = [];
    private space = 0;
    private ids: string[] = [];
    private breaks = false;
    private header: RunningHeader | undefined;

    constructor(private readonly counter = { next: 0 }) {}

    /** A column beside this one: same reading order, boxes of its own. */
    beside(): Flow {
        return new Flow(this.counter);
    }

    order(): number {
        return this.counter.next++;
    }

    skip(space: number): void {
        this.space = Math.max(this.space, space);
    }

    newPage(header: RunningHeader): void {
        this.breaks = true;
        this.header = header;
    }

    /** Stands at the next box. */
    anchor(id: string | undefined): void {
        if (id !== undefined) {
            this.ids.push(id);
        }
    }

    add(box: { readonly height: number; readonly fragments: Fragment[] } & Partial<VBox>): VBox {
        const added: VBox = {
            ...box, before: this.space + (box.before ?? 0), keep: box.keep ?? false, ids: [...this.ids, ...box.ids ?? []],
            newPage: this.breaks || box.newPage, header: this.header ?? box.header
        };
        this.boxes.push(added);
        this.space = 0;
        this.ids = [];
        this.breaks = false;
        this.header = undefined;
        return added;
    }

    /** The space that the last box leaves below it. */
    get pending(): number {
        return this.space;
    }
}

