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

/** A thousand pages or so: what is longer takes longer to lay out than a person waits. In characters. */
const LONGEST = 2e6;

export class Pages {
    readonly estimator: PageNumberEstimator | undefined;
    private certain = false;

    constructor(private readonly tree: ContractTree) {
        this.estimator = renderText(tree).length > LONGEST ? undefined : (body, context) => {
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
