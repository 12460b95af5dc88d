/**
 * Which numbers of a text are those of its articles. A text has several ways of numbering at once: articles, points of lists,
 * chapters. Those of the articles go on from one another, reach over most of the text, and stand out or bear the word
 * « article »; a style of headings is one hint among these, since typists forget it on every third article.
 */
import { plain, type Paragraph } from '../word/model.js';
import { endsLikeText, hasVerb, isAnnexHeading, isBetweenParties, isPartiesHeading, isSigningLine, isStyled, MAX_HEADING, MAX_STYLED, NAMES_A_CONTRACT, standsOut } from './lines.js';
import { markOf, type Mark } from './marks.js';
import { boldLead } from './run-in.js';

export interface Line {
    readonly paragraph: Paragraph;
    readonly text: string;
    readonly mark?: Mark;
    /** Its look, or being short, says heading. */
    readonly looks: boolean;
    /** Words of the text before it. */
    readonly before: number;
}

export interface Series {
    /** See `Mark.family`; `styled`, `plain` and `short` for headings without numbers. */
    readonly family: string;
    readonly items: readonly Line[];
    /** Items at which the numbers begin again, with the line that says why. */
    readonly restarts: readonly { readonly item: Line; readonly divider: Line }[];
    readonly score: number;
}

export function linesOf(paragraphs: readonly Paragraph[]): readonly Line[] {
    let before = 0;
    return paragraphs.map(paragraph => {
        const text = plain(paragraph);
        const mark = markOf(paragraph);
        const line: Line = { paragraph, text, mark, before, looks: mark !== undefined ? looksLikeHeading(paragraph, mark.rest) : standsOut(paragraph, text) };
        before += text.split(' ').length;
        return line;
    });
}

/** What follows a number is a heading by its look, runs into the text in bold, or is a few words without a verb. */
function looksLikeHeading(paragraph: Paragraph, rest: string): boolean {
    return (standsOut(paragraph, rest) || boldLead(paragraph) !== undefined || rest.length <= 80 && !hasVerb(rest)) && !/[;,]$/.test(rest);
}

const WEIGHTS = { worded: 4, styled: 2.5, looks: 2, text: 0.6, plain: 1.2, short: 0.5 };

/**
 * The series of the articles; undefined where nothing is one.
 * @param known the family of the articles before, which begin anew here: of that one, a single article is enough
 */
export function mainSeries(lines: readonly Line[], known?: string): Series | undefined {
    const families = new Map<string, Line[]>();
    for (const line of lines) {
        if (line.mark && line.mark.family !== 'part' && (line.mark.path.length === 1 || line.mark.family === 'article' || line.mark.family === 'section')) {
            families.set(line.mark.family, [...families.get(line.mark.family) ?? [], line]);
        }
    }
    const found = [...families].flatMap(([family, members]) => {
        const top = members.filter(({ mark }) => mark!.path.length === 1);
        const looking = top.filter(({ looks }) => looks);
        return [scored(family, top, lines, known), ...looking.length < top.length ? [scored(family, looking, lines, known)] : []];
    });
    // Some numbers typed, some automatic, in one look: one series where together they have more than either.
    const standingNumbers = lines.filter(({ paragraph, mark }) => mark !== undefined && mark.path.length === 1 && /^\d+$/.test(mark.shown) && (mark.family === 'decimal' || mark.family.startsWith('list ')) && standsOut(paragraph, mark.rest));
    const mixed = new Set(standingNumbers.map(({ mark }) => mark!.family)).size > 1 ? scored('mixed', standingNumbers, lines, known) : undefined;
    const numbered = [...found, ...mixed && found.every(series => series === undefined || series.items.length < mixed.items.length || isWorded(series.family)) ? [mixed] : []].filter(series => series !== undefined);
    // Numbers that reach over the text, or that the headings in a style of headings bear themselves, say more than the style.
    const decides = numbered.some(({ family, items }) => items.length > 1 && (isWorded(family) && reach(items, lines) > 0.3 || items.filter(({ paragraph }) => isStyled(paragraph)).length > items.length / 2 && items.length > 2));
    const others = unnumbered(lines, families).filter(series => series !== undefined).filter(({ family }) => !(decides && family === 'styled'));
    // Numbered sentences are articles only where nothing else is a heading.
    const headed = (families: readonly string[]): boolean => others.some(({ items, family }) => families.includes(family) && items.length > 1);
    const standing = (items: readonly Line[]): boolean => items.filter(({ paragraph, mark }) => standsOut(paragraph, mark!.rest) || boldLead(paragraph) !== undefined).length > items.length / 2;
    const all = [...numbered.filter(({ family, items }) => isWorded(family) || standing(items) || !headed(['styled']) && !(headed(['plain']) && items.every(({ looks }) => !looks))), ...others];
    return all.sort((a, b) => b.score - a.score)[0];
}

