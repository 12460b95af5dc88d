/**
 * The parties at the head of a contract, where each of them can be read: its name, what it is, where it is, who stands for it,
 * and what it is called. A party that cannot be read makes all of them stay prose; nothing is guessed.
 */
import type { Language } from '@msp/language';
import { libraryWords } from '../library.js';
import { plain, type Paragraph } from '../word/model.js';

export interface DraftParty {
    readonly legalName: string;
    /** `Client` of « ci-après « le Client » ». */
    readonly shortName: string;
    readonly role?: string;
    /** Facts of the kind `party`, by name. */
    readonly facts: Readonly<Record<string, string>>;
}

export interface PartiesFound {
    readonly parties: readonly DraftParty[];
    /** The paragraphs they were read from, `ENTRE LES SOUSSIGNÉS` and `ET` among them. */
    readonly paragraphs: readonly Paragraph[];
}

const LEAD = /^(?:entre(?:\s+les\s+(?:soussigné\S*|parties))?|between|by and between|(?:this|the present) .{0,120}(?:is (?:made|entered into)|between).{0,80}|d['’]une part|les soussigné\S*|parties)\s*(?:et)?[\s:.,]*$/iu;
const JOINING = /^(?:et|and|[-–—]+|d['’]autre part|d['’]une part|(?:,\s*)?on the (?:one|other)(?: hand| part)?|of the (?:one|other) part)[\s:.,;]*(?:et|and)?[\s:.,;]*$/iu;
const NAMED = new RegExp([
    // ci-après (dénommée) « le Client »
    'ci[- ]après\\s*(?:(?:dénommé|désigné|appelé|nommé)\\S*)?\\s*(?:par\\s+)?[«"“]\\s*(?:les?\\s+|la\\s+|l[’\'])?([^»"”]{1,40}?)\\s*[»"”]',
    // (the “Client”), hereinafter referred to as the “Client”
    '(?:\\(|hereinafter\\s*(?:referred to as|called)?\\s*)(?:hereinafter\\s*(?:referred to as|called)?\\s*)?(?:the\\s+)?["“]\\s*(?:the\\s+)?([^"”]{1,40}?)\\s*["”]\\)?'
].join('|'), 'iu');
/** After these, the head of the contract is over. */
const STOP = /^(?:il a été|il est (?:préalablement |d['’]abord )?(?:convenu|exposé)|préambule|exposé|ceci exposé|considérant|whereas|recitals|background|it is (?:hereby )?agreed|the parties (?:have )?agree|now,? therefore|ci-après (?:ensemble|collectivement|dénommées ensemble))/iu;

/** @param front the paragraphs before the first article */
export function readParties(front: readonly Paragraph[], language: Language): PartiesFound | undefined {
    const start = front.findIndex(paragraph => LEAD.test(plain(paragraph)));
    if (start < 0) {
        return undefined;
    }
    const used: Paragraph[] = [];
    const parties: DraftParty[] = [];
    let group: Paragraph[] = [];
    for (const paragraph of front.slice(start)) {
        const text = plain(paragraph);
        if (STOP.test(text)) {
            break;
        }
        if (text === '' || (group.length === 0 && (LEAD.test(text) || JOINING.test(text)))) {
            used.push(paragraph);
            continue;
        }
        if (group.length === 0 && parties.length >= 2) {
            break;
        }
        group.push(paragraph);
        if (NAMED.test(group.map(plain).join(' '))) {
            const party = readParty(group.map(plain).join(' '), language);
            if (!party) {
                return undefined;
            }
            parties.push(party);
            used.push(...group);
            group = [];
        } else if (group.length > 12) {
            break;
        }
    }
    const names = new Set(parties.map(party => party.shortName.toLowerCase()));
    return parties.length >= 2 && names.size === parties.length && group.length === 0 ? { parties, paragraphs: used } : undefined;
}

const PREFIX = /^(?:\(?\d+[.)]\s*|[-–•]\s*|\([a-z]\)\s*)?(?:(?:la|l['’])\s*(?:société|entreprise|association|commune)\s+|the company\s+)?/iu;
const FORMS = 'société|sas\\b|sasu\\b|sarl\\b|eurl\\b|sa\\b|sci\\b|snc\\b|sca\\b|selarl\\b|association|groupement|établissement|entreprise|fondation|mutuelle|coopérative|entrepreneur'
    + '|an?\\s+(?:private\\s+|public\\s+|limited\\s+)*(?:company|partnership|corporation|liability)|incorporated|société anonyme|gmbh\\b|ag\\b';

function readParty(text: string, language: Language): DraftParty | undefined {
    const named = NAMED.exec(text);
    const shortName = (named?.[1] ?? named?.[2])?.trim();
    const body = text.slice(0, named?.index).replace(PREFIX, '').replace(/[\s,(]+$/, '');
    const comma = /,|\s[–—-]\s|\s\(/.exec(body)?.index ?? body.length;
    const legalName = body.slice(0, comma).trim();
    if (!shortName || !/^[\p{Lu}\p{N}]/u.test(legalName) || legalName.length > 80 || legalName.length < 2 || /[.:;«»"“”]\s/.test(legalName)) {
        return undefined;
    }
    const rest = body.slice(comma);
    const role = roleOf(shortName);
    return { legalName, shortName, ...(role === undefined ? {} : { role }), facts: factsIn(rest, language) };
}

/** The role that is called so; none where two are. */
function roleOf(shortName: string): string | undefined {
    const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    const roles = libraryWords().roles.filter(role => role.words.some(word => fold(word) === fold(shortName))).map(role => role.name);
    return roles.find(role => role === 'client' || role === 'provider') ?? (roles.length === 1 ? roles[0] : undefined);
}

function factsIn(text: string, language: Language): Readonly<Record<string, string>> {
    const facts: Record<string, string> = {};
    const set = (name: string, value: string | undefined): void => {
        const clean = value?.replace(/\s+/g, ' ').replace(/[\s,;.]+$/, '').trim();
        if (clean) {
            facts[name] = clean;
        }
    };
    const until = '(?=,\\s|\\s*[;(]|$)';
    set('form', new RegExp(`,\\s*(?:une?\\s+)?((?:${FORMS})[^,;(]*(?:,\\s*au capital[^,;(]*)?)`, 'iu').exec(text)?.[1]);
    if (facts['form'] !== undefined && !/capital/i.test(facts['form'])) {
        const capital = /au capital (?:social )?de\s+([\d\s.,\u00A0\u202F]+(?:€|euros|EUR|francs suisses|CHF))/iu.exec(text)?.[0];
        set('form', capital && `${facts['form']} ${capital}`);
    }
    const number = '((?:CHE[- ]?)?[\\dA-Z]?[\\d][\\d\\s.\u00A0\u202F-]{5,}\\d)';
    const town = /(?:RCS|registre du commerce(?: et des sociétés)?)\s+(?:de\s+|d['’]|du\s+)?(\p{Lu}[\p{L}-]*(?:[ -]\p{Lu}[\p{L}-]*)*)/u.exec(text)?.[1];
    const digits = new RegExp(`(?:numéro|n°|number|no\\.?|SIREN|SIRET|RCS\\s+(?:de\\s+)?[\\p{L}-]+)\\s*(?:SIREN\\s*)?:?\\s*${number}`, 'iu').exec(text)?.[1];
    set('registration', digits && (town && language === 'fr' ? `RCS ${town} ${digits}` : digits));
    set('vat', /\b((?:FR|BE|DE|LU|GB|IE|CHE)[\s-]?[\dA-Z]{2}[\d\s.]{8,12}\d)\b/u.exec(text)?.[1]);
    set('address', new RegExp('(?:siège(?:\\s+social)?\\s+(?:est\\s+)?(?:situé|sis|établi|fixé)?e?\\s*(?:au|à)?|registered office (?:is\\s+)?(?:at|situated at)|registered address (?:is\\s+)?(?:at)?|principal place of business (?:is\\s+)?at)\\s*:?\\s*(.+?)'
        + '(?=,?\\s*(?:immatriculé|inscrit|identifié|représenté|prise en la personne|agissant|dûment|registered (?:under|in|with)|represented|company number|with company)|\\s*\\(|$)', 'iu').exec(text)?.[1]);
    const representative = new RegExp(`(?:représentée?s?|represented(?: herein)?)\\s+(?:aux présentes\\s+|légalement\\s+|aux fins des présentes\\s+)?(?:par|by)\\s+(.+?)${until}`, 'iu').exec(text);
    set('representative', representative?.[1]);
    const after = representative ? text.slice(representative.index + representative[0].length) : '';
    set('capacity', new RegExp(`^\\s*,?\\s*(?:agissant\\s+)?(?:en\\s+(?:sa\\s+)?qualité\\s+de\\s+|en tant que\\s+|(?:acting\\s+)?as\\s+|its\\s+|son\\s+|sa\\s+|,\\s*)(.+?)${until}`, 'iu').exec(after)?.[1]
        ?? new RegExp(`^,\\s*((?:présidente?|gérante?|directeur|directrice|directeur général|director|chief|managing|président-directeur)[^,;(]*)`, 'iu').exec(after)?.[1]);
    const embedded = facts['representative'] === undefined ? null : /^(.+?)\s+(?:en (?:sa )?qualité de|agissant en qualité de|as its|as)\s+(.+)$/iu.exec(facts['representative']);
    if (embedded) {
        set('representative', embedded[1]);
        set('capacity', embedded[2]);
    }
    return facts;
}
