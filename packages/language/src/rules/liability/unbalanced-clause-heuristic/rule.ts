import type { DossierDocument } from '../../../generated/ast.js';
import { partyLabel } from '../../../law/data-protection.js';
import type { Dossier } from '../../../model/dossier.js';
import type { FactStatement } from '../../../model/effective-facts.js';
import type { Message, RelatedPlace } from '../../../model/finding.js';
import { headOf } from '../../../model/tree.js';
import { frenchLevel, message, valuePlace } from '../../kit/effective-values.js';
import type { Rule } from '../../rule.js';
import { memberOf, membersOf } from '../../kit/tested-values.js';

/** So many one-sided powers in one document are worth a second look. */
const MANY = 3;

interface Power {
    readonly kind: string;
    readonly fact: string;
    readonly label: Message;
    is(statement: FactStatement): boolean;
}

const one = (member: string) => (statement: FactStatement): boolean => memberOf(statement) === member;
const only = (member: string) => (statement: FactStatement): boolean => membersOf(statement).length === 1 && membersOf(statement)[0] === member;

/** What only the author of general conditions usually gives itself. */
const POWERS: readonly Power[] = [
    { kind: 'amendment', fact: 'form', is: one('unilateral-notice'), label: { fr: 'modifie seul le contrat', en: 'changes the contract alone' } },
    { kind: 'price-revision', fact: 'direction', is: one('up-only'), label: { fr: 'révise le prix à la hausse seulement', en: 'revises the price upwards only' } },
    { kind: 'suspension', fact: 'data-access', is: one('no'), label: { fr: 'suspend le service et l\'accès aux données', en: 'suspends the service and access to data' } },
    { kind: 'termination', fact: 'provider-causes', is: statement => membersOf(statement).includes('convenience'), label: { fr: 'résilie sans motif', en: 'terminates for convenience' } },
    { kind: 'liability', fact: 'applies-to', is: only('binds-provider'), label: { fr: 'limite sa seule responsabilité', en: 'limits its own liability only' } },
    { kind: 'liability', fact: 'subcontractors', is: one('answers-not'), label: { fr: 'ne répond pas de ses sous-traitants', en: 'does not answer for its subcontractors' } },
    { kind: 'subcontracting', fact: 'rule', is: one('subcontracting-free'), label: { fr: 'sous-traite librement', en: 'subcontracts freely' } },
    { kind: 'assignment', fact: 'rule', is: one('freely'), label: { fr: 'cède librement le contrat', en: 'assigns the contract freely' } },
    { kind: 'data-return-deletion', fact: 'choice', is: one('provider-chooses'), label: { fr: 'choisit le sort des données', en: 'chooses what becomes of the data' } },
    { kind: 'severity-grid', fact: 'qualified-by', is: one('set-by-provider'), label: { fr: 'qualifie seul les incidents', en: 'sets the severity of incidents alone' } }
];

export const unbalancedClauseHeuristic: Rule = {
    id: 'unbalanced-clause-heuristic',
    aliases: ['MSP631'],
    domain: 'liability',
    level: 'hint',
    reads: 'structure',
    title: { fr: 'Des conditions non négociées ne devraient pas réserver tous les pouvoirs à une partie', en: 'Terms that are not negotiated should not keep every power for one party' },
    sources: ['C. civ., art. 1171', 'C. com., art. L442-1, I, 2°'],
    checkDossier(dossier, { report }) {
        for (const document of dossier.documents.filter(({ documentType }) => documentType === 'terms')) {
            const powers = frenchLevel(dossier, 'hint') === undefined ? [] : powersIn(dossier, document);
            if (powers.length >= MANY) {
                const author = dossier.partiesByName.get(document.author?.$refText ?? '');
                report({
                    place: headOf(document),
                    message: message(language => {
                        const party = author ? partyLabel(author) : language === 'fr' ? 'leur auteur' : 'their author';
                        return language === 'fr'
                            ? `${powers.length} pouvoirs unilatéraux au profit de ${party} : risque de déséquilibre significatif. Ouvrez-les à l'autre partie, ou bornez-les.`
                            : `${powers.length} one-sided powers for ${party}: risk of significant imbalance. Give them to the other party too, or limit them.`;
                    }),
                    related: powers
                });
            }
        }
    }
};

function powersIn(dossier: Dossier, document: DossierDocument): RelatedPlace[] {
    return POWERS.flatMap(power => dossier.facts.rows(power.kind, power.fact).flatMap(({ statements }) => statements)
        .filter(statement => statement.document === document && power.is(statement)).slice(0, 1)
        .map(statement => ({ place: valuePlace(statement), message: power.label })));
}
