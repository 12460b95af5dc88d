/**
 * Conditions over a dossier, in three values: a condition that speaks of something absent is neither true nor false
 * but unknown, and what is unknown is not a violation. Presence is a requirement of its own.
 */
import {
    isBinaryExpression, isEnum, isEnumMember, isLiteralExpression, isListValue, isNotExpression, isPathExpression,
    type DossierDocument, type Expression, type Party, type Path, type Value
} from '../generated/ast.js';
import type { Dossier } from '../model/dossier.js';
import { governingCountry } from '../model/law.js';
import { kindNameOf, pathNames } from '../model/tree.js';
import { compare, meaningOf, sameMeaning, type Meaning } from '../model/values.js';
import type { FactStatement, Subject } from '../model/effective-facts.js';
import { hasMark } from '../model/library-scope.js';

export type Truth = true | false | 'unknown';

/** A value that a condition looked at, and the place that states it, for the finding. */
export interface Witness {
    readonly meaning: Meaning;
    readonly value?: Value;
    readonly statement?: FactStatement;
}

export interface Evaluation {
    readonly truth: Truth;
    /** The statements on which the answer rests. */
    readonly witnesses: readonly Witness[];
}

/** How a condition is asked; each part may be left out. */
export interface Asking {
    /** The kind of the clause in which the condition stands: its facts can be named without it. */
    readonly within?: string;
    /** The document whose own values count, also where they give way to those of another. */
    readonly view?: DossierDocument;
    /** The country whose law is taken to govern where nothing tells. */
    readonly law?: string;
    /** Of the parties that share its roles, the one whose facts count. */
    readonly only?: Party;
    /** A fact (`payment.term`) that is taken to be stated by a blank. */
    readonly filled?: string;
    /** A kind of which a clause is taken to be there, although there is none yet. */
    readonly assumed?: string;
}

export function evaluate(expression: Expression | undefined, dossier: Dossier, asking: Asking = {}): Evaluation {
    if (isNotExpression(expression)) {
        const inner = evaluate(expression.operand, dossier, asking);
        return { ...inner, truth: inner.truth === 'unknown' ? 'unknown' : !inner.truth };
    }
    if (isBinaryExpression(expression)) {
        return expression.operator === 'and' || expression.operator === 'or'
            ? combine(expression.operator, evaluate(expression.left, dossier, asking), evaluate(expression.right, dossier, asking))
            : comparison(expression.operator, expression.left, expression.right, dossier, asking);
    }
    if (isPathExpression(expression)) {
        return present(expression.path, dossier, asking);
    }
    return { truth: 'unknown', witnesses: [] };
}

/**
 * Whether a condition holds for one party at least, where several share a role: « a bank of the Union » is one client that is
 * both, not a bank elsewhere beside a company of the Union that is none.
 */
export function holdsForOneParty(expression: Expression | undefined, dossier: Dossier): boolean {
    const shared = [...dossier.library.roles.keys()].map(role => dossier.partiesWithRole(role)).filter(parties => parties.length > 1);
    return evaluate(expression, dossier).truth === true
        && shared.every(parties => parties.some(party => evaluate(expression, dossier, { only: party }).truth === true));
}

function combine(operator: 'and' | 'or', left: Evaluation, right: Evaluation): Evaluation {
    const decisive = operator === 'or';
    const deciding = [left, right].filter(side => side.truth === decisive);
    if (deciding.length > 0) {
        return { truth: decisive, witnesses: deciding.flatMap(side => side.witnesses) };
    }
    const truth = left.truth === 'unknown' || right.truth === 'unknown' ? 'unknown' : !decisive;
    return { truth, witnesses: [...left.witnesses, ...right.witnesses] };
}

/** The names of a path; a fact of the clause around it gets the name of the clause's kind. */
function namesOf(path: Path, dossier: Dossier, within: string | undefined): string[] {
    const names = pathNames(path);
    return within !== undefined && dossier.library.fact(within, names[0] ?? '') ? [within, ...names] : names;
}

