import { isProse, type Term } from '../../../generated/ast.js';
import type { Dossier } from '../../../model/dossier.js';
import { replaceEdit } from '../../../model/edits.js';
import { fold } from '../../../model/values.js';
import { keyOf } from '../introduced-words.js';
import type { Rule, RuleContext } from '../../rule.js';
import { termUsesOf, type TermUse } from '../term-uses.js';

/** Words that contracts use for one thing. Two of a row, both defined, are worth a question. */
const SYNONYMS: readonly (readonly string[])[] = [
    ['services', 'prestations'], ['heures ouvrées', 'heures ouvrables', 'heures de service', 'heures de bureau'], ['jours ouvrés', 'jours ouvrables'],
    ['incident', 'anomalie', 'dysfonctionnement'], ['utilisateur', 'usager'], ['niveau de service', 'engagement de service'],
    ['réversibilité', 'transférabilité'], ['redevance', 'prix', 'abonnement'], ['données du client', 'données client', 'données'],
    ['business hours', 'working hours', 'service hours'], ['business day', 'working day'], ['incident', 'fault', 'defect'], ['fees', 'charges'], ['client data', 'customer data']
].map(row => row.map(keyOf));

export const nearDuplicateTerms: Rule = {
    id: 'near-duplicate-terms',
    aliases: ['MSP317'],
    domain: 'definitions',
    level: 'hint',
    title: { fr: 'Deux termes voisins devraient désigner deux choses', en: 'Two similar terms should name two things' },
    sources: ['C. civ., art. 1188', 'Pratique professionnelle'],
    checkDossier(dossier, context) {
        compareTerms(dossier, context);
        compareSpellings(dossier, context);
    }
};

interface ComparedTerm {
    readonly term: Term;
    readonly key: string;
    /** The key in one piece: « Sub-contractor » and « Subcontractor » are one word. */
    readonly joined: string;
    readonly name: string;
}

function compareTerms(dossier: Dossier, { report }: RuleContext): void {
    const terms = dossier.terms.filter(({ term }) => term.name).map(({ term }) => ({ term, key: keyOf(term.name), joined: keyOf(term.name).replaceAll(' ', ''), name: fold(term.name) }));
    terms.forEach((defined, index) => {
        const near = terms.slice(0, index).find(other => isNear(other, defined));
        if (near) {
            report({
                place: { node: defined.term, property: 'name' },
                message: {
                    fr: `« ${near.term.name} » et « ${defined.term.name} » : même chose ? Gardez un seul terme, ou dites ce qui les distingue.`,
                    en: `"${near.term.name}" and "${defined.term.name}": same thing? Keep one term, or say what tells them apart.`
                },
                related: [{ place: { node: near.term, property: 'name' }, message: { fr: 'L\'autre terme', en: 'The other term' } }]
            });
        }
    });
}

/** Number, accents, case or a hyphen make the difference, or the words are in use for one thing. The same name again is a repeated definition. */
function isNear(a: ComparedTerm, b: ComparedTerm): boolean {
    return a.name !== b.name && (a.joined === b.joined || SYNONYMS.some(row => row.includes(a.key) && row.includes(b.key)));
}

/** « Jours Ouvrés » where the glossary has « Jour ouvré ». */
function compareSpellings(dossier: Dossier, { report }: RuleContext): void {
    const { byTerm } = termUsesOf(dossier);
    for (const defined of dossier.terms) {
        const spellings = [defined.term.name, ...defined.term.aliases];
        const different = new Map<string, boolean>();
        const isDifferent = (text: string): boolean => {
            const known = different.get(text) ?? differsInCase(text, spellings);
            different.set(text, known);
            return known;
        };
        const uses = (byTerm.get(fold(defined.term.name)) ?? []).filter(({ passage, text }) => passage && isProse(passage.node) && isDifferent(text));
        const [first, ...others] = uses;
        if (first) {
            const written = first.text.replace(/\s+/g, ' ');
            report({
                place: first.place,
                message: {
                    fr: `« ${written} » et « ${defined.term.name} » : même chose ? Écrivez le terme comme il est défini.`,
                    en: `"${written}" and "${defined.term.name}": same thing? Write the term as it is defined.`
                },
                related: [
                    { place: { node: defined.term, property: 'name' }, message: { fr: 'La définition', en: 'The definition' } },
                    ...others.slice(0, 10).map(({ place }) => ({ place, message: { fr: 'Également ici', en: 'Here too' } }))
                ],
                fixes: [{
                    title: { fr: 'Écrire partout comme le terme est défini', en: 'Write it everywhere as it is defined' },
                    preferred: true,
                    edits: () => uses.map(use => replaceEdit(use.place, asDefined(use, spellings)))
                }]
            });
        }
    }
}

interface Word { readonly text: string; readonly capital: boolean }

function wordsOf(text: string): Word[] {
    return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => ({ text: word, capital: /^\p{Lu}/u.test(word) }));
}

/** The words are the same and their capitals are not; the first may have one at the beginning of a sentence, and all may have. */
function differsInCase(text: string, spellings: readonly string[]): boolean {
    if (spellings.includes(text) || text === text.toUpperCase()) {
        return false;
    }
    const words = wordsOf(text);
    const same = spellings.filter(spelling => keyOf(spelling) === keyOf(text)).map(wordsOf).filter(spelling => spelling.length === words.length);
    return same.length > 0 && words.length > 1 && same.every(spelling => words.some((word, index) => index > 0 && word.capital !== spelling[index]!.capital));
}

function asDefined({ text }: TermUse, spellings: readonly string[]): string {
    const model = wordsOf(spellings.find(spelling => keyOf(spelling) === keyOf(text)) ?? text);
    let index = 0;
    return text.replace(/[\p{L}\p{N}]+/gu, word => {
        const capital = model[index++]?.capital ?? false;
        return index === 1 ? word : (capital ? word.charAt(0).toUpperCase() : word.charAt(0).toLowerCase()) + word.slice(1);
    });
}
