/**
 * From the XML of a part to paragraphs and tables. What has no place among them becomes a remark at the paragraph where
 * it stood. Source: ISO/IEC 29500-1, chapter 17; tracked changes 17.13.5, fields 17.16, alternate content part 3, 7.4.
 */
import { child, descendants, isElement, isOn, textIn, valueOf, type Element } from '../package/xml.js';
import { picturesIn } from './drawings.js';
import { formDefault, hasText, revisionOf, textBoxesIn, textInside, TRANSPARENT } from './elements.js';
import { BOUND, boundRemark } from './bound.js';
import { FieldNumbers } from './field-numbers.js';
import { Fields } from './fields.js';
import { linearMath } from './math.js';
import { plain, plainBlocks, textOf, type BodyBlock, type Paragraph, type Piece, type Remark, type Span } from './model.js';
import { Revisions } from './revisions.js';
import { bodyless, numberingIn, outlineIn, PLAIN, type Look, type NumberingLink } from './styles.js';
import { EMPTY, leftOut, lookIn, removalOf, shows, type RunLook, type State } from './state.js';
import type { Surroundings } from './surroundings.js';
import { SYMBOL_FONTS, symbolText } from './symbols.js';
import { readRows } from './tables.js';

/** A paragraph whose end mark a tracked change takes away: its text joins the next one's, and only where there is none does it take its number. */
interface Joining {
    readonly paragraph: Paragraph;
    readonly link: NumberingLink | undefined;
    readonly language: string | undefined;
}

export class Reader {
    readonly remarks: Remark[] = [];
    /** Paragraphs of which nothing is left, and the one with text before each: where remarks on them belong. */
    readonly before = new Map<Paragraph, Paragraph>();
    private last: Paragraph | undefined;
    private readonly fields: Fields;
    private readonly numbers: FieldNumbers;
    /** The paragraph that is being read. */
    private current: Paragraph | undefined;
    /** Text boxes anchored in it. */
    private boxes: BodyBlock[] = [];
    private pending: Joining | undefined;
    /** A paragraph whose end mark is hidden, so that the next one stands on its line. */
    private unended: Paragraph | undefined;
    /** Comments whose range is open, with the text so far. */
    private readonly open = new Map<string, string>();
    private readonly commented = new Map<string, string>();
    private readonly revisions = new Revisions(remark => this.remark(remark));
    private contents = '';

    constructor(private readonly around: Surroundings) {
        this.numbers = new FieldNumbers(around.numbering);
        this.fields = new Fields({
            remark: remark => this.remark(remark),
            number: (name, instruction) => this.numbers.next(name, instruction, { outline: this.current?.style.outline, number: this.current?.number, language: this.current?.style.language ?? around.language }),
            takesNumber: (pieces, number) => {
                const { current } = this;
                const isFirst = current !== undefined && current.number === undefined && pieces === current.pieces && textOf(pieces).trim() === '';
                if (isFirst) {
                    current.number = number;
                }
                return isFirst;
            }
        });
    }

    blocks(container: Element): BodyBlock[] {
        const blocks: BodyBlock[] = [];
        this.into(container, blocks, EMPTY);
        this.flush(blocks);
        return blocks;
    }

    /** To be called after the last block: a field or a table of contents may still be open. */
    finish(): void {
        this.fields.finish();
        this.endContents();
    }

    /** Nothing follows a paragraph whose mark was deleted that it could join. */
    private flush(blocks: BodyBlock[]): void {
        const { pending } = this;
        this.pending = undefined;
        this.unended = undefined;
        if (pending && pending.paragraph.pieces.length > 0) {
            pending.paragraph.number ??= this.around.numbering.next(pending.link, pending.paragraph.style, pending.language);
            blocks.push(pending.paragraph);
        }
    }

    private remark(remark: Remark): void {
        this.remarks.push({ paragraph: this.current, ...remark });
    }

    private into(container: Element, blocks: BodyBlock[], state: State): void {
        for (const node of container.children) {
            if (isElement(node)) {
                this.block(node, blocks, state);
            }
        }
    }

