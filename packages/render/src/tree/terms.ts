/** Glossary terms where running text uses them. */
import type { Term } from '@msp/language';
import { inlineText } from './inline.js';
import type { Inline } from './nodes.js';
import { proseInline } from './prose.js';
import type { Scope } from './scope.js';

/** Splits text at the terms in it. */
export function termUses(text: string, scope: Scope): Inline[] {
    if (!scope.marksTerms || text.trim() === '') {
        return text === '' ? [] : [{ type: 'text', text }];
    }
    const nodes: Inline[] = [];
    let at = 0;
    for (const { start, end, value } of scope.dossier.termMatcher.match(text)) {
        if (start > at) {
            nodes.push({ type: 'text', text: text.slice(at, start) });
        }
        nodes.push({ type: 'term', text: text.slice(start, end), definition: definitionText(value.term, scope), target: scope.outline.terms.get(value.term) });
        at = end;
    }
    if (at < text.length) {
        nodes.push({ type: 'text', text: text.slice(at) });
    }
    return nodes;
}

/** A definition as plain text, in the language of its document; each is written once. */
function definitionText(term: Term, scope: Scope): string {
    const { dossier, outline } = scope;
    let text = outline.definitionTexts.get(term);
    if (text === undefined) {
        const document = dossier.documentOf(term) ?? scope.document;
        const language = outline.documents.get(document)?.language ?? scope.language;
        text = term.definition ? inlineText(proseInline(term.definition, { ...scope, document, language, marksTerms: false })) : '';
        outline.definitionTexts.set(term, text);
    }
    return text;
}
