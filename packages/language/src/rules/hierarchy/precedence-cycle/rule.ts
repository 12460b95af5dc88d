import type { DossierDocument, Precedence } from '../../../generated/ast.js';
import type { Dossier } from '../../../model/dossier.js';
import { removeEdit, replaceEdit } from '../../../model/edits.js';
import type { Fix } from '../../../model/finding.js';
import type { PrecedenceEdge } from '../../../model/precedence.js';
import type { Rule } from '../../rule.js';
import { orderText } from '../precedence-fixes.js';
import { message, quote } from '../../kit/suggestions.js';

export const precedenceCycle: Rule = {
    id: 'precedence-cycle',
    aliases: ['MSP204'],
    domain: 'hierarchy',
    level: 'error',
    reads: 'structure',
    title: { fr: 'L\'ordre de priorité ne doit pas tourner en rond', en: 'The order of precedence must not be circular' },
    sources: ['C. civ., art. 1189, 1190'],
    checkDossier(dossier, { report }) {
        for (const cycle of dossier.precedence.cycles()) {
            const path = pathOf(cycle);
            const statements = statementsOf(cycle);
            for (const [statement, stater] of statements) {
                report({
                    place: { node: statement },
                    message: {
                        fr: `Cet ordre de priorité tourne en rond : ${path}. Gardez un seul ordre, en principe celui du contrat signé.`,
                        en: `This order of precedence is circular: ${path}. Keep one order, as a rule that of the signed contract.`
                    },
                    related: [...statements].filter(([other]) => other !== statement).map(([other, document]) => ({
                        place: { node: other },
                        message: {
                            fr: `L'ordre contraire, dans « ${dossier.titleOf(document)} »`,
                            en: `The opposite order, in "${dossier.titleOf(document)}"`
                        }
                    })),
                    fixes: fixesFor(dossier, statement, stater, statements)
                });
            }
        }
    }
};

type Statements = ReadonlyMap<Precedence, DossierDocument>;

function statementsOf(cycle: readonly PrecedenceEdge[]): Statements {
    return new Map(cycle.map(({ statement, stater }) => [statement, stater]));
}

/** `Principal > Sla > Cgv > Principal` */
function pathOf(cycle: readonly PrecedenceEdge[]): string {
    return [cycle[0]!.higher, ...cycle.map(edge => edge.lower)].map(document => document.name).join(' > ');
}

/** One order of all documents, with what the law puts first, in the place of those that circle. */
function restateFix(dossier: Dossier, statements: readonly Precedence[]): Fix {
    const order = orderText(dossier);
    const kept = statements.find(statement => statement.$container === dossier.root) ?? statements[0]!;
    return {
        title: { fr: `Fixer un seul ordre : ${order}`, en: `State one order: ${order}` },
        preferred: true,
        edits: () => [replaceEdit({ node: kept }, `precedence ${order}`), ...statements.filter(statement => statement !== kept).map(node => removeEdit({ node }))]
    };
}

/** The contract's order stays, and the others go; where it takes no part, or disagrees with itself, this one goes. */
function fixesFor(dossier: Dossier, statement: Precedence, stater: DossierDocument, statements: Statements): Fix[] {
    const foreign = [...statements].filter(([, document]) => document !== dossier.root);
    if (foreign.length > 0 && foreign.length < statements.size) {
        return [restateFix(dossier, [...statements.keys()]), {
            title: message(language => {
                const names = [...new Set(foreign.map(([, document]) => quote(document.name, language)))].join(', ');
                return language === 'fr' ? `Garder l'ordre du contrat et supprimer celui de ${names}` : `Keep the contract's order and remove that of ${names}`;
            }),
            edits: () => foreign.map(([node]) => removeEdit({ node }))
        }];
    }
    return [{
        title: { fr: `Supprimer cet ordre de « ${stater.name} »`, en: `Remove this order of "${stater.name}"` },
        edits: () => [removeEdit({ node: statement })]
    }];
}
