import { isDossierDocument, isKind, type Clause, type Path, type PathSegment } from '../../../generated/ast.js';
import type { Dossier } from '../../../model/dossier.js';
import { departsFrom, type FactStatement } from '../../../model/effective-facts.js';
import { nameOf } from '../../../model/names.js';
import { nearNames } from '../../../model/spelling.js';
import { clausesIn, headOf } from '../../../model/tree.js';
import { brokenReferencesIn, isDerogation } from '../../../prose/cross-references.js';
import type { Rule, RuleContext } from '../../rule.js';
import { didYouMean, message, quote, replaceFixes } from '../../kit/suggestions.js';

export const derogationTargetMissing: Rule = {
    id: 'derogation-target-missing',
    aliases: ['MSP215'],
    domain: 'hierarchy',
    level: 'error',
    title: { fr: 'Une dérogation doit viser une clause qui existe', en: 'A derogation must name a clause that exists' },
    sources: ['C. civ., art. 1189'],
    checkDossier(dossier, { report }) {
        reportTexts(dossier, report);
        const clauses = dossier.clauses.filter(clause => clause.derogates);
        if (clauses.length === 0) {
            return;
        }
        const statements = [...dossier.facts.subjects].map(subject => subject.statements);
        for (const clause of clauses) {
            const target = clause.derogates!;
            const text = target.$cstNode?.text ?? '';
            const missing = missingSegment(dossier, target);
            if (missing) {
                const near = nearNames(missing.target.$refText, namesAt(dossier, target, missing));
                report({
                    place: { node: missing },
                    message: message(language => (language === 'fr'
                        ? `Dérogation à « ${text} », qui n'existe pas dans ce dossier. Nommez un document, ou une clause d'un document.`
                        : `Derogation from "${text}", which does not exist in this dossier. Name a document, or a clause of a document.`) + didYouMean(near, language)),
                    fixes: replaceFixes({ node: missing }, near)
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

/** « Par dérogation à l'article 39 du Contrat », which has no article 39. */
function reportTexts(dossier: Dossier, report: RuleContext['report']): void {
    for (const reference of dossier.documents.flatMap(document => brokenReferencesIn(dossier, document)).filter(isDerogation)) {
        const [target = dossier.root] = reference.documents;
        report({
            place: reference.place,
            message: message(language => {
                const title = quote(dossier.titleOf(target), language);
                return language === 'fr'
                    ? `Dérogation à « ${reference.text} », qui n'existe pas dans ${title}. Corrigez la référence, ou déclarez la dérogation : « derogates from ».`
                    : `Derogation from "${reference.text}", which does not exist in ${title}. Correct the reference, or declare the derogation: "derogates from".`;
            }),
            related: target === reference.passage.document ? [] : [{ place: headOf(target), message: { fr: 'Le document visé', en: 'The document referred to' } }]
        });
    }
}

/** The first name that leads nowhere. A clause kind of the library that no document uses is no clause of the dossier. */
function missingSegment(dossier: Dossier, { segments }: Path): PathSegment | undefined {
    return segments.find(({ target }) => !target.ref || isKind(target.ref) && dossier.clausesOfKind(target.ref.name).length === 0);
}

/** What could have been meant: a clause of the document named before, or a document or clause of the dossier. */
function namesAt(dossier: Dossier, { segments }: Path, missing: PathSegment): string[] {
    const before = segments[segments.indexOf(missing) - 1]?.target.ref;
    const owner = isDossierDocument(before) ? clausesIn(before) : before ? [] : dossier.clauses;
    return [...before ? [] : dossier.documents.map(document => document.name), ...owner.flatMap(clause => nameOf(clause) ?? [])];
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
