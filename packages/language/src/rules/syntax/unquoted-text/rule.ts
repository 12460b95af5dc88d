import { looseProseIn, TEXT_QUOTES } from '../../../grammar/lexing.js';
import type { LooseProse } from '../../../grammar/loose-prose.js';
import { openPlacesIn, swallowedFrom } from '../../../grammar/text-scan.js';
import type { Fix, Place } from '../../../model/finding.js';
import { uriOf } from '../../../model/tree.js';
import type { Rule } from '../../rule.js';
import { reportCapped } from '../syntax-problems.js';

export const unquotedText: Rule = {
    id: 'unquoted-text',
    domain: 'syntax',
    level: 'error',
    unread: true,
    title: { fr: 'Le texte d\'une clause doit être entre guillemets', en: 'The text of a clause must stand in quotation marks' },
    sources: ['Language guide: texts and comments'],
    checkFile({ document }, context) {
        const root = document.parseResult.value;
        const text = document.textDocument.getText();
        // Where a text before has lost its end, what looks like loose prose is its rest.
        const limit = swallowedFrom(openPlacesIn(document));
        reportCapped(looseProseIn(document).filter(({ offset }) => offset < limit), context, prose => {
            const newline = text.indexOf('\n', prose.offset);
            const place: Place = { node: root, range: { offset: prose.offset, end: newline < 0 ? prose.end : Math.min(prose.end, newline) } };
            return {
                place,
                message: {
                    fr: 'Ce texte est hors des guillemets et n\'est pas lu : mettez-le entre """ et """.',
                    en: 'This text stands outside quotation marks and is not read: put it between """ and """.'
                },
                fixes: prose.inBody ? [quoteFix(uriOf(root), text, prose)] : []
            };
        }, count => ({
            fr: `Et ${count} autres passages hors des guillemets, qui ne sont pas lus.`,
            en: `And ${count} more passages outside quotation marks, which are not read.`
        }));
    }
};

function quoteFix(uri: string, text: string, { offset, end }: LooseProse): Fix {
    // A quotation mark at an edge would become part of the delimiter.
    const before = text[offset] === '"' ? `${TEXT_QUOTES} ` : TEXT_QUOTES;
    const after = /["\\]/.test(text[end - 1] ?? '') ? ` ${TEXT_QUOTES}` : TEXT_QUOTES;
    return {
        title: { fr: 'Mettre ce texte entre guillemets', en: 'Put this text in quotation marks' },
        preferred: true,
        edits: () => [{ uri, offset, end: offset, text: before }, { uri, offset: end, end, text: after }]
    };
}
