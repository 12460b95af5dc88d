import { isApplyItem, type DossierDocument } from '../../generated/ast.js';
import { insertBlockAfter, insertBlockInside } from '../../model/edits.js';
import type { Edit } from '../../model/finding.js';

/** Applies a policy: beside those that the document applies, else after its first item, which is as a rule the language. */
export function applyEdit(document: DossierDocument, name: string): Edit {
    const existing = document.items.find(isApplyItem);
    if (existing) {
        return { ...insertBlockAfter(existing, [], false), text: `, ${name}` };
    }
    const [first] = document.items;
    return first ? insertBlockAfter(first, [`apply ${name}`], false) : insertBlockInside(document, [`apply ${name}`], false);
}
