import { isClause, isProse, isTextRun, type Clause } from '../../generated/ast.js';
import { DATA_PROTECTION, DataProtection, partyLabel } from '../../model/data-protection.js';
import type { Dossier } from '../../model/dossier.js';
import { insertFact, withTabStops } from '../../model/edits.js';
import type { Fix } from '../../model/finding.js';
import type { Rule } from '../rule.js';

export const jointControl: Rule = {
    id: 'joint-control-without-arrangement',
    aliases: ['MSP122'],
    domain: 'gdpr-roles',
    level: 'error',
    title: { fr: 'Des responsables conjoints doivent répartir leurs obligations', en: 'Joint controllers must share out their duties' },
    sources: ['GDPR art. 26(1)-(2)'],
    checkDossier(dossier, context) {
        const claims = DataProtection.of(dossier).claimsOf('joint-controller');
        const [first, second] = claims.filter((claim, index) => claims.findIndex(({ party }) => party === claim.party) === index);
        if (!first || !second || dossier.facts.isStated(DATA_PROTECTION, 'joint-arrangement') || dossier.clauses.some(speaksOfArticle26)) {
            return;
        }
        const names = [first, second].map(({ party }) => partyLabel(party));
        context.report({
            message: {
                fr: `« ${names[0]} » et « ${names[1]} » sont responsables conjoints sans accord répartissant leurs obligations : qui informe les personnes, qui répond à leurs demandes, quel est le point de contact.`,
                en: `"${names[0]}" and "${names[1]}" are joint controllers without an arrangement sharing out their duties: who informs the individuals, who answers their requests, which contact point they have.`
            },
            place: second.place,
            related: [{ place: first.place, message: { fr: 'Premier responsable conjoint', en: 'First joint controller' } }],
            fixes: fixes(dossier)
        });
    }
};

/** The arrangement may stand in the text alone. */
function speaksOfArticle26(clause: Clause): boolean {
    return clause.items.some(item => isProse(item) && item.parts.some(part => isTextRun(part) && /\bart(?:icle|\.)?\s*26\b/i.test(part.text)) || isClause(item) && speaksOfArticle26(item));
}

function fixes(dossier: Dossier): Fix[] {
    const [clause] = DataProtection.of(dossier).clauses;
    return clause && dossier.library.fact(DATA_PROTECTION, 'joint-arrangement') ? [{
        title: { fr: "Ajouter l'accord entre responsables conjoints", en: "Add the joint controllers' arrangement" },
        preferred: true,
        edits: () => [withTabStops(insertFact(clause, ['joint-arrangement: ?']))]
    }] : [];
}

