/** Pages into the file: tagged text, decoration that nobody reads, links, bookmarks. */
import type { Outline, PDFDocument, PDFStructureElement, Reference } from 'pdfkit';
import type { Language } from '@msp/language';
import { WORDS } from '../tree/words.js';
import type { Fragment, OutlineEntry, RunningHeader, VBox } from './flow.js';
import type { Fonts } from './fonts.js';
import type { Page } from './paginate.js';
import { widthOf } from './paragraph.js';
import { segmentsOf, type Segment } from './segments.js';
import { BLACK, FOOTER_Y, GREY, HEADER_Y, LINE, MARGIN, PAGE, TEXT, WATERMARK, type Color, type TextStyle } from './styles.js';
import { isWhole, path, type Tag } from './tags.js';
import { number, TextWriter } from './text-writer.js';

/** Between the two titles above a page, at least. */
const GAP = 18;
const RUNNING: TextStyle = { face: 'regular', size: 8.2, color: GREY };
const CHANGE_BAR = { x: MARGIN.left - 14, width: 1.1 } as const;

interface Place {
    readonly page: Reference;
    /** From the bottom, as PDF counts. */
    readonly y: number;
}

export interface PaintOptions {
    readonly language: Language;
    readonly draft: boolean;
}

export class Painter {
    private readonly text: TextWriter;
    private readonly places = new Map<string, Place>();
    private readonly waiting = new Map<string, Reference>();
    private readonly outlines: { readonly level: number; readonly item: Outline }[] = [];
    /** From the root to the element that is being filled. */
    private open: readonly Tag[] = [];
    private current: Tag | undefined;
    private links: Tag[] = [];
    private notes = 0;
    private operators: string[] = [];

    constructor(private readonly file: PDFDocument, private readonly fonts: Fonts, private readonly pages: readonly Page[], private readonly options: PaintOptions) {
        this.text = new TextWriter(file, fonts);
    }

    paint(): void {
        const numbers = new Map<string, number>();
        this.pages.forEach((page, index) => page.boxes.forEach(({ box }) => box.ids.forEach(id => numbers.set(id, index + 1))));
        this.pages.forEach((page, index) => this.page(page, index + 1, numbers));
        // What stands nowhere after all: its links lead to the beginning.
        const first = this.places.values().next().value;
        this.waiting.forEach(reference => {
            reference.data = first ? destinationAt(first) : [];
            reference.end();
        });
    }

    private page(page: Page, at: number, numbers: ReadonlyMap<string, number>): void {
        this.file.addPage();
        // pdfkit turns its pages upside down; this turns them back.
        this.operators.push(`1 0 0 -1 0 ${PAGE.height} cm`);
        const placed = page.boxes.map(({ box, y, repeated }) => ({ box, top: MARGIN.top + y, repeated }));
        placed.forEach(({ box, top }) => this.anchor(box, top));
        const fragments = placed.flatMap(({ box, top, repeated }) => box.fragments.map(fragment => ({ fragment, y: top + fragment.y, repeated })))
            .sort((a, b) => a.fragment.order - b.fragment.order)
            .map(each => ({ ...each, segments: each.fragment.type === 'line' ? segmentsOf(each.fragment.line, each.fragment.x, this.fonts) : [] }));
        this.artifact(() => {
            this.watermark();
            fragments.forEach(({ segments, y }) => segments.forEach(segment => this.background(segment, y)));
        });
        for (const { fragment, y, segments, repeated } of fragments) {
            if (!repeated) {
                this.content(fragment, segments, y, numbers);
            }
        }
        this.leave();
        this.artifact(() => {
            for (const { fragment, y, segments, repeated } of fragments) {
                if (repeated) {
                    segments.forEach(segment => this.operators.push(this.text.segment(segment, y)));
                }
                this.decoration(fragment, segments, y);
            }
            placed.forEach(({ box, top }) => box.changed && this.rule(CHANGE_BAR.x, top + box.height / 2, CHANGE_BAR.width, box.height + 1, BLACK));
        });
        this.running(page.header, at);
        this.flush();
        // A link names the page that it stands on: what goes on overleaf is another.
        for (const link of this.links) {
            link.element?.end();
            link.element = undefined;
        }
        this.links = [];
    }

    /* ---- tagged content ---- */

