/** The title of a contract: in the style of titles, standing out at its head, or its only heading of the highest level. */
import { plain, type BodyBlock, type Paragraph, type Remark } from '../word/model.js';
import type { Heading } from './headings.js';
import { isBold, isCapitals, NAMES_A_CONTRACT } from './lines.js';

export interface Title {
    readonly text: string;
    readonly rest: readonly BodyBlock[];
}

/** @returns the title of the contract, and the blocks without it */
export function takeTitle(blocks: readonly BodyBlock[], headings: Map<Paragraph, Heading>, name: string, remarks: Remark[]): Title {
    const first = blocks.findIndex(block => block.type === 'paragraph' && headings.has(block));
    const front = first < 0 ? blocks.slice(0, 3) : blocks.slice(0, first);
    const paragraphs = front.filter((block): block is Paragraph => block.type === 'paragraph' && plain(block) !== '');
    const stands = (paragraph: Paragraph): boolean => paragraph.centred || isBold(paragraph) || isCapitals(plain(paragraph));
    const isTitle = (text: string): boolean => text.length <= 200 && !/^(?:entre|between|les soussigné)/i.test(text);
    const styled = paragraphs.find(paragraph => paragraph.style.role === 'title' && isTitle(plain(paragraph)));
    const [opening] = paragraphs;
    const looks = opening && isTitle(plain(opening)) && plain(opening).length >= 4 && (stands(opening) || NAMES_A_CONTRACT.test(plain(opening)) && !/[.;:,]$/.test(plain(opening))) ? opening : undefined;
    const lone = styled ?? looks ?? loneHeading(blocks, headings);
    if (!lone) {
        return { text: name, rest: blocks };
    }
    headings.delete(lone);
    const text = plain(lone);
    if (lone.number && !lone.number.bullet) {
        remarks.push({ kind: 'number', text: '', paragraph: lone, note: { fr: `numéro automatique ${lone.number.label}`, en: `automatic number ${lone.number.label}` } });
    }
    return { text, rest: blocks.filter(block => block !== lone) };
}

/** The only heading of the highest level, at the very beginning, is the title of the contract. */
function loneHeading(blocks: readonly BodyBlock[], headings: ReadonlyMap<Paragraph, Heading>): Paragraph | undefined {
    const all = [...headings];
    const [first] = all;
    const level = Math.min(...all.map(([, heading]) => heading.level));
    if (!first || blocks.indexOf(first[0]) > 3 || first[1].annex || first[1].number !== '' || first[1].level !== level) {
        return undefined;
    }
    return NAMES_A_CONTRACT.test(first[1].text) || all.filter(([, heading]) => heading.level === level && !heading.annex).length === 1 && all.length > 2 ? first[0] : undefined;
}
