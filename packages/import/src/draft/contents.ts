/** A table of contents that somebody typed: lines with dots and a page number, or lines that the headings repeat. */
import { plain, textOf, type BodyBlock, type Paragraph, type Remark } from '../word/model.js';
import { typedMark } from './marks.js';

const TITLE = /^(?:sommaire|table des matières|table des matieres|contents|table of contents|index)\s*:?$/iu;
/** « Objet ............ 2 », a tab and a page number. */
const LINE = /^(?:.*\S)?(?:\s*[.…·_]{4,}\s*|\s*\t+\s*)\d{1,3}\s*$/u;

/** @returns the blocks without it; what it said is told in one remark. */
export function withoutContents(blocks: readonly BodyBlock[], remarks: Remark[]): readonly BodyBlock[] {
    const lines = new Set<BodyBlock>();
    const paged = (block: BodyBlock | undefined): block is Paragraph => block?.type === 'paragraph' && LINE.test(textOf(block.pieces).trim());
    const count = new Map<string, number>();
    blocks.forEach(block => { if (block.type === 'paragraph') { count.set(key(block), (count.get(key(block)) ?? 0) + 1); } });
    const repeated = (block: BodyBlock | undefined): block is Paragraph => block?.type === 'paragraph' && (count.get(key(block)) ?? 0) > 1 && plain(block).length <= 120;
    for (let index = 0; index < blocks.length; index++) {
        const block = blocks[index]!;
        const titled = block.type === 'paragraph' && TITLE.test(plain(block));
        const from = titled ? index + 1 : index;
        let to = from;
        while (paged(blocks[to])) {
            to += 1;
        }
        if (to === from) {
            const firstTime = (candidate: BodyBlock | undefined): boolean => repeated(candidate) && (titled || typedMark(plain(candidate))?.rest !== undefined && typedMark(plain(candidate))!.rest !== '');
            while (firstTime(blocks[to]) && !seen(blocks, from, to)) {
                to += 1;
            }
        }
        if (to - from >= (titled ? 1 : 2) && (titled || to - from >= 3 || paged(blocks[from]))) {
            blocks.slice(index, to).forEach(line => lines.add(line));
            index = to - 1;
        }
    }
    const taken = blocks.filter((block): block is Paragraph => block.type === 'paragraph' && lines.has(block));
    if (taken.length > 0) {
        remarks.push({ kind: 'contents', text: taken.map(plain).join(' ') });
    }
    return blocks.filter(block => !lines.has(block));
}

/** Whether a line repeats one of the lines before it: the contents are over, the contract begins. */
function seen(blocks: readonly BodyBlock[], from: number, at: number): boolean {
    const own = key(blocks[at] as Paragraph);
    return blocks.slice(from, at).some(block => block.type === 'paragraph' && key(block) === own);
}

function key(paragraph: Paragraph): string {
    return plain(paragraph).replace(/[\s.…_:–—-]+/g, ' ').trim().toLowerCase();
}
