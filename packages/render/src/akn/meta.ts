/** Metadata: what the work, its expression and this file are (FRBR), events, and who and what the text names. */
import type { Language } from '@msp/language';
import { GENERATOR_MARK } from '../formats/mark.js';
import type { DocumentFacts, EffectiveFactsDocument } from '../json/document.js';
import { plainText } from '../text/text.js';
import type { Article, Block, ContractTree, DocumentNode, PartyNode } from '../tree/nodes.js';
import { WORDS } from '../tree/words.js';
import { kindId } from './blocks.js';
import { documentsOf } from '../tree/walk.js';
import { element, group } from './xml.js';

const LANGUAGES: Readonly<Record<Language, string>> = { fr: 'fra', en: 'eng' };
const PROGRAM = 'msp';
const ORIGINAL = 'original';
const REDLINE_AUTHOR = 'redline-author';
/** ISO 3166-1 keeps it for users: where no document tells a country. */
const NO_COUNTRY = 'zz';

export interface MetaContext {
    readonly tree: ContractTree;
    readonly facts: EffectiveFactsDocument;
    readonly now: Date;
    readonly draft: boolean;
}

/** @param documents those that the metadata are about: all of a collection, or one */
export function metaAkn(documents: readonly DocumentNode[], component: string, context: MetaContext, references: readonly string[]): string {
    const { tree, facts, now, draft } = context;
    const [first] = documents;
    const own = factsOfDocument(first!, facts);
    const languages = [...new Set(documents.map(({ language }) => language))];
    const language = languages.length === 1 ? LANGUAGES[languages[0]!] : 'mul';
    const date = dateOf(tree, facts, now);
    const work = `/akn/${(facts.governingLaw ?? NO_COUNTRY).toLowerCase()}/doc/${tree.main.documentType}/${date}/${tree.main.id}`;
    const expression = `${work}/${language}@${date}`;
    const authors = tree.main.parties.filter(({ signs, change }) => signs && change?.kind !== 'deleted');
    const author = authors.length > 0 ? authors.map(party => element('FRBRauthor', { href: `#${party.id}`, as: roleOf(party, facts) })) : [element('FRBRauthor', { href: `#${PROGRAM}` })];
    const dates = (['signed', 'effective', 'dated'] as const).flatMap(event => own?.[event] === undefined ? [] : [element('FRBRdate', { date: own[event], name: event })]);
    const workDates = dates.length > 0 ? dates : [element('FRBRdate', { date, name: 'generation' })];
    const version = own?.documentVersion ?? versionOf(first!);
    return group('meta', {}, [
        group('identification', { source: `#${PROGRAM}` }, [
            group('FRBRWork', {}, [
                element('FRBRthis', { value: `${work}/!${component}` }), element('FRBRuri', { value: work }), ...workDates, ...author,
                element('FRBRcountry', { value: (facts.governingLaw ?? NO_COUNTRY).toLowerCase() }),
                element('FRBRsubtype', { value: first!.documentType }), element('FRBRname', { value: first!.title })
            ]),
            group('FRBRExpression', {}, [
                element('FRBRthis', { value: `${expression}/!${component}` }), element('FRBRuri', { value: expression }), ...workDates, ...author,
                version ? element('FRBRversionNumber', { value: version }) : '',
                draft ? element('FRBRauthoritative', { value: 'false' }) : '',
                ...languages.map(code => element('FRBRlanguage', { language: LANGUAGES[code] }))
            ]),
            group('FRBRManifestation', {}, [
                element('FRBRthis', { value: `${expression}/!${component}.xml` }), element('FRBRuri', { value: `${expression}.xml` }),
                element('FRBRdate', { date: now.toISOString(), name: 'generation' }), element('FRBRauthor', { href: `#${PROGRAM}` }), element('FRBRformat', { value: 'application/akn+xml' })
            ])
        ]),
        ...(references.length > 0 ? [lifecycle(own, tree), group('references', { source: `#${PROGRAM}` }, [
            element('original', { eId: ORIGINAL, href: work, showAs: tree.title }), ...references
        ])] : [])
    ]);
}

