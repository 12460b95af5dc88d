/** What the rules on contradicting values have in common: how they name a fact and a value, and how they repair. */
import { changedWords, isInWordsAlone, type ChangedWords } from '../../prose/changed-words.js';
import { readingOf } from '../../prose/read-statements.js';
import { valueEdits, withKeptWords } from './value-edits.js';
import { GrammarUtils } from 'langium';
import type { Conflict } from '../../model/conflicts.js';
import type { Dossier } from '../../model/dossier.js';
import type { FactStatement, Reason, Subject } from '../../model/effective-facts.js';
import type { Edit, Fix, Language, Message, Place, RelatedPlace } from '../../model/finding.js';
import { formatValue, memberLabel } from '../../wording/format.js';
import { lowerFirst } from '../../wording/letters.js';
import { REASONS } from '../../wording/reasons.js';
import { indexNameOf } from '../../model/library-scope.js';
import { meaningOf } from '../../model/values.js';
import { fileOf, labelIn, rangeOf, uriOf } from '../../model/tree.js';
import { isSafeAlignment } from './safe-alignment.js';
import { message, quote } from './suggestions.js';

/** Longer values, such as lists of records, are cut: the place itself shows the rest. */
const LONGEST_VALUE = 80;

/** `« Annexe 2 »` */
export function titled(dossier: Dossier, statement: FactStatement, language: Language): string {
    return quote(dossier.titleOf(statement.document), language);
}

