/** The signature blocks at the end of a contract. */
import { upperFirst } from '@msp/language';
import { formatDate, formatValue, isListValue, isSignatory, isTableValue, kindNameOf, meaningOf, type Clause, type Party, type Signatory, type TableValue, type Value } from '@msp/language';
import { withArticle } from '@msp/language';
import { legalNameOf, shortNameOf } from './naming.js';
import type { Inline, SignatureBlock, Signatures } from './nodes.js';
import { clauseFact, labelOf } from './paths.js';
import { signs } from './parties.js';
import { partOf, sourceOf, type Scope } from './scope.js';
import { clean } from './typography.js';
import { blank, shownInline, valueInline } from './values.js';
import { WORDS } from './words.js';

export function signatures(outer: Scope): Signatures {
    const scope: Scope = { ...outer, marksTerms: false };
    const { dossier, language, outline } = scope;
    const [entry] = dossier.clausesOfKind('effective-date').filter(clause => dossier.documentOf(clause) === dossier.root);
    const place = entry && clauseFact(entry, 'place', scope).fact;
    const day = dossier.dateOf(dossier.root, 'signed');
    const signed = signedFor(scope);
    const date: Inline = day ? { type: 'text', text: formatDate(day, language) } : blank(WORDS.date[language]);
    const where: Inline[] = place?.value ? shownInline(place, scope) : [blank(WORDS.place[language])];
    return {
        id: outline.id('signatures'),
        placeAndDate: language === 'fr'
            ? [{ type: 'text', text: 'Fait à ' }, ...where, { type: 'text', text: ', le ' }, date, { type: 'text', text: '.' }]
            : [{ type: 'text', text: 'Signed in ' }, ...where, { type: 'text', text: ' on ' }, date, { type: 'text', text: '.' }],
        blocks: dossier.parties.filter(party => signs(party, dossier) || signed.has(party.name)).map(party => block(party, signed.get(party.name), scope))
    };
}

/** Whether a fact says who signs: it is printed where one signs, and nowhere else. */
export function standsWithSignatures(clause: Clause, fact: string, { dossier, document, consolidation }: Scope): boolean {
    return kindNameOf(clause) === 'signature' && fact === 'signed' && document === dossier.root && !consolidation && dossier.parties.some(party => signs(party, dossier));
}

/** What the signature clause of the contract says of each party's signature. */
function signedFor(scope: Scope): ReadonlyMap<string, TableValue> {
    const { dossier } = scope;
    const clauses = dossier.clausesOfKind('signature').filter(clause => dossier.documentOf(clause) === dossier.root);
    const rows = clauses.flatMap(clause => {
        const { value } = clauseFact(clause, 'signed', scope).fact;
        return isListValue(value) ? value.values.filter((row): row is TableValue => isTableValue(row)) : [];
    });
    return new Map(rows.flatMap(row => {
        const party = meaningOf(row.entries.find(({ name }) => name === 'party')?.value);
        const name = party.type === 'reference' ? party.path?.$cstNode?.text : undefined;
        return name === undefined ? [] : [[name, row] as const];
    }));
}

/** Who is named as signatory goes before what the signature clause says, and that before who represents the party. */
function signatory(named: Signatory | undefined, signed: TableValue | undefined, party: Party, scope: Scope): Inline[] {
    const who = named ? signatoryText(named, scope) : representativeText(party, scope);
    return signed ? signedText(signed, named ? who : [], named?.date !== undefined, scope) : who;
}

/** `Mme Anne Mercier, présidente, signature manuscrite`; the date only where it is not that of the contract. */
function signedText(row: TableValue, named: Inline[], isDated: boolean, scope: Scope): Inline[] {
    const { dossier, language } = scope;
    const value = (name: string): Value | undefined => row.entries.find(entry => entry.name === name)?.value;
    const text = (content: string): Inline => ({ type: 'text', text: clean(content) });
    const date = value('date');
    const contract = dossier.dateOf(dossier.root, 'signed');
    const kind = value('kind');
    const word = WORDS.signature[language].toLowerCase();
    const parts: Inline[][] = [
        ...named.length > 0 ? [named] : ['name', 'capacity'].flatMap(name => value(name) ? [valueInline(value(name), scope, undefined, WORDS.signatory[language])] : []),
        ...(date && !isDated && !(contract && formatValue(date, scope) === formatDate(contract, language)) ? [[text(language === 'fr' ? 'le ' : 'on '), ...valueInline(date, scope, undefined, WORDS.date[language])]] : []),
        ...(kind ? [[text(language === 'fr' ? `${word} ${formatValue(kind, scope)}` : `${formatValue(kind, scope)} ${word}`)]] : [])
    ];
    return parts.flatMap((part, index) => index === 0 ? part : [{ type: 'text', text: ', ' } as const, ...part]);
}

function block(party: Party, signed: TableValue | undefined, scope: Scope): SignatureBlock {
    const { language } = scope;
    const name = shortNameOf(party, scope);
    const called = language === 'fr' ? `Pour ${withArticle(name)}` : `For the ${name}`;
    const named = scope.document.items.filter(isSignatory).find(item => item.party?.$refText === party.name);
    return {
        party: legalNameOf(party),
        shortName: [{ type: 'text', text: upperFirst(called) }],
        signatory: signatory(named, signed, party, scope),
        source: sourceOf(named ?? signed ?? party)
    };
}

/** Name, capacity and date of who signs a document for a party. */
export function signatoryText(signatory: Signatory, { language }: Scope): Inline[] {
    const { signer, capacity, date } = signatory;
    return [
        signer ? { type: 'text', text: clean(signer) } : blank(WORDS.signatory[language], partOf(signatory, 'blank')),
        ...(capacity ? [{ type: 'text', text: `, ${clean(capacity)}` } as const] : []),
        ...(date ? [{ type: 'text', text: `${language === 'fr' ? ', le ' : ', on '}${formatDate(date, language)}` } as const] : [])
    ];
}

function representativeText(party: Party, scope: Scope): Inline[] {
    const value = (fact: string): Inline[] => {
        const stated = party.facts.find(candidate => candidate.name === fact);
        return stated ? valueInline(stated.value, scope, undefined, labelOf(scope.library.fact('party', fact), fact, scope)) : [];
    };
    const representative = value('representative');
    const capacity = value('capacity');
    return [...representative, ...(representative.length > 0 && capacity.length > 0 ? [{ type: 'text', text: ', ' } as const] : []), ...capacity];
}