function lifecycle(own: DocumentFacts | undefined, { redline }: ContractTree): string {
    const events = (['signed', 'effective'] as const).flatMap(event => own?.[event] === undefined ? [] : [element('eventRef', { eId: `event-${event}`, date: own[event], type: 'generation', source: `#${ORIGINAL}` })]);
    const compared = redline ? [element('eventRef', { eId: 'event-redline', date: isoOf(redline.date), type: 'amendment', source: `#${REDLINE_AUTHOR}` })] : [];
    return events.length + compared.length === 0 ? '' : group('lifecycle', { source: `#${PROGRAM}` }, [...events, ...compared]);
}

function isoOf(date: string): string {
    const known = new Date(date);
    return Number.isNaN(known.getTime()) ? '1970-01-01' : known.toISOString();
}

/** A document's id is made of its name. */
function factsOfDocument({ id }: DocumentNode, facts: EffectiveFactsDocument): DocumentFacts | undefined {
    return facts.documents.find(({ name }) => slug(name) === id);
}

/** The day that names the work: of its signature, of the date that it bears, of its effect, or of this file. */
function dateOf(tree: ContractTree, facts: EffectiveFactsDocument, now: Date): string {
    const main = factsOfDocument(tree.main, facts);
    return main?.signed ?? main?.dated ?? main?.effective ?? now.toISOString().slice(0, 10);
}

function versionOf({ particulars, language }: DocumentNode): string | undefined {
    const found = particulars.find(({ label }) => label === WORDS.version[language]);
    return found && plainText(found.value, language);
}

function roleOf({ legalName }: PartyNode, facts: EffectiveFactsDocument): string | undefined {
    const role = facts.parties.find(party => party.legalName === legalName)?.roles[0]?.role;
    return role === undefined ? undefined : `#${roleId(role)}`;
}

export function roleId(role: string): string {
    return `role-${role.replace(/[^A-Za-z0-9_-]+/g, '-')}`;
}

export interface Listed {
    readonly id: string;
    readonly xml: string;
}

/** Top-level classes: the program, parties, roles, terms and kinds of clauses; each with an identifier that the text refers to. */
export function referencesOf({ tree, facts }: MetaContext): readonly Listed[] {
    const listed = new Map<string, string>();
    const add = (name: string, id: string, path: string, showAs: string): void => {
        if (!listed.has(id)) {
            listed.set(id, element(name, { eId: id, href: `/akn/ontology/${path}`, showAs }));
        }
    };
    add('TLCObject', PROGRAM, 'object/software/msp-contracts', GENERATOR_MARK);
    if (tree.redline) {
        add('TLCPerson', REDLINE_AUTHOR, `person/${slug(tree.redline.author)}`, tree.redline.author);
    }
    tree.main.parties.forEach(({ id, legalName }) => add('TLCOrganization', id, `organization/${slug(legalName)}`, legalName));
    facts.parties.flatMap(({ roles }) => roles).forEach(({ role, label }) => add('TLCRole', roleId(role), `role/${slug(role)}`, label[tree.language] ?? role));
    const visit = (content: readonly (Block | Article)[]): void => content.forEach(item => {
        if (item.type === 'definitions') {
            item.entries.forEach(({ id, term }) => add('TLCTerm', id, `term/${slug(term)}`, term));
        } else if (item.type === 'article') {
            if (item.kind !== undefined) {
                add('TLCConcept', kindId(item.kind), `concept/${slug(item.kind)}`, item.kind);
            }
            visit(item.content);
        }
    });
    documentsOf(tree).forEach(({ content }) => visit(content));
    return [...listed].map(([id, xml]) => ({ id, xml }));
}

function slug(text: string): string {
    return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'x';
}

/** Identifiers that the metadata take beside those of the listed. */
export const META_IDS: readonly string[] = [ORIGINAL, 'event-signed', 'event-effective', 'event-redline'];
