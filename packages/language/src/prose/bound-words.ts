/** Quotations that keep their own words: `{duration "trente-six (36) mois"}`: what they quote, and whether the words say it. */
import { isEnumMember, isFact, isFactDecl, isKind, isTableEntry, type Hole, type Value } from '../generated/ast.js';
import type { Dossier } from '../model/dossier.js';
import { subjectOfNode, type FactStatement, type Subject } from '../model/effective-facts.js';
import { labelIn } from '../model/tree.js';
import { canonical, fold, meaningOf, type Meaning } from '../model/values.js';
import { counts } from './readings.js';
import type { BoundWords, Passage } from './passages.js';
import { valuesIn } from './slots/values-in-text.js';
import { meaningOfSlot, sayTheSame } from './words-of-values.js';

export interface QuotedValue {
    readonly value: Value;
    /** The statement that is quoted, where it is that of a clause with a kind. */
    readonly statement?: FactStatement;
}

/** The value that a quotation names, as the place that it resolves to states it; where only the library declares it, what prevails. */
export function quotedValue(hole: Hole, dossier: Dossier): QuotedValue | undefined {
    const targets = hole.path?.segments.map(segment => segment.target.ref) ?? [];
    const node = targets.at(-1);
    if (isFact(node) || isTableEntry(node)) {
        const statement = subjectOfNode(dossier, node)?.statements.find(candidate => candidate.node === node);
        return { value: node.value, statement };
    }
    const before = targets.at(-2);
    const subject = isFactDecl(node) ? declared(dossier, node) : isEnumMember(node) && isFactDecl(before) ? declared(dossier, before, node.name)
        : isEnumMember(node) && isFact(before) ? rowOf(dossier, before, node.name) : undefined;
    const statement = subject?.prevailing ?? subject?.statements[0];
    return statement && { value: statement.value, statement };
}

function declared(dossier: Dossier, declaration: { readonly name: string; readonly $container: unknown }, row?: string): Subject | undefined {
    const kind = declaration.$container as { readonly $type: string; readonly name: string };
    return isKind(kind) ? dossier.facts.subject(kind.name, declaration.name, row) : undefined;
}

function rowOf(dossier: Dossier, fact: Parameters<typeof subjectOfNode>[1], row: string): Subject | undefined {
    const subject = subjectOfNode(dossier, fact);
    return subject && dossier.facts.subject(subject.kind, subject.fact, row);
}

/** `unsaid`: the words say no value that could be compared. */
export type Agreement = 'same' | 'other' | 'unsaid';

/** Whether the words of a quotation say the value that it quotes. */
export function agreementOf(passage: Passage, { start, end }: BoundWords, { value, statement }: QuotedValue, dossier: Dossier): Agreement {
    const words = passage.text.slice(start, end);
    const said = wordsAgree(words, value);
    if (said !== 'unsaid' || !statement) {
        return said;
    }
    // What the sentence as a whole says with these words: a law, a court, yes or no.
    const read = dossier.readings.of(statement.kind, statement.fact, statement.key)
        .filter(reading => reading.passage === passage && counts(reading) && reading.valueStart < end && reading.valueEnd > start);
    return read.length === 0 ? 'unsaid' : read.some(reading => canonical(reading.value) === canonical(value)) ? 'same' : 'other';
}

/** Whether words alone say a value. */
export function wordsAgree(words: string, value: Value): Agreement {
    const meaning = meaningOf(value);
    switch (meaning.type) {
        case 'duration': case 'percent': case 'money': case 'date': case 'number': case 'schedule': {
            const said = valuesIn(words).flatMap(({ value: slot }): Meaning[] => {
                const one = slot.type === 'blank' || slot.type === 'number' && meaning.type !== 'number' ? undefined : meaningOfSlot(slot);
                return one ? [one] : [];
            });
            return said.length === 0 ? 'unsaid' : said.some(one => sayTheSame(one, meaning)) ? 'same' : 'other';
        }
        case 'text': {
            const [a, b] = [fold(words), fold(meaning.text)];
            return a.includes(b) || b.includes(a) ? 'same' : 'other';
        }
        case 'reference': {
            const member = meaning.path?.segments.at(-1)?.target.ref;
            if (!isEnumMember(member)) {
                return 'unsaid';
            }
            const said = fold(words);
            const named = member.$container.members.filter(({ labels }) => [labelIn(labels, 'fr'), labelIn(labels, 'en')].some(label => label !== undefined && fold(label) === said));
            return named.length === 0 ? 'unsaid' : named.includes(member) ? 'same' : 'other';
        }
        default: return 'unsaid';
    }
}