    private content(fragment: Fragment, segments: readonly Segment[], y: number, numbers: ReadonlyMap<string, number>): void {
        if (fragment.type === 'page-number') {
            const shown = String(numbers.get(fragment.target) ?? '');
            const width = widthOf(shown, fragment.style, this.fonts);
            this.enter(fragment.tag);
            this.operators.push(this.text.plain(` ${shown}`, fragment.style, fragment.x - widthOf(` ${shown}`, fragment.style, this.fonts), y));
            this.link(fragment.tag, fragment.target, fragment.x - width, y, width, fragment.style.size, shown);
        }
        for (const segment of segments) {
            const { tag, target, text, style } = segment.run;
            this.enter(tag);
            this.operators.push(this.text.segment(segment, y));
            if (target !== undefined) {
                this.link(tag, target, segment.x, y, segment.width, style.size, text);
            }
        }
    }

    private enter(tag: Tag): void {
        if (this.current === tag) {
            return;
        }
        this.leave();
        const tags = path(tag);
        // What is whole now can be written.
        this.open.filter(each => isWhole(each) && !tags.includes(each)).forEach(each => each.element?.end());
        this.open = tags;
        this.flush();
        const element = this.element(tag);
        element.add(this.file.markStructureContent(tag.role));
        this.current = tag;
    }

    private leave(): void {
        if (this.current) {
            this.flush();
            this.file.endMarkedContent();
            this.current = undefined;
        }
    }

    private element(tag: Tag): PDFStructureElement {
        if (!tag.element) {
            tag.element = this.file.struct(tag.role, { lang: tag.lang });
            if (tag.attributes) {
                tag.element.dictionary.data['A'] = tag.attributes;
            }
            if (tag.role === 'Note') {
                // ISO 14289-1, 7.9.
                tag.element.dictionary.data['ID'] = new String(`note-${++this.notes}`);
            }
            if (tag.parent) {
                this.element(tag.parent).add(tag.element);
            } else {
                this.file.addStructure(tag.element);
            }
            if (tag.role === 'Link') {
                this.links.push(tag);
            }
        }
        return tag.element;
    }

    private link(tag: Tag, target: string, x: number, y: number, width: number, size: number, text: string): void {
        this.file.annotate(x, y - size * 0.85, width, size * 1.15, {
            Subtype: 'Link', Dest: this.destination(target), Contents: new String(text.trim()), structParent: this.element(tag)
        });
    }

    /* ---- places ---- */

    private anchor(box: VBox, top: number): void {
        const page = this.file.page.dictionary;
        const y = PAGE.height - top + 6;
        for (const id of box.ids) {
            this.places.set(id, { page, y });
            const reference = this.waiting.get(id);
            if (reference) {
                this.waiting.delete(id);
                reference.data = destinationAt({ page, y });
                reference.end();
            }
        }
        if (box.outline) {
            this.bookmark(box.outline, { page, y });
        }
    }

    /** Where it leads to may stand on a page that is still to come. */
    private destination(target: string): Reference | unknown[] {
        const place = this.places.get(target);
        if (place) {
            return destinationAt(place);
        }
        let reference = this.waiting.get(target);
        if (!reference) {
            this.waiting.set(target, reference = this.file.ref([]));
        }
        return reference;
    }

    private bookmark({ title, level }: OutlineEntry, place: Place): void {
        while (this.outlines.length > 0 && this.outlines.at(-1)!.level >= level) {
            this.outlines.pop();
        }
        const item = (this.outlines.at(-1)?.item ?? this.file.outline).addItem(title, { expanded: level === 1 });
        item.outlineData['Dest'] = destinationAt(place);
        this.outlines.push({ level, item });
    }

    /* ---- what nobody reads ---- */

    private artifact(draw: () => void): void {
        this.operators.push('/Artifact <</Type /Layout>> BDC');
        draw();
        this.operators.push('EMC');
        this.flush();
    }

    private background({ run, x, width }: Segment, y: number): void {
        const { background, size } = run.style;
        if (background) {
            this.rectangle(x - 1, y - size * 0.86, width + 2, size * 1.18, background);
        }
    }

    private decoration(fragment: Fragment, segments: readonly Segment[], y: number): void {
        if (fragment.type === 'rule') {
            this.rule(fragment.x, y, fragment.width, fragment.thickness, fragment.color);
        } else if (fragment.type === 'leader') {
            this.leader(fragment.x, fragment.until, y, fragment.style);
        }
        for (const { run, x, width } of segments) {
            const { under, strike, size } = run.style;
            for (let line = 0; under && line < under.lines; line++) {
                this.rule(x, y + size * 0.16 + line * 1.5, width, 0.6, under.color, under.dashed);
            }
            for (let line = 0; strike && line < strike.lines; line++) {
                this.rule(x, y - size * 0.24 - (strike.lines - 1) * 0.9 + line * 1.8, width, 0.6, strike.color);
            }
        }
    }

