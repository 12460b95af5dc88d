/** Whether one document may take over what another says without being the worse for it. */
import { isClauseSubject, isListValue, type Value } from '../../generated/ast.js';
import type { Dossier } from '../../model/dossier.js';
import type { FactStatement } from '../../model/effective-facts.js';
import { meaningOf, sameMeaning, type Meaning } from '../../model/values.js';
import { activeRequirements } from '../../policy/active.js';
import { evaluate } from '../../policy/expressions.js';
import { figuresAndWordsIn } from '../../prose/worded-figures.js';
import type { ChangedWords, SaidWords } from '../../prose/changed-words.js';
import { passagesOf, type Passage } from '../../prose/passages.js';

/**
 * Not where a requirement that this document meets would be broken by the other's value, where the value is a list that would
 * lose items, or where the text of the clause says the value again: its words would stay, and the contract say two things.
 */
export function isSafeAlignment(dossier: Dossier, statement: FactStatement, model: FactStatement, { kept, covered }: ChangedWords): boolean {
    return !losesItems(statement.value, model.value) && kept.length === 0 && !isSaidAgain(statement, covered) && !isRead(dossier, statement, covered) && !breaksRequirement(dossier, statement, model);
}

function losesItems(value: Value, model: Value): boolean {
    const kept = isListValue(model) ? model.values : [model];
    return isListValue(value) && value.values.some(item => !kept.some(other => sameMeaning(meaningOf(item), meaningOf(other))));
}

/** Whether the text of its clause says a value again, in figures or in words, elsewhere than where it is changed with it. */
export function isSaidAgain({ kind, clause, value, document }: FactStatement, covered: readonly SaidWords[] = []): boolean {
    const meaning = meaningOf(value);
    const words = meaning.type === 'text' ? meaning.text : undefined;
    return passagesOf(document).filter(passage => (passage.clause === clause || passage.kind === kind) && !passage.fact)
        .some(passage => words !== undefined ? placesOf(words, passage.text).some(start => !isCovered(passage, start, start + words.length, covered))
            : figuresAndWordsIn(passage.text).some(figure => isSameFigure(figure.meaning, meaning) && !isCovered(passage, figure.start, figure.end, covered)));
}

function placesOf(words: string, text: string): number[] {
    const places: number[] = [];
    for (let at = words === '' ? -1 : text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
        places.push(at);
    }
    return places;
}

function isCovered(passage: Passage, start: number, end: number, covered: readonly SaidWords[]): boolean {
    return covered.some(words => words.passage === passage && words.start < end && words.end > start);
}

/** Whether the document states the fact in words as well, which are not changed with it. */
function isRead(dossier: Dossier, { kind, fact, key, document }: FactStatement, covered: readonly SaidWords[]): boolean {
    return dossier.readings.of(kind, fact, key).some(reading => reading.document === document && !isCovered(reading.passage, reading.valueStart, reading.valueEnd, covered));
}

/** « 99,5 % » says 99.5% per month again. */
function isSameFigure(figure: Meaning, meaning: Meaning): boolean {
    return sameMeaning(figure, meaning) || figure.type === 'percent' && meaning.type === 'percent' && figure.percent === meaning.percent;
}

function breaksRequirement(dossier: Dossier, statement: FactStatement, model: FactStatement): boolean {
    return activeRequirements(dossier).some(({ requirement: { subject, condition } }) => {
        if (!subject || isClauseSubject(subject) || condition && evaluate(condition, dossier).truth !== true) {
            return false;
        }
        const fails = (side: FactStatement): boolean => {
            const { truth, witnesses } = evaluate(subject.condition, dossier, { view: side.document });
            return truth === false && witnesses.some(witness => witness.statement === side);
        };
        return fails(model) && !fails(statement);
    });
}