    private block(element: Element, blocks: BodyBlock[], state: State): void {
        switch (element.name) {
            case 'w:p': this.paragraph(element, blocks, state); break;
            case 'w:tbl': this.table(element, blocks, state); break;
            case 'w:sdt': this.control(element, content => this.into(content, blocks, state), true); break;
            case 'mc:AlternateContent': this.alternate(element, choice => this.into(choice, blocks, state)); break;
            case 'w:ins': case 'w:moveTo': this.into(element, blocks, { ...state, inserted: revisionOf(element) }); break;
            case 'w:del': case 'w:moveFrom': this.into(element, blocks, { ...state, removed: removalOf(element) }); break;
            case 'w:altChunk': this.unread(element, UNREAD.chunk); break;
            case 'w:subDoc': this.unread(element, UNREAD.subdocument); break;
            case BOUND: this.remark({ ...boundRemark(element), paragraph: this.current ?? this.last }); break;
            case 'm:oMathPara': case 'm:oMath': this.paragraph({ name: 'w:p', attributes: {}, children: [element] }, blocks, state); break;
            case 'w:bookmarkStart': this.pendingBookmarks.push(element.attributes['w:name'] ?? ''); break;
            case 'w:r': case 'w:hyperlink': case 'w:fldSimple': this.paragraph({ name: 'w:p', attributes: {}, children: [element] }, blocks, state); break;
            default: if (TRANSPARENT.has(element.name)) { this.into(element, blocks, state); } else { this.unknown(element); }
        }
    }

    /** Text where no text belongs is told, wherever another program has put it. */
    private unknown(element: Element): void {
        if (!element.name.endsWith('Pr')) {
            this.leave('other', `${element.name === 'w:t' ? textIn(element) : ''}${textInside(element)}`, { fr: `à l'intérieur de ${element.name}`, en: `inside ${element.name}` });
        }
    }

    private readonly pendingBookmarks: string[] = [];

    /* ---- paragraphs ---------------------------------------------------------------------------- */

    private paragraph(element: Element, blocks: BodyBlock[], state: State): void {
        const properties = child(element, 'w:pPr');
        const mark = child(properties, 'w:rPr');
        const style = this.around.styles.paragraph(valueOf(properties, 'w:pStyle'));
        const language = child(mark, 'w:lang')?.attributes['w:val'] ?? style.language ?? this.around.language;
        const { pending, unended } = this;
        this.pending = undefined;
        this.unended = undefined;
        const isHidden = state.hidden === true || lookIn(mark, style, this.around.styles).hidden;
        const isEmptied = (isHidden || pending !== undefined) && !shows(element, style, state, this.around.styles);
        const joins = child(mark, 'w:del') ?? child(mark, 'w:moveFrom') ?? (state.removed ? element : undefined);
        // What joins a paragraph of which nothing is left keeps its own shape; all else takes that of the last mark.
        const shaped = isEmptied && pending && plain(pending.paragraph) !== '' ? pending : undefined;
        const link = shaped ? shaped.link : numberingIn(properties);
        const isCounted = !joins && !(isHidden && isEmptied && !shaped) && !(child(properties, 'w:sectPr') && !hasText(element) && !shaped);
        const shape = shaped?.paragraph ?? {
            style,
            outline: bodyless(outlineIn(properties) ?? style.outline),
            centred: (valueOf(properties, 'w:jc') ?? (style.centred ? 'center' : '')) === 'center',
            newPage: isOn(properties, 'w:pageBreakBefore') ?? false
        };
        const paragraph: Paragraph = {
            type: 'paragraph', pieces: [], style: shape.style, outline: shape.outline, centred: shape.centred, newPage: shape.newPage,
            number: isCounted ? this.around.numbering.next(link, shape.style, language) : undefined,
            bookmarks: this.pendingBookmarks.splice(0)
        };
        const startedInContents = this.fields.inContents;
        const boxes = this.content(element, paragraph, state);
        const inContents = startedInContents || this.fields.inContents || style.role === 'contents';
        this.fields.endParagraph();
        if (pending) {
            this.join(pending.paragraph, paragraph);
        }
        if (joins) {
            this.pending = { paragraph, link, language };
        } else if (inContents) {
            this.contents += ` ${plain(paragraph)}`;
        } else {
            this.endContents();
            const whole = unended && blocks.at(-1) === unended && goesOn(unended, paragraph) ? { ...paragraph, outline: undefined, number: unended.number ?? paragraph.number } : paragraph;
            if (whole !== paragraph) {
                blocks.pop();
                this.point(paragraph, whole);
                this.join(unended!, whole);
            }
            blocks.push(whole);
            if (isHidden && plain(whole) !== '') {
                this.unended = whole;
            }
        }
        blocks.push(...boxes);
    }

