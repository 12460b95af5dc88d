/** The headings of one stretch of text whose articles are numbered in one way: articles, what stands below them, chapters above. */
import { plain, type BodyBlock, type Paragraph } from '../word/model.js';
import { definitionIn } from './definitions.js';
import { CLOSING, endsLikeText, hasVerb, isAnnexHeading, isBetweenParties, isBlank, isBold, isCapitals, isPartiesHeading, isSigningLine, isStyled, MAX_HEADING, MAX_STYLED, NAMES_A_CONTRACT, standsOut, withoutLead } from './lines.js';
import { typedMark } from './marks.js';
import { boldLead, runIn } from './run-in.js';
import type { Line, Series } from './series.js';

export interface Heading {
    /** 0 for an article; only more and less count. */
    readonly level: number;
    /** Without its number; empty for an article that has none. */
    readonly text: string;
    /** The number as the document shows it, typed or automatic: `3`, `3.1`; empty without one. */
    readonly number: string;
    /** What was typed and is no longer in `text`: `ARTICLE 4 –`, a sign after the heading. */
    readonly typed: string;
    readonly annex: boolean;
    /** A chapter above the articles, or a title among them: printed as a title, without a number. */
    readonly part?: boolean;
    /** Another document begins here. */
    readonly document?: boolean;
    /** What the paragraph says after its heading. */
    readonly rest?: Paragraph;
    /** The next line, which the heading is on. */
    readonly titleLine?: Paragraph;
}

export type Headings = Map<Paragraph, Heading>;

const RECITALS = /^(?:préambule|preambule|preamble|recitals|exposé(?: préalable| des motifs)?|considérants?|background|whereas)\s*:?$/iu;

/** « PRÉAMBULE » alone has no number. */
export function addRecitals(lines: readonly Line[], headings: Headings, level: number): void {
    for (const { paragraph, text } of lines) {
        if (RECITALS.test(text) && !headings.has(paragraph)) {
            headings.set(paragraph, { level, text: text.replace(/\s*:$/, ''), number: '', typed: text.endsWith(':') ? ':' : '', annex: false });
        }
    }
}

const SAME = 0.5;

/** One stretch of text whose articles are numbered in one way. */
export class Section {
    private readonly items: ReadonlySet<Line>;
    private readonly at: ReadonlyMap<Line, number>;
    /** The outline level that most articles have; undefined where most have none. */
    private readonly outline: number | undefined;
    private readonly closing: number;
    /** Chapters in each of which the articles begin anew. */
    private readonly chapters: boolean;

    constructor(private readonly lines: readonly Line[], private readonly main: Series, private readonly next: ReadonlyMap<BodyBlock, BodyBlock | undefined>, private readonly headings: Headings) {
        this.items = new Set(main.items);
        this.at = new Map(lines.map((line, index) => [line, index]));
        const outlines = main.items.flatMap(({ paragraph }) => isStyled(paragraph) ? [paragraph.outline!] : []).sort((a, b) => a - b);
        this.outline = outlines.length >= main.items.length * SAME ? outlines[Math.floor(outlines.length / 2)] : undefined;
        const lastItem = this.at.get(main.items.at(-1)!)!;
        const closing = lines.findIndex((line, index) => index > lastItem && CLOSING.test(line.text));
        this.closing = closing < 0 ? lines.length : closing;
        this.chapters = main.restarts.length > 0;
    }

    read(): void {
        this.main.items.forEach((item, index) => {
            this.headings.set(item.paragraph, this.headingOf(item, 0));
            const end = index + 1 < this.main.items.length ? this.at.get(this.main.items[index + 1]!)! : this.closing;
            this.below(item, this.lines.slice(this.at.get(item)! + 1, end));
        });
        this.lines.forEach((line, index) => this.among(line, index));
        addRecitals(this.lines, this.headings, 0);
    }

    /** Numbers of several parts below an article, or a second series in it. */
    private below(item: Line, lines: readonly Line[]): void {
        const numbers = lines.filter(({ mark }) => mark !== undefined && mark.path.length > 1 && (mark.family === 'decimal' || mark.family === this.main.family));
        // A glossary whose definitions have numbers is a glossary.
        const glossary = numbers.filter(({ paragraph }) => definitionIn({ ...paragraph, pieces: withoutLead(paragraph.pieces, markTyped(paragraph)) }, true) !== undefined).length;
        const several = glossary > 2 && glossary >= numbers.length * SAME ? [] : numbers;
        const first = several.find(({ mark }) => mark!.path[0] === item.mark!.path[0]) ?? several[0];
        let last: readonly number[] = [first?.mark!.path[0] ?? 0];
        const taken: Line[] = [];
        for (const line of several) {
            if (follows(last, line.mark!.path, line.looks && standsOut(line.paragraph, line.mark!.rest))) {
                taken.push(line);
                last = line.mark!.path;
            }
        }
        if (first && (taken.length > 1 || first.mark!.path[0] === item.mark!.path[0])) {
            taken.forEach(line => this.headings.set(line.paragraph, this.headingOf(line, line.mark!.path.length - 1)));
        }
        if (taken.length === 0 && glossary === 0) {
            this.second(lines);
        }
    }

