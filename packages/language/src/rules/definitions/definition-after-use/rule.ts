import { isGlossary, type Glossary } from '../../../generated/ast.js';
import type { DossierDocument } from '../../../generated/ast.js';
import type { Dossier } from '../../../model/dossier.js';
import { removeEdit, insertLineBefore } from '../../../model/edits.js';
import type { Fix } from '../../../model/finding.js';
import { articlesOf, definitionsClauseOf, type NumberedArticle } from '../../../model/numbering.js';
import { uriOf } from '../../../model/tree.js';
import { fold } from '../../../model/values.js';
import type { Rule } from '../../rule.js';
import { passagesOf } from '../../../prose/passages.js';
import { termUsesOf, type TermUse } from '../term-uses.js';

/** A glossary within the first articles is at the head: parties and subject matter often come before. */
const HEAD = 4;
/** « les termes définis à l'article 20 », "as defined in the glossary": the reader is told where to look. */
const FORWARD = /défini(?:e|s|es|tions?)?\s+(?:à|dans|au|ci-après|en)|glossaire|définitions|defined\s+in|definitions|glossary|meaning\s+given/iu;

export const definitionAfterUse: Rule = {
    id: 'definition-after-use',
    aliases: ['MSP308'],
    domain: 'definitions',
    level: 'hint',
    title: { fr: 'Les définitions devraient précéder l\'emploi des termes', en: 'Definitions should come before the terms are used' },
    sources: ['Pratique professionnelle'],
    checkDossier(dossier, { report }) {
        for (const document of dossier.documents) {
            const glossary = document.items.find(isGlossary);
            const articles = articlesOf(dossier, document).filter(({ depth }) => depth === 1);
            const holder = definitionsClauseOf(dossier, document) ?? glossary;
            const at = articles.findIndex(({ node }) => node === holder);
            if (!glossary || at < HEAD) {
                continue;
            }
            const early = firstUse(dossier, document, glossary, articles.slice(0, at));
            const told = early && passagesOf(document).some(({ text, place }) => FORWARD.test(text) && offsetOf({ place: place(0, 0) }) <= offsetOf(early.use));
            if (early && !told) {
                const { use, count, name } = early;
                const number = articles[at]!.number;
                report({
                    place: use.place,
                    message: {
                        fr: `« ${name} »${count > 1 ? ` et ${count - 1} autre${count > 2 ? 's' : ''} terme${count > 2 ? 's' : ''}` : ''} : employé${count > 1 ? 's' : ''} ici et défini${count > 1 ? 's' : ''} seulement à l'article ${number}. Placez les définitions en tête.`,
                        en: `"${name}"${count > 1 ? ` and ${count - 1} other term${count > 2 ? 's' : ''}` : ''}: used here and defined only in article ${number}. Put the definitions first.`
                    },
                    related: [{ place: { node: glossary }, message: { fr: 'Les définitions', en: 'The definitions' } }],
                    fixes: moveFix(articles, at)
                });
            }
        }
    }
};

/** The first use of one of the glossary's terms before the definitions, and how many terms are used there. */
function firstUse(dossier: Dossier, document: DossierDocument, glossary: Glossary, before: readonly NumberedArticle[]): { use: TermUse; count: number; name: string } | undefined {
    const { byTerm } = termUsesOf(dossier);
    const nodes = new Set(before.map(({ node }) => node));
    const found = glossary.terms.flatMap(term => {
        const uses = (byTerm.get(fold(term.name)) ?? []).filter(({ passage }) => passage?.document === document && passage.clause !== undefined && !passage.term
            && [...nodes].some(node => (node.$cstNode?.offset ?? 0) <= (passage.node.$cstNode?.offset ?? 0) && (passage.node.$cstNode?.end ?? 0) <= (node.$cstNode?.end ?? 0)));
        return uses.slice(0, 1).map(use => ({ use, name: term.name }));
    }).sort((a, b) => offsetOf(a.use) - offsetOf(b.use));
    const [first] = found;
    return first && { ...first, count: found.length };
}

function offsetOf({ place }: Pick<TermUse, 'place'>): number {
    return place.range?.offset ?? place.node.$cstNode?.offset ?? 0;
}

/** Moves the article before the first that is numbered. */
function moveFix(articles: readonly NumberedArticle[], at: number): Fix[] {
    const first = articles.find(({ number }) => number !== '')?.node;
    const moved = articles[at]?.node;
    const text = moved?.$cstNode?.text;
    if (!first || !moved || !text || uriOf(first) !== uriOf(moved)) {
        return [];
    }
    return [{
        title: { fr: 'Placer les définitions en tête', en: 'Put the definitions first' },
        preferred: true,
        edits: () => [insertLineBefore(first, `${text}\n`), removeEdit({ node: moved })]
    }];
}
