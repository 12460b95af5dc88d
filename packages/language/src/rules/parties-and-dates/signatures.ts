/** Who signs, for whom, in what capacity and when: the signatories of the contract and the records of its signature clause. */
import type { AstNode } from 'langium';
import { isDateItem, isListValue, isReferenceValue, isSignatory, isTableValue, type Party, type TableEntry, type Value } from '../../generated/ast.js';
import type { Dossier } from '../../model/dossier.js';
import { documentOf, factsOf } from '../../model/tree.js';
import { fold, meaningOf } from '../../model/values.js';

export interface Signing {
    readonly party: Party;
    /** Undefined where it is a blank or absent. */
    readonly name?: string;
    readonly capacity?: string;
    readonly date?: string;
    /** `handwritten`, `simple-electronic` … */
    readonly kind?: string;
    /** Whether the name is a blank still to be filled in: that is told of the blank. */
    readonly blank: boolean;
    readonly node: AstNode;
    /** Where the name stands. */
    readonly nameNode: AstNode;
}

export function signingsOf(dossier: Dossier): readonly Signing[] {
    const known = dossier.memo.get(signingsOf) as readonly Signing[] | undefined;
    const signings = known ?? [...signatories(dossier), ...records(dossier)];
    dossier.memo.set(signingsOf, signings);
    return signings;
}

/** The parties that make the contract: client and provider. One that an order or an annex declares signs that document, if any. */
export function signingParties(dossier: Dossier): readonly Party[] {
    return [...new Set(['client', 'provider'].flatMap(role => {
        const parties = dossier.partiesWithRole(role);
        const own = parties.filter(party => documentOf(party) === dossier.root);
        return own.length > 0 ? own : parties;
    }))];
}

/** Whether the contract is signed: it bears a date of signature, or somebody has signed on a date. A draft is not. */
export function isSigned(dossier: Dossier): boolean {
    return dossier.dateOf(dossier.root, 'signed') !== undefined || signingsOf(dossier).some(({ date }) => date !== undefined);
}

function signatories(dossier: Dossier): Signing[] {
    return dossier.root.items.filter(isSignatory).flatMap((node): Signing[] => {
        const party = dossier.partiesByName.get(node.party?.$refText ?? '');
        return party ? [{ party, name: node.signer?.trim() || undefined, capacity: node.capacity?.trim() || undefined, date: node.date, blank: node.blank === true, node, nameNode: node }] : [];
    });
}

/** `signed: [{ party: Client name: "…" capacity: "…" date: 2026-03-16 kind: handwritten }]`. */
function records(dossier: Dossier): Signing[] {
    return dossier.clausesOfKind('signature').filter(clause => dossier.documentOf(clause) === dossier.root)
        .flatMap(factsOf).filter(fact => fact.name === 'signed' && isListValue(fact.value))
        .flatMap(fact => isListValue(fact.value) ? fact.value.values : [])
        .flatMap((record): Signing[] => {
            if (!isTableValue(record)) {
                return [];
            }
            const field = (name: string): TableEntry | undefined => record.entries.find(entry => entry.name === name);
            const party = partyOf(dossier, field('party')?.value);
            const date = meaningOf(field('date')?.value);
            const kind = meaningOf(field('kind')?.value);
            return party ? [{
                party, name: textOf(field('name')?.value), capacity: textOf(field('capacity')?.value), date: date.type === 'date' ? date.date : undefined,
                kind: kind.type === 'reference' ? kind.names.at(-1) : undefined,
                blank: field('name') !== undefined && meaningOf(field('name')?.value).type === 'blank', node: record, nameNode: field('name') ?? record
            }] : [];
        });
}

/** A party by its name, or by a role that one party alone has. */
function partyOf(dossier: Dossier, value: Value | undefined): Party | undefined {
    const name = isReferenceValue(value) ? value.path?.segments[0]?.target.$refText ?? '' : '';
    const byRole = dossier.partiesWithRole(name);
    return dossier.partiesByName.get(name) ?? (byRole.length === 1 ? byRole[0] : undefined);
}

export function textOf(value: Value | undefined): string | undefined {
    const meaning = meaningOf(value);
    return meaning.type === 'text' ? meaning.text.trim() || undefined : undefined;
}

export function factText(party: Party, name: string): string | undefined {
    return textOf(party.facts.find(fact => fact.name === name)?.value);
}

/** A person's name without courtesy and capacity, for comparison: « Mme Anne Mercier, présidente » is `anne mercier`. */
export function personKey(text: string): string {
    return fold(text.split(',')[0]!).replace(/^(?:(?:m|mr|mrs|ms|mme|mlle|me|dr|pr|prof|monsieur|madame|maitre|docteur)\.?\s+)+/, '').replace(/[-.’']/g, ' ').replace(/\s+/g, ' ').trim();
}

/** A date item of the contract, with its date or a blank. */
export function statesDate(dossier: Dossier, event: 'signed' | 'effective'): boolean {
    return dossier.root.items.some(item => isDateItem(item) && item.event === event);
}
