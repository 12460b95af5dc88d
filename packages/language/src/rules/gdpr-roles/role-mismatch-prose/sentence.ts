/** The sentence in which something is mentioned, with the parties it names made recognisable. */
import { isHole, isTextRun, isTextValue, type Hole, type Insertion, type Party } from '../../../generated/ast.js';
import { onlyParty, withoutForm } from '../../../law/data-protection.js';
import type { Dossier } from '../../../model/dossier.js';
import type { Language } from '../../../model/finding.js';
import type { Mention } from '../../../prose/roles.js';
import { clauseOf, labelIn } from '../../../model/tree.js';

/** One private-use character for each party of the sentence. */
export const PARTY = '[\uE000-\uF8FE]';
/** Stands for a quotation that is no party. */
const OTHER = '\uF8FF';
const FIRST = 0xE000;

export interface Sentence {
    /** From the beginning of the sentence to the mention; white space folded, emphasis removed. */
    readonly before: string;
    readonly mention: string;
    /** From the mention to the end of the sentence. */
    readonly after: string;
    /** What precedes the sentence in its paragraph, and the heading of its clause: they may limit what it speaks of. */
    readonly context: string;
    partyAt(character: string): Party;
}

/** No sentence of a contract that says something plain about a party is longer, on either side of the mention. */
const REACH = 500;
const PARAGRAPH = /\n[ \t]*\n/;
const ENDS = /[.!?;:](?=\s|$)|\n[ \t]*\n|\n[ \t]*(?:[-*•]|\d+[.)])[ \t]|\|/g;

export class PartyNames {
    private readonly byName = new Map<string, Party>();
    private readonly pattern: RegExp;

    constructor(private readonly dossier: Dossier, language: Language) {
        for (const role of ['client', 'provider']) {
            // "Le Prestataire" with a capital is the one provider, unless the contract defines the word.
            const party = onlyParty(dossier, role);
            const label = labelIn(dossier.library.roles.get(role)?.labels ?? [], language);
            if (party && label && !dossier.terms.some(({ term }) => term.name === label)) {
                this.byName.set(label, party);
            }
        }
        for (const party of dossier.parties) {
            for (const name of [party.name, party.legalName, shortName(party.legalName), statedShortName(party), distinctiveWord(party, dossier.parties)]) {
                if (name !== undefined && name.length > 1) {
                    this.byName.set(name, party);
                }
            }
        }
        const names = [...this.byName.keys()].sort((a, b) => b.length - a.length).map(name => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+'));
        this.pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${names.join('|') || '(?!)'})(?![\\p{L}\\p{N}-])`, 'gu');
    }

    /** The party that a quotation of one name stands for: itself, or the one that has the role. */
    private quoted(name: string): Party | undefined {
        return this.dossier.partiesByName.get(name) ?? (this.dossier.library.roles.has(name) ? onlyParty(this.dossier, name) : undefined);
    }

    sentenceAround({ prose, part, start, end }: Mention): Sentence {
        const parties: Party[] = [];
        const mark = (party: Party | undefined): string => party ? String.fromCharCode(FIRST + parties.push(party) - 1) : OTHER;
        // Across the mark of a conditional passage nothing is said plainly: what stands on the other side may not apply.
        const marked = (piece: Insertion): string => isHole(piece) ? mark(this.partyOf(namesIn(piece))) : OTHER;
        const run = prose.parts[part]!;
        const text = isTextRun(run) ? run.text : '';
        let before = text.slice(Math.max(0, start - REACH), start);
        let after = text.slice(end, end + REACH);
        for (let index = part - 1; index >= 0 && before.length < REACH && !PARAGRAPH.test(before); index--) {
            const piece = prose.parts[index]!;
            before = (isTextRun(piece) ? piece.text.slice(-REACH) : marked(piece)) + before;
        }
        for (let index = part + 1; index < prose.parts.length && after.length < REACH && firstEnd(after) < 0; index++) {
            const piece = prose.parts[index]!;
            after += isTextRun(piece) ? piece.text.slice(0, REACH) : marked(piece);
        }
        const open = lastEnd(before);
        const close = firstEnd(after);
        const named = (piece: string): string => clean(piece).replace(this.pattern, name => mark(this.byName.get(name.replace(/\s+/g, ' '))));
        return {
            before: named(before.slice(open)).trimStart(),
            mention: text.slice(start, end).replace(/\s+/g, ' '),
            after: named(close < 0 ? after : after.slice(0, close + 1)),
            context: `${clauseOf(prose)?.heading ?? ''} ${before.slice(0, open).split(PARAGRAPH).at(-1)!}`,
            partyAt: character => parties[character.charCodeAt(0) - FIRST]!
        };
    }

    private partyOf(names: readonly string[]): Party | undefined {
        return names.length === 1 ? this.quoted(names[0]!) : undefined;
    }
}

/** A quotation that is still being typed has no path. */
function namesIn({ path }: Partial<Hole>): string[] {
    return path?.segments.map(segment => segment.target?.$refText ?? '') ?? [];
}

function shortName(name: string | undefined): string | undefined {
    // Without its legal form, spelled as it is written.
    return name?.slice(0, withoutForm(name).length);
}

/** The fact `short-name`. */
function statedShortName(party: Party): string | undefined {
    const value = party.facts.find(({ name }) => name === 'short-name')?.value;
    return isTextValue(value) ? value.text : undefined;
}

/** Words with which many names begin: alone they name nobody. */
const GENERIC = /^(?:société|groupe|compagnie|cabinet|clinique|banque|caisse|centre|hôpital|établissements?|maison|office|agence|association|fondation|fédération|union|ville|commune|région|université|mutuelle|services?|prestataire|client|fournisseur|the|group|company|bank|hospital|association|foundation|university|city|data|cloud|digital|nouvelle?|grande?|saint|les|des|une|mon|notre)$/iu;

/** « Nordal » of « Nordal Infogérance SARL »: the first word of a name, where it is long enough and no other party's begins with it. */
function distinctiveWord(party: Party, parties: readonly Party[]): string | undefined {
    const [first = '', ...others] = shortName(party.legalName)?.split(' ') ?? [];
    const isDistinctive = others.length > 0 && /^\p{Lu}[\p{L}\d-]{3,}$/u.test(first) && !GENERIC.test(first);
    return isDistinctive && !parties.some(other => other !== party && other.legalName?.startsWith(first)) ? first : undefined;
}

/** Where the sentence begins: after the last end of one; 0 where there is none. */
function lastEnd(text: string): number {
    let end = 0;
    for (const match of text.matchAll(ENDS)) {
        end = match.index + match[0].length;
    }
    return end;
}

function firstEnd(text: string): number {
    ENDS.lastIndex = 0;
    return ENDS.exec(text)?.index ?? -1;
}

/** Folds white space, apostrophes and emphasis, which say nothing. */
function clean(text: string): string {
    return text.replace(/[*_]+/g, '').replace(/’/g, "'").replace(/\s+/g, ' ');
}
