import type { Dossier } from '../../../model/dossier.js';
import type { Place } from '../../../model/finding.js';
import { fold } from '../../../model/values.js';
import { IntroducedWords } from '../introduced-words.js';
import { isRunningText, passagesIn, reader } from '../../../prose/passages.js';
import type { Rule } from '../../rule.js';
import { defineFix, proposedTerms, type ProposedTerm } from '../shipped-glossary.js';

interface Acronym {
    readonly text: string;
    readonly start: number;
    /** Written beside its expansion: « plan de reprise (PRA) », « PRA (plan de reprise d'activité) ». */
    readonly explained: boolean;
}

const ACRONYM = /(?<![\p{L}\p{N}./@:_-])[A-Z]{2,6}(?![\p{L}\p{N}_@-]|\.\p{L}|\/\p{L})/gu;
/** Words in capitals around it: a passage set in capitals has no acronyms. */
const SHOUTED = /\p{Lu}{2,}[\s,'’-]+$/u;
const ROMAN = /^[IVX]+$/;

/** Signs of the trade, of law, money and companies that a contract need not explain. */
const COMMON: ReadonlySet<string> = new Set((
    'EUR CHF USD GBP TVA VAT HT TTC SIREN SIRET RCS IDE UID LEI CHE SAS SASU SARL SA SE EURL SNC SCI GIE AG KG LTD PLC LLC BV NV UE EU CE EEE EEA CEE USA UK FR CH IRL '
    + 'RGPD GDPR LPD FADP CNIL ANSSI CPC CPI CCP CSP CMF CO CC CGI DORA HDS FINMA NIS DPO AIPD INSEE URSSAF AFNOR ISO IEC CEI EN NF CISG OK NB PS TBD TBC '
    + 'AM PM CET CEST UTC GMT PDF CSV XML JSON HTML URL HTTP HTTPS FTP SFTP SSH VPN LAN WAN WLAN DNS DHCP IP TCP UDP SMTP IMAP SSL TLS API USB RAM CPU SSD HDD NAS SAN PC OS IT SQL '
    + 'SMS GSM RJ AES RSA MFA SSO ID PIN QR GED ERP CRM RH DSI RSSI CTO CIO CEO CFO DG AR LRAR BP CEDEX TEL FAX NIR RIB IBAN BIC SEPA CDI CDD PME TPE ETI ONU OCDE BCE ESN SSII SSI '
    + 'EBIOS ITIL COBIT PCI DSS SOC CERT CSIRT EDR XDR SIEM VM VPS IAM AD RDP'
).split(' '));

/** Words in capitals for emphasis or as a title. */
const EMPHASIS: ReadonlySet<string> = new Set((
    'PAS NE NON OUI OU ET NI SANS AVANT APRES SI TOUT TOUTE TOUS AUCUN AUCUNE SEUL SEULE LE LA LES UN UNE DES DU AUX EN PAR POUR SUR TITRE PARTIE NOTA '
    + 'NOT NO YES AND OR ALL ANY MUST SHALL MAY ONLY NOTE PART TITLE THE OF IN TO BY IF NEVER NONE EACH EVERY BOTH WHO'
).split(' '));

const acronyms = reader((text): readonly Acronym[] => [...text.matchAll(ACRONYM)].flatMap(match => {
    const [word] = match;
    const end = match.index + word.length;
    const before = text.slice(Math.max(0, match.index - 120), match.index);
    const after = text.slice(end, end + 120);
    if (ROMAN.test(word) || EMPHASIS.has(word) || SHOUTED.test(before) || /^[\s,'’-]+\p{Lu}{2,}(?!\p{Ll})/u.test(after)) {
        return [];
    }
    return [{ text: word, start: match.index, explained: isExplained(word, before, after) }];
}));

function isExplained(word: string, before: string, after: string): boolean {
    const inBrackets = /\(\s*(?:[«"“]\s*)?(?:ci-après\s+)?(?:(?:dite?s?|le|la|les|the)\s+)?(?:[«"“]\s*)?$/u.test(before);
    const expansion = /^\s*(?:\(|:|,\s*(?:ou|pour|c['’]est-à-dire|i\.e\.|or|meaning)|désigne|signifie|means|stands\s+for)\s*(\p{L}[^()]{5,})/u.exec(after)?.[1] ?? (/\|\s*\**$/.test(before) ? /^\**\s*\|\s*(\p{L}[^|\n]{5,})/u.exec(after)?.[1] : undefined);
    return inBrackets && before.trim().length > 8 || expansion !== undefined && initialsOf(expansion).startsWith(word.charAt(0));
}

function initialsOf(text: string): string {
    return [...text.matchAll(/\p{L}+/gu)].map(([word]) => fold(word).charAt(0).toUpperCase()).join('');
}

export const undefinedAcronym: Rule = {
    id: 'undefined-acronym',
    aliases: ['MSP302'],
    domain: 'definitions',
    level: 'warning',
    title: { fr: 'Un sigle devrait être explicité', en: 'An acronym should be explained' },
    sources: ['C. civ., art. 1188', 'Pratique professionnelle'],
    checkDossier(dossier, { report }) {
        for (const [text, { places, proposed }] of unexplained(dossier)) {
            const [first, ...others] = places;
            if (first) {
                report({
                    // A sign that the tool knows has a meaning to give; another may be a name.
                    level: proposed ? 'warning' : 'information',
                    place: first,
                    message: {
                        fr: `« ${text} » n'est jamais explicité. Définissez-le au glossaire, ou écrivez-le en toutes lettres la première fois.`,
                        en: `"${text}" is never explained. Define it in the glossary, or spell it out the first time.`
                    },
                    related: others.slice(0, 10).map(place => ({ place, message: { fr: 'Également ici', en: 'Here too' } })),
                    fixes: [proposed ? defineFix(dossier, proposed.name, proposed) : defineFix(dossier, text, {}, false)]
                });
            }
        }
    }
};

function unexplained(dossier: Dossier): ReadonlyMap<string, { places: Place[]; proposed?: ProposedTerm }> {
    const introduced = IntroducedWords.of(dossier);
    const found = new Map<string, { places: Place[]; proposed?: ProposedTerm }>();
    const explained = new Set<string>();
    for (const passage of passagesIn(dossier)) {
        for (const acronym of acronyms(passage)) {
            if (acronym.explained) {
                explained.add(acronym.text);
            }
            // In the value of a fact it is a name, a product or a number.
            if (!isRunningText(passage) || COMMON.has(acronym.text) || introduced.has(acronym.text) || introduced.inValues(` ${acronym.text} `) || isName(dossier, acronym.text)) {
                continue;
            }
            const entry = found.get(acronym.text) ?? { places: [], proposed: proposedFor(dossier.languageOf(passage.document), acronym.text) };
            entry.places.push(passage.place(acronym.start, acronym.start + acronym.text.length));
            found.set(acronym.text, entry);
        }
    }
    explained.forEach(text => found.delete(text));
    return found;
}

function proposedFor(language: 'fr' | 'en', text: string): ProposedTerm | undefined {
    return proposedTerms(language).find(({ name, aliases }) => name === text || aliases.includes(text));
}

/** A part of a party's or document's name. */
function isName(dossier: Dossier, text: string): boolean {
    const names = [...dossier.parties.flatMap(party => [party.name, party.legalName ?? '']), ...dossier.documents.flatMap(document => [document.name, document.title ?? ''])];
    const key = fold(text);
    return names.some(name => fold(name).split(/[^\p{L}\p{N}]+/u).includes(key));
}
