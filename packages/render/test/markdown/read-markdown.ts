/** What a reader of CommonMark sees of a Markdown file: its text, its links and its anchors. */
import MarkdownIt from 'markdown-it';

export interface MarkdownFile {
    /** Text of blocks, each on its own line; numbers of lists before their items; headings with their level. */
    readonly text: string;
    readonly links: readonly string[];
    readonly anchors: readonly string[];
    /** HTML other than anchors, line breaks in cells and empty comments. */
    readonly html: readonly string[];
}

export function readMarkdown(source: string): MarkdownFile {
    const lines: string[] = [];
    const links: string[] = [];
    const anchors: string[] = [];
    const html: string[] = [];
    const seeHtml = (content: string): string => {
        for (const tag of content.match(/<!--[\s\S]*?-->|<[^>]*>|\S/g) ?? []) {
            const id = /^<a id="([A-Za-z0-9_-]+)">$/.exec(tag)?.[1];
            if (id !== undefined) {
                anchors.push(id);
            } else if (tag !== '</a>' && tag !== '<br>' && tag !== '<!-- -->') {
                html.push(tag);
            }
        }
        return content === '<br>' ? '\n' : '';
    };
    const numbers: number[] = [];
    let mark = '';
    for (const token of new MarkdownIt({ html: true }).parse(source, {})) {
        if (token.type === 'ordered_list_open') {
            numbers.push(Number(token.attrGet('start') ?? 1));
        } else if (token.type === 'bullet_list_open') {
            numbers.push(NaN);
        } else if (token.type.endsWith('_list_close')) {
            numbers.pop();
        } else if (token.type === 'list_item_open') {
            const number = numbers.at(-1)!;
            mark = Number.isNaN(number) ? '' : `${number}. `;
            numbers[numbers.length - 1] = number + 1;
        } else if (token.type === 'html_block') {
            seeHtml(token.content);
        } else if (token.type === 'fence' || token.type === 'code_block') {
            lines.push(token.content);
        } else if (token.type === 'inline') {
            const text = (token.children ?? []).map(child => {
                switch (child.type) {
                    case 'softbreak':
                    case 'hardbreak': return '\n';
                    case 'html_inline': return seeHtml(child.content);
                    case 'link_open': links.push(String(child.attrGet('href') ?? '')); return '';
                    case 'image': return '<image>';
                    default: return child.content;
                }
            }).join('');
            lines.push(mark + text);
            mark = '';
        }
    }
    return { text: lines.join('\n'), links, anchors, html };
}
