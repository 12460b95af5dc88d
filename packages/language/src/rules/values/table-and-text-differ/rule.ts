import type { FactDecl } from '../../../generated/ast.js';
import type { Dossier } from '../../../model/dossier.js';
import { replaceEdit } from '../../../model/edits.js';
import type { FactStatement } from '../../../model/effective-facts.js';
import type { Figure } from '../../../prose/figures.js';
import type { Language } from '../../../model/finding.js';
import { indexNameOf } from '../../../model/library-scope.js';
import { labelIn } from '../../../model/tree.js';
import { compare, meaningOf } from '../../../model/values.js';
import { relatedValue, subjectLabel } from '../../kit/conflict-wording.js';
import { agreementFixes } from '../agreement-fixes.js';
import { message, plainValue, quote } from '../../kit/effective-values.js';
import { boundAt, isRunningText, passagesIn, reader, sentenceAround, type Passage } from '../../../prose/passages.js';
import type { Rule } from '../../rule.js';
import { figuresAndWordsIn } from '../../../prose/worded-figures.js';
import { labelPattern } from './labels.js';
import { hasOtherPeriod } from './periods.js';

export const tableAndTextDiffer: Rule = {
    id: 'table-and-text-differ',
    aliases: ['MSP322'],
    domain: 'values',
    level: 'error',
    title: { fr: 'Le texte d\'une clause doit dire la même chose que ses données', en: 'The text of a clause must say the same as its facts' },
    sources: ['C. civ., art. 1189 et 1190'],
    checkDossier(dossier, { report }) {
        for (const { passage, figure, named: { statement, certain } } of differingFigures(dossier)) {
            const path = [statement.fact, ...statement.key === undefined ? [] : [statement.key]].join('.');
            report({
                level: certain ? 'error' : 'information',
                message: message(language => {
                    const label = subjectLabel(dossier, { ...statement, statements: [], superseded: [], reason: 'only' }, language);
                    const value = plainValue(dossier, statement.value, language);
                    const doubt = certain ? '' : language === 'fr' ? ', à moins que ce cas soit à part' : ', unless this is a case apart';
                    return language === 'fr'
                        ? `${label} : ${quote(value, 'fr')} dans les données de la clause, ${quote(figure.text, 'fr')} dans son texte${doubt}. Citez la donnée ({${path}}) au lieu de la répéter.`
                        : `${label}: ${quote(value, 'en')} in the facts of the clause, ${quote(figure.text, 'en')} in its text${doubt}. Quote the fact ({${path}}) instead of repeating it.`;
                }),
                place: passage.place(figure.start, figure.end),
                related: [relatedValue(dossier, statement, { fr: 'Donnée de la clause', en: 'Fact of the clause' })],
                fixes: [{
                    title: { fr: `Citer la donnée : {${path}}`, en: `Quote the fact: {${path}}` },
                    preferred: certain,
                    edits: () => [replaceEdit(passage.place(figure.start, figure.end), `{${path}}`)]
                }, ...agreementFixes(dossier, statement, { passage, start: figure.start, end: figure.end }, meaningOf(statement.value), figure.meaning)]
            });
        }
    }
};

/** A figure of a text that says something else than the fact it names. */
export interface DifferingFigure {
    readonly passage: Passage;
    readonly figure: Figure;
    readonly named: Named;
}

const DIFFERING = Symbol('figures that differ from facts');

/** Found once for a dossier: another rule that reads the same text leaves these figures to this one. */
export function differingFigures(dossier: Dossier): readonly DifferingFigure[] {
    const known = dossier.memo.get(DIFFERING) as readonly DifferingFigure[] | undefined;
    const found = known ?? passagesIn(dossier).flatMap(passage => {
        const figures = passage.clause && passage.kind !== undefined && !passage.fact && isRunningText(passage) ? figuresOf(passage) : [];
        return figures.flatMap((figure): DifferingFigure[] => {
            // What is bound to a fact is compared with that fact.
            const named = boundAt(passage, figure.start, figure.end) ? undefined : factNamedBefore(dossier, passage, figure, figures);
            return named && isOther(named, figure, dossier, passage) ? [{ passage, figure, named }] : [];
        });
    });
    dossier.memo.set(DIFFERING, found);
    return found;
}

const figuresOf = reader((text): readonly Figure[] => figuresAndWordsIn(text));