export function shownValue(dossier: Dossier, { value }: FactStatement, language: Language): string {
    const text = formatValue(value, { language, library: dossier.library }).replace(/\s*\n\s*/g, ' ');
    return quote(text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE).trimEnd()}…` : text, language);
}

/** `Niveaux de service, délai de prise en charge (critique)` */
export function subjectLabel(dossier: Dossier, { kind, fact, key, declaration }: Subject, language: Language): string {
    const { library } = dossier;
    const kindLabel = labelIn(library.kinds.get(kind)?.items ?? [], language) ?? kind;
    const label = declaration && labelIn(declaration.labels, language);
    const member = key === undefined ? undefined : library.member(indexNameOf(declaration?.type), key);
    const row = key === undefined ? '' : ` (${member ? lowerFirst(memberLabel(member, language)) : key})`;
    return `${kindLabel}, ${label ? lowerFirst(label) : fact}${row}`;
}

/** `4 heures` in `Annexe 2`, as a sentence has it. */
export function valueInDocument(dossier: Dossier, statement: FactStatement, language: Language): string {
    return `${shownValue(dossier, statement, language)} ${language === 'fr' ? 'dans' : 'in'} ${titled(dossier, statement, language)}`;
}

export function reasonText(reason: Reason, language: Language): string {
    return REASONS[reason][language];
}

export function valuePlace(statement: FactStatement): Place {
    return { node: statement.value };
}

export function relatedValue(dossier: Dossier, statement: FactStatement, heading: Message): RelatedPlace {
    return {
        place: valuePlace(statement),
        message: message(language => `${heading[language]}${language === 'fr' ? ' :' : ':'} ${shownValue(dossier, statement, language)}, ${titled(dossier, statement, language)}`)
    };
}

export const PREVAILS: Message = { fr: 'Prévaut', en: 'Prevails' };
export const OTHER_VALUE: Message = { fr: 'Autre valeur', en: 'Other value' };

/** ` et 12 autres`, after those that are named. */
export function andMore({ others, all }: Pick<Conflict, 'others' | 'all'>, language: Language): string {
    const more = (all?.length ?? 0) - others.length;
    return more <= 0 ? '' : language === 'fr' ? ` et ${more} ${more === 1 ? 'autre' : 'autres'}` : ` and ${more} more`;
}

/** Replaces a value by what another document says; preferred only where the contract is not the worse for it. */
export function alignFix(dossier: Dossier, statement: FactStatement, model: FactStatement, preferred = false): Fix {
    const changed = changedWords(dossier, statement, meaningOf(model.value));
    return {
        title: withKeptWords(message(language => language === 'fr'
            ? `Aligner sur ${valueInDocument(dossier, model, 'fr')}`
            : `Align with ${valueInDocument(dossier, model, 'en')}`), changed.kept),
        preferred: preferred && isSafeAlignment(dossier, statement, model, changed),
        edits: () => alignEdits(statement, model, changed)
    };
}

/** Replaces all other values by this one. */
export function keepFix(dossier: Dossier, statement: FactStatement, others: readonly FactStatement[]): Fix {
    const changes = others.map(other => ({ other, changed: changedWords(dossier, other, meaningOf(statement.value)) }));
    return {
        title: withKeptWords(message(language => language === 'fr'
            ? `Retenir ${shownValue(dossier, statement, 'fr')} et aligner les autres documents`
            : `Keep ${shownValue(dossier, statement, 'en')} and align the other documents`), changes.flatMap(({ changed }) => changed.kept)),
        edits: () => changes.flatMap(({ other, changed }) => alignEdits(other, statement, changed))
    };
}

/** The source text of the model, with the indentation of the line that it comes to stand on. */
function alignEdits(statement: FactStatement, model: FactStatement, changed: ChangedWords): readonly Edit[] {
    // What is read has the spelling of its value, not the words.
    const text = isInWordsAlone(model) ? readingOf(model.value)!.spelled : model.value.$cstNode?.text ?? '?';
    return valueEdits(statement, text.replaceAll(`\n${indentOf(model)}`, `\n${indentOf(statement)}`), changed);
}

function indentOf({ node }: FactStatement): string {
    const text = fileOf(node).textDocument.getText();
    const { offset } = rangeOf({ node });
    return /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset))?.[0] ?? '';
}

/** Declares that a clause departs on purpose; undefined where it already declares something, or must not. */
export function derogationFix(dossier: Dossier, loser: FactStatement, prevailing: FactStatement): Fix | undefined {
    const { clause } = loser;
    if (clause.derogates || loser.document === prevailing.document || !dossier.facts.isDerogationAllowed(loser.kind)) {
        return undefined;
    }
    const target = `${prevailing.document.name}.${prevailing.clause.name ?? prevailing.kind}`;
    return {
        title: { fr: `Déclarer la dérogation : derogates from ${target}`, en: `Declare the derogation: derogates from ${target}` },
        edits: () => {
            const end = Math.max(...['kind', 'heading', 'name'].map(property => GrammarUtils.findNodeForProperty(clause.$cstNode, property)?.end ?? 0));
            return [{ uri: uriOf(clause), offset: end, end, text: ` derogates from ${target}` }];
        }
    };
}

/** Why nothing decides between two statements, as the end of a sentence. */
export function whatIsMissing(dossier: Dossier, { statement, others }: Conflict): Message {
    const { precedence } = dossier;
    const other = others.find(candidate => candidate.document !== statement.document) ?? others[0]!;
    if (precedence.statements.length === 0) {
        return { fr: 'aucun ordre de priorité n\'est indiqué', en: 'no order of precedence is stated' };
    }
    const unranked = [statement.document, other.document].find(document => document.documentType !== 'amendment' && !precedence.isRanked(document));
    if (unranked) {
        return message(language => `${quote(dossier.titleOf(unranked), language)} ${language === 'fr' ? 'n\'a pas de rang dans l\'ordre de priorité' : 'has no rank in the order of precedence'}`);
    }
    if (precedence.sameRank(statement.document, other.document)) {
        return { fr: 'ces documents sont de même rang et rien ne les départage', en: 'these documents have the same rank and nothing breaks the tie' };
    }
    return { fr: 'l\'ordre de priorité ne départage pas ces documents', en: 'the order of precedence does not decide between these documents' };
}
