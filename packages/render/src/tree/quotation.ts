/** What a `{quotation}` gives in the middle of a sentence. */
import { lowerFirst } from '@msp/language';
import { labelIn, memberLabel, type Hole } from '@msp/language';
import { articleReference, documentReference, partyReference, shortNameOf } from './naming.js';
import type { Blank, Inline, Quotation, Unresolved } from './nodes.js';
import { targetOf, type Target } from './paths.js';
import type { Scope } from './scope.js';
import { clean } from './typography.js';
import { blank, conjoin, overriddenNode, shownInline } from './values.js';

/** @param before the text of the paragraph up to the quotation */
export function quotedInline(hole: Hole, scope: Scope, before: string): Quotation | Blank | Unresolved {
    const target = targetOf(hole.path, scope);
    return targetInline(target, scope, before) ?? { type: 'unresolved', text: clean(hole.path?.$cstNode?.text ?? '') || '…' };
}

function targetInline(target: Target, scope: Scope, before: string): Quotation | Blank | undefined {
    switch (target.type) {
        case 'parties': return parties(target, scope, before);
        // Where it begins its paragraph or its line of a list, the document is being listed.
        case 'document': return documentReference(target.document, scope, /^\s*(?:(?:l['’]|les? |la |the )\s*)?$/i.test(before));
        case 'clause': return articleReference(target.clause, scope);
        case 'term': return { type: 'quotation', of: 'term', children: [{ type: 'text', text: clean(target.term.name) }], target: scope.outline.terms.get(target.term) };
        case 'member': return { type: 'quotation', of: 'label', children: [{ type: 'text', text: clean(memberLabel(target.member, scope.language)) }] };
        case 'missing': return blank(target.label);
        case 'unresolved': return undefined;
        case 'fact': {
            const { fact } = target;
            const children = shownInline(fact, scope);
            const [only] = children;
            if (children.length === 1 && only?.type === 'blank') {
                return only;
            }
            return { type: 'quotation', of: 'fact', children, overridden: fact.overridden && overriddenNode(fact.overridden, scope) };
        }
    }
}

function parties({ parties: [first, ...others], role }: Target & { type: 'parties' }, scope: Scope, before: string): Quotation | Blank {
    if (!first) {
        return blank(role ? lowerFirst(labelIn(role.labels, scope.language) ?? role.name) : '');
    }
    if (others.length === 0) {
        return partyReference(first, scope, before);
    }
    const names: Inline[][] = [first, ...others].map((party, index) => index === 0
        ? [...partyReference(party, scope, before).children]
        : [{ type: 'text', text: scope.language === 'en' ? `the ${shortNameOf(party, scope)}` : shortNameOf(party, scope) }]);
    return { type: 'quotation', of: 'party', children: conjoin(names, scope.language) };
}
