/** Somebody outside the contract whom a text says to host, publish or do a part of the service. */
import { reader } from '../../../prose/passages.js';

export interface NamedThirdParty {
    readonly name: string;
    readonly start: number;
    readonly end: number;
}

/** A name: words with a capital, or in capitals, up to four, with the small words inside a company's name. */
const NAME = String.raw`(?<name>\p{Lu}[\p{L}\p{N}.&'’-]*(?:\s+(?:(?:&|et|and|de|des|du|of)\s+)?\p{Lu}[\p{L}\p{N}.&'’-]*){0,3})`;
const COMPANY = String.raw`(?:(?:la\s+société|la\s+sté|l['’]hébergeur|l['’]éditeur|l['’]opérateur|le\s+fournisseur|le\s+cloud|the\s+company|the\s+host|the\s+vendor)\s+)?`;
const FR_DONE = String.raw`(?:hébergée?s?|stockée?s?|sauvegardée?s?|répliquée?s?|externalisée?s?|éditée?s?|exploitée?s?|opérée?s?|sous-traitée?s?|infogérée?s?)`;
const EN_DONE = String.raw`(?:hosted|stored|backed\s+up|replicated|published|operated|subcontracted|outsourced)`;

// The words may be in capitals at the beginning of a sentence; the name must have its own, so no flag `i`.
const PATTERNS: readonly RegExp[] = [
    new RegExp(String.raw`(?<!\p{L})${FR_DONE}\s+(?:\p{Ll}+\s+){0,3}?(?:chez|par|auprès\s+de|auprès\s+d['’]|à)\s+${COMPANY}${NAME}`, 'gu'),
    new RegExp(String.raw`(?<!\p{L})(?:confiée?s?|sous-traitée?s?)\s+à\s+(?:la\s+société|l['’]hébergeur|l['’]opérateur|l['’]éditeur)\s+${NAME}`, 'gu'),
    new RegExp(String.raw`(?<!\p{L})(?:[Ll]['’]éditeur|[Ll]['’]hébergeur|[Ll]['’]opérateur|[Ll]['’]infogéreur)\s+(?:du\s+logiciel\s+|de\s+la\s+plate-?forme\s+)?(?:est\s+(?:la\s+société\s+)?)?${NAME}`, 'gu'),
    new RegExp(String.raw`\b${EN_DONE}\s+(?:\p{Ll}+\s+){0,3}?(?:by|with|at|to)\s+${COMPANY}${NAME}`, 'gu'),
    new RegExp(String.raw`\b(?:[Tt]he\s+)?(?:vendor|host|hosting\s+provider|cloud\s+provider)\s+(?:is\s+)?(?:the\s+company\s+)?${NAME}`, 'gu')
];

/** Words with a capital that are no company: places, countries, days, roles and things of a contract. */
const NO_COMPANY = /^(?:France|Suisse|Switzerland|Europe|Union|Paris|Lyon|Strasbourg|Genève|Lausanne|Zurich|Londres|London|Dublin|Francfort|Frankfurt|Irlande|Ireland|Allemagne|Germany|Belgique|Belgium|Luxembourg|EEE|EEA|UE|EU|État|States|Royaume|United|Client|Prestataire|Provider|Customer|Parties?|Fournisseur|Supplier|Contrat|Contract|Annexe|Annex|Article|Sous-traitants?|Tiers|Utilisateurs?|Users?|Données|Data|Site|Bénéficiaire|Responsable|Controller|Processor|HDS|ISO|SecNumCloud|Internet|SaaS|Services?|Cloud|Administrateurs?|Lundi|Monday|Support|[A-Z]\d?)(?:[\s,]|$)/u;

const WORTH = /héberg|stock|sauvegard|répliqu|externalis|édit|exploit|opér|sous-trait|infogér|confi|host|stored|backed|replicat|publish|operat|subcontract|outsourc|vendor|cloud/u;

export const thirdPartiesIn = reader((text): readonly NamedThirdParty[] => !WORTH.test(text) ? [] : PATTERNS.flatMap(pattern => [...text.matchAll(pattern)].flatMap((match): NamedThirdParty[] => {
    const name = (match.groups?.['name'] ?? '').replace(/[.'’-]+$/u, '');
    const start = match.index + match[0].lastIndexOf(match.groups?.['name'] ?? '');
    return name.length < 3 || NO_COMPANY.test(name) ? [] : [{ name: name.replace(/\s+/g, ' '), start, end: start + name.length }];
})).filter(({ start }, index, all) => all.findIndex(other => other.start === start) === index));
