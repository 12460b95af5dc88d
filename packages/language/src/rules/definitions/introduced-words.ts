/** Words that a dossier gives a meaning to, other than by its glossary: names of parties, roles, documents and what the text puts in guillemets. */
import { isTextValue } from '../../generated/ast.js';
import type { Dossier } from '../../model/dossier.js';
import { singular } from '../../model/term-matcher.js';
import { fold } from '../../model/values.js';
import { passagesIn, reader } from '../../prose/passages.js';

const QUOTED = /[«“"]\s*([^«»“”"\n]{2,60}?)\s*[»”"]|\*\*([^*\n]{2,60}?)\*\*\s*(?::|désigne|signifie|means)/gu;
/** « ci-après « le Portail » » introduces « Portail ». */
const LEADING_ARTICLE = /^(?:(?:les?|la|the)\s+|l['’])/iu;
const quotedIn = reader(text => [...text.matchAll(QUOTED)].map(match => keyOf((match[1] ?? match[2]!).replace(LEADING_ARTICLE, ''))));

const keys = new Map<string, string>();
const MOST_KEYS = 20_000;

/** Case, accents and the plural aside. Remembered: the same words are asked for after every change. */
export function keyOf(text: string): string {
    let key = keys.get(text);
    if (key === undefined) {
        key = fold([...text.matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => singular(word)).join(' '));
        if (keys.size >= MOST_KEYS) {
            keys.clear();
        }
        keys.set(text, key);
    }
    return key;
}

const folded = reader(fold);

export class IntroducedWords {
    private readonly words = new Set<string>();
    private readonly headings = new Set<string>();
    /** Quoted values of facts, folded: products, places, people. */
    private readonly values: string;

    private constructor(dossier: Dossier) {
        const add = (text: string | undefined): void => {
            if (text) {
                this.words.add(keyOf(text));
            }
        };
        for (const { term } of dossier.terms) {
            [term.name, ...term.aliases].forEach(add);
        }
        for (const party of dossier.parties) {
            [party.name, party.legalName].forEach(add);
        }
        for (const role of dossier.library.roles.values()) {
            [...role.labels.map(label => label.text), ...role.words.flatMap(list => list.words)].forEach(add);
        }
        for (const document of dossier.documents) {
            [document.name, document.title].forEach(add);
        }
        dossier.clauses.forEach(({ heading }) => heading && this.headings.add(keyOf(heading)));
        const passages = passagesIn(dossier);
        passages.forEach(passage => quotedIn(passage).forEach(key => this.words.add(key)));
        this.values = passages.filter(({ node }) => isTextValue(node)).map(folded).join('\n');
    }

    static of(dossier: Dossier): IntroducedWords {
        const known = dossier.memo.get(IntroducedWords) as IntroducedWords | undefined ?? new IntroducedWords(dossier);
        dossier.memo.set(IntroducedWords, known);
        return known;
    }

    has(text: string): boolean {
        return this.named(text) || this.headings.has(keyOf(text));
    }

    /** Headings aside: « Exit » over a clause introduces the exit, not the « Exit Manager ». */
    named(text: string): boolean {
        return this.words.has(keyOf(text));
    }

    /** Whether a quoted value has these words: the name of a product or a place. */
    inValues(text: string): boolean {
        return this.values.includes(fold(text));
    }
}
