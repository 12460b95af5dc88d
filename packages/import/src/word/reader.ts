/**
 * From the XML of a part to paragraphs and tables. What has no place among them becomes a remark at the paragraph where
 * it stood. Source: ISO/IEC 29500-1, chapter 17; tracked changes 17.13.5, fields 17.16, alternate content part 3, 7.4.
 */
import { child, isElement, isOn, textIn, valueOf, type Element } from '../package/xml.js';
import { picturesIn } from './drawings.js';
import { cellsIn, formDefault, hasText, revisionOf, rowsIn, textBoxesIn, textInside, TRANSPARENT, type Revision } from './elements.js';
import { Fields } from './fields.js';
import { linearMath } from './math.js';
import { plain, plainBlocks, textOf, type BodyBlock, type Cell, type Paragraph, type Piece, type Remark, type Span } from './model.js';
import { Revisions } from './revisions.js';
import { bodyless, numberingIn, outlineIn } from './styles.js';
import type { Surroundings } from './surroundings.js';
import { SYMBOL_FONTS, symbolText } from './symbols.js';

interface State {
    /** In text that a tracked change takes away; which of the two. */
    readonly removed?: 'deletion' | 'moved';
    readonly inserted?: Revision;
    readonly link?: string;
}

const EMPTY: State = {};

export class Reader {
    readonly remarks: Remark[] = [];
    private readonly fields: Fields;
    /** The paragraph that is being read. */
    private current: Paragraph | undefined;
    /** Text boxes anchored in it. */
    private boxes: BodyBlock[] = [];
    /** Paragraphs whose end mark a tracked change deleted: their text joins the next one's. */
    private pending: Paragraph | undefined;
    /** Comments whose range is open, with the text so far. */
    private readonly open = new Map<string, string>();
    private readonly commented = new Map<string, string>();
    private readonly revisions = new Revisions(remark => this.remark(remark));
    private contents = '';

    constructor(private readonly around: Surroundings) {
        this.fields = new Fields(remark => this.remark(remark));
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
        if (this.pending && this.pending.pieces.length > 0) {
            blocks.push(this.pending);
        }
        this.pending = undefined;
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
            case 'w:del': case 'w:moveFrom': this.into(element, blocks, { ...state, removed: element.name === 'w:del' ? 'deletion' : 'moved' }); break;
            case 'w:altChunk': this.remark({ kind: 'part', text: '', note: { fr: 'document inséré dans un autre format, non lu', en: 'embedded document of another format, not read' } }); break;
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
        const markChanges = child(properties, 'w:rPr');
        const style = this.around.styles.paragraph(valueOf(properties, 'w:pStyle'));
        const paragraph: Paragraph = {
            type: 'paragraph', pieces: [], style,
            number: state.removed ? undefined : this.number(element, properties, style),
            outline: bodyless(outlineIn(properties) ?? style.outline),
            centred: (valueOf(properties, 'w:jc') ?? (style.centred ? 'center' : '')) === 'center',
            bookmarks: this.pendingBookmarks.splice(0),
            newPage: isOn(properties, 'w:pageBreakBefore') ?? false
        };
        const outer = { current: this.current, boxes: this.boxes };
        this.current = paragraph;
        this.boxes = [];
        const startedInContents = this.fields.inContents;
        this.runs(element, paragraph.pieces, state);
        this.revisions.end();
        const inContents = startedInContents || this.fields.inContents || style.role === 'contents';
        this.fields.endParagraph();
        if (child(properties, 'w:pPrChange')) {
            this.remark({ kind: 'formatting', text: '', ...revisionOf(child(properties, 'w:pPrChange')!) });
        }
        const { boxes } = this;
        this.current = outer.current;
        this.boxes = outer.boxes;
        const joins = child(markChanges, 'w:del') ?? child(markChanges, 'w:moveFrom') ?? (state.removed ? element : undefined);
        const { pending } = this;
        if (pending) {
            this.pending = undefined;
            // Remarks point at the paragraph that is gone.
            this.remarks.forEach((remark, index) => { if (remark.paragraph === pending) { this.remarks[index] = { ...remark, paragraph }; } });
            paragraph.pieces.unshift(...pending.pieces);
            paragraph.bookmarks.push(...pending.bookmarks);
        }
        if (joins) {
            this.pending = paragraph;
        } else if (inContents) {
            this.contents += ` ${plain(paragraph)}`;
        } else {
            this.endContents();
            blocks.push(paragraph);
        }
        blocks.push(...boxes);
    }

