/**
 * Contracts made for a requirement: one that violates it, one that meets it. The facts that its condition and its
 * subject speak of are given values that decide them; nothing else is stated.
 */
import {
    isBinaryExpression, isClauseSubject, isEnum, isEnumMember, isListType, isLiteralExpression, isNotExpression, isPathExpression, isRecordType,
    type Expression, type Requirement, type Type
} from '../generated/ast.js';
import { fieldsOf, indexNameOf, typeNameOf, type LibraryScope } from '../model/library-scope.js';

type Facts = Map<string, string>;

/** What a sample states. Values are source text. */
class Sample {
    readonly clauses = new Map<string, Facts>();
    readonly parties = new Map<string, Facts>();

    copy(): Sample {
        const copy = new Sample();
        this.clauses.forEach((facts, kind) => copy.clauses.set(kind, new Map(facts)));
        this.parties.forEach((facts, role) => copy.parties.set(role, new Map(facts)));
        return copy;
    }

    factsOf(map: Map<string, Facts>, name: string): Facts {
        const facts = map.get(name) ?? new Map<string, string>();
        map.set(name, facts);
        return facts;
    }

    text(policy: string): string {
        const facts = (stated: Facts): string[] => [...stated].map(([name, value]) => `        ${name}: ${value}`);
        const lines = [...this.parties].flatMap(([role, stated]) => [`    party ${partyOf(role)} "${role} SAS" as ${role} {`, ...facts(stated), '    }']);
        const clauses = [...this.clauses].flatMap(([kind, stated]) => [`    clause ${kind} {`, ...facts(stated), '    }']);
        return ['use "msp:infogerance"', '', 'contract Sample "Contrat" {', `    apply ${policy}`, ...lines, ...clauses, '}', ''].join('\n');
    }
}

function partyOf(role: string): string {
    return `P-${role}`;
}

export interface RequirementSamples {
    /** Contracts that should give the finding; the first that does is enough, for another requirement may speak first of the same cause. */
    readonly violating: readonly string[];
    /** A contract that meets the requirement. */
    readonly meeting: string;
}

/** @returns undefined where the sample maker cannot decide the condition */
export function samplesFor(requirement: Requirement, library: LibraryScope): RequirementSamples | undefined {
    const solver = new Solver(library);
    const start = requirement.condition ? solver.decide(requirement.condition, true, new Sample()) : new Sample();
    if (!start) {
        return undefined;
    }
    const policy = requirement.$container.name;
    const { subject } = requirement;
    if (!isClauseSubject(subject)) {
        const violating = solver.decide(subject.condition, false, start);
        const meeting = solver.decide(subject.condition, true, start);
        return violating && meeting && { violating: [violating.text(policy)], meeting: meeting.text(policy) };
    }
    const kind = subject.kind.$refText;
    const empty = start.copy();
    empty.factsOf(empty.clauses, kind);
    const meeting = empty.copy();
    for (const fact of subject.facts.length > 0 ? subject.facts.map(({ $refText }) => $refText) : library.factsOf(library.kinds.get(kind)!).keys()) {
        const stated = meeting.factsOf(meeting.clauses, kind);
        if (!stated.has(fact)) {
            stated.set(fact, solver.valueOf(library.fact(kind, fact)?.type, meeting));
        }
    }
    return { violating: [start.text(policy), empty.text(policy)], meeting: meeting.text(policy) };
}

class Solver {
    constructor(private readonly library: LibraryScope) {}

    /** The sample with what makes the expression true or false; undefined where that cannot be done. */
    decide(expression: Expression, wanted: boolean, sample: Sample): Sample | undefined {
        if (isNotExpression(expression)) {
            return this.decide(expression.operand, !wanted, sample);
        }
        if (isBinaryExpression(expression)) {
            const { operator, left, right } = expression;
            if (operator !== 'and' && operator !== 'or') {
                return this.compare(operator, left, right, wanted, sample);
            }
            // Both sides of a true `and` and of a false `or`; one side otherwise.
            const both = (operator === 'and') === wanted;
            const first = this.decide(left, wanted, sample);
            return both ? first && this.decide(right, wanted, first) : first ?? this.decide(right, wanted, sample);
        }
        return isPathExpression(expression) ? this.presence(namesOf(expression), wanted, sample) : undefined;
    }

    /** A clause, party or fact is there or not. */
    private presence([head = '', fact]: readonly string[], wanted: boolean, sample: Sample): Sample | undefined {
        const result = sample.copy();
        const map = this.library.roles.has(head) ? result.parties : result.clauses;
        if (!wanted) {
            return (fact === undefined ? !map.has(head) : !map.get(head)?.has(fact)) ? result : undefined;
        }
        const facts = result.factsOf(map, head);
        if (fact !== undefined && !facts.has(fact)) {
            facts.set(fact, this.valueOf(this.typeOf(head, fact), result));
        }
        return result;
    }

    private compare(operator: string, left: Expression, right: Expression, wanted: boolean, sample: Sample): Sample | undefined {
        const names = namesOf(left);
        const [head = '', fact = '', row] = names;
        const result = sample.copy();
        const type = this.typeOf(head, fact);
        const literal = this.literalOf(right, result);
        if (names.length < 2 || !type || literal === undefined) {
            return undefined;
        }
        const facts = result.factsOf(this.library.roles.has(head) ? result.parties : result.clauses, head);
        const stated = facts.get(fact);
        if (operator === 'contains' || isListType(type)) {
            const other = this.otherThan(literal, type, result);
            const items = stated?.slice(1, -1).split(', ') ?? [];
            if (wanted ? items.includes(literal) : stated !== undefined && !items.includes(literal)) {
                return result;
            }
            if (!wanted && (stated !== undefined || other === undefined)) {
                return undefined;
            }
            facts.set(fact, `[${(wanted ? [...items, literal] : [other]).join(', ')}]`);
            return result;
        }
        const value = this.valueFor(operator, literal, wanted, type, result);
        const index = indexNameOf(type);
        const cell = value === undefined || !index ? value : `{ ${row ?? this.library.enumNamed(index)?.members[0]?.name ?? ''}: ${value} }`;
        if (cell === undefined || stated !== undefined && stated !== cell) {
            return stated !== undefined && this.relates(stated, operator, literal) === wanted ? result : undefined;
        }
        facts.set(fact, cell);
        return result;
    }

