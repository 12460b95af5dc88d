/** The signature blocks at the end of a contract. */
import { upperFirst } from '@msp/language';
import { formatDate, isSignatory, type Party, type Signatory } from '@msp/language';
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
    const signed = dossier.dateOf(dossier.root, 'signed');
    const date: Inline = signed ? { type: 'text', text: formatDate(signed, language) } : blank(WORDS.date[language]);
    const where: Inline[] = place?.value ? shownInline(place, scope) : [blank(WORDS.place[language])];
    return {
        id: outline.id('signatures'),
        placeAndDate: language === 'fr'
            ? [{ type: 'text', text: 'Fait à ' }, ...where, { type: 'text', text: ', le ' }, date, { type: 'text', text: '.' }]
            : [{ type: 'text', text: 'Signed in ' }, ...where, { type: 'text', text: ' on ' }, date, { type: 'text', text: '.' }],
        blocks: dossier.parties.filter(party => signs(party, dossier)).map(party => block(party, scope))
    };
}

function block(party: Party, scope: Scope): SignatureBlock {
    const { language } = scope;
    const name = shortNameOf(party, scope);
    const called = language === 'fr' ? `Pour ${withArticle(name)}` : `For the ${name}`;
    const named = scope.document.items.filter(isSignatory).find(item => item.party?.$refText === party.name);
    return {
        party: legalNameOf(party),
        shortName: [{ type: 'text', text: upperFirst(called) }],
        signatory: named ? signatoryText(named, scope) : representativeText(party, scope),
        source: sourceOf(named ?? party)
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
