/** How running text names a party, a document or an article. */
import { fold, labelIn, meaningOf, type Clause, type DossierDocument, type Party } from '@msp/language';
import { genderBefore, genderOf, ofName } from '@msp/language';
import type { Inline, Quotation } from './nodes.js';
import type { Scope } from './scope.js';
import { clean, NBSP } from './typography.js';

/** Words after which a party is called by its short name (`le Client`) and not by that of the company. */
const DETERMINER = /(?:^|[\s(«“"'’])(?:le|la|les|l['’]|du|des|au|aux|d['’]l['’]|ce|cet|cette|chaque|tout|toute|dudit|ledit|ladite|the|each|every|any|such|said)\s?$/i;

export function followsDeterminer(before: string): boolean {
    return DETERMINER.test(before);
}

/**
 * The short name that the contract gives a party: `Client`. A proper name (`Mercier`) takes no article, so the only holder
 * of a contract role is then called by the role.
 */
export function shortNameOf(party: Party, { dossier, library, language }: Scope): string {
    const stated = party.facts.find(fact => fact.name === 'short-name');
    const meaning = stated && meaningOf(stated.value);
    if (meaning?.type === 'text' && meaning.text.trim() !== '') {
        return withoutArticle(clean(meaning.text.trim()));
    }
    const roles = [...new Set(dossier.rolesOf(party).map(stated => stated.role))].flatMap(role => library.roles.get(role) ?? []);
    const common = genderOf(party.name) !== undefined || roles.some(role =>
        [...role.labels.map(label => label.text), ...role.words.flatMap(list => list.words)].some(word => fold(word) === fold(party.name)));
    if (common) {
        return clean(party.name);
    }
    const role = roles.find(candidate => candidate.group === 'contract' && SIGNING_ROLES.has(candidate.name) && dossier.partiesWithRole(candidate.name).length === 1);
    return clean((role && labelIn(role.labels, language)) ?? party.name);
}

/** « la Clinique » is called `Clinique`: running text writes the article itself. */
function withoutArticle(name: string): string {
    return name.replace(/^(?:le |la |les |l['’]|the )/i, '');
}

/** The roles whose holders conclude the contract; the others are only named in it. */
export const SIGNING_ROLES: ReadonlySet<string> = new Set(['client', 'provider']);

export function legalNameOf(party: Party): string {
    return clean(party.legalName?.trim() || party.name);
}

/** A party in running text, as what stands before it asks. */
export function partyReference(party: Party, scope: Scope, before: string): Quotation {
    const called = followsDeterminer(before);
    if (called) {
        const known = scope.calledByName.get(party);
        scope.calledByName.set(party, known ?? (scope.language === 'fr' ? genderBefore(before) : undefined));
    }
    return { type: 'quotation', of: 'party', children: text(called ? shortNameOf(party, scope) : legalNameOf(party)), target: scope.outline.parties.get(party) };
}

/** A document by its title; by its designation (`Annexe 2`) in the middle of a sentence. */
export function documentReference(document: DossierDocument, scope: Scope, full: boolean): Quotation {
    const place = scope.outline.documents.get(document);
    const title = (full ? place?.title : place?.shortTitle) ?? document.title ?? document.name;
    return { type: 'quotation', of: 'document', children: text(clean(title)), target: place?.id };
}

/** `article 9`, `article 9 de l'Annexe 2` in another document; recitals by their heading. */
export function articleReference(clause: Clause, scope: Scope): Quotation {
    const { outline, language, document } = scope;
    const place = outline.articles.get(clause);
    const word = language === 'fr' ? 'article' : 'Article';
    const designation = place?.number ? `${word}${NBSP}${place.number}` : language === 'fr' ? `«${NBSP}${place?.heading ?? ''}${NBSP}»` : `“${place?.heading ?? ''}”`;
    const elsewhere = place && place.document !== document ? ` ${ofDocument(place.document, scope)}` : '';
    return { type: 'quotation', of: 'clause', children: text(clean(designation + elsewhere)), target: place?.id };
}

/** `du contrat`, `de l'Annexe 2`, `of Schedule 1`, `of the Agreement`. */
function ofDocument(document: DossierDocument, { outline, dossier, language }: Scope): string {
    const title = outline.documents.get(document)?.shortTitle ?? document.name;
    if (language === 'fr') {
        const [first = ''] = title.split(/\s/);
        const short = document === dossier.root && genderOf(first) === 'masculine' ? first.toLowerCase() : title;
        return ofName(short);
    }
    const last = /\b(Agreement|Contract)\b/.exec(title)?.[1];
    return document === dossier.root && last ? `of the ${last}` : /^(?:Schedule|Annex|Appendix|Exhibit)\b/.test(title) ? `of ${title}` : `of the ${title}`;
}

function text(value: string): Inline[] {
    return [{ type: 'text', text: value }];
}
