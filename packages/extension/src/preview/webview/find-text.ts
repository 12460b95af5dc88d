/** The text of the contract as one searches it: without regard to capitals, accents and kinds of space. */

export interface TextPoint {
    readonly node: Text;
    readonly offset: number;
}

export interface Match {
    readonly start: TextPoint;
    readonly end: TextPoint;
}

/** The text of one block, folded; for each character of it where it stands in the page. */
export interface TextBlock {
    readonly text: string;
    readonly points: readonly TextPoint[];
}

const BLOCKS = 'p, li, h1, h2, h3, h4, h5, h6, dt, dd, td, th, caption, pre';

/** A match never goes from one paragraph into the next. */
export function textBlocks(root: HTMLElement): readonly TextBlock[] {
    const blocks: { text: string; points: TextPoint[]; element: Element | null }[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        const element = node.parentElement?.closest(BLOCKS) ?? null;
        let block = blocks.at(-1);
        if (!block || block.element !== element) {
            block = { text: '', points: [], element };
            blocks.push(block);
        }
        append(block, node);
    }
    return blocks;
}

function append(block: { text: string; points: TextPoint[] }, node: Text): void {
    const { data } = node;
    for (let offset = 0; offset < data.length; offset++) {
        const folded = fold(data[offset]!);
        // Many spaces are one.
        if (folded !== '' && !(folded === ' ' && block.text.endsWith(' '))) {
            block.text += folded;
            block.points.push({ node, offset });
        }
    }
}

const folds = new Map<string, string>();

/** One character for one; nothing for a soft hyphen, which is not to be seen. */
function fold(character: string): string {
    let folded = folds.get(character);
    if (folded === undefined) {
        const base = character === '\u00ad' ? '' : /\s/.test(character) ? ' ' : character === '’' ? "'" : character.normalize('NFD')[0]!.toLowerCase();
        folded = base.length > 1 ? character : base;
        folds.set(character, folded);
    }
    return folded;
}

export function foldText(text: string): string {
    return [...text].map(fold).join('').replace(/ +/g, ' ');
}

export function matchesIn(blocks: readonly TextBlock[], query: string, most: number): readonly Match[] {
    const wanted = foldText(query);
    const matches: Match[] = [];
    if (wanted.trim() === '') {
        return matches;
    }
    for (const { text, points } of blocks) {
        for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
            const last = points[at + wanted.length - 1]!;
            matches.push({ start: points[at]!, end: { node: last.node, offset: last.offset + 1 } });
            if (matches.length === most) {
                return matches;
            }
        }
    }
    return matches;
}