function isWorded(family: string): boolean {
    return family === 'article' || family === 'section';
}

function scored(family: string, members: readonly Line[], lines: readonly Line[], known: string | undefined): Series | undefined {
    const { items, restarts } = inSequence(family, members, lines);
    const alone = members.length === 1 && lines.filter(({ mark }) => mark !== undefined && mark.path.length === 2 && mark.path[0] === members[0]!.mark!.path[0]).length > 1;
    const least = isWorded(family) || family === known || alone ? 1 : family === 'letter' ? 3 : 2;
    const textOnly = items.every(({ looks }) => !looks);
    if (items.length < least || items.length === 0 || textOnly && !isWorded(family) && items.length < 3 || items.length === 1 && !standsOut(items[0]!.paragraph, items[0]!.mark!.rest)) {
        return undefined;
    }
    // Short lines under one another, with nothing of their own below them, are a list.
    const listed = items.filter((line, index) => !isWorded(family) && !standsOut(line.paragraph, line.mark!.rest) && line.text.length <= 80 && !(line.text.endsWith('.') && (hasVerb(line.text) || line.text.length > 35)) && boldLead(line.paragraph) === undefined && lines[lines.indexOf(line) + 1] === (items[index + 1] ?? undefined));
    if (listed.length > items.length / 2) {
        return undefined;
    }
    const weight = (line: Line): number => isWorded(family) ? line.mark!.sure ? WEIGHTS.worded : 1 : isStyled(line.paragraph) ? WEIGHTS.styled : line.looks ? WEIGHTS.looks : WEIGHTS.text;
    const score = items.reduce((sum, line) => sum + weight(line), 0) * (0.25 + reach(items, lines));
    // A list of points fills a part of the text only.
    return textOnly && !isWorded(family) && reach(items, lines) < 0.4 ? undefined : { family, items, restarts, score };
}

/** How much of the text stands between the first and the last: 0 to 1. */
function reach(items: readonly Line[], lines: readonly Line[]): number {
    const last = lines.at(-1);
    const all = last ? last.before + last.text.split(' ').length : 0;
    return all === 0 ? 0 : (items.at(-1)!.before + items.at(-1)!.text.split(' ').length - items[0]!.before) / all;
}

function inSequence(family: string, members: readonly Line[], lines: readonly Line[]): Pick<Series, 'items' | 'restarts'> {
    const items: Line[] = [];
    const restarts: { item: Line; divider: Line }[] = [];
    let last: number | undefined;
    members.forEach((line, index) => {
        const [value = 0] = line.mark!.path;
        const strong = isWorded(family) && line.mark!.sure || isStyled(line.paragraph);
        const next = members[index + 1]?.mark!.path[0];
        if (last === undefined ? strong || value <= 1 : value === last + 1 || strong && value >= last || value === last + 2 && next === value + 1) {
            items.push(line);
            last = value;
        } else if (value === 1 && last !== undefined) {
            const divider = dividerBefore(line, items.at(-1)!, lines);
            if (divider) {
                restarts.push({ item: line, divider });
            }
            if (divider ?? strong) {
                items.push(line);
                last = value;
            }
        } else if (strong && last !== undefined) {
            items.push(line);
            last = value;
        }
    });
    return { items, restarts };
}

