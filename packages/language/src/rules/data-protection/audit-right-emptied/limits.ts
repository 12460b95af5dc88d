/** What empties a right to audit, as texts usually put it. */
import type { Message } from '../../../model/finding.js';
import { paragraphAt, reader, sentenceAround } from '../../../prose/passages.js';

export type Limit = 'certificates' | 'consent' | 'cost' | 'subcontractors';

export interface LimitHit {
    readonly limit: Limit;
    readonly start: number;
    readonly end: number;
    /** The rest of the sentence, which must name the provider for a consent to be its own. */
    readonly rest: readonly [start: number, end: number];
}

export const SAID: Readonly<Record<Limit, Message>> = {
    certificates: { fr: 'il se limite à des certificats ou rapports', en: 'it is limited to certificates or reports' },
    consent: { fr: 'il dépend de l\'accord du prestataire', en: 'it depends on the provider\'s consent' },
    cost: { fr: 'son coût, sans plafond, est pour le client', en: 'its cost, uncapped, is the client\'s' },
    subcontractors: { fr: 'il ne s\'étend pas aux sous-traitants', en: 'it does not reach subcontractors' }
};

const FR_PROOF = String.raw`(?:certificats?|certifications?|attestations?|questionnaires?|rapports?\s+(?:d['’]audit|annuels?|SOC|ISAE|d['’]un\s+tiers|de\s+tiers|d['’]organismes)|(?:norme\s+)?ISO\s?(?:\/IEC\s?)?27001|SOC\s?[12])`;
const EN_PROOF = String.raw`(?:certificates?|certifications?|attestations?|questionnaires?|(?:audit|SOC|third[-\s]party|annual)\s+reports?|ISO\s?(?:\/IEC\s?)?27001|SOC\s?[12])`;
const FR_AUDIT = String.raw`(?<!\p{L})audits?(?!\p{L})`;

