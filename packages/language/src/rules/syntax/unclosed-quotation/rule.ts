import { openPlacesIn, swallowedFrom } from '../../../grammar/text-scan.js';
import type { Place } from '../../../model/finding.js';
import { uriOf } from '../../../model/tree.js';
import type { Rule } from '../../rule.js';

const NAME_AFTER = /\{[^\s{}"]*/y;

export const unclosedQuotation: Rule = {
    id: 'unclosed-quotation',
    domain: 'syntax',
    level: 'warning',
    title: { fr: 'Une citation devrait se fermer sur sa ligne', en: 'A quotation should close on its line' },
    sources: ['Language guide: quotations in prose'],
    checkFile({ document }, context) {
        const text = document.textDocument.getText();
        const open = openPlacesIn(document);
        // What a text left open has swallowed is no prose.
        const limit = swallowedFrom(open);
        for (const { kind, offset } of open) {
            if (kind !== 'quotation' || offset >= limit) {
                continue;
            }
            NAME_AFTER.lastIndex = offset;
            const end = offset + Math.max(1, NAME_AFTER.exec(text)?.[0].length ?? 1);
            const place: Place = { node: document.parseResult.value, range: { offset, end } };
            const uri = uriOf(place.node);
            const escape = { title: { fr: 'Écrire une accolade ordinaire', en: 'Write an ordinary brace' }, edits: () => [{ uri, offset, end: offset, text: '\\' }] };
            const close = { title: { fr: 'Fermer la citation', en: 'Close the quotation' }, preferred: true, edits: () => [{ uri, offset: end, end, text: '}' }] };
            context.report({
                place,
                message: {
                    fr: 'Cette accolade ne se ferme pas sur la même ligne et reste du texte : fermez la citation par « } », ou écrivez « \\{ ».',
                    en: 'This brace does not close on its line and stays text: close the quotation with "}", or write "\\{".'
                },
                fixes: end > offset + 1 ? [close, escape] : [escape]
            });
        }
    }
};