/** A path alone: a clause or party of that name is there, a flag is `yes`, any other fact is stated. */
function present(path: Path, dossier: Dossier, asking: Asking): Evaluation {
    const names = namesOf(path, dossier, asking.within);
    const [head = '', fact] = names;
    if (!dossier.library.roles.has(head) && !dossier.library.kinds.has(head)) {
        // A name that nothing declares is reported where it stands, not in every contract that applies the policy.
        return { truth: 'unknown', witnesses: [] };
    }
    if (fact === undefined) {
        const parties = dossier.library.roles.has(head) && dossier.partiesWithRole(head).length > 0;
        return { truth: parties || head === asking.assumed || dossier.articlesOfKind(head).length > 0, witnesses: [] };
    }
    if (names.slice(0, 2).join('.') === asking.filled) {
        return { truth: 'unknown', witnesses: [] };
    }
    const all = witnessesOf(names, dossier, asking);
    const witnesses = all.filter(({ meaning }) => meaning.type !== 'blank');
    // A blank is to be filled in, and told of as a blank: whether the fact is there is not known yet.
    if (witnesses.length === 0 && all.length > 0) {
        return { truth: 'unknown', witnesses: [] };
    }
    const said = witnesses.filter(({ meaning }) => !isNo(meaning));
    return { truth: said.length > 0, witnesses };
}

/** What is said to be nothing: `no`, an empty list, a notice of 0 days. */
export function isNo(meaning: Meaning): boolean {
    return meaning.type === 'reference' && meaning.names.join('.') === 'no' || meaning.type === 'list' && meaning.values.length === 0
        || meaning.type === 'duration' && meaning.parts.every(({ amount }) => amount === 0);
}

function comparison(operator: string, left: Expression, right: Expression, dossier: Dossier, asking: Asking): Evaluation {
    const lefts = operands(left, dossier, asking);
    const rights = operands(right, dossier, asking);
    let truth: Truth = 'unknown';
    const witnesses: Witness[] = [];
    for (const a of lefts) {
        for (const b of rights) {
            const result = holds(operator, wholeCountry(a.meaning, dossier), wholeCountry(b.meaning, dossier), dossier);
            if (result === 'unknown') {
                continue;
            }
            witnesses.push(a, b);
            // With several values (nothing decides which prevails, or several parties have the role) a limit must hold for
            // all of them, an equality for one.
            truth = truth === 'unknown' ? result : operator === '=' || operator === 'contains' ? truth || result : truth && result;
        }
    }
    return { truth, witnesses: witnesses.filter(witness => witness.statement) };
}

/** An outermost region counts as its country: the law that asks for `FR` is that of `RE` too. */
function wholeCountry(meaning: Meaning, dossier: Dossier): Meaning {
    const [name] = meaning.type === 'reference' && meaning.names.length === 1 ? meaning.names : [];
    const whole = name === undefined ? undefined : dossier.library.wholeOf(name);
    return whole !== undefined && whole !== name && meaning.type === 'reference' ? { ...meaning, names: [whole] } : meaning;
}

function holds(operator: string, a: Meaning, b: Meaning, dossier: Dossier): Truth {
    if (a.type === 'blank' || b.type === 'blank') {
        return 'unknown';
    }
    if (operator === 'in') {
        return isIn(a, b, dossier);
    }
    if (operator === 'contains') {
        return a.type === 'list' ? a.values.some(item => sameMeaning(meaningOf(item), b)) : sameMeaning(a, b);
    }
    const order = compare(a, b);
    if (operator === '=' || operator === '!=') {
        const same = order === 'equal' || sameMeaning(a, b);
        return order === 'unknown' && !same && a.type === 'duration' ? 'unknown' : (operator === '=') === same;
    }
    if (order === 'unknown' || order === 'incomparable') {
        return 'unknown';
    }
    switch (operator) {
        case '<': return order === 'less';
        case '<=': return order !== 'greater';
        case '>': return order === 'greater';
        case '>=': return order !== 'less';
        default: return 'unknown';
    }
}

