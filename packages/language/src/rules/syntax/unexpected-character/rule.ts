import type { LangiumDocument } from 'langium';
import { replaceEdit } from '../../../model/edits.js';
import type { Fix, Message, Place } from '../../../model/finding.js';
import { oddCharactersIn, reportCapped } from '../syntax-problems.js';
import { message, quote } from '../../kit/suggestions.js';
import type { Report, Rule } from '../../rule.js';

const QUOTATION = /^[“„«]\s*(.*?)\s*[”“»]$/;

/** What to write instead, for what comes from a word processor or from another language. */
const HINTS: readonly { readonly is: RegExp; readonly message: Message; readonly instead?: string }[] = [
    {
        is: /[“”„«»]/,
        message: {
            fr: 'un texte s\'écrit entre guillemets droits : "…". Remplacez les guillemets typographiques.',
            en: 'a text stands between straight quotation marks: "…". Replace the typographic ones.'
        }
    },
    { is: /^[–—−‑]$/, instead: '-', message: { fr: 'écrivez le trait d\'union simple « - ».', en: 'write a plain hyphen "-".' } },
    { is: /^;+$/, instead: '', message: { fr: 'aucun point-virgule n\'est attendu ; supprimez-le.', en: 'no semicolon is expected; remove it.' } },
    { is: /^[’‘']/, message: { fr: 'un texte s\'écrit entre guillemets droits : "…".', en: 'a text stands between straight quotation marks: "…".' } },
    { is: /^€$/, instead: 'EUR', message: { fr: 'une monnaie s\'écrit par son code : 100 EUR.', en: 'a currency is written as its code: 100 EUR.' } },
    { is: /^\$$/, instead: 'USD', message: { fr: 'une monnaie s\'écrit par son code : 100 USD.', en: 'a currency is written as its code: 100 USD.' } },
    { is: /^£$/, instead: 'GBP', message: { fr: 'une monnaie s\'écrit par son code : 100 GBP.', en: 'a currency is written as its code: 100 GBP.' } }
];

export const unexpectedCharacter: Rule = {
    id: 'unexpected-character',
    domain: 'syntax',
    level: 'error',
    unread: true,
    reads: 'structure',
    title: { fr: 'Les caractères hors des textes doivent avoir un sens', en: 'Characters outside texts must mean something' },
    sources: ['Language guide: names, values and texts'],
    checkFile({ document }, context) {
        reportCapped(oddCharactersIn(document), context, odd => describe(document, odd), count => ({
            fr: `Et ${count} autres suites de caractères inattendus dans ce fichier. Est-ce bien un fichier .msp ?`,
            en: `And ${count} more runs of unexpected characters in this file. Is it an .msp file?`
        }));
    }
};

function describe(document: LangiumDocument, { offset, end }: { offset: number; end: number }): Report {
    const found = document.textDocument.getText().slice(offset, end);
    const place: Place = { node: document.parseResult.value, range: { offset, end } };
    const hint = HINTS.find(({ is }) => is.test(found));
    const said = visible(found);
    const one = [...found].length === 1;
    const quotation = QUOTATION.exec(found);
    return {
        place,
        message: quotation ? {
            fr: `Un texte s'écrit entre guillemets droits : remplacez ${said} par "${quotation[1]!}".`,
            en: `A text stands between straight quotation marks: replace ${said} by "${quotation[1]!}".`
        } : message(language => language === 'fr'
            ? `${quote(said, 'fr')} ${one ? 'n\'a' : 'n\'ont'} pas de sens ici : ${hint?.message.fr ?? `supprimez ${one ? 'ce caractère' : 'ces caractères'}, ou mettez le texte entre guillemets droits.`}`
            : `${quote(said, 'en')} ${one ? 'means' : 'mean'} nothing here: ${hint?.message.en ?? `remove ${one ? 'it' : 'them'}, or put the text in straight quotation marks.`}`),
        fixes: fixes(place, found, hint?.instead)
    };
}

function fixes(place: Place, found: string, instead: string | undefined): Fix[] {
    const quotation = QUOTATION.exec(found);
    if (quotation) {
        const text = `"${quotation[1]!}"`;
        return [{ title: { fr: 'Écrire des guillemets droits', en: 'Write straight quotation marks' }, preferred: true, edits: () => [replaceEdit(place, text)] }];
    }
    return instead === undefined ? [] : [{
        title: instead === ''
            ? { fr: 'Supprimer', en: 'Remove' }
            : { fr: `Écrire « ${instead} »`, en: `Write "${instead}"` },
        preferred: true,
        edits: () => [replaceEdit(place, instead)]
    }];
}

const LONGEST = 20;

/** Characters that cannot be seen are named by their number. */
function visible(text: string): string {
    const shown = [...text].slice(0, LONGEST).map(character =>
        /[\p{C}\p{Z}]/u.test(character) && character !== ' ' ? `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}` : character);
    return shown.join('') + ([...text].length > LONGEST ? '…' : '');
}
