/** Tracked changes: neighbours of one author and date are one change, told as one. */
import type { Revision } from './elements.js';
import type { Remark } from './model.js';

type Kind = 'deletion' | 'moved' | 'insertion';

export class Revisions {
    private open: { readonly kind: Kind; readonly revision: Revision; text: string } | undefined;

    constructor(private readonly remark: (remark: Remark) => void) {}

    begin(kind: Kind, revision: Revision): void {
        const { open } = this;
        if (open && (open.kind !== kind || open.revision.author !== revision.author || open.revision.date !== revision.date)) {
            this.end();
        }
        this.open ??= { kind, revision, text: '' };
    }

    remove(kind: 'deletion' | 'moved', text: string): void {
        this.begin(kind, this.open?.revision ?? {});
        this.open!.text += text;
    }

    insert(revision: Revision, text: string): void {
        this.begin('insertion', revision);
        this.open!.text += text;
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
