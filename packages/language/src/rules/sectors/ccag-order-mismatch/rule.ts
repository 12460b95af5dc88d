import type { DossierDocument } from '../../../generated/ast.js';
import { replaceEdit } from '../../../model/edits.js';
import type { Fix } from '../../../model/finding.js';
import { headOf } from '../../../model/tree.js';
import type { PrecedenceStatement } from '../../../model/precedence.js';
import { isListed, isPublicContract, listedDerogations, listFixes, refersToCcagTic } from '../public-procurement.js';
import type { Rule } from '../../rule.js';
import { message, quote } from '../../kit/suggestions.js';

/** The documents of CCAG-TIC art. 4.1 in their order, as their titles call them. */
const ORDER: readonly RegExp[] = [
    /acte\s+d['’]engagement|(?<![\p{L}])AE(?![\p{L}])/iu,
    /cahier\s+des\s+clauses\s+administratives\s+particulières|(?<![\p{L}])CCAP(?![\p{L}])/iu,
    /cahier\s+des\s+clauses\s+techniques\s+particulières|(?<![\p{L}])CCTP(?![\p{L}])/iu,
    /cahier\s+des\s+clauses\s+administratives\s+générales|(?<![\p{L}])CCAG(?![\p{L}])/iu,
    /cahier\s+des\s+clauses\s+techniques\s+générales|(?<![\p{L}])CCTG(?![\p{L}])/iu,
    /offre\s+technique|mémoire\s+technique/iu,
    /acte\s+(?:spécial\s+)?de\s+sous-traitance|(?<![\p{L}])DC4(?![\p{L}])/iu
];

export const ccagOrderMismatch: Rule = {
    id: 'ccag-order-mismatch',
    aliases: ['MSP740'],
    domain: 'sectors',
    level: 'error',
    title: { fr: 'L\'ordre des pièces doit être celui du CCAG-TIC ou y déroger expressément', en: 'The order of the documents must be that of the CCAG-TIC or depart from it expressly' },
    sources: ['CCAG-TIC 2021, art. 4.1'],
    checkDossier(dossier, { report }) {
        if (!isPublicContract(dossier) || !refersToCcagTic(dossier) || isListed(listedDerogations(dossier), '4.1')) {
            return;
        }
        for (const statement of dossier.precedence.statements.filter(({ stater }) => stater === dossier.root)) {
            const [inverted] = inversions(statement);
            if (inverted) {
                const [higher, lower] = inverted;
                report({
                    place: { node: statement.statement },
                    message: message(language => {
                        const [first, second] = [higher, lower].map(document => quote(dossier.titleOf(document), language));
                        return language === 'fr'
                            ? `L'ordre des pièces place ${first} avant ${second}, à rebours de l'article 4.1 du CCAG-TIC : rétablissez l'ordre, ou inscrivez la dérogation dans la liste qui clôt le CCAP.`
                            : `The order of the documents ranks ${first} before ${second}, against CCAG-TIC art. 4.1: restore the order, or enter the departure in the closing list.`;
                    }),
                    related: [higher, lower].map(document => ({ place: headOf(document), message: { fr: 'L\'une des deux pièces', en: 'One of the two documents' } })),
                    fixes: [...reorderFixes(statement), ...listFixes(dossier, '4.1').map(fix => ({ ...fix, preferred: false }))]
                });
            }
        }
    }
};

/** The position of a document in the order of the CCAG; undefined for one that the CCAG does not name. */
function position({ title, name }: DossierDocument): number | undefined {
    const index = ORDER.findIndex(pattern => pattern.test(title ?? name));
    return index < 0 ? undefined : index;
}

/** Pairs that the statement ranks the other way round. */
function inversions({ ranks }: PrecedenceStatement): [DossierDocument, DossierDocument][] {
    const flat = ranks.map(group => group.filter(document => position(document) !== undefined));
    return flat.flatMap((group, index) => group.flatMap(higher => flat.slice(index + 1).flat()
        .filter(lower => position(lower)! < position(higher)!).map((lower): [DossierDocument, DossierDocument] => [higher, lower])));
}

/** Puts the documents that the CCAG names in its order, at the places they held together; a rank of several is left alone. */
function reorderFixes({ statement, ranks }: PrecedenceStatement): Fix[] {
    if (ranks.some(group => group.length !== 1)) {
        return [];
    }
    const documents = ranks.map(([document]) => document!);
    const sorted = documents.filter(document => position(document) !== undefined).sort((a, b) => position(a)! - position(b)!);
    const ordered = documents.map(document => position(document) === undefined ? document : sorted.shift()!);
    const keyword = statement.$cstNode?.text.split(/\s/)[0] ?? 'precedence';
    return [{
        title: { fr: 'Rétablir l\'ordre du CCAG-TIC', en: 'Restore the order of the CCAG-TIC' },
        preferred: true,
        edits: () => [replaceEdit({ node: statement }, `${keyword} ${ordered.map(({ name }) => name).join(' > ')}`)]
    }];
}
