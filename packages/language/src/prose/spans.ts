/** Prose as it is read: without the indentation of the source, quotations as parts of it. */
import { isHole, isTextRun, type Prose, type TextRun, type Hole, type Insertion } from '../generated/ast.js';
import { textOffset } from '../model/tree.js';

/** Removes the indentation that all lines have in common, and blank lines at both ends. */
export function dedent(text: string): string {
    const lines = text.replace(/\r\n?/g, '\n').split('\n');
    const indents = lines.slice(1).filter(line => line.trim() !== '').map(line => /^[ \t]*/.exec(line)![0].length);
    const common = Math.min(...indents.length > 0 ? indents : [0]);
    return [lines[0]!.trimStart(), ...lines.slice(1).map(line => line.slice(common).trimEnd())].join('\n').replace(/^\n+|\s+$/g, '');
}

/** The indentation that the lines of prose have in common, its first line aside; holes count as text. */
export function commonIndent(prose: Prose): number {
    let common = Infinity;
    let before = '';
    for (const part of prose.parts) {
        if (!isTextRun(part)) {
            before = '{}';
            continue;
        }
        const lines = (before + part.text).split('\n');
        lines.forEach((line, index) => {
            const last = index === lines.length - 1 && part !== prose.parts.at(-1);
            if (index > 0 && (line.trim() !== '' || last)) {
                common = Math.min(common, /^[ \t]*/.exec(line)![0].length);
            }
        });
        before = '';
    }
    return Number.isFinite(common) ? common : 0;
}

export type ProseMark = Exclude<Insertion, Hole>;

/** One stretch of prose: text with where it stands in the file, a quotation, or a mark of a conditional passage. */
export type ProseSpan =
    | { readonly type: 'text'; readonly text: string; readonly offset: number; readonly run: TextRun }
    | { readonly type: 'quotation'; readonly hole: Hole }
    | { readonly type: 'mark'; readonly mark: ProseMark };

/** Offsets are exact: index `i` of a span's text is offset `offset + i` of the file. */
export function spansOf(prose: Prose): ProseSpan[] {
    return prose.parts.map((part): ProseSpan => {
        if (isTextRun(part)) {
            return { type: 'text', text: part.text, offset: textOffset(part), run: part };
        }
        return isHole(part) ? { type: 'quotation', hole: part } : { type: 'mark', mark: part };
    });
}
