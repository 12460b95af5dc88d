import type { Dossier } from '../../../model/dossier.js';
import type { Place } from '../../../model/finding.js';
import { IntroducedWords, keyOf } from '../introduced-words.js';
import { isRunningText, passagesOf } from '../../../prose/passages.js';
import type { Rule } from '../../rule.js';
import { defineFix, proposedMatcher, type ProposedTerm } from '../shipped-glossary.js';
import { termUsesOf } from '../term-uses.js';
import { capitalWordsIn } from './capitals.js';

export const undefinedTerm: Rule = {
    id: 'undefined-term',
    aliases: ['MSP301'],
    domain: 'definitions',
    level: 'warning',
    title: { fr: 'Un terme à majuscule devrait être défini', en: 'A capitalised term should be defined' },
    sources: ['C. civ., art. 1188 à 1190', 'Pratique professionnelle'],
    checkDossier(dossier, { report }) {
        for (const { text, places, proposed } of suspects(dossier)) {
            const [first, ...others] = places;
            if (!first || others.length === 0) {
                continue;
            }
            report({
                // A word of the trade is a term; another capital may be a name that the tool does not know.
                level: proposed ? 'warning' : 'information',
                place: first,
                message: {
                    fr: `« ${text} » porte une majuscule mais n'est jamais défini (${places.length} emplois). Définissez-le au glossaire, ou écrivez-le sans majuscule.`,
                    en: `"${text}" is used with a capital but never defined (${places.length} uses). Define it in the glossary, or write it without a capital.`
                },
                related: others.slice(0, 10).map(place => ({ place, message: { fr: 'Également ici', en: 'Here too' } })),
                fixes: [proposed ? defineFix(dossier, proposed.name, proposed) : defineFix(dossier, text, {}, false)]
            });
        }
    }
};

interface Suspect {
    readonly text: string;
    readonly places: Place[];
    readonly proposed?: ProposedTerm;
}

/** Capitalised words that nothing introduces, each with its places. */
function suspects(dossier: Dossier): Iterable<Suspect> {
    const introduced = IntroducedWords.of(dossier);
    const { startsIn } = termUsesOf(dossier);
    const byKey = new Map<string, Suspect>();
    for (const document of dossier.documents) {
        const language = dossier.languageOf(document);
        for (const passage of passagesOf(document).filter(isRunningText)) {
            const defined = startsIn.get(passage);
            for (const { start, text: capitals } of capitalWordsIn(passage, language)) {
                // The glossary's longer terms begin with the same word: « Heures de service » is not « Heures ».
                if (defined?.has(start)) {
                    continue;
                }
                const [known] = proposedMatcher(language).match(passage.text.slice(start, start + 80));
                const word = known?.start === 0 ? passage.text.slice(start, start + known.end).replace(/\s+/g, ' ') : undefined;
                // « Exit » is introduced, the « Exit Manager » is not.
                const proposed = word !== undefined && !(word.length < capitals.length && introduced.has(word)) ? known : undefined;
                const text = proposed ? word! : capitals;
                if (introduced.has(text) || introduced.inValues(text) || introduced.named(text.split(' ')[0]!)) {
                    continue;
                }
                const key = keyOf(text);
                const suspect = byKey.get(key) ?? { text, places: [], proposed: proposed?.value };
                suspect.places.push(passage.place(start, start + text.length));
                byKey.set(key, suspect);
            }
        }
    }
    return byKey.values();
}
