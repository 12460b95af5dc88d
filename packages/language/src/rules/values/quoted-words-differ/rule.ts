import type { Dossier } from '../../../model/dossier.js';
import { replaceEdit } from '../../../model/edits.js';
import type { Fix, Language } from '../../../model/finding.js';
import { rangeOf } from '../../../model/tree.js';
import { meaningOf, type Meaning } from '../../../model/values.js';
import { agreementOf, quotedValue, type QuotedValue } from '../../../prose/bound-words.js';
import { changedWords } from '../../../prose/changed-words.js';
import { passagesIn, type BoundWords, type Passage } from '../../../prose/passages.js';
import { readingOf } from '../../../prose/read-statements.js';
import { spelled } from '../../../prose/reading-values.js';
import { meaningOfSlot, reworded, valueInWords } from '../../../prose/words-of-values.js';
import { relatedValue } from '../../kit/conflict-wording.js';
import { message, plainValue, quote } from '../../kit/effective-values.js';
import { valueEdits, withKeptWords } from '../../kit/value-edits.js';
import type { Rule } from '../../rule.js';

export const quotedWordsDiffer: Rule = {
    id: 'quoted-words-differ',
    domain: 'values',
    level: 'error',
    title: { fr: 'Les mots d\'une citation doivent dire la donnée citée', en: 'The words of a quotation must say the fact that it quotes' },
    sources: ['C. civ., art. 1189 et 1190'],
    checkDossier(dossier, { report }) {
        for (const passage of passagesIn(dossier)) {
            for (const bound of passage.bound) {
                const quoted = quotedValue(bound.hole, dossier);
                const agreement = quoted && agreementOf(passage, bound, quoted, dossier);
                if (!quoted || agreement === 'same') {
                    continue;
                }
                const blank = meaningOf(quoted.value).type === 'blank';
                const unsaid = agreement === 'unsaid' && !blank;
                const words = passage.text.slice(bound.start, bound.end);
                const path = bound.hole.path.$cstNode?.text ?? '';
                const fixes = fixesFor(passage, bound, quoted, dossier, path);
                report({
                    level: unsaid ? 'information' : 'error',
                    place: passage.place(bound.start, bound.end),
                    message: message(language => {
                        const value = quote(plainValue(dossier, quoted.value, language), language);
                        const said = quote(words, language);
                        if (unsaid) {
                            return language === 'fr' ? `Les mots ${said} ne disent pas de valeur que l'on puisse comparer à la donnée {${path}} (${value}). Vérifiez-les.`
                                : `The words ${said} say no value that could be compared with the fact {${path}} (${value}). Check them.`;
                        }
                        const kept = fixes.some(({ words: anew }) => anew) || blank ? '' : language === 'fr' ? ' Ils ne peuvent pas être récrits de la même façon.' : ' They cannot be written anew in their way.';
                        return blank
                            ? language === 'fr' ? `Le texte dit ${said}, mais la donnée {${path}} est à compléter.` : `The text says ${said}, but the fact {${path}} is still to be filled in.`
                            : language === 'fr' ? `Le texte dit ${said}, la donnée {${path}} ${value}. Mettez-les d'accord.${kept}` : `The text says ${said}, the fact {${path}} ${value}. Make them agree.${kept}`;
                    }),
                    related: quoted.statement ? [relatedValue(dossier, quoted.statement, { fr: 'Donnée', en: 'Fact' })] : [],
                    fixes: unsaid ? [] : fixes
                });
            }
        }
    }
};

function fixesFor(passage: Passage, bound: BoundWords, quoted: QuotedValue, dossier: Dossier, path: string): readonly (Fix & { readonly words?: boolean })[] {
    const words = passage.text.slice(bound.start, bound.end);
    const meaning = meaningOf(quoted.value);
    const language: Language = dossier.languageOf(passage.document);
    const anew = reworded(words, meaning, language);
    const hole = rangeOf({ node: bound.hole });
    return [
        ...factFix(passage, bound, quoted, dossier, words),
        ...anew === undefined ? [] : [{
            words: true,
            title: { fr: `Écrire «\u00A0${anew}\u00A0» dans le texte`, en: `Write "${anew}" in the text` },
            edits: () => [{ ...replaceEdit(passage.place(bound.start, bound.end), anew), worded: true }]
        }],
        ...meaning.type === 'blank' ? [] : [{
            title: { fr: `Citer la donnée sans mots propres : {${path}}`, en: `Quote the fact without words of its own: {${path}}` },
            edits: () => [replaceEdit({ node: bound.hole, range: hole }, path)]
        }]
    ];
}

/** The fact takes what the words say, and all other words that say it take it too. */
function factFix(passage: Passage, bound: BoundWords, { value, statement }: QuotedValue, dossier: Dossier, words: string): readonly Fix[] {
    const said = saidBy(words, meaningOf(value));
    if (said === undefined || readingOf(value) || !value.$cstNode) {
        return [];
    }
    const source = spelled(said);
    const changed = statement && changedWords(dossier, statement, said, { passage, start: bound.start, end: bound.end });
    return [{
        title: withKeptWords({ fr: `Reprendre dans la donnée ce que dit le texte : ${source}`, en: `Take into the fact what the text says: ${source}` }, changed?.kept ?? []),
        edits: () => statement && changed ? valueEdits(statement, source, changed) : [replaceEdit({ node: value }, source)]
    }];
}

/** What the words say, with the period and the base that the fact gives and sentences leave out. */
function saidBy(words: string, old: Meaning): Meaning | undefined {
    if (old.type === 'text') {
        return { type: 'text', text: words };
    }
    const span = valueInWords(words);
    const said = span && meaningOfSlot(span.value);
    if (!said || old.type !== 'blank' && said.type !== old.type) {
        return undefined;
    }
    return said.type === 'percent' && old.type === 'percent' ? { ...old, percent: said.percent }
        : said.type === 'money' && old.type === 'money' ? { ...said, per: old.per }
            : said.type === 'duration' && old.type === 'duration' ? { ...said, per: old.per } : said;
}
