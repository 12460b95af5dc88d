import type { DossierDocument } from '../../../generated/ast.js';
import type { Dossier } from '../../../model/dossier.js';
import type { Fix } from '../../../model/finding.js';
import { headOf, rangeOf, uriOf } from '../../../model/tree.js';
import { articleNumbers, articleReferencesIn, type ArticleReference } from '../../../prose/cross-references.js';
import type { Rule } from '../../rule.js';
import { alternatives, message, quote } from '../../kit/suggestions.js';

export const ambiguousCrossReference: Rule = {
    id: 'ambiguous-cross-reference',
    aliases: ['MSP310'],
    domain: 'definitions',
    level: 'warning',
    title: { fr: 'Un renvoi devrait dire de quel document est l\'article', en: 'A reference should say to which document the article belongs' },
    sources: ['C. civ., art. 1188, 1189', 'Pratique professionnelle'],
    checkDossier(dossier, { report }) {
        for (const document of dossier.documents) {
            for (const reference of articleReferencesIn(dossier, document)) {
                const candidates = candidatesOf(dossier, document, reference);
                if (candidates.length > 0) {
                    report({
                        place: reference.place,
                        message: message(language => {
                            const titles = alternatives(candidates.map(candidate => dossier.titleOf(candidate)), language);
                            const own = quote(dossier.titleOf(document), language);
                            if (reference.named) {
                                return language === 'fr' ? `« ${reference.text} » : de quel document, ${titles} ? Nommez-le.` : `"${reference.text}": of which document, ${titles}? Name it.`;
                            }
                            return language === 'fr'
                                ? `« ${reference.text} » : de quel document ? ${own} n'a pas cet article ; on le trouve dans ${titles}. Nommez le document.`
                                : `"${reference.text}": of which document? ${own} has no such article; it is found in ${titles}. Name the document.`;
                        }),
                        related: candidates.map(candidate => ({
                            place: articleNumbers(dossier, candidate).get(reference.number) ? headOf(articleNumbers(dossier, candidate).get(reference.number)!.node) : headOf(candidate),
                            message: message(language => `${language === 'fr' ? 'L\'article' : 'Article'} ${reference.number}, ${quote(dossier.titleOf(candidate), language)}`)
                        })),
                        fixes: reference.named ? [] : candidates.map((candidate, index) => nameDocument(dossier, reference, candidate, index === 0 && candidates.length === 1))
                    });
                }
            }
        }
    }
};

/** The documents that have the article, where it is not clear which one is meant. */
function candidatesOf(dossier: Dossier, document: DossierDocument, { documents, named, number }: ArticleReference): readonly DossierDocument[] {
    const having = (among: readonly DossierDocument[]): DossierDocument[] => among.filter(candidate => articleNumbers(dossier, candidate).has(number));
    if (named) {
        return documents.length > 1 && having(documents).length > 1 ? having(documents) : [];
    }
    return having([document]).length > 0 ? [] : having(dossier.documents);
}

function nameDocument(dossier: Dossier, { place, passage }: ArticleReference, document: DossierDocument, preferred: boolean): Fix {
    const french = dossier.languageOf(passage.document) === 'fr';
    const words = french ? ` de « {${document.name}} »` : ` of {${document.name}}`;
    return {
        title: message(language => `${language === 'fr' ? 'Ajouter le document : ' : 'Add the document: '}${quote(dossier.titleOf(document), language)}`),
        preferred,
        edits: () => {
            const { end } = rangeOf(place);
            return [{ uri: uriOf(place.node), offset: end, end, text: words }];
        }
    };
}