    /** `1.`, `A.`, `I.` in bold below an article, beginning anew in each. */
    private second(lines: readonly Line[]): void {
        const able = lines.filter(({ mark, looks, paragraph, text }) => mark !== undefined && mark.path.length === 1 && looks && mark.family !== this.main.family && mark.family !== 'part' && !/[;,]$/.test(text)
            && (standsOut(paragraph, mark.rest) || boldLead(paragraph) !== undefined));
        const family = able[0]?.mark!.family;
        const series = able.filter(({ mark }) => mark!.family === family).filter(({ mark }, index) => mark!.path[0] === index + 1);
        if (series.length > 1) {
            series.forEach(line => this.headings.set(line.paragraph, this.headingOf(line, 1)));
        }
    }

    /** Chapters, and headings in the style of headings that have no number of the series. */
    private among(line: Line, index: number): void {
        const { paragraph, text, mark } = line;
        if (this.headings.has(paragraph) || text === '' || index >= this.closing || isSigningLine(text) || isBetweenParties(text) || isPartiesHeading(text)) {
            return;
        }
        const ahead = this.lines.slice(index + 1).find(other => this.items.has(other) || this.headings.has(other.paragraph) && !this.headings.get(other.paragraph)!.part);
        const first = this.at.get(this.main.items[0]!)!;
        const chapter = mark?.family === 'part' || mark?.family === 'section' && this.main.family !== 'section';
        if (chapter && text.length <= MAX_HEADING && mark.sure && ahead) {
            this.part(line);
            return;
        }
        const divides = this.chapters && this.main.restarts.some(({ divider }) => divider === line);
        if (!divides && (!isStyled(paragraph) || text.length > MAX_STYLED || endsLikeText(text) || says(text))) {
            return;
        }
        if (RECITALS.test(text)) {
            return;
        }
        // `(a)` in a style of headings is a point of a list.
        if (!divides && mark === undefined && isPoint(paragraph) && !(paragraph.number?.bullet === false && /^\p{Lu}/u.test(text) && !/[.;:,]$/.test(text) && this.hasOwnText(paragraph))) {
            return;
        }
        const own = paragraph.outline ?? -1;
        const deeper = this.outline !== undefined && own > this.outline;
        const straight = this.leadsTo(index);
        if (!divides && mark === undefined && isPoint(paragraph) && !(index > first && (deeper || this.outline === undefined))) {
            return;
        }
        if (index < first ? !this.afterParties(index) : divides || straight && !deeper) {
            this.part(line);
        } else if (index > first && (deeper || this.outline === undefined)) {
            this.headings.set(paragraph, { ...words(line), level: 1 + (own - (this.outline ?? own)) / 10 });
        } else if (index > first) {
            this.headings.set(paragraph, { ...words(line), level: own < this.outline! ? -1 : 0 });
        }
    }

    private hasOwnText(paragraph: Paragraph): boolean {
        const following = this.next.get(paragraph);
        return following?.type === 'table' || following?.type === 'paragraph' && following.number === undefined;
    }

    private part(line: Line): void {
        const following = this.next.get(line.paragraph);
        const { text, mark } = line;
        // « TITRE I » alone, its subject on the next line.
        const titleLine = mark?.rest === '' && following?.type === 'paragraph' && this.isTitle(following) ? following : undefined;
        const shown = [automatic(line.paragraph) + text, ...titleLine ? [plain(titleLine)] : []].join(' – ');
        const anew = this.chapters && !NAMES_A_CONTRACT.test(text) && (mark?.family === 'part');
        this.headings.set(line.paragraph, anew ? { level: -1, annex: false, text: mark.rest === '' ? titleLine ? plain(titleLine) : text : mark.rest, number: mark.shown, typed: mark.rest === '' && !titleLine ? '' : mark.typed, titleLine }
            : { level: -1, annex: false, text: shown, number: mark?.shown ?? '', typed: '', part: true, titleLine });
    }

    /** Whether the next thing after a line is an article, or another line of this kind: no text of its own follows. */
    private leadsTo(index: number): boolean {
        const following = this.lines.slice(index + 1).find(({ text }) => text !== '');
        return following !== undefined && (this.items.has(following) || following.mark?.family === 'part');
    }

    /** Lines between « entre les soussignés » and the first article belong to the parties. */
    private afterParties(index: number): boolean {
        return this.lines.slice(0, index).some(({ text }) => /^(?:entre(?:[ -]les)?(?![\p{L}])|between)/iu.test(text) && text.length < 60) && !/^(?:terminologie|définitions|definitions|objet)/i.test(this.lines[index]!.text);
    }

