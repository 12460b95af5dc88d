/** The table of contents: titles that lead to their place, and the numbers of the pages. */
import type { Language } from '@msp/language';
import { WORDS } from '../tree/words.js';
import { addLines, addParagraph, runContext, type Context } from './blocks.js';
import type { Flow } from './flow.js';
import { linesOf } from './paragraph.js';
import { textRun } from './runs.js';
import { STYLES } from './styles.js';
import { tag } from './tags.js';

export interface Entry {
    readonly target: string;
    readonly title: string;
    /** A document of the dossier rather than an article of one. */
    readonly document: boolean;
    readonly language: Language;
}

const NUMBER_ROOM = 34;
const INDENT = 12;
/** The last entries stay with what follows the contents: none stands alone on a page. */
const TOGETHER = 3;

export function addContents(entries: readonly Entry[], flow: Flow, context: Context): void {
    addParagraph([{ type: 'text', text: WORDS.contents[context.language] }], flow, context, { style: STYLES.section, role: 'H2', keep: true });
    const list = tag('TOC', context.tag);
    for (const [index, { target, title, document, language }] of entries.entries()) {
        const style = document ? STYLES.tocDocument : STYLES.toc;
        const link = tag('Link', tag('Reference', tag('TOCI', list, language === context.language ? {} : { lang: language })));
        const x = context.x + (document ? 0 : INDENT);
        const width = context.width - (x - context.x) - NUMBER_ROOM;
        const run = { ...runContext({ ...context, change: undefined }, style.text, link, []), target };
        // What hangs below the first line of a long title is set in.
        const lines = linesOf([textRun(title, run)], { width, style, language }, context.fonts);
        addLines(lines, flow, { ...context, x, width }, style, { keep: document && entries[index + 1]?.document === false || index >= entries.length - TOGETHER });
        const box = flow.boxes.at(-1)!;
        const last = box.fragments.at(-1);
        const line = lines.at(-1);
        if (last && line) {
            const right = context.x + context.width;
            box.fragments.push(
                { type: 'leader', x: last.x + line.width + 5, until: right - 22, y: last.y, style: STYLES.toc.text, order: -1 },
                { type: 'page-number', x: right, y: last.y, target, style: style.text, tag: link, order: flow.order() }
            );
        }
    }
    flow.skip(context.style.after);
}