    /** Word numbers and counts a paragraph without text, but not one that was deleted or that only ends a section. */
    private number(element: Element, properties: Element | undefined, style: Paragraph['style']): Paragraph['number'] {
        const gone = child(child(properties, 'w:rPr'), 'w:del') ?? child(properties, 'w:sectPr');
        return gone && !hasText(element) ? undefined : this.around.numbering.next(numberingIn(properties), style);
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
                this.revisions.begin(element.name === 'w:del' ? 'deletion' : 'moved', revisionOf(element));
                this.runs(element, pieces, { ...state, removed: element.name === 'w:del' ? 'deletion' : 'moved' });
                break;
            }
            case 'w:hyperlink': this.runs(element, pieces, { ...state, link: this.around.address(attributes['r:id']) }); break;
            case 'w:fldSimple': {
                this.fields.begin(pieces);
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
                this.add(pieces, text, state, { bold: false, italic: false });
                this.remark({ kind: 'equation', text: '', carried: text });
                break;
            }
            case 'w:bookmarkStart': this.current?.bookmarks.push(attributes['w:name'] ?? ''); break;
            case 'w:commentRangeStart': this.open.set(attributes['w:id'] ?? '', ''); break;
            case 'w:commentRangeEnd':
                this.commented.set(attributes['w:id'] ?? '', this.open.get(attributes['w:id'] ?? '') ?? '');
                this.open.delete(attributes['w:id'] ?? '');
                break;
            case 'w:rt': this.leave('other', textOf(this.aside(element)), { fr: 'annotation au-dessus du texte', en: 'annotation above the text' }); break;
            case 'w:subDoc': this.remark({ kind: 'part', text: '', note: { fr: 'sous-document, non lu', en: 'subdocument, not read' } }); break;
            case 'w:t': this.part(element, pieces, state, { bold: false, italic: false }); break;
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
        const base = this.around.styles.character(valueOf(properties, 'w:rStyle'));
        const paragraph = this.current?.style;
        const look = {
            bold: isOn(properties, 'w:b') ?? base.bold ?? paragraph?.bold ?? false,
            italic: isOn(properties, 'w:i') ?? base.italic ?? paragraph?.italic ?? false,
            hidden: isOn(properties, 'w:vanish') ?? base.hidden ?? false,
            font: child(properties, 'w:rFonts')?.attributes['w:ascii']
        };
        for (const node of element.children) {
            if (isElement(node)) {
                this.part(node, pieces, state, look);
            }
        }
    }

    private part(element: Element, pieces: Piece[], state: State, look: { bold: boolean; italic: boolean; hidden?: boolean; font?: string }): void {
        const { attributes } = element;
        switch (element.name) {
            case 'w:t': case 'w:delText': {
                const text = textIn(element);
                const meant = look.font !== undefined && SYMBOL_FONTS.test(look.font) ? symbolText(text, look.font) : text;
                this.add(pieces, meant, state, look);
                if (meant !== text) {
                    this.remark({ kind: 'symbol', text, carried: meant, note: { fr: `police ${look.font}`, en: `font ${look.font}` } });
                }
                break;
            }
            case 'w:tab': case 'w:ptab': this.add(pieces, '\t', state, look); break;
            case 'w:br': case 'w:cr': this.lineBreak(pieces, state, attributes['w:type'] === 'page' || attributes['w:type'] === 'column'); break;
            case 'w:noBreakHyphen': this.add(pieces, '\u2011', state, look); break;
            case 'w:sym': this.symbol(attributes['w:char'] ?? '', attributes['w:font'] ?? '', pieces, state, look); break;
            case 'w:fldChar': this.fieldMark(element, pieces); break;
            case 'w:instrText': this.fields.instruction(textIn(element)); break;
            case 'w:footnoteReference': this.note('footnote', this.around.footnote(attributes['w:id'])); break;
            case 'w:endnoteReference': this.note('endnote', this.around.endnote(attributes['w:id'])); break;
            case 'w:commentReference': this.comment(attributes['w:id'] ?? ''); break;
            case 'w:drawing': case 'w:pict': case 'w:object': this.drawing(element, state); break;
            case 'mc:AlternateContent': this.alternate(element, choice => choice.children.filter(isElement).forEach(node => this.part(node, pieces, state, look))); break;
            case 'w:ruby': this.runs(element, pieces, state); break;
            default: this.unknown(element);
        }
    }

    private add(pieces: Piece[], text: string, state: State, look: { bold: boolean; italic: boolean; hidden?: boolean }): void {
        if (text === '') {
            return;
        }
        if (state.removed) {
            this.revisions.remove(state.removed, text);
        } else if (this.fields.collects(text)) {
            return;
        } else if (look.hidden) {
            this.leave('hidden', text);
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
            pieces[pieces.length - 1] = { ...last, text: last.text + span.text };
        } else {
            pieces.push(span);
        }
    }

    private lineBreak(pieces: Piece[], state: State, page: boolean): void {
        if (state.removed) {
            this.add(pieces, ' ', state, { bold: false, italic: false });
        } else if (!this.fields.collects(' ')) {
            pieces.push(page ? { type: 'text', text: ' ', bold: false, italic: false } : { type: 'break' });
        }
    }

    private symbol(code: string, font: string, pieces: Piece[], state: State, look: { bold: boolean; italic: boolean }): void {
        const text = symbolText(String.fromCodePoint(Math.min(0x10ffff, parseInt(code, 16) || 0xfffd)), font);
        this.add(pieces, text, state, look);
        this.remark({ kind: 'symbol', text: '', carried: text, note: { fr: `caractère ${code} de la police ${font}`, en: `character ${code} of the font ${font}` } });
    }

    private fieldMark(element: Element, pieces: Piece[]): void {
        const type = element.attributes['w:fldCharType'];
        if (type === 'begin') {
            this.fields.begin(pieces, formDefault(child(element, 'w:ffData')));
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
            this.remark({ kind: 'text-box', text: '', carried: plainBlocks(blocks) });
        }
        picturesIn(element, boxes.length > 0, id => this.around.partText(id)).forEach(remark => this.remark(remark));
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
        const rows: Cell[][] = [];
        for (const row of rowsIn(element)) {
            const properties = child(row, 'w:trPr');
            const removed = child(properties, 'w:del');
            const cells = cellsIn(row).map((cell): Cell => {
                const own = child(cell, 'w:tcPr');
                const inner: BodyBlock[] = [];
                this.into(cell, inner, removed ? { ...state, removed: 'deletion' } : state);
                this.flush(inner);
                const merge = child(own, 'w:vMerge');
                return {
                    blocks: inner,
                    span: Math.min(63, Math.max(1, Number(valueOf(own, 'w:gridSpan') ?? 1) || 1)),
                    continues: merge !== undefined && merge.attributes['w:val'] !== 'restart'
                };
            });
            const kept = removed ? cells.filter(cell => plainBlocks(cell.blocks) !== '') : cells;
            if (kept.length > 0) {
                rows.push(kept);
            }
        }
        if (rows.length > 0) {
            blocks.push({ type: 'table', rows });
        }
    }
}
