import type { Clause } from '../../../generated/ast.js';
import { conflictsOf } from '../../../model/conflicts.js';
import type { Dossier } from '../../../model/dossier.js';
import type { Fix, RelatedPlace } from '../../../model/finding.js';
import { factsOf, rangeOf, uriOf } from '../../../model/tree.js';
import { alignFix, PREVAILS, relatedValue, subjectLabel, valueInDocument, valuePlace } from '../../kit/conflict-wording.js';
import type { Rule } from '../../rule.js';
import { message } from '../../kit/suggestions.js';

export const lowerDocumentDerogates: Rule = {
    id: 'lower-document-derogates',
    aliases: ['MSP214'],
    domain: 'hierarchy',
    level: 'error',
    reads: 'structure',
    title: { fr: 'Une dérogation doit être permise par le contrat', en: 'A derogation must be allowed by the contract' },
    sources: ['The clause on the hierarchy of documents (derogation-allowed, derogable)', 'CCAG-TIC 2021, art. 1.2, for public contracts'],
    checkDossier(dossier, { report, rules }) {
        for (const { class: kind, subject, statement, others: [prevailing] } of conflictsOf(dossier, rules)) {
            if (kind !== 'forbidden-derogation' || !prevailing) {
                continue;
            }
            report({
                place: valuePlace(statement),
                message: message(language => {
                    const label = subjectLabel(dossier, subject, language);
                    const values = [statement, prevailing].map(side => valueInDocument(dossier, side, language));
                    return language === 'fr'
                        ? `${label} : ${values[0]} déroge à ${values[1]}, de rang supérieur, et le contrat ne permet pas de dérogation : elle est sans effet. Alignez la valeur, ou ajoutez « ${statement.kind} » à « derogable ».`
                        : `${label}: ${values[0]} derogates from ${values[1]}, which outranks it, and the contract allows no derogation: it has no effect. Align the value, or add "${statement.kind}" to "derogable".`;
                }),
                related: [relatedValue(dossier, prevailing, PREVAILS), ...prohibitions(dossier)],
                fixes: [alignFix(dossier, statement, prevailing, true), ...[removalFix(statement.clause) ?? []].flat()]
            });
        }
    }
};

function prohibitions(dossier: Dossier): RelatedPlace[] {
    return dossier.clausesOfKind('document-hierarchy').flatMap(factsOf).filter(fact => fact.name === 'derogation-allowed')
        .map(node => ({ place: { node }, message: { fr: 'Le contrat n\'en permet pas', en: 'The contract allows none' } }));
}

function removalFix(clause: Clause): Fix | undefined {
    const target = clause.derogates;
    return target && {
        title: { fr: 'Retirer la déclaration de dérogation', en: 'Remove the declaration of derogation' },
        edits: () => {
            const { offset, end } = rangeOf({ node: target });
            const text = clause.$cstNode?.root.fullText ?? '';
            const start = text.lastIndexOf('derogates', offset);
            return [{ uri: uriOf(clause), offset: text.slice(0, start).trimEnd().length, end, text: '' }];
        }
    };
}
