/** What single lines of a contract look like: sentences, lines of the signature, the words between the parties. */
import { plain, type Paragraph, type Piece } from '../word/model.js';

/** Longer than that, a heading in a style of headings is text. */
export const MAX_STYLED = 250;
export const MAX_HEADING = 160;

/** Words of the titles of contracts. */
export const NAMES_A_CONTRACT = /^.{0,40}(?<!\p{L})(?:contrat|convention|accord|avenant|conditions|charte|agreement|contract|addendum|amendment|terms|policy)(?!\p{L}).{0,80}$/iu;

const ANNEX = /^(annexes?|annex|appendix|appendices|schedule|exhibit|appendice|pièce jointe)\s*(?:n°\s*|no\.?\s*)?(\d+(?:\.\d+)*|[A-Z]|[IVX]+)?(?![\p{L}\p{N}])/iu;
/** « Annexe financière de l'article 4 » may be a heading, « Annexe 2 du présent contrat signée … » is a sentence. */
const VERB = new RegExp('(?<![\\p{L}-])(?:est|sont|sera|seront|était|a|ont|aura|peut|peuvent|pourra|pourront|doit|doivent|devra|devront|s[’\']engage|s[’\']engagent|s[’\']oblige|déclare|déclarent|reconnaît|désigne|constitue|comprend|prend|dure'
    + '|shall|will|is|are|was|may|must|has|have|can|agrees?|means|hereby|includes?|apply|applies|represents?|warrants?|acknowledges?|consents?|conclut|convient|conviennent|assure|fournit|confie|agit|reste|restent|demeure|peuvent)(?![\\p{L}-])', 'iu');

export function isAnnexHeading(text: string): boolean {
    return ANNEX.test(text) && text.length <= MAX_HEADING;
}

export function isBold(paragraph: Paragraph): boolean {
    const spans = paragraph.pieces.flatMap(piece => piece.type === 'text' && piece.text.trim() !== '' ? [piece] : []);
    return spans.length > 0 && spans.every(span => span.bold);
}

export function isCapitals(text: string): boolean {
    return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** Something of its look sets a line apart from running text. */
export function standsOut(paragraph: Paragraph, text = plain(paragraph)): boolean {
    return isBold(paragraph) || isCapitals(text) || paragraph.centred || isStyled(paragraph);
}

/** In a style of headings. */
export function isStyled(paragraph: Paragraph): boolean {
    return paragraph.outline !== undefined && paragraph.style.role === undefined;
}

export function endsLikeText(text: string): boolean {
    return /[;,]$/.test(text) || (/[.:]$/.test(text) && text.length > 100);
}

/** A finite verb, which titles do not have. Capitals are titles whatever they say. */
export function hasVerb(text: string): boolean {
    return !isCapitals(text) && VERB.test(text);
}

/** Lines at the head of a contract that stand out and are no headings. */
const BETWEEN = /^(?:entre(?:[ -]les)?|between|by and between|et|and|d['’]une part|d['’]autre part|(?:entre[ -])?les soussign\S*|conclue? entre|ci-après|il (?:a été|est) |(?:ont|sont) convenu|it is (?:hereby )?agreed|now,? therefore|of the (?:one|other) part)(?![\p{L}])/iu;
/** Headings of the parties themselves. */
const PARTIES = /^(?:(?:désignation|identification|présentation) des parties|(?:les |the )?parties(?: (?:au contrat|to (?:the|this) agreement))?|(?:entre )?les soussign\S*|entre|between)\s*:?$/iu;
/** « Pour le Client », « Name: », « Lu et approuvé », a line to write on. */
const SIGNING = /^(?:[_.…\s:]+$|(?:name|nom|prénom|nom et prénom|title|titre|designation|fonction|qualité|date|by|per|par|signature|signatures|signed|signée?|cachet|tampon|le|à|print name|print|witness|initials?)\s*(?:\([^)]*\)\s*)?(?:[:_/].*)?$|(?:pour|for|on behalf of|au nom de)\s+(?:and on behalf of\s+)?(?:l[’']|la |le |les |the )?\S.{0,60}$|lu et approuvé|bon pour|fait (?:à|en|le)(?![\p{L}])|in witness|en foi de quoi|accepted and agreed|agreed and accepted)/iu;
/** From here on a contract is signed. */
export const CLOSING = /^(?:fait\s+(?:à|en|le|a)(?![\p{L}])|en foi de quoi|in witness\b|signed (?:by|for|in|on|as)\b|signatures?\s*:?$|signée?s?(?![\p{L}])|executed (?:by|as)\b|i have read the terms)/iu;

export function isPartiesHeading(text: string): boolean {
    return PARTIES.test(text.trim());
}

export function isBetweenParties(text: string): boolean {
    return BETWEEN.test(text);
}

export function isSigningLine(text: string): boolean {
    return SIGNING.test(text.trim());
}

/** What a blank looks like before somebody fills it in. */
export const BLANK = String.raw`(?:_{2,}|\.{4,}|…{2,}|\[[^\[\]]{0,120}\]|\{\{[^{}]*\}\}|\{[^{}]*\}|<[^<>]{1,60}>|«\s*[A-Z_]{3,}\s*»|(?<!\p{L})X{3,}(?!\p{L})|(?<!\p{L})undefined(?!\p{L}))`;
const ONLY_BLANKS = new RegExp(`^(?:[\\s,;:.()/–—-]|${BLANK})*$`, 'u');

/** Nothing but a blank, or nothing at all. */
export function isBlank(text: string): boolean {
    return ONLY_BLANKS.test(text);
}

/** Pieces without a beginning, which is given as it reads: blanks may differ. Marks of the beginning are lost with it. */
export function withoutLead(pieces: readonly Piece[], lead: string): Piece[] {
    let left = lead.replace(/\s+/g, '').length;
    const rest: Piece[] = [];
    for (const piece of pieces) {
        if (left <= 0 || piece.type === 'reference') {
            rest.push(piece);
            continue;
        }
        if (piece.type === 'break') {
            continue;
        }
        let at = 0;
        while (at < piece.text.length && left > 0) {
            left -= /\s/.test(piece.text[at]!) ? 0 : 1;
            at += 1;
        }
        const text = piece.text.slice(at);
        if (text !== '') {
            rest.push({ ...piece, text });
        }
    }
    const first = rest.findIndex(piece => piece.type !== 'break');
    const kept = rest.slice(Math.max(0, first));
    const [head] = kept;
    if (head?.type === 'text') {
        kept[0] = { ...head, text: head.text.trimStart() };
    }
    return kept.filter(piece => piece.type !== 'text' || piece.text !== '');
}
