import { isClause, type Fact } from '../../../generated/ast.js';
import { nodesOf } from '../../../model/nodes.js';
import { nearNames } from '../../../model/spelling.js';
import { documentOf, factsOf, kindNameOf, labelIn } from '../../../model/tree.js';
import { didYouMean, message, quote, replaceFixes } from '../../kit/suggestions.js';
import type { Rule } from '../../rule.js';

export const undeclaredFact: Rule = {
    id: 'undeclared-fact',
    domain: 'structure',
    level: 'information',
    title: { fr: 'Un fait devrait être déclaré par l\'espèce de sa clause', en: 'A fact should be declared by the kind of its clause' },
    sources: ['Language guide: kinds and facts'],
    checkFile({ document, library, dossiers }, { workspace, report }) {
        if (dossiers.length === 0) {
            return;
        }
        const statedIn = new Map<Fact['$container'], ReadonlySet<string>>();
        for (const fact of nodesOf(document, 'Fact')) {
            const kindName = ownerKind(fact);
            const owner = documentOf(fact);
            const scope = (owner && workspace.dossierOf(owner)?.library) ?? library;
            const kind = kindName === undefined ? undefined : scope.kinds.get(kindName);
            // A kind that declares no facts at all leaves them to the author.
            const declared = kind && scope.factsOf(kind);
            if (!kind || !declared || declared.size === 0 || !fact.name || declared.has(fact.name)) {
                continue;
            }
            const stated = statedIn.get(fact.$container) ?? new Set(factsOf(fact.$container).map(({ name }) => name));
            statedIn.set(fact.$container, stated);
            const near = nearNames(fact.name, [...declared.keys()].filter(name => !stated.has(name)));
            const place = { node: fact, property: 'name' };
            report({
                place,
                message: message(language => (language === 'fr'
                    ? `L'espèce ${quote(labelIn(kind.items, 'fr') ?? kind.name, 'fr')} ne déclare pas de fait ${quote(fact.name, 'fr')} : il figure au contrat, mais aucune règle ne le lit.`
                    : `The kind ${quote(labelIn(kind.items, 'en') ?? kind.name, 'en')} declares no fact ${quote(fact.name, 'en')}: it stands in the contract, but no rule reads it.`)
                    + didYouMean(near, language)),
                fixes: replaceFixes(place, near)
            });
        }
    }
};

function ownerKind(fact: Fact): string | undefined {
    return isClause(fact.$container) ? kindNameOf(fact.$container) : 'party';
}
