/** Who concludes the contract, from what the parties state of themselves; what a party does not state is not there. */
import { lowerFirst, upperFirst } from '@msp/language';
import { formatValue, labelIn, meaningOf, typeNameOf, type Dossier, type Fact, type Language, type Party, type Type } from '@msp/language';
import { ofName, withArticle, genderOf } from '@msp/language';
import { legalNameOf, shortNameOf, SIGNING_ROLES } from './naming.js';
import type { FactEntry, Inline, PartyNode, Row } from './nodes.js';
import { labelOf } from './paths.js';
import { partOf, sourceOf, type Scope } from './scope.js';
import { clean, NBSP, typeset } from './typography.js';
import { blank, conjoin, factBlocks, valueInline } from './values.js';

/** Facts that the sentence of identity takes up. */
const IN_IDENTITY = new Set(['short-name', 'form', 'registration', 'address', 'representative', 'capacity']);

export function signs(party: Party, dossier: Dossier): boolean {
    return dossier.rolesOf(party).some(({ role }) => SIGNING_ROLES.has(role));
}

export function partyNode(party: Party, scope: Scope): PartyNode {
    const { dossier, language, outline } = scope;
    const signing = signs(party, dossier);
    const role = rolesText(party, scope);
    return {
        id: outline.parties.get(party) ?? outline.id(`party-${party.name}`),
        legalName: legalNameOf(party),
        identity: identity(party, scope, signing && role !== '' ? (language === 'fr' ? `agissant en qualité de ${role}` : `acting as ${role}`) : undefined),
        shortName: signing || scope.calledByName.has(party) || party.facts.some(({ name }) => name === 'short-name') ? [{ type: 'text', text: shortNameText(party, scope) }] : undefined,
        role: signing || role === '' ? undefined : upperFirst(role),
        signs: signing,
        facts: otherFacts(party, scope),
        source: sourceOf(party)
    };
}

/** `ci-après « le Client »` says no more of the party than its name, so it agrees with any. */
function shortNameText(party: Party, scope: Scope): string {
    const name = shortNameOf(party, scope);
    return scope.language === 'fr'
        ? `ci-après «${NBSP}${withArticle(name, scope.calledByName.get(party))}${NBSP}»`
        : `(the “${name}”)`;
}

function identity(party: Party, scope: Scope, role: string | undefined): Inline[] {
    const { language } = scope;
    const value = (name: string): Inline[] | undefined => {
        const fact = party.facts.find(candidate => candidate.name === name);
        return fact && valueInline(fact.value, { ...scope, marksTerms: false }, undefined, labelOf(scope.library.fact('party', name), name, scope));
    };
    const textOf = (name: string): string => {
        const fact = party.facts.find(candidate => candidate.name === name);
        return fact && meaningOf(fact.value).type !== 'blank' ? clean(formatValue(fact.value, scope)) : '';
    };
    const gender = companyGender(textOf('form'), textOf('registration'));
    const phrase = (lead: string, content: Inline[] | undefined): Inline[][] => content ? [[{ type: 'text', text: lead }, ...content]] : [];
    const form = value('form');
    const capacity = value('capacity');
    const representative = value('representative');
    const words = WORDS[language](gender);
    const phrases: Inline[][] = [
        ...(party.legalName?.trim() === '' ? [[blank(WORDS_NAME[language], partOf(party, 'legalName'))]] : []),
        ...(form ? [[...article(textOf('form'), language), ...form]] : []),
        ...registration(textOf('registration'), value('registration'), words, language),
        ...phrase(words.seat, value('address')),
        ...phrase(words.represented, representative && [...representative, ...(capacity ? [{ type: 'text', text: ', ' } as const, ...capacity] : [])]),
        ...(role === undefined ? [] : [[{ type: 'text', text: role } as const]])
    ];
    return phrases.flatMap((items, index) => [...(index > 0 ? [{ type: 'text', text: ', ' } as const] : []), ...items]);
}

const WORDS_NAME: Readonly<Record<Language, string>> = { fr: 'dénomination', en: 'name' };

type Gender = 'm' | 'f' | undefined;

const WORDS: Readonly<Record<Language, (gender: Gender) => { registered: string; seat: string; represented: string }>> = {
    fr: gender => {
        const ending = gender === 'm' ? '' : gender === 'f' ? 'e' : '(e)';
        return { registered: `immatriculé${ending} sous le numéro `, seat: 'dont le siège est situé ', represented: `représenté${ending} par ` };
    },
    en: () => ({ registered: 'registered under number ', seat: 'whose registered office is at ', represented: 'represented by ' })
};

/** `société`, `SAS`, `association` are feminine; `entrepreneur individuel`, `groupement` are not. */
function companyGender(form: string, registration: string): Gender {
    if (form === '') {
        return registration === '' ? undefined : 'f';
    }
    return /^(?:entrepreneur|artisan|groupement|établissement|syndicat|institut|GIE|EI\b|centre|cabinet|département|office|comité)/i.test(form) ? 'm' : 'f';
}

