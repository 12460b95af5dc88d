/** The edits that give a fact another value, and what a fix says of the words that it leaves. */
import { replaceEdit } from '../../model/edits.js';
import type { FactStatement } from '../../model/effective-facts.js';
import type { Edit, Message } from '../../model/finding.js';
import { isInWordsAlone, type ChangedWords } from '../../prose/changed-words.js';

/** The value, where one is typed, and the words that say it. */
export function valueEdits(statement: FactStatement, source: string, { edits }: ChangedWords): readonly Edit[] {
    return isInWordsAlone(statement) ? edits : [replaceEdit({ node: statement.value }, source), ...edits];
}

/** A title that says which words keep the old value, since they cannot be written in their way. */
export function withKeptWords(title: Message, kept: readonly string[]): Message {
    const [first] = kept;
    const words = first?.replace(/\s+/g, ' ');
    return words === undefined ? title : { fr: `${title.fr} (le texte garde «\u00A0${words}\u00A0»)`, en: `${title.en} (the text keeps "${words}")` };
}
