/**
 * Accents in one form. « é » may be written as one character or as a letter and an accent beside it (macOS and some PDF
 * readers give the latter). Both are the same text: everything inside reads the composed form (Unicode's NFC), and this
 * document alone knows where its characters stand in the file as it is.
 */
import { TextDocument, type Position, type Range } from 'vscode-languageserver-textdocument';

/** Where the two texts stop running alongside: from here on, both offsets, in order. */
interface Anchor {
    readonly inner: number;
    readonly outer: number;
}

/** A character with the marks that belong to it, and the letters that Korean composes syllables of. */
const CLUSTER = /[\u1100-\u11FF]+|\P{M}\p{M}+|[\s\S]/gu;

/** Whether a text is already as it is read. */
export function isComposed(text: string): boolean {
    return text.normalize('NFC') === text;
}

export class ComposedText implements TextDocument {
    readonly uri: string;
    readonly languageId: string;
    readonly version: number;
    readonly lineCount: number;
    private readonly text: string;
    private readonly anchors: readonly Anchor[];
    /** A copy of what the file holds: an editor changes its own while it is being read. */
    private readonly outer: TextDocument;

    constructor({ uri, languageId, version }: Pick<TextDocument, 'uri' | 'languageId' | 'version'>, source: string) {
        this.uri = uri;
        this.languageId = languageId;
        this.version = version;
        this.outer = TextDocument.create(uri, languageId, version, source);
        this.lineCount = this.outer.lineCount;
        const pieces: string[] = [];
        const anchors: Anchor[] = [{ inner: 0, outer: 0 }];
        let length = 0;
        for (const { 0: cluster, index } of source.matchAll(CLUSTER)) {
            const composed = cluster.normalize('NFC');
            pieces.push(composed);
            length += composed.length;
            if (composed.length !== cluster.length) {
                anchors.push({ inner: length, outer: index + cluster.length });
            }
        }
        this.text = pieces.join('');
        this.anchors = anchors;
    }

    getText(range?: Range): string {
        return range ? this.text.slice(this.offsetAt(range.start), this.offsetAt(range.end)) : this.text;
    }

    positionAt(offset: number): Position {
        return this.outer.positionAt(this.moved(offset, 'inner', 'outer'));
    }

    /** Between a letter and its accent there is no place: the one before the letter. */
    offsetAt(position: Position): number {
        return this.moved(this.outer.offsetAt(position), 'outer', 'inner');
    }

    getLineRange(line: number): Range {
        return this.outer.getLineRange(line);
    }

    getEOLCharacters(line: number): string {
        return this.outer.getEOLCharacters(line);
    }

    private moved(offset: number, from: keyof Anchor, to: keyof Anchor): number {
        let low = 0;
        let high = this.anchors.length - 1;
        while (low < high) {
            const middle = Math.ceil((low + high) / 2);
            if (this.anchors[middle]![from] <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        const anchor = this.anchors[low]!;
        const next = this.anchors[low + 1];
        const at = anchor[to] + offset - anchor[from];
        return next ? Math.min(at, next[to] - 1) : at;
    }
}