/** `RCS Lyon 812 345 676` is said in full. */
function registration(text: string, value: Inline[] | undefined, words: { registered: string }, language: Language): Inline[][] {
    if (!value) {
        return [];
    }
    const match = language === 'fr' ? /^RCS\s+(?:de\s+)?(\D+?)\s+([\dA-Z].*)$/.exec(text) : null;
    if (!match) {
        return [[{ type: 'text', text: words.registered }, ...value]];
    }
    const town = match[1]!.replace(/^Le /, '\u0000du ').replace(/^Les /, '\u0000des ');
    const of = town.startsWith('\u0000') ? town.slice(1) : /^[AEIOUYÉÈÎ]/i.test(town) ? `d'${town}` : `de ${town}`;
    const lead = words.registered.replace(' sous le numéro ', ` au registre du commerce et des sociétés ${of} sous le numéro `);
    return [[{ type: 'text', text: lead + typeset(match[2]!, language) }]];
}

/** English puts an article before a form that begins with a common noun. */
function article(form: string, language: Language): Inline[] {
    const common = language === 'en' && /^[a-z]/.test(form) && !/^(?:an?|the)\s/.test(form);
    return common ? [{ type: 'text', text: /^[aeio]/.test(form) ? 'an ' : 'a ' }] : [];
}

/** `sous-traitant et sous-traitant ultérieur du Prestataire`; `client et de responsable du traitement` after « en qualité de ». */
function rolesText(party: Party, scope: Scope): string {
    const { dossier, library, language } = scope;
    const stated = dossier.rolesOf(party).filter((role, index, all) => all.findIndex(other => other.role === role.role && other.of === role.of) === index)
        .filter((role, _, all) => role.of !== undefined || !all.some(other => other.role === role.role && other.of !== undefined));
    const names = stated.map(({ role }) => {
        const declared = library.roles.get(role);
        return lowerFirst(clean((declared && labelIn(declared.labels, language)) ?? role));
    });
    const unique = [...new Set(names)];
    const and = language === 'fr' ? (signs(party, dossier) ? ' et de ' : ' et ') : ' and ';
    const comma = and === ' et de ' ? ', de ' : ', ';
    const joined = unique.length < 2 ? unique.join('') : unique.slice(0, -1).join(comma) + and + unique.at(-1)!;
    const owners = [...new Set(stated.flatMap(({ of }) => of ?? []))];
    const owner = owners.length === 1 ? dossier.partiesByName.get(owners[0]!) : undefined;
    if (!owner) {
        return joined;
    }
    const name = shortNameOf(owner, scope);
    return `${joined} ${language === 'fr' ? (genderOf(name) ? ofName(name) : `de ${name}`) : `of the ${name}`}`;
}

/** What only classifies a party (country, headcount, trader): it does not introduce it, and stands with the contract's data. */
export function partyData(party: Party, scope: Scope): Row[] {
    const name: Inline = { type: 'quotation', of: 'party', children: [{ type: 'text', text: legalNameOf(party) }], target: scope.outline.parties.get(party) };
    return otherFacts(party, scope, true).flatMap(({ label, blocks: [first], source }) =>
        first?.type === 'paragraph' ? [{ cells: [[name], [{ type: 'text', text: label } as const], first.children], source }] : []);
}

function otherFacts(party: Party, scope: Scope, classifying = false): FactEntry[] {
    const classifies = (fact: Fact): boolean => !isDeclaredText(scope.library.fact('party', fact.name)?.type);
    return party.facts.filter(fact => (!IN_IDENTITY.has(fact.name) || (fact.name === 'capacity' && !party.facts.some(other => other.name === 'representative'))) && classifies(fact) === classifying).map(fact => {
        const declaration = scope.library.fact('party', fact.name);
        const label = clean(labelOf(declaration, fact.name, scope));
        const shown = { label, name: fact.name, declaration, value: fact.value, nodes: [] };
        const blocks = factBlocks(shown, scope, sourceOf(fact));
        const children = fact.value ? valueInline(fact.value, scope, declaration?.type, label) : [blank(label, sourceOf(fact))];
        return { label, source: sourceOf(fact), blocks: blocks && blocks[0]?.type !== 'list' ? blocks : [{ type: 'paragraph', children }] };
    });
}

/** Of a declared type other than text; a fact that nothing declares is text to the reader. */
function isDeclaredText(type: Type | undefined): boolean {
    return type === undefined || typeNameOf(type) === 'text';
}

/** Roles that a document states again, by party. */
export function roleEntry(party: Party, roles: readonly string[], scope: Scope, source: FactEntry['source']): FactEntry {
    const labels = roles.map(role => {
        const declared = scope.library.roles.get(role);
        return [{ type: 'text', text: lowerFirst(clean((declared && labelIn(declared.labels, scope.language)) ?? role)) }] as Inline[];
    });
    return { label: signs(party, scope.dossier) ? shortNameOf(party, scope) : legalNameOf(party), source, blocks: [{ type: 'paragraph', children: conjoin(labels, scope.language) }] };
}
