/** The sub-processors of a dossier, and what the data protection clause says of engaging them (GDPR, art. 28(2)). */
import { isClause, isHole, isProse, isTextRun, type Clause, type Hole, type Party, type Prose } from '../generated/ast.js';
import { DATA_PROTECTION, DataProtection, SUB_PROCESSOR, type RoleClaim } from './data-protection.js';
import type { Dossier } from '../model/dossier.js';
import type { FactStatement } from '../model/effective-facts.js';
import { meaningOf } from '../model/values.js';

/** `silent`: neither a fact nor the text of the clauses speaks of it. */
export type Authorisation =
    | { readonly state: 'specific' | 'general' | 'open' | 'silent' }
    | { readonly state: 'not-authorised'; readonly statement: FactStatement };

export function authorisationOf(dossier: Dossier): Authorisation {
    const subject = DataProtection.of(dossier).clauses.length > 0 ? dossier.facts.subject(DATA_PROTECTION, 'authorisation') : undefined;
    if (!subject) {
        return { state: speaksOfSubprocessors(dossier) ? 'open' : 'silent' };
    }
    // Where nothing decides which document prevails, that is the finding, and nothing follows from it here.
    const statement = subject.prevailing;
    const meaning = meaningOf(statement?.value);
    const member = meaning.type === 'reference' ? meaning.names.at(-1) : undefined;
    if (statement && member === 'not-authorised') {
        return { state: 'not-authorised', statement };
    }
    return { state: member === 'specific' || member === 'general' ? member : 'open' };
}

/** The parties said to be subprocessors, once each, where they are first said to be. */
export function subprocessorClaims(dossier: Dossier): RoleClaim[] {
    const claims = DataProtection.of(dossier).claimsOf('subprocessor');
    return claims.filter((claim, index) => claims.findIndex(({ party }) => party === claim.party) === index);
}

/** Whether a list names the party, or the text of a clause on sub-processors or data protection quotes it. */
export function isListed(dossier: Dossier, party: Party): boolean {
    const data = DataProtection.of(dossier);
    return data.entries.some(entry => entry.party === party)
        || proseOn(dossier).some(prose => prose.parts.some(part => isHole(part) && quotes(part, party))
            || party.legalName && prose.parts.some(part => isTextRun(part) && part.text.includes(party.legalName!)));
}

const SUBPROCESSOR_WORDS = /sous-traitants?\s+(?:ultérieur|subséquent|de\s+second\s+rang)|autres?\s+sous-traitants?|sub-?processors?|another\s+processor|other\s+processors?/i;

function speaksOfSubprocessors(dossier: Dossier): boolean {
    return proseOn(dossier).some(prose => prose.parts.some(part => isTextRun(part) && SUBPROCESSOR_WORDS.test(part.text)));
}

/** The text of the clauses on data protection and sub-processors, their sub-clauses included. */
function proseOn(dossier: Dossier): Prose[] {
    return [...dossier.clausesOfKind(DATA_PROTECTION), ...dossier.clausesOfKind(SUB_PROCESSOR)].flatMap(proseIn);
}

function proseIn(clause: Clause): Prose[] {
    return clause.items.flatMap(item => isProse(item) ? [item] : isClause(item) ? proseIn(item) : []);
}

/** A quotation that is still being typed has no path. */
function quotes({ path }: Partial<Hole>, party: Party): boolean {
    return path?.segments.length === 1 && path.segments[0]?.target?.$refText === party.name;
}
