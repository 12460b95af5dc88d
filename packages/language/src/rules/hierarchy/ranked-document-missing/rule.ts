import { isPrecedence, type Precedence, type Rank } from '../../../generated/ast.js';
import { removeEdit } from '../../../model/edits.js';
import type { Edit } from '../../../model/finding.js';
import { nearNames } from '../../../model/spelling.js';
import { rangeOf, uriOf } from '../../../model/tree.js';
import type { Rule } from '../../rule.js';
import { didYouMean, message, quote, replaceFixes } from '../../kit/suggestions.js';

export const rankedDocumentMissing: Rule = {
    id: 'ranked-document-missing',
    aliases: ['MSP203'],
    domain: 'hierarchy',
    level: 'error',
    title: { fr: 'Un document rangé doit être joint', en: 'A document that is ranked must be attached' },
    sources: ['C. civ., art. 1119, al. 1'],
    checkDossier(dossier, { report }) {
        // Without its contract, the dossier's other documents are not known either.
        for (const statement of !dossier.isContract ? [] : dossier.documents.flatMap(document => document.items.filter(isPrecedence))) {
            for (const rank of statement.ranks) {
                for (const [index, reference] of rank.documents.entries()) {
                    const name = reference.$refText;
                    if (name === '' || dossier.documentNamed(name)) {
                        continue;
                    }
                    const place = { node: rank, property: 'documents', index };
                    const near = nearNames(name, dossier.documents.map(document => document.name));
                    report({
                        place,
                        message: message(language => (language === 'fr'
                            ? `L'ordre de priorité cite ${quote(name, 'fr')}, qui n'est pas joint au dossier : joignez-le, ou retirez-le de l'ordre.`
                            : `The order of precedence names ${quote(name, 'en')}, which is not in the dossier: attach it, or remove it from the order.`) + didYouMean(near, language)),
                        fixes: [
                            ...replaceFixes(place, near),
                            {
                                title: { fr: `Retirer « ${name} » de l'ordre`, en: `Remove "${name}" from the order` },
                                preferred: near.length === 0,
                                edits: () => [withoutDocument(statement, rank, index)]
                            }
                        ]
                    });
                }
            }
        }
    }
};

/** The name with the sign that joins it to its neighbour; an order of one document says nothing and goes altogether. */
function withoutDocument(statement: Precedence, rank: Rank, index: number): Edit {
    const uri = uriOf(statement);
    if (rank.documents.length > 1) {
        const own = rangeOf({ node: rank, property: 'documents', index });
        const neighbour = rangeOf({ node: rank, property: 'documents', index: index === 0 ? 1 : index - 1 });
        return index === 0 ? { uri, offset: own.offset, end: neighbour.offset, text: '' } : { uri, offset: neighbour.end, end: own.end, text: '' };
    }
    const at = statement.ranks.indexOf(rank);
    const other = statement.ranks[at === 0 ? 1 : at - 1];
    if (!other) {
        return removeEdit({ node: statement });
    }
    const [own, neighbour] = [rangeOf({ node: rank }), rangeOf({ node: other })];
    return at === 0 ? { uri, offset: own.offset, end: neighbour.offset, text: '' } : { uri, offset: neighbour.end, end: own.end, text: '' };
}