    /** Reads the runs of a paragraph. @returns the text boxes anchored in it */
    private content(element: Element, paragraph: Paragraph, state: State): readonly BodyBlock[] {
        const outer = { current: this.current, boxes: this.boxes };
        this.current = paragraph;
        this.boxes = [];
        this.runs(element, paragraph.pieces, state);
        this.revisions.end();
        this.numbers.endParagraph();
        if (plain(paragraph) !== '') {
            this.last = paragraph;
        } else if (this.last) {
            this.before.set(paragraph, this.last);
        }
        const change = child(child(element, 'w:pPr'), 'w:pPrChange');
        if (change) {
            this.remark({ kind: 'formatting', text: '', ...revisionOf(change) });
        }
        const { boxes } = this;
        this.current = outer.current;
        this.boxes = outer.boxes;
        return boxes;
    }

    /** The text of a paragraph goes before that of the next one. */
    private join(before: Paragraph, paragraph: Paragraph): void {
        this.point(before, paragraph);
        paragraph.pieces.unshift(...before.pieces);
        paragraph.bookmarks.unshift(...before.bookmarks);
    }

    /** Remarks on a paragraph that is gone speak of the one that has its text. */
    private point(gone: Paragraph, paragraph: Paragraph): void {
        this.remarks.forEach((remark, index) => {
            if (remark.paragraph === gone) {
                this.remarks[index] = { ...remark, paragraph };
            }
        });
    }

    /* ---- runs ---------------------------------------------------------------------------------- */

    private runs(container: Element, pieces: Piece[], state: State): void {
        for (const node of container.children) {
            if (isElement(node)) {
                this.inline(node, pieces, state);
            }
        }
    }

    private inline(element: Element, pieces: Piece[], state: State): void {
        const { attributes } = element;
        switch (element.name) {
            case 'w:r': this.run(element, pieces, state); break;
            case 'w:ins': case 'w:moveTo':
                this.runs(element, pieces, { ...state, inserted: revisionOf(element) });
                break;
            case 'w:del': case 'w:moveFrom': {
                this.runs(element, pieces, { ...state, removed: removalOf(element) });
                break;
            }
            case 'w:hyperlink': this.runs(element, pieces, { ...state, link: this.around.address(attributes['r:id']) }); break;
            case 'w:fldSimple': {
                this.fields.begin(pieces, state.removed !== undefined || state.hidden === true);
                this.fields.instruction(attributes['w:instr'] ?? '');
                this.fields.separate();
                this.runs(element, pieces, state);
                this.fields.end();
                break;
            }
            case 'w:sdt': this.control(element, content => this.runs(content, pieces, state), false); break;
            case 'mc:AlternateContent': this.alternate(element, choice => this.runs(choice, pieces, state)); break;
            case 'm:oMath': case 'm:oMathPara': {
                const text = linearMath(element);
                this.add(pieces, text, state, PLAIN);
                if (!state.removed && !state.hidden) {
                    for (const change of descendants(element, REMOVALS)) {
                        this.revisions.leave(removalOf(change).kind, linearMath({ ...change, name: 'm:oMath' }), revisionOf(change));
                    }
                    this.remark({ kind: 'equation', text: '', carried: text });
                }
                break;
            }
            case 'w:bookmarkStart': this.current?.bookmarks.push(attributes['w:name'] ?? ''); break;
            case 'w:commentRangeStart': this.open.set(attributes['w:id'] ?? '', ''); break;
            case 'w:commentRangeEnd':
                this.commented.set(attributes['w:id'] ?? '', this.open.get(attributes['w:id'] ?? '') ?? '');
                this.open.delete(attributes['w:id'] ?? '');
                break;
            case 'w:rt': this.leave('other', textOf(this.aside(element)), { fr: 'annotation au-dessus du texte', en: 'annotation above the text' }); break;
            case 'w:subDoc': this.unread(element, UNREAD.subdocument); break;
            case BOUND: this.remark({ ...boundRemark(element), paragraph: this.current ?? this.last }); break;
            case 'w:t': this.part(element, pieces, state, PLAIN); break;
            default: if (TRANSPARENT.has(element.name)) { this.runs(element, pieces, state); } else { this.unknown(element); }
        }
    }

    private aside(element: Element): Piece[] {
        const pieces: Piece[] = [];
        this.runs(element, pieces, EMPTY);
        return pieces;
    }

    private run(element: Element, pieces: Piece[], state: State): void {
        const properties = child(element, 'w:rPr');
        const look = { ...lookIn(properties, this.current?.style, this.around.styles), font: child(properties, 'w:rFonts')?.attributes['w:ascii'] };
        for (const node of element.children) {
            if (isElement(node)) {
                this.part(node, pieces, state, look);
            }
        }
    }

