/** Text that is left out, and tracked insertions: neighbours that one author changed at one date, or that are left out alike, are one and told as one. */
import type { Revision } from './elements.js';
import type { Remark } from './model.js';

/** Why text is not in the draft. */
export type LeftOut = 'deletion' | 'moved' | 'hidden' | 'struck';

const NOBODY: Revision = {};

export class Revisions {
    private open: { readonly kind: LeftOut | 'insertion'; readonly revision: Revision; text: string } | undefined;

    constructor(private readonly remark: (remark: Remark) => void) {}

    leave(kind: LeftOut, text: string, revision = NOBODY): void {
        this.begin(kind, revision).text += text;
    }

    insert(revision: Revision, text: string): void {
        this.begin('insertion', revision).text += text;
    }

    private begin(kind: LeftOut | 'insertion', revision: Revision): { text: string } {
        const { open } = this;
        if (open && (open.kind !== kind || open.revision.author !== revision.author || open.revision.date !== revision.date)) {
            this.end();
        }
        this.open ??= { kind, revision, text: '' };
        return this.open;
    }

    /** Text that nobody changed follows, or the paragraph has ended. */
    end(): void {
        const { open } = this;
        this.open = undefined;
        if (open && open.text.trim() !== '') {
            this.remark({ kind: open.kind, ...(open.kind === 'insertion' ? { text: '', carried: open.text } : { text: open.text }), ...open.revision });
        }
    }
}
