/**
 * Values that give way to those of another document, and that a requirement forbids: they are told of too, one level
 * lower, because whoever reads only that document is misled, and because an order of precedence may change.
 */
import { AstUtils } from 'langium';
import { isPathExpression, type DossierDocument, type Requirement } from '../generated/ast.js';
import type { Dossier } from '../model/dossier.js';
import type { FactStatement } from '../model/effective-facts.js';
import { contradicts } from '../model/values.js';
import { evaluate } from './expressions.js';
import { pathNames } from '../model/tree.js';

export interface ForbiddenLoser {
    readonly statement: FactStatement;
    readonly prevailing: FactStatement;
}

interface Loser extends ForbiddenLoser {
    readonly path: string;
}

const LOSERS = Symbol('statements that give way, by document');

/** The statements that break a requirement in the eyes of a reader of their document alone. */
export function forbiddenLosers(dossier: Dossier, requirement: Requirement): ForbiddenLoser[] {
    const losers = losersOf(dossier);
    const { subject, condition } = requirement;
    if (requirement.strength !== 'require' || subject?.$type !== 'ConditionSubject' || losers.size === 0) {
        return [];
    }
    const named = new Set(AstUtils.streamAst(subject.condition).filter(isPathExpression)
        .map(({ path }) => {
            const [head = '', name = ''] = pathNames(path);
            const { kind, fact } = dossier.library.subjectOf(head, name);
            return `${kind}.${fact}`;
        }));
    return [...losers].flatMap(([document, list]) => {
        const concerned = list.filter(({ path }) => named.has(path));
        if (concerned.length === 0 || condition && evaluate(condition, dossier, { view: document }).truth !== true) {
            return [];
        }
        const { truth, witnesses } = evaluate(subject.condition, dossier, { view: document });
        return truth === false ? concerned.filter(({ statement }) => witnesses.some(witness => witness.statement === statement)) : [];
    });
}

function losersOf(dossier: Dossier): ReadonlyMap<DossierDocument, readonly Loser[]> {
    const known = dossier.memo.get(LOSERS) as ReadonlyMap<DossierDocument, readonly Loser[]> | undefined;
    if (known) {
        return known;
    }
    const losers = new Map<DossierDocument, Loser[]>();
    for (const { kind, fact, prevailing, statements } of dossier.facts.subjects) {
        for (const statement of prevailing && statements.length > 1 ? statements : []) {
            if (contradicts(statement.value, prevailing!.value)) {
                const loser = { path: `${kind}.${fact}`, statement, prevailing: prevailing! };
                losers.set(statement.document, [...losers.get(statement.document) ?? [], loser]);
            }
        }
    }
    dossier.memo.set(LOSERS, losers);
    return losers;
}
