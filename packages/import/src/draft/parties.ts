/**
 * The parties of a contract: its head, its cover page, its table of signatures. Each is read by itself; one whose name is still
 * blank is declared without a name. What cannot be read stays prose.
 */
import type { Language } from '@msp/language';
import { textOf, type Paragraph } from '../word/model.js';
import { BLANK, hasVerb, isBlank } from './lines.js';
import { factsIn, isBlankName, labelled, type PartyFacts } from './party-facts.js';
import { fold, partyWord, roleOf } from './party-words.js';

export interface DraftParty {
    /** Empty where the document leaves a blank. */
    readonly legalName: string;
    /** `Client` of « ci-après « le Client » ». */
    readonly shortName: string;
    readonly role?: string;
    /** An empty value is a blank. */
    readonly facts: PartyFacts;
}

export interface PartiesFound {
    readonly parties: readonly DraftParty[];
    /** The paragraphs that say nothing but who the parties are. */
    readonly paragraphs: readonly Paragraph[];
}

const LEAD = /^(?:.{0,200}\bbetween(?: the)?(?: following .{0,40}?)?(?=\s*[:–-]?\s*$)|(?:(?:le|la) présente? [\p{L} ]{3,60} est conclue?\s+)?(?:conclue?\s+)?entre(?:[\s-]+(?:les\s+)?(?:soussigne\S*|parties)(?:\s+suivantes)?)?|between|by and between|d'une part|les\s+soussigne\S*|(?:the\s+|les\s+)?parties)\s*(?:et)?[\s:.,–-]*$/u;
/** « Between Mr Dash », « And Mr Patel », each on a line. */
const LINE_LEAD = /^(?:entre|between)\s+(?=\p{Lu}|la |le |l[’']|m\.|mr |ms |mme )/iu;
const LINE_NEXT = /^(?:et|and)\s+(?=\p{Lu}|la |le |l[’']|m\.|mr |ms |mme |[[{+_])/iu;
/** The parties follow in the same sentence. */
const INLINE = /(?:^|[\s,])(?:entre(?:\s+les\s+soussign\S*\s*:?)?|(?:by and )?between|by and among|among)\s+(?=\S)/iu;
const JOINING = /^(?:et|and|[-–—]+|d'autre part|d'une part|(?:,\s*)?on the (?:one|other)(?: hand| part)?|of the (?:one|other|first|second) part)[\s:.,;]*(?:et|and)?[\s:.,;]*$/u;
const NAMED = new RegExp([
    // ci-après (dénommée) « le Client », Désigné ci-après « le PRESTATAIRE »
    'ci[- ]?après\\s*(?:(?:dénommé|désigné|appelé|nommé|dit)\\S*)?\\s*(?:indifféremment\\s+)?(?:par\\s+|comme\\s+|sous\\s+le\\s+(?:nom|terme)\\s+(?:de\\s+)?)?[:,]?\\s*[«"“]\\s*(?:les?\\s+|la\\s+|l[’\'])?([^»"”]{1,60}?)\\s*[»"”]',
    // ci-après dénommée le Client, ci-après le Client
    'ci[- ]?après\\s*(?:(?:dénommé|désigné|appelé|nommé|dit)\\S*\\s+(?:par\\s+|comme\\s+)?(?:les?\\s+|la\\s+|l[’\'])?|(?:les?\\s+|la\\s+|l[’\']))(\\p{L}[\\p{L}’\' -]{1,40}?)(?=\\s*[,;.)\\n]|$)',
    // (« le Client »)
    '\\(\\s*(?:dénommé\\S*\\s*)?«\\s*(?:les?\\s+|la\\s+|l[’\'])?([^»]{1,60}?)\\s*»\\s*\\)',
    // (the “Client”), hereinafter referred to as the “Client”, (“Client”)
    '(?:\\(|hereinafter\\s*,?\\s*(?:referred to as|called|known as)?\\s*)(?:hereinafter\\s*,?\\s*(?:referred to as|called|known as)?\\s*)?(?:collectively,?\\s+)?(?:the\\s+)?["“‘]\\s*(?:the\\s+)?([^"”’]{1,40}?)\\s*["”’]',
    'hereinafter\\s+(?:referred to as|called|known as)\\s+(?:the\\s+)?(\\p{Lu}[\\p{L} ]{1,30}?)(?=\\s*[,;.)\\n]|$)'
].join('|'), 'giu');
/** Defined words of the same form that are no party. */
const NO_PARTY = /^(?:les? |the |each,? an? )?(?:(?:contracting )?part(?:y|ie)s?|you|we|us|me|vous|nous|(?:.* )?(?:agreement|accord|contract|contrat|convention|bail|avenant)(?: .*)?|.* power|effective date|date.*|purpose|nda|dpa|safe|services?|software|logiciel|site|purchase amount|.*terms.*|conditions.*)$/iu;
/** Anybody: general terms speak of the customer to come. */
const ANYBODY = /^(?:et\s+|and\s+|avec\s+|d['’]autre part,?\s+)?(?:tout(?:e|es|s)?|any|chaque|each|every|l['’]ensemble|all|les?\s+clients?|une?\s+(?:client|personne|utilisateur)|the\s+(?:customer|client|user)s?)(?!\p{L})/iu;
/** After these, the head of the contract is over. */
const STOP = /^(?:il a ete|il est (?:prealablement |d'abord )?(?:convenu|expose)|preambule|expose|ceci expose|considerant|whereas|recitals|background|it is (?:hereby )?agreed|the parties (?:have )?agree|now,? (?:it is|therefore)|(?:sont|ont) convenus?|ci-apres (?:ensemble|collectivement|denommees? (?:ensemble|collectivement))|(?:together|each of) |pour l'operation|terminologie)/u;

interface Group {
    readonly paragraphs: Paragraph[];
    text: string;
    named?: string;
}

/** Line breaks of a paragraph stay: label lines stand on them. */
function written(paragraph: Paragraph): string {
    // Instructions of a template are no words of the contract.
    return paragraph.pieces.map(piece => piece.type === 'break' ? '\n' : textOf([piece])).join('').replace(/\{%[^%]*%\}|[\u200B\uFEFF]/g, '').replace(/[^\S\n]+/g, ' ').replace(/ ?\n ?/g, '\n').trim();
}

/**
 * @param front the paragraphs before the first article
 * @param headed whether they stand under a heading « Parties »
 */
export function readParties(front: readonly Paragraph[], language: Language, headed = false): PartiesFound | undefined {
    const texts = front.map(written);
    const isLead = (text: string): boolean => LEAD.test(fold(text)) || isInline(text) || LINE_LEAD.test(text) && text.length < 250;
    const lead = headed ? texts.findIndex(text => partyWord(text) !== undefined || isLead(text)) : texts.findIndex(isLead);
    const named = texts.findIndex(text => namesIn(text).length > 0);
    const start = lead >= 0 ? lead : named;
    if (start < 0) {
        return undefined;
    }
    const groups: Group[] = [];
    const between: Paragraph[] = [];
    let group: Group = { paragraphs: [], text: '' };
    const close = (): void => {
        if (group.text.trim() !== '') {
            groups.push(group);
        }
        group = { paragraphs: [], text: '' };
    };
    for (let index = start; index < front.length; index++) {
        const paragraph = front[index]!;
        const text = texts[index]!;
        const folded = fold(text);
        if (STOP.test(folded) || groups.length + (group.text === '' ? 0 : 1) > 6) {
            break;
        }
        if (text === '' || LEAD.test(folded) || JOINING.test(folded)) {
            if (text !== '' && !/^d'(?:une|autre) part/.test(folded)) {
                close();
            }
            between.push(paragraph);
            continue;
        }
        const inline = index === start && isInline(text) ? INLINE.exec(text) : null;
        const joins = group.text !== '' && (LINE_NEXT.test(text) || paragraph.number?.bullet === false) || /^\(?\d\s?[.)–-]/.test(text) || partyWord(text.split('\n')[0]!) !== undefined && group.text !== '' && group.paragraphs.length > 1;
        if (joins) {
            close();
        }
        const rest = inline ? text.slice(inline.index + inline[0].length) : text.replace(LINE_LEAD, '').replace(LINE_NEXT, '');
        const found = namesIn(rest);
        if (found.length === 0) {
            if (inline && !LINE_LEAD.test(text)) {
                // « between Alpha Ltd and Beta Ltd »: nobody is given a name.
                rest.replace(/\.$/, '').split(/\s+(?:and|et)\s+(?=[\p{Lu}[{_])/u).slice(0, 3).forEach(part => groups.push({ paragraphs: [paragraph], text: part }));
                continue;
            }
            if (groups.length >= 2 && group.text === '' && partyWord(text) === undefined) {
                // What a party's paragraph is followed by; another party may come.
                if (texts.slice(index, index + 6).every(next => namesIn(next).length === 0)) {
                    break;
                }
                continue;
            }
            group.paragraphs.push(paragraph);
            group.text += `${group.text === '' ? '' : '\n'}${rest}`;
            if (group.paragraphs.length > 14) {
                break;
            }
            continue;
        }
        let at = 0;
        for (const { name, start: from, end } of found) {
            group.paragraphs.push(paragraph);
            group.text += `${group.text === '' ? '' : '\n'}${rest.slice(at, from)}`;
            group.named = name;
            close();
            at = end;
        }
    }
    const parties: DraftParty[] = [];
    const used = new Set<Paragraph>();
    const failed = new Set<Paragraph>();
    const known = (party: DraftParty): boolean => lead >= 0 || partyWord(party.shortName) !== undefined && (party.legalName === '' || Object.keys(party.facts).length > 0 || groups.length > 1);
    for (const candidate of [...groups, ...group.text !== '' && lead >= 0 ? [group] : []]) {
        const party = ANYBODY.test(candidate.text.trim()) && partyWord(candidate.text.trim().split('\n')[0]!) === undefined ? undefined : readParty(candidate, language);
        if (party && known(party) && (parties.length < 2 || Object.keys(party.facts).length > 0) && !parties.some(other => fold(other.shortName) === fold(party.shortName))) {
            parties.push(party);
            candidate.paragraphs.forEach(paragraph => used.add(paragraph));
        } else {
            candidate.paragraphs.forEach(paragraph => failed.add(paragraph));
        }
    }
    if (parties.length === 0) {
        return undefined;
    }
    const all = failed.size === 0 && lead >= 0;
    // A sentence that says more than who the parties are, a date above all, stays.
    const says = (paragraph: Paragraph): boolean => front.indexOf(paragraph) === start && INLINE.test(written(paragraph)) && /\d/.test(written(paragraph).split(INLINE)[0]!);
    return { parties: withRoles(parties), paragraphs: [...between.filter(() => all), ...used].filter(paragraph => all && !says(paragraph) || used.has(paragraph) && !failed.has(paragraph) && !says(paragraph)) };
}

function isInline(text: string): boolean {
    const found = INLINE.exec(text);
    return found !== null && found.index < 240 && (namesIn(text.slice(found.index)).length > 0 || /^(?:conclue?\s+)?entre\s+(?:la|le|l[’']|m\.|mme|\p{Lu})|^(?:this|the)\s.{0,100}?(?:made|entered into|effective|dated|is between).{0,120}between/iu.test(text));
}

function namesIn(text: string): { readonly name: string; readonly start: number; readonly end: number }[] {
    return [...text.matchAll(NAMED)].flatMap(match => {
        const name = match.slice(1).find(found => found !== undefined)!.trim();
        return NO_PARTY.test(name) ? [] : [{ name, start: match.index, end: match.index + match[0].length }];
    });
}

/** One sentence of an article that names a party: « … entre ALPHA, SARL …, ci-après « le Prestataire », et tout client … ». */
export function partiesInSentence(paragraph: Paragraph, language: Language): readonly DraftParty[] {
    const text = written(paragraph);
    const inline = INLINE.exec(text);
    const rest = inline ? text.slice(inline.index + inline[0].length) : text;
    let at = 0;
    return withRoles(namesIn(rest).flatMap(({ name, start, end }) => {
        const part = rest.slice(at, start).replace(/^[\s»"”),;]*(?:et|and)?\s+/iu, '');
        at = end;
        const party = ANYBODY.test(part.trim()) ? undefined : readParty({ paragraphs: [], text: part, named: name }, language);
        return party && (inline !== null || Object.keys(party.facts).length > 0) ? [party] : [];
    }));
}

const PREFIX = /^[\s»"”),;.]*(?:(?:et|and)\s*:?\s+)?(?:\(?\d+\s?[.)–-]+\s*|[-–•]\s*|\([a-z]\)\s*)?(?:(?:la|l['’])\s*(?:société|entreprise|association|commune)\s+(?!par actions|anonyme|à responsabilité)|the company\s+(?=\p{Lu}))?/iu;
const NAME_END = /,|\n|\s[–—-]\s|\s\((?!\p{Lu}{2,8}\))|\s+(?:dont|ayant|au capital|immatricul\S*|inscrit\S*|représent\S*|sise?|située?|domicili\S*|whose|having|located|an? (?:company|corporation|limited|private|public|\p{Lu}\p{L}+ (?:corporation|company|limited))|incorporated|with (?:its|a|company)|organismes? de)(?!\p{L})/iu;

function readParty({ text, named }: Group, language: Language): DraftParty | undefined {
    const lines = text.replace(INLINE_LABEL, '\n').split('\n').map(line => line.trim()).filter(line => line !== '');
    const heading = lines[0] !== undefined ? partyWord(lines[0]) : undefined;
    // « L'organisme de formation : » above the name.
    const called = heading === undefined ? undefined : lines.shift()!.replace(/\s*\([^)]*\)|\s*:$/g, '').replace(/^(?:\d+\s*[.)–-]\s*)?(?:les? |la |l[’']|the )/iu, '').trim();
    const facts: Record<string, string> = {};
    const rest: string[] = [];
    let label: string | undefined;
    for (const line of lines) {
        const fact = labelled(line);
        if (fact && !(fact.fact === 'name' && 'name' in facts)) {
            facts[fact.fact] = fact.fact === 'contact' && facts['contact'] ? [facts['contact'], fact.value].filter(Boolean).join(', ') : facts[fact.fact] || fact.value;
            label = fact.value === '' && fact.fact !== 'contact' ? fact.fact : undefined;
        } else if (label !== undefined && !line.endsWith(':')) {
            facts[label] = line;
            label = undefined;
        } else if (fact === undefined) {
            rest.push(line);
        }
    }
    const { name: stated, contact, ...others } = facts;
    const body = rest.join('\n').replace(PREFIX, '').replace(/^(?:l[’']|la |le |the )?[\p{L} '()]{3,50}?\s?:\s(?=\S)/iu, lead => partyWord(lead) === undefined ? lead : '').replace(/[\s,(]+$/, '');
    const end = NAME_END.exec(body)?.index ?? body.length;
    const legalName = (LEADING_BLANK.exec(stated ?? body)?.[0] ?? stated ?? body.slice(0, end)).replace(/^(?:(?:la|l['’])\s*société\s+|m(?:me|lle|r|s)?\.?\s+(?=[[{_]))/iu, '').replace(/^["“«]\s*|\s*["”»]$/g, '').trim();
    const blank = isBlankName(legalName) || /^(?:\{\{[^{}]*\}\}|\+\+\+)/.test(legalName);
    const shortName = named ?? called ?? (blank ? wordInBlank(legalName) : undefined) ?? legalName;
    const fits = blank ? shortName !== legalName || stated !== undefined : /^[\p{Lu}\p{N}{[]/u.test(legalName) && legalName.length <= 100 && legalName.length > 1 && !hasVerb(legalName) && !/^(?:this|the (?:undersigned|present)|ce |cette |représent|ci-après|immatricul)/iu.test(legalName) && !/[.:;«»“”]\s/.test(legalName.replace(/\b(?:Inc|Ltd|Co|Corp|M|Mme|Mr|Mrs|Ms|Dr|St|S\.A|S\.A\.S)\.\s/g, ''));
    if (!fits || isBlank(shortName) && called === undefined) {
        return undefined;
    }
    const role = roleOf(named ?? '') ?? (called === undefined && !blank ? undefined : roleOf(called ?? shortName));
    const said = { ...factsIn(stated === undefined ? body.slice(end) : body, language, legalName), ...Object.fromEntries(Object.entries(others).filter(([, value]) => value !== '')), ...contact ? { contact } : {} };
    // Without a word for it, a party is known by what is said of it.
    if (named === undefined && called === undefined && stated === undefined && !blank && Object.keys(said).length === 0 && hasVerb(body)) {
        return undefined;
    }
    return { legalName: blank ? '' : legalName, shortName, ...role === undefined ? {} : { role }, facts: said };
}

/** « Name: ____ Address: ____ » on one line. */
const INLINE_LABEL = /\s+(?=(?:name|address|e-?mail|phone|tel|represented by|title|nom|adresse|téléphone|représentée? par|siret|qualité)\s*:)/giu;
const LEADING_BLANK = new RegExp(`^${BLANK}(?!\\p{L})`, 'u');

/** `Bailleur` in `{{NOM_BAILLEUR}}`, `Client` in `[CLIENT NAME]`. */
function wordInBlank(text: string): string | undefined {
    const word = text.split(/[^\p{L}]+/u).find(part => partyWord(part) !== undefined);
    return word && word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

/** Where one party is plainly the client or the provider, the other of two is the other. */
export function withRoles(parties: readonly DraftParty[]): readonly DraftParty[] {
    const [first, second] = parties;
    if (parties.length !== 2 || !first || !second || (first.role === undefined) === (second.role === undefined)) {
        return parties;
    }
    const other = (first.role ?? second.role) === 'client' ? 'provider' : (first.role ?? second.role) === 'provider' ? 'client' : undefined;
    return other === undefined ? parties : parties.map(party => party.role === undefined ? { ...party, role: other } : party);
}
