/** The levels of a severity grid against the rows of the service levels: which level is written where. */
import type { Clause } from '../../generated/ast.js';
import type { Dossier } from '../../model/dossier.js';
import { factsOf, headOf } from '../../model/tree.js';
import { meaningOf } from '../../model/values.js';
import type { Place } from '../../model/finding.js';
import { rowName } from '../kit/effective-values.js';
import { quote } from '../kit/suggestions.js';
import type { Language } from '../../model/finding.js';

/** The times that a row of the service levels may promise. */
export const TIMES: readonly string[] = ['response', 'intervention', 'workaround', 'resolution'];

/** A request for improvement waits its turn: it may have no time. */
export const EXEMPT = 'improvement';

/** The levels that a table of a clause has rows for, blanks included. */
export function levelsOf(dossier: Dossier, kind: string, fact: string): ReadonlySet<string> {
    return new Set(dossier.facts.rows(kind, fact).flatMap(({ key }) => key ?? []));
}

/** The levels of the grid: those with a criterion, or, where there is none, with an example. */
export function gridLevels(dossier: Dossier): ReadonlySet<string> {
    const criteria = levelsOf(dossier, 'severity-grid', 'criteria');
    return criteria.size > 0 ? criteria : levelsOf(dossier, 'severity-grid', 'examples');
}

export function promisedLevels(dossier: Dossier): ReadonlySet<string> {
    return new Set(TIMES.flatMap(fact => [...levelsOf(dossier, 'sla', fact)]));
}

/** Where a table of the service levels is written, else the clause: the place of a row that is missing. */
export function tablePlace(dossier: Dossier, kind: string, fact: string): { clause: Clause; place: Place } | undefined {
    for (const clause of dossier.clausesOfKind(kind)) {
        const stated = factsOf(clause).find(({ name, value }) => name === fact && meaningOf(value).type === 'table');
        if (stated) {
            return { clause, place: { node: stated, property: 'name' } };
        }
    }
    const [clause] = dossier.clausesOfKind(kind);
    return clause && { clause, place: headOf(clause) };
}

/** « Critique », « Majeur » */
export function levelNames(dossier: Dossier, levels: readonly string[], language: Language): string {
    return levels.map(level => quote(rowName(dossier, 'severity', level, language), language)).join(', ');
}
