/** The subjects of a dossier: what holds, where it is stated, and what gives way. */
import { contradicts, hasMark, indexNameOf, isListValue, labelIn, meaningOf, type Dossier, type FactStatement, type FormatContext, type Kind, type Subject, type Type } from '@msp/language';
import type { FactPlace, FactValue, Labels, StatementFacts, StatementStatus, SubjectFacts } from './document.js';
import { factValue, labelsOf, memberLabels } from './values.js';

type PlaceOf = (statement: FactStatement) => FactPlace;

export function subjectFacts(dossier: Dossier, placeOf: PlaceOf): SubjectFacts[] {
    return [...dossier.facts.subjects].flatMap(subject => new SubjectWriter(subject, dossier, placeOf).write());
}

class SubjectWriter {
    private readonly context: FormatContext;
    private readonly type: Type | undefined;

    constructor(private readonly subject: Subject, private readonly dossier: Dossier, private readonly placeOf: PlaceOf) {
        this.context = { language: dossier.language, library: dossier.library };
        this.type = subject.declaration?.type;
    }

    write(): SubjectFacts[] {
        const { statements, declaration } = this.subject;
        if (hasMark(declaration, 'local')) {
            return statements.map(statement => this.entry([this.statement(statement, isBlank(statement) ? 'blank' : 'prevails')], 'only', this.value(statement), this.placeOf(statement).clause));
        }
        const stated = statements.filter(statement => !isBlank(statement));
        if (hasMark(declaration, 'adds') && stated.length > 1) {
            const items = stated.flatMap((statement): readonly FactValue[] => isListValue(statement.value) ? this.items(statement) : [this.value(statement) ?? { type: 'blank' }]);
            return [this.entry(statements.map(statement => this.statement(statement, isBlank(statement) ? 'blank' : 'adds')), 'adds', { type: 'list', items })];
        }
        const { prevailing, reason } = this.subject;
        return [this.entry(statements.map(statement => this.statement(statement, this.statusOf(statement))), reason, prevailing && this.value(prevailing))];
    }

    private entry(statements: readonly StatementFacts[], reason: SubjectFacts['reason'], value: FactValue | undefined, clause?: string): SubjectFacts {
        const { kind, fact, key, declaration, superseded } = this.subject;
        return {
            kind, kindLabel: this.kindLabels(), fact, label: labelsOf(declaration?.labels),
            ...(key === undefined ? {} : { key, keyLabel: memberLabels(indexNameOf(this.type), key, this.dossier.library) }),
            ...(clause === undefined ? {} : { clause }),
            ...(value === undefined ? {} : { value }),
            reason,
            statements: [...statements, ...superseded.map(statement => this.statement(statement, 'superseded'))]
        };
    }

    private statusOf(statement: FactStatement): StatementStatus {
        const { prevailing } = this.subject;
        if (isBlank(statement)) {
            return 'blank';
        }
        return statement === prevailing ? 'prevails' : !prevailing ? 'undecided' : contradicts(statement.value, prevailing.value) ? 'loses' : 'agrees';
    }

    private statement(statement: FactStatement, status: StatementStatus): StatementFacts {
        const value = this.value(statement);
        return { status, ...(value === undefined ? {} : { value }), stated: this.placeOf(statement) };
    }

    private value(statement: FactStatement): FactValue | undefined {
        return isBlank(statement) ? undefined : factValue(statement.value, this.type, this.context);
    }

    private items(statement: FactStatement): readonly FactValue[] {
        const value = this.value(statement);
        return value?.type === 'list' ? value.items : [];
    }

    private kindLabels(): Labels {
        const declared: Kind | undefined = this.dossier.library.kinds.get(this.subject.kind);
        const label = (language: 'fr' | 'en'): Labels => {
            const text = declared && labelIn(declared.items.filter(item => item.$type !== 'Label' || item.language === language), language);
            return text === undefined ? {} : { [language]: text };
        };
        return { ...label('fr'), ...label('en') };
    }
}

function isBlank({ value }: FactStatement): boolean {
    return meaningOf(value).type === 'blank';
}