    /** Dots that stand below each other on all lines. */
    private leader(from: number, until: number, y: number, style: TextStyle): void {
        const step = 5;
        const start = Math.ceil(from / step) * step;
        const dots = Math.floor((until - start) / step);
        if (dots > 1) {
            this.operators.push('q', `${LINE.join(' ')} RG`, '0.9 w', '1 J', `[0 ${step}] 0 d`, `${number(start)} ${number(PAGE.height - y + style.size * 0.04)} m ${number(start + dots * step)} ${number(PAGE.height - y + style.size * 0.04)} l S`, 'Q');
        }
    }

    private watermark(): void {
        if (this.options.draft) {
            const style: TextStyle = { face: 'bold', size: 120, color: WATERMARK, spacing: 12 };
            const words = WORDS.draft[this.options.language];
            this.operators.push(this.text.diagonal(words, style, widthOf(words, style, this.fonts)));
        }
    }

    private running({ left, right }: RunningHeader, at: number): void {
        const words = (text: string, x: (width: number) => number, y: number, style: TextStyle = RUNNING): void => {
            const shown = this.shortened(text, style, TEXT.width * 0.6);
            this.operators.push(this.text.plain(shown, style, x(widthOf(shown, style, this.fonts)), y));
        };
        this.operators.push('/Artifact <</Type /Pagination /Subtype /Header /Attached [/Top]>> BDC');
        if (at > 1) {
            const [own, other] = this.fitted(left, right);
            words(left, () => TEXT.x, HEADER_Y, own);
            words(right, width => TEXT.x + TEXT.width - width, HEADER_Y, other);
            this.rule(TEXT.x, HEADER_Y + 6, TEXT.width, 0.4, LINE);
        }
        this.operators.push('EMC', '/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom]>> BDC');
        const { language, draft } = this.options;
        words(`${WORDS.page[language]} ${at} ${WORDS.pageOf[language]} ${this.pages.length}`, width => TEXT.x + (TEXT.width - width) / 2, FOOTER_Y);
        if (draft) {
            words(WORDS.draft[language], () => TEXT.x, FOOTER_Y, { ...RUNNING, face: 'bold', spacing: 1 });
        }
        this.operators.push('EMC');
    }

    /** Both titles whole beside each other: set smaller before either is cut. */
    private fitted(left: string, right: string): readonly [TextStyle, TextStyle] {
        const styles = (size: number): readonly [TextStyle, TextStyle] => [{ ...RUNNING, size }, { ...RUNNING, size, face: 'italic' }];
        const fits = (size: number): boolean => {
            const [own, other] = styles(size);
            return widthOf(left, own, this.fonts) + widthOf(right, other, this.fonts) + GAP <= TEXT.width;
        };
        return styles([RUNNING.size, 7.6, 7, 6.4].find(fits) ?? 6.4);
    }

    private shortened(text: string, style: TextStyle, room: number): string {
        if (widthOf(text, style, this.fonts) <= room) {
            return text;
        }
        const characters = [...text].slice(0, 200);
        while (characters.length > 0 && widthOf(`${characters.join('').trimEnd()}…`, style, this.fonts) > room) {
            characters.pop();
        }
        return `${characters.join('').trimEnd()}…`;
    }

    private rule(x: number, y: number, width: number, thickness: number, color: Color, dashed = false): void {
        if (dashed) {
            this.operators.push('q', `${color.join(' ')} RG`, `${thickness} w`, '[2 1.4] 0 d', `${number(x)} ${number(PAGE.height - y)} m ${number(x + width)} ${number(PAGE.height - y)} l S`, 'Q');
        } else {
            this.rectangle(x, y - thickness / 2, width, thickness, color);
        }
    }

    private rectangle(x: number, y: number, width: number, height: number, color: Color): void {
        this.operators.push(`${color.join(' ')} rg`, `${number(x)} ${number(PAGE.height - y - height)} ${number(width)} ${number(height)} re f`);
    }

    private flush(): void {
        if (this.operators.length > 0) {
            this.file.addContent(this.operators.join('\n'));
            this.operators = [];
        }
    }
}

function destinationAt({ page, y }: Place): unknown[] {
    return [page, 'XYZ', 0, y, null];
}
