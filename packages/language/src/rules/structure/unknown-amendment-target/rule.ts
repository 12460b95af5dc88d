import { isClause, isRepeal, type Clause, type DossierDocument, type Path, type Repeal } from '../../../generated/ast.js';
import type { Dossier } from '../../../model/dossier.js';
import { clausesIn, kindNameOf, pathNames } from '../../../model/tree.js';
import type { Rule } from '../../rule.js';

export const unknownAmendmentTarget: Rule = {
    id: 'unknown-amendment-target',
    domain: 'structure',
    level: 'error',
    unread: true,
    reads: 'structure',
    title: { fr: 'Un avenant doit viser une clause qui existe', en: 'An amendment must speak of a clause that exists' },
    sources: ['Language design: what an amendment replaces or repeals must be there', 'C. civ., art. 1193'],
    checkDossier(dossier, { report }) {
        for (const document of dossier.amendments.inOrder) {
            for (const item of document.items) {
                const target = (isClause(item) && item.change === 'amend') || isRepeal(item) ? item.target : undefined;
                if (target && !exists(dossier, document, target, item as Clause | Repeal)) {
                    const name = target.$cstNode?.text ?? '';
                    const repeals = isRepeal(item);
                    report({
                        message: {
                            fr: `Aucune clause antérieure ne s'appelle « ${name} » : ${repeals ? 'il n\'y a rien à abroger' : 'ajoutez-la par « add clause »'}, ou corrigez le nom.`,
                            en: `No earlier clause is called "${name}": ${repeals ? 'there is nothing to repeal' : 'add it with "add clause"'}, or correct the name.`
                        },
                        place: { node: target }
                    });
                }
            }
        }
    }
};

/** Whether a clause of that kind or name, or the fact of such a clause, stands in what the amendment amends. */
function exists(dossier: Dossier, amendment: DossierDocument, target: Path, item: Clause | Repeal): boolean {
    const names = pathNames(target);
    const position = dossier.amendments.positionOf(amendment);
    const earlier = dossier.documents.filter(document => dossier.amendments.positionOf(document) < position);
    const inDocument = earlier.find(document => document.name === names[0]);
    const [clauseName, factName] = inDocument && names.length > 1 ? names.slice(1) : names;
    const clauses = (inDocument && names.length > 1 ? [inDocument] : earlier).flatMap(clausesIn)
        .filter(clause => clause.name === clauseName || kindNameOf(clause) === clauseName || dossier.kindNameOf(clause) === clauseName);
    return clauses.length > 0 && (factName === undefined || isClause(item) || clauses.some(clause => clause.items.some(fact => fact.$type === 'Fact' && fact.name === factName)));
}