/** How far before a figure the name of its fact may stand. */
const REACH = 70;
/** What makes a figure a case apart: an exception, a condition, a change. */
const APART = /(?<!\p{L})(?:sauf|toutefois|cependant|par (?:exception|dérogation)|port[ée]{1,2}s?|ram[eè]n\p{L}+|réduit\p{L}*|prolong\p{L}+|major\p{L}+|au-delà|lorsqu\p{L}*|si|s['’]il|en cas|à défaut|par exemple|ancien\p{L}*|except|however|unless|extended|reduced|increased|if|where|when|in case|for example|beyond|former\p{L}*)(?!\p{L})/iu;
/** What makes the fact that is named another one. */
const ANOTHER = /(?<!\p{L})(?:supplémentaires?|additionnel(?:le)?s?|complémentaires?|exceptionnel(?:le)?s?|initiale?s?|additional|further|extra|special|initial)(?!\p{L})/iu;
/** What may stand between the name of a fact and its figure where the sentence plainly gives the fact its value. */
const PLAIN = /^(?:[^,;(]{0,25}?(?:est|sont|sera|seront|s['’]élève|is|are|shall be|équivaut|:)\s*(?:de |d['’]|à |fixée?s? à |of |set at |limitée?s? à |au moins |au plus |at least |at most |within |sous |dans |en )*|\s+(?:de|d['’]|of|sous|within|en|in|dans|à|for|pendant|durant)\s*(?:(?:les|un\s+délai\s+(?:maximal\s+|maximum\s+)?de|une\s+durée\s+de|a\s+period\s+of)\s*)?|\s*)$/iu;

export interface Named {
    readonly statement: FactStatement;
    readonly certain: boolean;
}

/** The statement of the clause whose fact is the one named nearest before a figure, with no figure of its type in between. */
function factNamedBefore(dossier: Dossier, passage: Passage, figure: Figure, figures: readonly Figure[]): Named | undefined {
    const { text } = passage;
    const sentence = sentenceAround(text, figure.start, figure.end);
    const language = dossier.languageOf(passage.document);
    const before = text.slice(sentence.start, figure.start);
    const [nearest, tied] = namedIn(dossier, passage.kind!, before, language);
    if (!nearest || tied && tied.end === nearest.end && tied.start === nearest.start || before.length - nearest.end > REACH) {
        return undefined;
    }
    if (ANOTHER.test(before.slice(nearest.end))) {
        return undefined;
    }
    const from = sentence.start + nearest.start;
    if (figures.some(other => other !== figure && other.meaning.type === figure.meaning.type && other.start >= from && other.end <= figure.start)) {
        return undefined;
    }
    // `critique : 4 h, majeur : 8 h`: what stands after the figure before this one speaks of this one.
    const last = figures.findLast(other => other.end <= figure.start && other.start >= sentence.start && other.meaning.type === figure.meaning.type);
    const key = (last && rowBefore(dossier, nearest.declaration, text.slice(last.end, figure.start), language)) ?? rowBefore(dossier, nearest.declaration, before, language);
    const statement = statementIn(dossier, passage, nearest.declaration, key);
    const between = before.slice(nearest.end);
    const whole = text.slice(sentence.start, sentence.end);
    const around = text.slice(from, Math.min(figure.end + 30, sentence.end));
    if (!statement || hasOtherPeriod(around, meaningOf(statement.value), labelIn(nearest.declaration.labels, language) ?? '')) {
        return undefined;
    }
    return { statement, certain: PLAIN.test(between) && !APART.test(whole) && key !== undefined === (indexNameOf(nearest.declaration.type) !== undefined) };
}

/** The facts that a stretch of text names, the nearest to its end first; of two that end there, the longer name. */
function namedIn(dossier: Dossier, kindName: string, text: string, language: Language): { declaration: FactDecl; start: number; end: number }[] {
    const kind = dossier.library.kinds.get(kindName);
    return [...(kind ? dossier.library.factsOf(kind).values() : [])].flatMap(declaration => {
        const label = labelIn(declaration.labels, language);
        const pattern = label === undefined ? undefined : labelPattern(label);
        const last = pattern && [...text.matchAll(pattern)].at(-1);
        return last ? [{ declaration, start: last.index, end: last.index + last[0].length }] : [];
    }).sort((a, b) => b.end - a.end || a.start - b.start);
}

/** The row that the text names, where the fact has rows: one only, or it is not known which. */
function rowBefore(dossier: Dossier, declaration: FactDecl, text: string, language: Language): string | undefined {
    const members = dossier.library.enumNamed(indexNameOf(declaration.type))?.members ?? [];
    const named = members.filter(member => {
        const label = labelIn(member.labels, language);
        const pattern = label === undefined ? undefined : labelPattern(label);
        return pattern !== undefined && text.search(pattern) >= 0;
    });
    return named.length === 1 ? named[0]!.name : undefined;
}

function statementIn(dossier: Dossier, { clause, kind }: Passage, declaration: FactDecl, key: string | undefined): FactStatement | undefined {
    return dossier.facts.rows(kind!, declaration.name)
        .filter(subject => subject.key === key)
        .flatMap(subject => subject.statements).find(statement => statement.clause === clause);
}

/** Whether the figure says something else than the fact and, unless the sentence is plain, not what another fact of the clause says. */
function isOther({ statement, certain }: Named, { meaning }: Figure, dossier: Dossier, passage: Passage): boolean {
    const order = plainComparison(statement, meaning);
    return (order === 'less' || order === 'greater')
        && (certain || ![...dossier.facts.subjects].some(subject => subject.kind === passage.kind && subject.statements.some(other =>
            other.clause === passage.clause && plainComparison(other, meaning) === 'equal')));
}

/** Running text does not repeat the base and the period of a value: the figures alone are compared. */
function plainComparison({ value }: FactStatement, figure: Figure['meaning']): ReturnType<typeof compare> {
    const meaning = meaningOf(value);
    if (meaning.type === 'percent' && figure.type === 'percent') {
        return compare({ ...meaning, base: undefined, per: [] }, figure);
    }
    return meaning.type === figure.type && 'per' in meaning ? compare({ ...meaning, per: [] }, figure) : 'incomparable';
}
