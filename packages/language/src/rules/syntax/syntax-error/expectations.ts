/** What the parser was waiting for, in words of the trade. */
import { message, quote } from '../../kit/suggestions.js';
import type { Message } from '../../../model/finding.js';

const NAME: Message = { fr: 'un nom', en: 'a name' };
const TEXT: Message = { fr: 'un texte entre guillemets : "…"', en: 'a text in quotation marks: "…"' };
const VALUE: Message = {
    fr: 'une valeur (une durée, un montant, un pourcentage, une date, un texte entre guillemets, une liste, ou « ? » si elle reste à compléter)',
    en: 'a value (a duration, an amount, a percentage, a date, a text in quotation marks, a list, or "?" where it is still to be filled in)'
};
const MEMBER: Message = {
    fr: 'un document (contract, annex, terms…) ou une déclaration (kind, policy, enum…)',
    en: 'a document (contract, annex, terms…) or a declaration (kind, policy, enum…)'
};
const REQUIREMENT: Message = { fr: 'une clause ou une condition', en: 'a clause or a condition' };

/** By the token that alone would have been understood. */
const TOKENS: Readonly<Record<string, Message>> = {
    '{': { fr: '« { », le début du bloc', en: '"{", the beginning of the block' },
    '}': { fr: '« } », la fin du bloc', en: '"}", the end of the block' },
    ']': { fr: '« ] », la fin de la liste', en: '"]", the end of the list' },
    ')': { fr: '« ) »', en: '")"' },
    ':': { fr: '« : » après le nom', en: '":" after the name' },
    ID: NAME,
    STRING: TEXT,
    DATE: { fr: 'une date, comme 2026-03-01', en: 'a date such as 2026-03-01' },
    TIME_SPAN: { fr: 'des heures, comme 08:00-18:00', en: 'hours such as 08:00-18:00' },
    DURATION: { fr: 'une durée, comme 30 days', en: 'a duration such as 30 days' },
    TEXT_WHOLE: { fr: 'un texte entre """ et """', en: 'a text between """ and """' },
    TEXT_MIDDLE: { fr: '« } », la fin de la citation', en: '"}", the end of the quotation' },
    TEXT_END: { fr: '« } », la fin de la citation', en: '"}", the end of the quotation' },
    EOF: { fr: 'la fin du fichier', en: 'the end of the file' }
};

/** By the grammar rule in which the parser was, where several tokens would have been understood. */
const RULES: Readonly<Record<string, Message>> = {
    Name: NAME,
    PathName: NAME,
    Hole: NAME,
    Insertion: NAME,
    Value: VALUE,
    Literal: VALUE,
    Operand: { fr: 'un fait ou une valeur à comparer', en: 'a fact or a value to compare' },
    Prose: { fr: 'un texte entre """ et """', en: 'a text between """ and """' },
    Language: { fr: 'une langue : « fr » ou « en »', en: 'a language: "fr" or "en"' },
    DateItem: { fr: 'une date, comme 2026-03-01, ou « ? »', en: 'a date such as 2026-03-01, or "?"' },
    ScheduleWindow: { fr: 'des jours et des heures, comme mon-fri 08:00-18:00', en: 'days and hours such as mon-fri 08:00-18:00' },
    Type: { fr: 'un type de valeur, comme duration ou text', en: 'a type of value such as duration or text' },
    Requirement: REQUIREMENT,
    RequirementSubject: REQUIREMENT,
    LevelChange: { fr: 'un niveau : error, warning, information, hint ou off', en: 'a level: error, warning, information, hint or off' },
    File: MEMBER,
    Member: MEMBER
};

/** By the grammar rule whose block is open: its closing brace is never all that could stand there. */
const BLOCKS: Readonly<Record<string, Message>> = {
    DossierDocument: { fr: 'une partie, une clause, un glossaire ou une autre mention du document', en: 'a party, a clause, a glossary or another statement of the document' },
    Clause: { fr: 'un fait (« nom: valeur »), un texte entre """ et """ ou une sous-clause', en: 'a fact ("name: value"), a text between """ and """ or a sub-clause' },
    Party: { fr: 'un fait, comme « country: FR »', en: 'a fact such as "country: FR"' },
    Glossary: { fr: 'une définition, comme « "Terme": """…""" »', en: 'a definition such as "Term": """…"""' },
    TableValue: { fr: 'une ligne (« nom: valeur »)', en: 'a row ("name: value")' },
    RecordType: { fr: 'un champ (« nom: type »)', en: 'a field ("name: type")' },
    Enum: { fr: 'une virgule et un autre membre', en: 'a comma and another member' },
    Kind: { fr: 'un libellé, un fait ou un modèle de rédaction (wording)', en: 'a label, a fact or a wording' },
    Policy: { fr: 'une exigence : require, recommend ou suggest', en: 'a requirement: require, recommend or suggest' }
};

/** `rules`: the grammar rules the parser was in, outermost first; none where it had read a whole file and more was left. */
export function expectation(token: string | undefined, rules: readonly string[], atEnd: boolean): Message | undefined {
    // Langium marks the names of its rules with an invisible character.
    const rule = rules.at(-1)?.replace(/\u200B/g, '') ?? 'File';
    const block = token === '}' && !atEnd ? BLOCKS[rule] : undefined;
    if (block) {
        return { fr: `${block.fr}, ou « } », la fin du bloc`, en: `${block.en}, or "}", the end of the block` };
    }
    return token === undefined ? RULES[rule] : TOKENS[token] ?? message(language => quote(token, language));
}
