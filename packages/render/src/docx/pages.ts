/**
 * Page numbers of the table of contents. The library lays the document out as Word does, so that the numbers are there when
 * the file is opened: Word can work them out by itself, but asks first (« Ce document contient des champs qui peuvent faire
 * référence à d'autres fichiers… »), every time until the file is saved. So Word is asked to only where the layout had to
 * guess, and never in a redline, where its updates would be changes of their own. Nothing is hyphenated: where Word would
 * break words is in dictionaries of its own.
 */
import type { PageNumberEstimator } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { renderText } from '../text/text.js';
import type { ContractTree } from '../tree/nodes.js';

/** Some 200 pages: what is longer takes longer to lay out than a person waits. In characters, a cell of a table as so many. */
const LONGEST = 600_000;
const CELL = 40;

export class Pages {
    readonly estimator: PageNumberEstimator | undefined;
    private certain = false;

    constructor(private readonly tree: ContractTree) {
        this.estimator = costOf(renderText(tree)) > LONGEST ? undefined : (body, context) => {
            const estimate = estimatePageNumbersWith({ guess: true })(body, context);
            this.certain = (estimate.guesses ?? []).length === 0;
            return estimate;
        };
    }

    /** Whether Word has to work the numbers out; known when the document is written. */
    get toUpdate(): boolean {
        return !this.certain && !this.tree.redline;
    }
}

function costOf(text: string): number {
    let cells = 0;
    for (let at = text.indexOf(' | '); at >= 0; at = text.indexOf(' | ', at + 3)) {
        cells += 1;
    }
    return text.length + cells * CELL;
}
