import { isHole, isKind, type Kind } from '../../../generated/ast.js';
import type { Dossier } from '../../../model/dossier.js';
import { nodesOf } from '../../../model/nodes.js';
import type { Place } from '../../../model/finding.js';
import { documentOf, labelIn } from '../../../model/tree.js';
import { insertClauseFixes } from '../../../policy/insertion.js';
import { refPlace } from '../../kit/suggestions.js';
import { isConditional } from '../conditional-prose.js';
import type { Rule } from '../../rule.js';

export const quotedClauseMissing: Rule = {
    id: 'quoted-clause-missing',
    domain: 'values',
    level: 'error',
    reads: 'structure',
    title: { fr: 'Une clause citée doit figurer au dossier', en: 'A clause that is quoted must stand in the dossier' },
    sources: ['C. civ., art. 1163', 'Language guide: quotations in prose'],
    checkFile({ document }, { workspace, report }) {
        /** One cause, one finding: every later place is told with the first. */
        const missing = new Map<Kind, { readonly dossier: Dossier; readonly facts: Set<string>; readonly places: Place[] }>();
        for (const hole of nodesOf(document, 'Hole').filter(isHole)) {
            const [head, fact] = hole.path?.segments ?? [];
            const kind = head?.target.ref;
            const owner = documentOf(hole);
            const dossier = owner && workspace.dossierOf(owner);
            // Where the contract is not found, the clause may stand in it.
            if (!head || isConditional(hole) || !isKind(kind) || kind.name === 'party' || !dossier?.isContract) {
                continue;
            }
            const entry = missing.get(kind) ?? { dossier, facts: new Set(), places: [] };
            missing.set(kind, entry);
            entry.places.push(refPlace(head, head.target));
            if (fact) {
                entry.facts.add(fact.target.$refText);
            }
        }
        for (const [kind, { dossier, facts, places }] of missing) {
            const fr = labelIn(kind.items, 'fr') ?? kind.name;
            const en = labelIn(kind.items, 'en') ?? kind.name;
            report({
                place: places[0]!,
                message: {
                    fr: `Ce texte renvoie à la clause « ${fr} », que le dossier n'a pas : insérez-la, ou supprimez le renvoi.`,
                    en: `This text refers to the clause "${en}", which the dossier lacks: insert it, or remove the reference.`
                },
                related: places.slice(1).map(place => ({ place, message: { fr: 'Autre renvoi', en: 'Another reference' } })),
                fixes: insertClauseFixes(dossier, kind, [...facts])
            });
        }
    }
};
