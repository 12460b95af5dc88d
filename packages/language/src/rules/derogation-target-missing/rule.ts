import type { Clause } from '../../generated/ast.js';
import type { Dossier } from '../../model/dossier.js';
import { departsFrom, type FactStatement } from '../../model/effective-facts.js';
import type { Rule } from '../rule.js';

export const derogationTargetMissing: Rule = {
    id: 'derogation-target-missing',
    domain: 'hierarchy',
    level: 'error',
    title: { fr: 'Une dérogation doit viser une clause qui existe', en: 'A derogation must name a clause that exists' },
    sources: ['C. civ., art. 1189'],
    checkDossier(dossier, { report }) {
        const clauses = dossier.clauses.filter(clause => clause.derogates);
        if (clauses.length === 0) {
            return;
        }
        const statements = [...dossier.facts.subjects].map(subject => subject.statements);
        for (const clause of clauses) {
            const target = clause.derogates!;
            const text = target.$cstNode?.text ?? '';
            if (!exists(dossier, clause)) {
                report({
                    place: { node: target },
                    message: {
                        fr: `Dérogation à « ${text} », qui n'existe pas dans ce dossier. Nommez un document, ou une clause d'un document : « Contrat.sla ».`,
                        en: `Derogation from "${text}", which does not exist in this dossier. Name a document, or a clause of a document: "Contract.sla".`
                    }
                });
            } else if (hasNothingInCommon(clause, statements)) {
                report({
                    place: { node: target },
                    message: {
                        fr: `Cette clause n'énonce rien que « ${text} » énonce aussi : la dérogation est sans objet. Corrigez la référence, ou retirez-la.`,
                        en: `This clause states nothing that "${text}" states too: the derogation has no object. Correct the reference, or remove it.`
                    }
                });
            }
        }
    }
};

function exists(dossier: Dossier, clause: Clause): boolean {
    return clause.derogates!.segments.every(segment => segment.target.ref !== undefined)
        // Written before any other document states it, a kind alone names no clause of the dossier.
        && (clause.derogates!.segments.length > 1 || clause.derogates!.segments[0]?.target.ref?.$type !== 'Kind' || dossier.clausesOfKind(clause.derogates!.segments[0].target.$refText).length > 0);
}

/** A clause of prose alone may depart from another in words, which nothing here can judge. */
function hasNothingInCommon(clause: Clause, subjects: readonly (readonly FactStatement[])[]): boolean {
    const isWithin = (statement: FactStatement): boolean => {
        for (let current: Clause | undefined = statement.clause; current; current = current.$container.$type === 'Clause' ? current.$container : undefined) {
            if (current === clause) {
                return true;
            }
        }
        return false;
    };
    const own = subjects.flatMap(statements => statements.filter(isWithin).map(statement => ({ statement, statements })));
    return own.length > 0 && !own.some(({ statement, statements }) => statements.some(other => departsFrom(statement, other)));
}
