import type { DossierDocument } from '../../../generated/ast.js';
import type { Dossier } from '../../../model/dossier.js';
import { removeEdit } from '../../../model/edits.js';
import type { Edit, Fix } from '../../../model/finding.js';
import type { PrecedenceGraph, PrecedenceStatement } from '../../../model/precedence.js';
import { rangeOf, uriOf } from '../../../model/tree.js';
import type { Rule, RuleContext } from '../../rule.js';

export const twoPrecedenceOrders: Rule = {
    id: 'two-precedence-orders',
    aliases: ['MSP205'],
    domain: 'hierarchy',
    level: 'error',
    reads: 'structure',
    title: { fr: 'Un dossier doit avoir un seul ordre de priorité', en: 'A dossier must have one order of precedence' },
    sources: ['C. civ., art. 1119, 1189'],
    checkDossier(dossier, context) {
        const { precedence } = dossier;
        precedence.statements.forEach(statement => reportRepeated(dossier, statement, context));
        const reported = new Set(precedence.cycles().map(cycle => new Set(cycle.map(edge => edge.statement))));
        precedence.statements.forEach((first, index) => {
            for (const second of precedence.statements.slice(index + 1)) {
                // A circle that both take part in says it already.
                const circular = [...reported].some(statements => statements.has(first.statement) && statements.has(second.statement));
                const pair = circular ? undefined : disagreement(first, second);
                if (pair) {
                    reportPair(dossier, first, second, pair, context);
                    reportPair(dossier, second, first, pair, context);
                }
            }
        });
    }
};

type Pair = readonly [DossierDocument, DossierDocument];

/** Two documents that one order ranks apart and the other ranks the other way round, or on one rank. */
function disagreement(first: PrecedenceStatement, second: PrecedenceStatement): Pair | undefined {
    const a = ranksIn(first);
    const b = ranksIn(second);
    const common = [...a.keys()].filter(document => b.has(document));
    for (const [index, x] of common.entries()) {
        for (const y of common.slice(index + 1)) {
            if (Math.sign(a.get(x)! - a.get(y)!) !== Math.sign(b.get(x)! - b.get(y)!)) {
                return [x, y];
            }
        }
    }
    return undefined;
}

function ranksIn({ ranks }: PrecedenceStatement): Map<DossierDocument, number> {
    return new Map(ranks.flatMap((group, rank) => group.map(document => [document, rank] as const)));
}

function reportPair(dossier: Dossier, here: PrecedenceStatement, there: PrecedenceStatement, [x, y]: Pair, { report }: RuleContext): void {
    const other = dossier.titleOf(there.stater);
    report({
        place: { node: here.statement },
        message: {
            fr: `Cet ordre de priorité et celui de « ${other} » ne s'accordent pas sur « ${x.name} » et « ${y.name} ». Gardez un seul ordre, et renvoyez-y.`,
            en: `This order of precedence and that of "${other}" disagree on "${x.name}" and "${y.name}". Keep one order, and refer to it.`
        },
        related: [{ place: { node: there.statement }, message: { fr: `L'ordre de « ${other} »`, en: `The order of "${other}"` } }],
        fixes: [removalFix(dossier.precedence, here, there)]
    });
}

/** The order of the main contract stays, else that of the document that prevails. */
function removalFix(precedence: PrecedenceGraph, here: PrecedenceStatement, there: PrecedenceStatement): Fix {
    const keepsHere = here.stater !== there.stater
        && (here.stater === precedence.root || there.stater !== precedence.root && precedence.prevails(here.stater, there.stater) === true);
    const [kept, removed] = keepsHere ? [here, there] : [there, here];
    return {
        title: kept.stater === removed.stater
            ? { fr: 'Supprimer cet ordre', en: 'Remove this order' }
            : { fr: `Garder l'ordre de « ${kept.stater.name} » et supprimer celui de « ${removed.stater.name} »`, en: `Keep the order of "${kept.stater.name}" and remove that of "${removed.stater.name}"` },
        preferred: true,
        edits: () => [removeEdit({ node: removed.statement })]
    };
}

function reportRepeated(dossier: Dossier, statement: PrecedenceStatement, { report }: RuleContext): void {
    for (const { rank, index, document } of statement.repeated) {
        const node = statement.statement.ranks[rank]!;
        report({
            place: { node, property: 'documents', index },
            message: {
                fr: `« ${dossier.titleOf(document)} » a deux rangs dans cet ordre de priorité. Gardez-en un.`,
                en: `"${dossier.titleOf(document)}" has two ranks in this order of precedence. Keep one.`
            },
            fixes: [{
                title: { fr: 'Supprimer ce second rang', en: 'Remove this second rank' },
                preferred: true,
                edits: () => [withoutDocument(statement, rank, index)]
            }]
        });
    }
}

/** Removes a name with the sign that joins it to the one before; a repeated name is never the first. */
function withoutDocument({ statement }: PrecedenceStatement, rank: number, index: number): Edit {
    const node = statement.ranks[rank]!;
    const { offset, end } = rangeOf({ node, property: 'documents', index });
    const before = index > 0
        ? rangeOf({ node, property: 'documents', index: index - 1 }).end
        : node.documents.length > 1 ? undefined : rangeOf({ node: statement.ranks[rank - 1]! }).end;
    return before === undefined
        // The first of several on its rank: the comma behind it goes.
        ? { uri: uriOf(statement), offset, end: rangeOf({ node, property: 'documents', index: 1 }).offset, text: '' }
        : { uri: uriOf(statement), offset: before, end, text: '' };
}
