import { openPlacesIn, type OpenKind } from '../../../grammar/text-scan.js';
import type { Fix, Message, Place } from '../../../model/finding.js';
import { uriOf } from '../../../model/tree.js';
import type { Rule } from '../../rule.js';

const MESSAGES: Readonly<Record<Exclude<OpenKind, 'quotation'>, Message>> = {
    text: {
        fr: 'Ce texte n\'est pas fermé et absorbe ce qui suit : ajoutez """ à sa fin.',
        en: 'This text is not closed and swallows what follows: add """ where it ends.'
    },
    string: {
        fr: 'Il manque le guillemet fermant : ajoutez " à la fin du texte, sur la même ligne.',
        en: 'The closing quotation mark is missing: add " at the end of the text, on the same line.'
    },
    comment: {
        fr: 'Ce commentaire n\'est pas fermé : ajoutez */ à sa fin.',
        en: 'This comment is not closed: add */ where it ends.'
    }
};

export const unterminatedText: Rule = {
    id: 'unterminated-text',
    domain: 'syntax',
    level: 'error',
    unread: true,
    title: { fr: 'Un texte ou un commentaire ouvert doit être fermé', en: 'A text or comment that opens must close' },
    sources: ['Language guide: texts and comments'],
    checkFile({ document }, context) {
        for (const { kind, offset, end } of openPlacesIn(document)) {
            if (kind !== 'quotation') {
                const place: Place = { node: document.parseResult.value, range: { offset, end } };
                context.report({ place, message: MESSAGES[kind], fixes: kind === 'string' ? closeFix(place, document.textDocument.getText().slice(offset, end)) : [] });
            }
        }
    }
};

/** Where the string has run into what follows it on its line, nobody can say where it should have ended. */
function closeFix(place: Place, taken: string): Fix[] {
    if (/[{}[\]]/.test(taken) || taken.endsWith('\\')) {
        return [];
    }
    const { offset, end } = place.range!;
    const at = offset + taken.replace(/[\s,]+$/, '').length;
    return [{
        title: { fr: 'Ajouter le guillemet fermant', en: 'Add the closing quotation mark' },
        preferred: true,
        edits: () => [{ uri: uriOf(place.node), offset: Math.min(at, end), end: Math.min(at, end), text: '"' }]
    }];
}