    private relates(left: string, operator: string, right: string): boolean | undefined {
        return operator === 'in' ? this.library.isIn(right, left) : relation(left, operator, right);
    }

    /** The right side of a comparison as source text; a fact that it names is stated. */
    private literalOf(expression: Expression, sample: Sample): string | undefined {
        if (isLiteralExpression(expression)) {
            return expression.value.$cstNode?.text;
        }
        if (!isPathExpression(expression)) {
            return undefined;
        }
        const [head = '', fact] = namesOf(expression);
        const target = expression.path.segments[0]?.target.ref;
        if (isEnumMember(target) || isEnum(target)) {
            return head;
        }
        const isRole = this.library.roles.has(head);
        if (fact === undefined) {
            sample.factsOf(sample.parties, head);
            return isRole ? partyOf(head) : undefined;
        }
        const facts = sample.factsOf(isRole ? sample.parties : sample.clauses, head);
        const type = this.typeOf(head, fact);
        const value = facts.get(fact) ?? this.valueOf(type, sample);
        facts.set(fact, value);
        return type && indexNameOf(type) ? /: (.*) \}$/.exec(value)?.[1] : value;
    }

    private valueFor(operator: string, literal: string, wanted: boolean, type: Type, sample: Sample): string | undefined {
        if (operator === 'in') {
            return wanted ? this.library.enumNamed(literal)?.members[0]?.name
                : this.library.enumNamed(typeNameOf(type))?.members.find(({ name }) => !this.library.isIn(literal, name))?.name;
        }
        if (operator === '=' || operator === '!=') {
            return (operator === '=') === wanted ? literal : this.otherThan(literal, type, sample);
        }
        const less = operator.startsWith('<') === wanted;
        return operator.endsWith('=') && wanted ? literal : scaled(literal, less ? 0.1 : 10);
    }

    private otherThan(value: string, type: Type, sample: Sample): string | undefined {
        const name = typeNameOf(type);
        if (name === 'party') {
            sample.factsOf(sample.parties, 'third-party');
            return partyOf('third-party');
        }
        const members = this.library.enumNamed(name)?.members.filter(candidate => candidate.name !== value) ?? [];
        // The far end of an enum for a list, so that two members asked for of one list are not given by mistake.
        const member = members.at(isListType(type) ? -1 : 0)?.name;
        return member ?? (/\d/.test(value) ? scaled(value, 10) : undefined);
    }

    private typeOf(head: string, fact: string): Type | undefined {
        return this.library.fact(this.library.roles.has(head) ? 'party' : head, fact)?.type;
    }

    /** Some value of a type. */
    valueOf(type: Type | undefined, sample: Sample): string {
        if (isListType(type)) {
            return `[${this.valueOf(type.element, sample)}]`;
        }
        if (isRecordType(type)) {
            return `{ ${(fieldsOf(type) ?? []).map(field => `${field.name}: ${this.valueOf(field.type, sample)}`).join(', ')} }`;
        }
        const value = this.scalarOf(typeNameOf(type), sample);
        const index = indexNameOf(type);
        return index ? `{ ${this.library.enumNamed(index)?.members[0]?.name ?? ''}: ${value} }` : value;
    }

    private scalarOf(name: string | undefined, sample: Sample): string {
        if (name === 'party') {
            sample.factsOf(sample.parties, 'client');
            return partyOf('client');
        }
        const member = name === 'country' ? 'FR' : this.library.enumNamed(name)?.members[0]?.name;
        const values: Readonly<Record<string, string>> = {
            text: '"texte"', number: '5', percent: '5%', money: '100 EUR', duration: '10 days', date: '2026-03-01', schedule: 'mon-fri 08:00-18:00',
            rate: '50 EUR', document: 'Sample', article: 'object'
        };
        return member ?? values[name ?? ''] ?? '"texte"';
    }
}

function namesOf(expression: Expression): string[] {
    return isPathExpression(expression) ? expression.path.segments.map(segment => segment.target.$refText) : [];
}

/** Whether a relation holds between two values of the same unit; undefined where they cannot be told apart. */
function relation(left: string, operator: string, right: string): boolean | undefined {
    const [a, b] = [left, right].map(value => /^([\d.]+)(.*?)s?$/.exec(value.replace(/(\d)[ \u00A0\u202F](?=\d)/g, '$1')));
    if (operator === '=' || operator === '!=') {
        return (left === right) === (operator === '=');
    }
    if (!a || !b || a[2] !== b[2]) {
        return undefined;
    }
    const difference = Number(a[1]) - Number(b[1]);
    return operator === '<' ? difference < 0 : operator === '<=' ? difference <= 0 : operator === '>' ? difference > 0 : difference >= 0;
}

/** The value with its first number multiplied: `30 days` as `3 days`. */
function scaled(value: string, factor: number): string | undefined {
    const number = /^\d{1,3}(?:[ \u00A0\u202F]\d{3})+|^\d+(?:\.\d+)?/.exec(value)?.[0];
    return number && `${Number((parseFloat(number.replace(/[ \u00A0\u202F]/g, '')) * factor).toFixed(2))}${value.slice(number.length)}`;
}