/** The line for which numbers begin again: it stands out, has no number of theirs, and names something. */
function dividerBefore(item: Line, previous: Line, lines: readonly Line[]): Line | undefined {
    const between = lines.slice(lines.indexOf(previous) + 1, lines.indexOf(item)).slice(-6);
    const able = between.filter(({ paragraph, text, mark }) => text.length <= MAX_HEADING && text.length > 3 && !/[.;,]$/.test(text) && !isBetweenParties(text) && !isSigningLine(text)
        && (mark === undefined || mark.family !== item.mark!.family) && (standsOut(paragraph, text) || mark?.family === 'part'));
    return able.find(({ text, mark }) => mark?.family === 'part' || NAMES_A_CONTRACT.test(text) || isAnnexHeading(text)) ?? able.at(-1);
}

/* ---- headings without numbers ------------------------------------------------------------------ */

function unnumbered(lines: readonly Line[], families: ReadonlyMap<string, readonly Line[]>): (Series | undefined)[] {
    const series = (family: string, items: readonly Line[], weight: number, least: number): Series | undefined =>
        items.length < least ? undefined : { family, items, restarts: [], score: items.length * weight * (0.25 + reach(items, lines)) };
    const closing = lines.findLastIndex(({ text }) => /^(?:fait (?:à|en|le)|in witness)/i.test(text));
    const able = (line: Line, index: number): boolean => line.text !== '' && (closing < 0 || index < closing) && !isSigningLine(line.text) && !isBetweenParties(line.text) && !isPartiesHeading(line.text) && !isAnnexHeading(line.text);
    const styled = lines.filter((line, index) => isStyled(line.paragraph) && line.text.length <= MAX_STYLED && !endsLikeText(line.text) && !(hasVerb(line.text) && /[.:]$/.test(line.text)) && able(line, index));
    const bare = styled.filter(({ mark }) => mark === undefined || mark.family === 'part');
    const stands = lines.filter((line, index) => index > 0 && line.mark === undefined && line.looks && able(line, index) && isPlainHeading(line) && hasText(lines, index));
    const short = families.size > 0 || styled.length > 0 ? [] : lines.filter((line, index) => index > 0 && line.mark === undefined && able(line, index) && isShortHeading(line) && hasText(lines, index));
    return [series('styled', bare.length === styled.length || bare.length > styled.length / 2 ? styled : [], WEIGHTS.styled, 1), series('plain', stands, WEIGHTS.plain, 2), series('short', short, WEIGHTS.short, 3)];
}

function isPlainHeading({ paragraph, text }: Line): boolean {
    return paragraph.style.role === undefined && !(paragraph.centred && NAMES_A_CONTRACT.test(text)) && text.length > 3 && text.length <= 80 && !/[.,;]$/.test(text) && /\p{L}{2}/u.test(text) && !/^[{[☐☒☑*•–-]/u.test(text);
}

/** A line of a few words, in a text that has nothing better. */
function isShortHeading(line: Line): boolean {
    return isPlainHeading(line) && line.text.length <= 60 && /^\p{Lu}/u.test(line.text) && !/[:!?…]$/.test(line.text) && !hasVerb(line.text) && !line.text.includes(', ') && !/\d{2}/.test(line.text);
}

/** A sentence follows, not another short line: what stands alone is a title or an address. */
function hasText(lines: readonly Line[], index: number): boolean {
    const next = lines.slice(index + 1).find(({ text }) => text !== '');
    return next !== undefined && (next.mark !== undefined || next.text.length > 60 || /[.;:]$/.test(next.text));
}
