/**
 * What a text may say of something that a requirement does not find: nothing that can be relied on, but something to look at before
 * one is told that it is missing.
 */
import type { Clause, Kind } from '../generated/ast.js';
import type { Dossier } from '../model/dossier.js';
import type { Fix, Language, Message, RelatedPlace } from '../model/finding.js';
import { articlesOf } from '../model/numbering.js';
import { labelIn } from '../model/tree.js';
import { counts, type PhraseFound } from '../prose/readings.js';

/** Passages that may state one of the facts of a kind; those of the kind itself where no facts are named. */
export function perhapsStated(dossier: Dossier, kind: Kind, facts?: readonly string[]): readonly PhraseFound[] {
    const names = new Set(dossier.library.lineOf(kind).map(({ name }) => name));
    const readings = dossier.readings.all.filter(reading => names.has(reading.kind) && (!facts || facts.includes(reading.fact)));
    const passages = facts ? [] : dossier.readings.ofKinds.filter(reading => names.has(reading.kind));
    return [...readings, ...passages].filter(found => !counts(found) && found.polarity !== 'denied');
}

const LONGEST = 160;

/** « Peut-être à l'article 24 : « … ». » after what a requirement says. */
export function withPassage(message: Message, dossier: Dossier, found: PhraseFound): Message {
    const words = found.sentence.replace(/\s+/g, ' ').replaceAll('\uFFFC', '…').trim();
    const shown = words.length > LONGEST ? `${words.slice(0, LONGEST).trimEnd()}…` : words;
    return {
        fr: `${message.fr} Peut-être ${whereIs(dossier, found.clause, 'fr')}\u00A0: «\u00A0${shown}\u00A0».`,
        en: `${message.en} Perhaps ${whereIs(dossier, found.clause, 'en')}: “${shown}”`
    };
}

export function passagePlace(found: PhraseFound): RelatedPlace {
    return { place: found.sentencePlace, message: { fr: 'Ce passage le dit peut-être', en: 'This passage may say so' } };
}

function whereIs(dossier: Dossier, clause: Clause | undefined, language: Language): string {
    const document = clause && dossier.documentOf(clause);
    const article = document && articlesOf(dossier, document).find(({ node }) => node === clause);
    if (article?.number) {
        return language === 'fr' ? `à l'article ${article.number}` : `in article ${article.number}`;
    }
    return language === 'fr' ? 'dans le texte' : 'in the text';
}

/** « Cet article est « Litiges » »: gives an article the kind that its heading names. */
export function declareKindFix(clause: Clause, kind: Kind): Fix {
    const label = (language: Language): string => labelIn(kind.items, language) ?? kind.name;
    return {
        title: { fr: `Cet article est «\u00A0${label('fr')}\u00A0»`, en: `This article is “${label('en')}”` },
        preferred: true,
        edits: () => {
            const cst = clause.$cstNode;
            const uri = clause.$document?.uri ?? cst?.root.astNode.$document?.uri;
            const offset = (cst?.offset ?? 0) + (/^\s*(?:add\s+)?clause/.exec(cst?.text ?? '')?.[0].length ?? 0);
            return uri && clause.kind === undefined ? [{ uri: uri.toString(), offset, end: offset, text: ` ${kind.name}` }] : [];
        }
    };
}
