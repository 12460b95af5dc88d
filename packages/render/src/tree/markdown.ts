/**
 * Markdown of prose, read by markdown-it. Switched off is what has no place in a contract or could come from a slip of
 * the hand: HTML, images, code by indentation, headings by underlining.
 */
import MarkdownIt, { type Token } from 'markdown-it';

export type MarkdownToken = Token;

const markdown = new MarkdownIt('default', { html: false, linkify: false, typographer: false, breaks: false })
    .disable(['code', 'lheading', 'reference', 'html_block', 'html_inline', 'image']);

export function parseMarkdown(text: string): MarkdownToken[] {
    return markdown.parse(text, {});
}