    private part(element: Element, pieces: Piece[], state: State, look: RunLook): void {
        const { attributes } = element;
        switch (element.name) {
            case 'w:t': case 'w:delText': {
                const text = textIn(element);
                const meant = look.font !== undefined && SYMBOL_FONTS.test(look.font) ? symbolText(text, look.font) : text;
                this.add(pieces, meant, state, look);
                if (meant !== text && leftOut(state, look) === undefined) {
                    this.remark({ kind: 'symbol', text, carried: meant, note: { fr: `police ${look.font}`, en: `font ${look.font}` } });
                }
                break;
            }
            case 'w:tab': case 'w:ptab': this.add(pieces, '\t', state, look); break;
            case 'w:br': case 'w:cr': this.lineBreak(pieces, state, look, attributes['w:type'] === 'page' || attributes['w:type'] === 'column'); break;
            case 'w:noBreakHyphen': this.add(pieces, '\u2011', state, look); break;
            case 'w:sym': this.symbol(attributes['w:char'] ?? '', attributes['w:font'] ?? '', pieces, state, look); break;
            case 'w:fldChar': this.fieldMark(element, pieces, leftOut(state, look) !== undefined); break;
            case 'w:instrText': this.fields.instruction(textIn(element)); break;
            case 'w:footnoteReference': this.note('footnote', this.around.footnote(attributes['w:id'])); break;
            case 'w:endnoteReference': this.note('endnote', this.around.endnote(attributes['w:id'])); break;
            case 'w:commentReference': this.comment(attributes['w:id'] ?? ''); break;
            case 'w:drawing': case 'w:pict': case 'w:object': this.drawing(element, look.hidden ? { ...state, hidden: true } : state); break;
            case 'mc:AlternateContent': this.alternate(element, choice => choice.children.filter(isElement).forEach(node => this.part(node, pieces, state, look))); break;
            case 'w:ruby': this.runs(element, pieces, state); break;
            default: this.unknown(element);
        }
    }

    private add(pieces: Piece[], text: string, state: State, look: Look): void {
        if (text === '') {
            return;
        }
        const out = leftOut(state, look);
        if (state.removed) {
            this.revisions.leave(state.removed.kind, text, state.removed.revision);
        } else if (this.fields.collects(text)) {
            return;
        } else if (out) {
            this.revisions.leave(out, text);
        } else {
            this.open.forEach((sofar, id) => this.open.set(id, sofar + text));
            if (state.inserted) {
                this.revisions.insert(state.inserted, text);
            } else if (text.trim() !== '') {
                this.revisions.end();
            }
            this.append(pieces, { type: 'text', text, bold: look.bold, italic: look.italic, link: state.link ?? this.fields.link });
        }
    }

    private append(pieces: Piece[], span: Span): void {
        const last = pieces.at(-1);
        if (last?.type === 'text' && last.bold === span.bold && last.italic === span.italic && last.link === span.link && !this.fields.startsAt(pieces)) {
            pieces[pieces.length - 1] = { ...last, text: joined(last.text, span.text.normalize('NFC')) };
        } else {
            pieces.push({ ...span, text: span.text.normalize('NFC') });
        }
    }

    private lineBreak(pieces: Piece[], state: State, look: Look, page: boolean): void {
        if (leftOut(state, look)) {
            this.add(pieces, ' ', state, look);
        } else if (!this.fields.collects(' ')) {
            pieces.push(page ? { type: 'text', text: ' ', bold: false, italic: false } : { type: 'break' });
        }
    }

    private symbol(code: string, font: string, pieces: Piece[], state: State, look: Look): void {
        const text = symbolText(String.fromCodePoint(Math.min(0x10ffff, parseInt(code, 16) || 0xfffd)), font);
        this.add(pieces, text, state, look);
        if (leftOut(state, look)) {
            return;
        }
        this.remark({ kind: 'symbol', text: '', carried: text, note: { fr: `caractère ${code} de la police ${font}`, en: `character ${code} of the font ${font}` } });
    }

    private fieldMark(element: Element, pieces: Piece[], isLeftOut: boolean): void {
        const type = element.attributes['w:fldCharType'];
        if (type === 'begin') {
            this.fields.begin(pieces, isLeftOut, isLeftOut ? undefined : formDefault(child(element, 'w:ffData')));
        } else if (type === 'separate') {
            this.fields.separate();
        } else {
            this.fields.end();
        }
    }

    /* ---- what is left out ---------------------------------------------------------------------- */

    private leave(kind: Remark['kind'], text: string, note?: Remark['note']): void {
        if (text !== '') {
            this.remark({ kind, text, note });
        }
    }

