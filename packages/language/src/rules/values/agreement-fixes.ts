/** A fact and the words of a sentence that say another value: the fact takes what the words say, or the words what the fact says. */
import type { Dossier } from '../../model/dossier.js';
import { replaceEdit } from '../../model/edits.js';
import type { FactStatement } from '../../model/effective-facts.js';
import type { Fix } from '../../model/finding.js';
import type { Meaning } from '../../model/values.js';
import { changedWords, type SaidWords } from '../../prose/changed-words.js';
import { spelled } from '../../prose/reading-values.js';
import { reworded } from '../../prose/words-of-values.js';
import { valueEdits, withKeptWords } from '../kit/value-edits.js';

/** @param source what the words say as `.msp` spells it, where it is more than their value */
export function agreementFixes(dossier: Dossier, statement: FactStatement, words: SaidWords, value: Meaning, said: Meaning, source = spelled(withRest(said, value))): readonly Fix[] {
    const { passage, start, end } = words;
    const text = passage.text.slice(start, end);
    const anew = reworded(text, value, dossier.languageOf(passage.document));
    const changed = changedWords(dossier, statement, said, words);
    return [
        {
            title: withKeptWords({ fr: `Reprendre dans la donnée ce que dit le texte : ${source}`, en: `Take into the fact what the text says: ${source}` }, changed.kept),
            edits: () => valueEdits(statement, source, changed)
        },
        ...anew === undefined || anew === text ? [] : [{
            title: { fr: `Écrire «\u00A0${anew}\u00A0» dans le texte`, en: `Write "${anew}" in the text` },
            edits: () => [replaceEdit(passage.place(start, end), anew)]
        }]
    ];
}

/** With the base and the period that sentences leave out. */
function withRest(said: Meaning, { ...old }: Meaning): Meaning {
    return said.type === 'percent' && old.type === 'percent' ? { ...old, percent: said.percent }
        : (said.type === 'money' || said.type === 'duration') && said.type === old.type ? { ...said, per: old.per } : said;
}