const PATTERNS: readonly { readonly limit: Limit; readonly pattern: RegExp }[] = [
    { limit: 'certificates', pattern: new RegExp(String.raw`${FR_AUDIT}[^.;]{0,80}?(?:se\s+limite(?:nt)?|(?:est|sont)\s+(?:limitée?s?|remplacée?s?|réputée?s?\s+satisfaite?s?|satisfaite?s?)|s['’]exerce(?:nt)?\s+(?:exclusivement|uniquement)|consistent?\s+(?:exclusivement|uniquement|seulement))[^.;]{0,60}?${FR_PROOF}`, 'giu') },
    { limit: 'certificates', pattern: new RegExp(String.raw`(?:remise|communication|production|présentation|fourniture)\s+(?:d['’]une?|du|de\s+la|des|de\s+ses|de)\s+(?:\p{L}+\s+)?${FR_PROOF}[^.;]{0,60}?\s(?:remplacent?|tien(?:t|nent)\s+lieu|vau(?:t|dra|lent)|dispensent?|satisf(?:ait|ont))[^.;]{0,40}?${FR_AUDIT}`, 'giu') },
    { limit: 'certificates', pattern: new RegExp(String.raw`\baudits?(?:\s+rights?)?\b[^.;]{0,80}?(?:(?:is|are|shall\s+be)\s+(?:limited\s+to|satisfied\s+(?:only\s+|solely\s+)?by|deemed\s+satisfied|replaced\s+by)|consists?\s+(?:only|solely|exclusively)\s+(?:of|in))[^.;]{0,60}?${EN_PROOF}`, 'giu') },
    { limit: 'certificates', pattern: new RegExp(String.raw`\b(?:supply|provision|delivery|production)\s+of\s+(?:an?\s+|the\s+|its\s+)?(?:\w+\s+)?${EN_PROOF}[^.;]{0,60}?\s(?:replaces?|is\s+in\s+lieu\s+of|stands?\s+in\s+for|satisf(?:y|ies))[^.;]{0,40}?\baudits?\b`, 'giu') },
    { limit: 'consent', pattern: new RegExp(String.raw`${FR_AUDIT}[^.;]{0,100}?(?:(?:est|sont|reste(?:nt)?)\s+(?:subordonnée?s?|soumise?s?|conditionnée?s?)\s+(?:à|au)|(?:ne\s+peu(?:t|vent)|aucun)[^.;]{0,60}?\ssans|sous\s+réserve\s+de|uniquement\s+avec|qu['’]avec|qu['’]après)\s+(?:l['’]|le\s+)?(?:accord|autorisation|consentement|acceptation)(?:\s+(?:préalable|écrite?|exprès|expresse|et))*\s+(?:du|de\s+la|de\s+l['’]|de|d['’])`, 'giu') },
    { limit: 'consent', pattern: new RegExp(String.raw`(?<!\p{L})aucun\s+audit(?!\p{L})[^.;]{0,60}?\ssans\s+(?:l['’]|le\s+)?(?:accord|autorisation|consentement)(?:\s+(?:préalable|écrite?|exprès|expresse|et))*\s+(?:du|de\s+la|de\s+l['’]|de|d['’])`, 'giu') },
    { limit: 'consent', pattern: /\baudits?\b[^.;]{0,100}?(?:(?:is|are|shall\s+be)\s+subject\s+to|only\s+with|requires?|(?:may|can|shall)\s*not\b[^.;]{0,40}?\swithout|no\b[^.;]{0,40}?\swithout)\s+(?:the\s+)?(?:(?:prior|written|express|and)\s+)*(?:consent|approval|authorisation|authorization|agreement)\s+of/giu },
    { limit: 'consent', pattern: /\bno\s+audit\b[^.;]{0,60}?\swithout\s+(?:the\s+)?(?:(?:prior|written|express|and)\s+)*(?:consent|approval|authorisation|authorization|agreement)\s+of/giu },
    { limit: 'cost', pattern: new RegExp(String.raw`${FR_AUDIT}[^.;]{0,140}?(?:temps\s+passé|jours?\s+passés|heures\s+passées|assistance\s+du\s+\p{L}+)[^.;]{0,60}?(?:facturée?s?|à\s+la\s+charge|aux\s+frais)`, 'giu') },
    { limit: 'cost', pattern: /\baudits?\b[^.;]{0,140}?(?:time\s+spent|assistance\s+time|hours\s+spent)[^.;]{0,60}?(?:charged|invoiced|billed|borne|at\s+the\s+client['’]s)/giu },
    { limit: 'subcontractors', pattern: new RegExp(String.raw`${FR_AUDIT}[^.;]{0,80}?(?:ne\s+s['’]étend(?:ent)?\s+pas|ne\s+porte(?:nt)?\s+pas|à\s+l['’]exclusion|n['’]est\s+pas\s+ouvert)[^.;]{0,40}?sous-traitants`, 'giu') },
    { limit: 'subcontractors', pattern: /\baudits?\b[^.;]{0,80}?(?:does\s+not\s+(?:extend\s+to|reach|cover)|excludes?|excluding|shall\s+not\s+(?:extend\s+to|cover))[^.;]{0,40}?sub-?(?:contractors|processors)/giu }
];

/** Before the words of the limit, or in them: the text denies it. A consent has its own negation. */
const DENIED = /(?<!\p{L})(?:ne|n['’]|sans|aucune?|not|no|without|never)(?!\p{L})/iu;
/** The limit has a way out: an incident, an authority, the client's own choice, a ceiling, the provider's fault. */
const OPEN = /(?<!\p{L})(?:sauf|hormis|excepté|toutefois|cependant|à\s+défaut|incident|soupçon|autorité|manquement|plafon\p{L}*|au-delà|si\s+le\s+client|s['’]en\s+contente|insuffisan\p{L}*|unless|except|save|however|incident|suspected|authority|breach|capped?|beyond|insufficient|if\s+the\s+(?:client|controller))(?!\p{L})/iu;
/** What the consent is about is not whether to audit. */
const DETAILS = /(?<!\p{L})(?:dates?|horaires?|calendrier|auditeurs?|tiers|modalités|plan|schedule|timing|auditors?|third\s+part(?:y|ies))(?!\p{L})/iu;

export const limitsIn = reader((text): readonly LimitHit[] => !/audit/i.test(text) ? [] : PATTERNS.flatMap(({ limit, pattern }) => [...text.matchAll(pattern)].flatMap((match): LimitHit[] => {
    const [start, end] = [match.index, match.index + match[0].length];
    const sentence = sentenceAround(text, start, end);
    const whole = text.slice(sentence.start, sentence.end);
    const denied = limit === 'certificates' ? DENIED.test(text.slice(sentence.start, end)) : limit === 'cost' ? DENIED.test(match[0]) : limit === 'consent' && /\bnot\s+(?:requires?|be\s+subject|subject)\b/i.test(match[0]);
    // A cost may have its ceiling, a certificate its way out, in the sentence that follows.
    const way = limit === 'certificates' || limit === 'cost' ? paragraphAt(text, start) : whole;
    return denied || OPEN.test(way) || limit === 'consent' && DETAILS.test(match[0]) ? [] : [{ limit, start, end, rest: [end, Math.min(sentence.end, end + 60)] }];
})));