    private unread(element: Element, { fr, en }: { readonly fr: string; readonly en: string }): void {
        const name = this.around.partName(element.attributes['r:id']);
        this.remark({ kind: 'unread', text: '', paragraph: this.current ?? this.last, note: name === undefined ? { fr, en } : { fr: `${fr}\u00A0: ${name}`, en: `${en}: ${name}` } });
    }

    private note(kind: 'footnote' | 'endnote', text: string | undefined): void {
        if (text !== undefined) {
            this.remark({ kind, text });
        }
    }

    private comment(id: string): void {
        const comment = this.around.comment(id);
        if (comment) {
            const about = this.commented.get(id) ?? this.open.get(id);
            this.remark({ kind: 'comment', ...comment, carried: about?.trim() || undefined });
        }
    }

    private drawing(element: Element, state: State): void {
        const boxes = [...textBoxesIn(element)];
        for (const box of boxes) {
            const paragraph = this.current;
            const blocks: BodyBlock[] = [];
            this.into(box, blocks, state);
            this.current = paragraph;
            this.boxes.push(...blocks);
            if (plainBlocks(blocks) !== '') {
                this.remark({ kind: 'text-box', text: '', carried: plainBlocks(blocks) });
            }
        }
        picturesIn(element, boxes.length > 0, this.around).forEach(remark => this.remark(remark));
    }

    private control(element: Element, read: (content: Element) => void, isBlock: boolean): void {
        const properties = child(element, 'w:sdtPr');
        const content = child(element, 'w:sdtContent');
        if (!content) {
            return;
        }
        const gallery = valueOf(child(properties, 'w:docPartObj'), 'w:docPartGallery');
        if (isBlock && gallery === 'Table of Contents') {
            const aside = new Reader(this.around);
            this.contents += ` ${plainBlocks(aside.blocks(content))}`;
            aside.finish();
            aside.remarks.forEach(remark => {
                if (remark.kind === 'contents') {
                    this.contents += ` ${remark.text}`;
                } else if (remark.text !== '') {
                    this.remark(remark);
                }
            });
            return;
        }
        read(content);
        const type = ['w14:checkbox', 'w:dropDownList', 'w:comboBox', 'w:date'].find(name => child(properties, name));
        if (type ?? isOn(properties, 'w:showingPlcHdr')) {
            const name = valueOf(properties, 'w:alias') ?? valueOf(properties, 'w:tag') ?? '';
            this.remark({ kind: 'form-field', text: '', carried: textInside(content).slice(0, 200), note: name === '' ? undefined : { fr: name, en: name } });
        }
    }

    private alternate(element: Element, read: (choice: Element) => void): void {
        const choice = child(element, 'mc:Choice') ?? child(element, 'mc:Fallback');
        if (choice) {
            read(choice);
        }
    }

    private endContents(): void {
        if (this.contents.trim() !== '') {
            this.remark({ kind: 'contents', text: this.contents.trim() });
        }
        this.contents = '';
    }

    /* ---- tables -------------------------------------------------------------------------------- */

    private table(element: Element, blocks: BodyBlock[], state: State): void {
        this.flush(blocks);
        const rows = readRows(element, state, (cell, inside) => {
            const inner: BodyBlock[] = [];
            this.into(cell, inner, inside);
            this.flush(inner);
            return inner;
        });
        if (rows.length > 0) {
            blocks.push({ type: 'table', rows });
        }
    }
}

const REMOVALS = new Set(['w:del', 'w:moveFrom']);
const UNREAD = {
    chunk: { fr: 'document inséré dans un autre format', en: 'embedded document of another format' },
    subdocument: { fr: 'sous-document', en: 'subdocument' }
} as const;

/** « Le Prestataire doit » and « répondre en une heure » are one sentence; « Support » and « Le Prestataire répond. » a heading and its text. */
function goesOn(before: Paragraph, paragraph: Paragraph): boolean {
    return !/[.:;!?]\s*$/.test(textOf(before.pieces)) && /^\s*[\p{Ll},;)]/u.test(textOf(paragraph.pieces));
}

/** What may compose with a letter that another run ended with: an accent of its own, a part of a Hangul syllable. */
const COMPOSES = /^[\p{M}\u1160-\u11FF]/u;
/** No letter bears more accents. */
const LETTER = 32;

/** Two composed texts as one; a paragraph may have thousands of runs, so what is far from the seam is left alone. */
function joined(before: string, after: string): string {
    return COMPOSES.test(after) ? before.slice(0, -LETTER) + (before.slice(-LETTER) + after).normalize('NFC') : before + after;
}
