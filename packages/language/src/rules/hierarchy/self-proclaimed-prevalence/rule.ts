import { type DossierDocument, type Prose } from '../../../generated/ast.js';
import type { Dossier } from '../../../model/dossier.js';
import { removeEdit } from '../../../model/edits.js';
import type { Edit, Message, RelatedPlace } from '../../../model/finding.js';
import { headOf, uriOf } from '../../../model/tree.js';
import { nodesIn } from '../../../model/nodes.js';
import type { Rule, RuleContext } from '../../rule.js';
import { message, quote } from '../../kit/suggestions.js';
import { claimsIn, sentenceAround, type Claim } from './lexicon.js';

/** Documents that come with a contract. The contract itself, and what is negotiated beside it, may claim the first rank. */
const SUBORDINATE: ReadonlySet<DossierDocument['documentType']> = new Set(['terms', 'annex', 'order']);

export const selfProclaimedPrevalence: Rule = {
    id: 'self-proclaimed-prevalence',
    aliases: ['MSP206'],
    domain: 'hierarchy',
    level: 'warning',
    title: { fr: 'Un document ne devrait pas se proclamer prioritaire contre l\'ordre du contrat', en: 'A document should not claim to prevail against the contract\'s order' },
    sources: ['C. civ., art. 1119, al. 3', 'C. civ., art. 1189'],
    checkDossier(dossier, context) {
        for (const document of dossier.documents) {
            if (SUBORDINATE.has(document.documentType) && !isFirst(dossier, document)) {
                nodesIn(document, 'Prose').forEach(prose => checkProse(dossier, document, prose, context));
            }
        }
    }
};

/** Whether the order gives the document the first rank: then it says no more than the order. */
function isFirst({ documents, precedence }: Dossier, document: DossierDocument): boolean {
    return documents.every(other => other === document || precedence.prevails(document, other) === true);
}

function checkProse(dossier: Dossier, document: DossierDocument, prose: Prose, { report }: RuleContext): void {
    const cst = prose.$cstNode;
    const text = cst?.text ?? '';
    for (const claim of claimsIn(text)) {
        if (!cst || claim.quoted !== undefined && claim.quoted !== document.name) {
            continue;
        }
        report({
            // Without any order the claim could hold: it is what a court would then read.
            level: dossier.precedence.statements.length === 0 ? 'error' : 'warning',
            place: { node: prose, range: { offset: cst.offset + claim.start, end: cst.offset + claim.end } },
            message: messageOf(dossier, document),
            related: relatedOrder(dossier),
            fixes: [{
                title: { fr: 'Supprimer la phrase', en: 'Remove the sentence' },
                preferred: true,
                edits: () => [withoutSentence(prose, claim)]
            }]
        });
    }
}

function relatedOrder({ precedence, root }: Dossier): RelatedPlace[] {
    const own = precedence.statements.filter(({ stater }) => stater === root);
    return own.length > 0
        ? own.map(({ statement }) => ({ place: { node: statement }, message: { fr: 'L\'ordre de priorité du contrat', en: 'The contract\'s order of precedence' } }))
        : [{ place: headOf(root), message: { fr: 'Le contrat n\'indique pas d\'ordre', en: 'The contract states no order' } }];
}

function messageOf(dossier: Dossier, document: DossierDocument): Message {
    const { precedence } = dossier;
    const rank = precedence.rankOf(document);
    return message(language => {
        const title = quote(dossier.titleOf(document), language);
        if (language === 'fr') {
            return precedence.statements.length === 0
                ? `${title} se proclame prioritaire et aucun ordre de priorité ne dit le contraire. Supprimez la phrase et fixez l'ordre dans le contrat.`
                : `${title} se proclame prioritaire, alors que l'ordre de priorité ${rank === undefined ? 'ne lui donne pas le premier rang' : `lui donne le rang ${rank + 1}`}. Supprimez la phrase.`;
        }
        return precedence.statements.length === 0
            ? `${title} claims to prevail over everything, and no order of precedence says otherwise. Remove the sentence and state the order in the contract.`
            : `${title} claims to prevail over everything, but the order of precedence ${rank === undefined ? 'does not rank it first' : `ranks it number ${rank + 1}`}. Remove the sentence.`;
    });
}

/** Removes the sentence with the space before it; prose that says nothing else goes altogether. */
function withoutSentence(prose: Prose, claim: Claim): Edit {
    const { offset, text } = prose.$cstNode!;
    const { start, end } = sentenceAround(text, claim);
    const rest = (text.slice(0, start) + text.slice(end)).replaceAll('"""', '').trim();
    const owner = prose.$container.$type;
    if (rest === '' && (owner === 'Clause' || owner === 'DossierDocument')) {
        return removeEdit({ node: prose });
    }
    const spaceBefore = /[ \t]*$/.exec(text.slice(0, start))![0].length;
    return { uri: uriOf(prose), offset: offset + start - spaceBefore, end: offset + end, text: '' };
}