    /** The words of a numbered paragraph: a heading, a heading that runs into its text, or text. */
    private headingOf({ paragraph, mark }: Line, level: number): Heading {
        const found = mark!;
        const base = { level, annex: false, number: found.shown, typed: found.typed };
        const { rest } = found;
        if (rest === '' || isBlank(rest) && found.family === 'article' && rest.length < 3) {
            const following = this.next.get(paragraph);
            if (following?.type === 'paragraph' && this.isTitle(following)) {
                const [, title = '', sign = ''] = /^(.*?)\s*([.:]?)$/.exec(plain(following)) ?? [];
                return { ...base, text: title, typed: `${found.typed} ${sign}`.trim(), titleLine: following };
            }
            return { ...base, text: '' };
        }
        const stripped = withoutLead(paragraph.pieces, found.typed);
        // The bold of a style of headings is no emphasis.
        const pieces = isStyled(paragraph) && isBold(paragraph) ? stripped.map(piece => piece.type === 'text' ? { ...piece, bold: false } : piece) : stripped;
        const content: Paragraph = { ...paragraph, pieces, number: undefined, bookmarks: [], outline: undefined };
        const apart = runIn(pieces, boldLead(content));
        const isPart = /^\p{Ll}/u.test(rest) || /;\s*(?:or|and|et|ou)$/iu.test(rest);
        const looks = isPart ? false : isStyled(paragraph) ? rest.length <= MAX_STYLED && !endsLikeText(rest) && !says(rest) && !(rest.length > 80 && hasVerb(rest))
            : isBold(content) || isCapitals(rest) || paragraph.centred ? rest.length <= MAX_HEADING && !endsLikeText(rest) && !(rest.length > 80 && hasVerb(rest)) && !says(rest)
                : !this.standsAlone(paragraph, rest, level) && (rest.length <= 100 && !/[.;,]$/.test(rest) && !(hasVerb(rest) && rest.length > 40) || rest.length <= 60 && /\.$/.test(rest) && !hasVerb(rest));
        if (looks && !(apart && (rest.length > 70 || hasVerb(rest) || apart.sign === '.' || boldLead(content) !== undefined))) {
            const [, title = rest, sign = ''] = /^(.*?)(\s*[.:])?$/.exec(rest) ?? [];
            const closed = /\b(?:etc|cf|inc|ltd|corp|co|no)\.$/i.test(rest) ? rest : title;
            return { ...base, text: closed, typed: `${found.typed} ${closed === rest ? '' : sign.trim()}`.trim() };
        }
        return apart ? { ...base, text: apart.heading, typed: `${found.typed} ${apart.sign}`.trim(), rest: { ...content, pieces: [...apart.rest] } } : { ...base, text: '', rest: content };
    }

    /** A numbered line that no text of its own follows says what it says: it is no heading. */
    private standsAlone(paragraph: Paragraph, rest: string, level: number): boolean {
        const following = this.next.get(paragraph);
        const bare = following === undefined || following.type === 'paragraph' && (following.number?.bullet === false || typedMark(plain(following), following) !== undefined || CLOSING.test(plain(following)));
        return bare && (level > 0 || rest.length > 40 || hasVerb(rest) || rest.endsWith('.'));
    }

    /** A line that is the title of the number before it: short, no sentence, and text follows. */
    private isTitle(paragraph: Paragraph): boolean {
        const text = plain(paragraph);
        const following = this.next.get(paragraph);
        const another = typedMark(text, paragraph);
        return text !== '' && text.length <= 120 && /^[\p{Lu}«"“\d]/u.test(text) && !/[;,]$/.test(text) && !(text.endsWith(':') && text.length > 40) && !hasVerb(text) && another === undefined
            && (paragraph.number === undefined || paragraph.number.bullet === false && isStyled(paragraph)) && !isAnnexHeading(text) && !isBlank(text) && !text.startsWith('{')
            && (standsOut(paragraph, text) || following !== undefined && text.length <= 80);
    }
}

/** A heading that its style makes one, without its number where it bears one. */
function words({ text, mark }: Line): Omit<Heading, 'level'> {
    return mark !== undefined && mark.rest !== '' ? { annex: false, text: mark.rest, number: mark.shown, typed: mark.typed } : { annex: false, text, number: '', typed: '' };
}

function markTyped(paragraph: Paragraph): string {
    return typedMark(plain(paragraph), paragraph)?.typed ?? '';
}

/** A point of an automatic list, with a bullet or a number. */
function isPoint({ number }: Paragraph): boolean {
    return number !== undefined && (number.bullet || number.label !== '');
}

function automatic({ number }: Paragraph): string {
    return number && !number.bullet && number.label !== '' ? `${number.label} ` : '';
}

/** A sentence, whatever its look. */
function says(text: string): boolean {
    return /[.:;]$/.test(text) && (hasVerb(text) || text.length > 90 && !isCapitals(text));
}

/** Whether a number comes next: `4.3` after `4.2` and after `4.2.5`, `4.2.1` after `4.2`, `4.1` after `4`. */
function follows(last: readonly number[], next: readonly number[], standing: boolean): boolean {
    const shared = next.slice(0, -1);
    const own = next.at(-1)!;
    if (shared.length > last.length || shared.some((value, index) => value !== last[index])) {
        return false;
    }
    const before = last[shared.length];
    return before === undefined ? own <= 1 || standing : own === before + 1 || own === before + 2 || standing && own > before;
}