/** `client.country in eea-country`; of a list, that every item is in it. */
function isIn(a: Meaning, list: Meaning, dossier: Dossier): Truth {
    const name = list.type === 'reference' ? list.names.join('.') : '';
    if (!dossier.library.enumNamed(name)) {
        return 'unknown';
    }
    const items = a.type === 'list' ? a.values.map(meaningOf) : [a];
    return items.length > 0 && items.every(item => item.type === 'reference')
        ? items.every(item => dossier.library.isIn(name, item.type === 'reference' ? item.names.at(-1) ?? '' : ''))
        : 'unknown';
}

function operands(expression: Expression, dossier: Dossier, asking: Asking): Witness[] {
    if (isLiteralExpression(expression)) {
        return [{ meaning: meaningOf(expression.value), value: expression.value }];
    }
    if (!isPathExpression(expression)) {
        return [];
    }
    const names = namesOf(expression.path, dossier, asking.within);
    const [name = ''] = names;
    // `included contains backup`: the member of an enum, which may share its name with a kind.
    const target = expression.path.segments[0]?.target.ref;
    const isMember = isEnumMember(target) || isEnum(target);
    if (names.length === 1 && (isMember || !dossier.library.roles.has(name) && !dossier.library.kinds.has(name))) {
        return [{ meaning: { type: 'reference', names, path: expression.path } }];
    }
    // A role alone is the parties that have it: `signed-by contains client`, `holder != provider`.
    if (names.length === 1 && dossier.library.roles.has(name)) {
        return dossier.partiesWithRole(name).map(party => ({ meaning: { type: 'reference', names: [party.name], path: expression.path } }));
    }
    const stated = witnessesOf(names, dossier, asking);
    if (names.join('.') !== 'governing-law.country' || asking.view || stated.length === 1 && stated[0]!.meaning.type !== 'blank') {
        return stated;
    }
    // Where no law is chosen, it is that of the country in which both parties are; where two are and nothing decides, none is known.
    const country = governingCountry(dossier) ?? asking.law;
    return country === undefined ? [] : [{ meaning: { type: 'reference', names: [country], path: expression.path } }];
}

/** The effective values a path speaks of: of a role's parties, of a clause's fact, of all rows of a table. */
function witnessesOf(names: readonly string[], dossier: Dossier, { view, only }: Asking): Witness[] {
    const [head = '', fact = '', key] = names;
    if (dossier.library.roles.has(head)) {
        const parties = dossier.partiesWithRole(head);
        return (only && parties.includes(only) ? [only] : parties).flatMap(party => party.facts)
            .filter(stated => stated.name === fact && stated.value)
            .map(stated => ({ meaning: meaningOf(stated.value), value: stated.value }));
    }
    const subject = dossier.facts.subject(head, fact, key);
    const subjects = subject ? [subject] : key === undefined ? dossier.facts.rows(head, fact) : [];
    const found = subjects.flatMap(subject => effectiveStatements(subject, view));
    const inherited = found.length > 0 ? [] : dossier.clausesOfKind(head).map(kindNameOf)
        .filter(kind => kind !== undefined && kind !== head)
        .flatMap(kind => dossier.facts.rows(kind!, fact).flatMap(subject => effectiveStatements(subject, view)));
    return [...found, ...inherited].map(statement => ({ meaning: meaningOf(statement.value), value: statement.value, statement }));
}

/** What prevails; where nothing decides, every value. Lists that add up are looked at one by one. */
function effectiveStatements(subject: Subject, view: DossierDocument | undefined): readonly FactStatement[] {
    const own = view ? subject.statements.filter(({ document }) => document === view) : [];
    if (own.length > 0) {
        return own;
    }
    if (hasMark(subject.declaration, 'adds') && subject.statements.every(({ value }) => isListValue(value))) {
        return subject.statements;
    }
    return subject.prevailing ? [subject.prevailing] : subject.statements;
}
