import { isClause } from '../../../generated/ast.js';
import { insertBlockAfter, insertBlockInside } from '../../../model/edits.js';
import type { Dossier } from '../../../model/dossier.js';
import type { Edit } from '../../../model/finding.js';
import { headOf } from '../../../model/tree.js';
import { MISSING_CLAUSES } from '../../../policy/insertion.js';
import { isUnder } from '../../kit/sector-facts.js';
import type { Rule } from '../../rule.js';

export const missingGlossary: Rule = {
    id: 'missing-glossary',
    aliases: ['MSP041'],
    domain: 'definitions',
    level: 'warning',
    title: { fr: 'Le contrat devrait définir ses termes techniques', en: 'The contract should define its technical terms' },
    sources: ['C. civ., art. 1188', 'C. civ., art. 1190', 'Pratique professionnelle / professional practice'],
    checkDossier(dossier, { report }) {
        const defined = dossier.terms.length > 0 || dossier.facts.isStated('definitions', 'glossary-document');
        if (!dossier.isContract || !isUnder(dossier, 'Infogerance') || defined) {
            return;
        }
        // A very small contract can do with few words.
        const small = isUnder(dossier, 'MicroContrat');
        report({
            level: small ? 'information' : 'warning',
            place: headOf(dossier.root),
            message: {
                fr: 'Aucun document ne définit les termes techniques (incident, disponibilité, heures ouvrées…) : ajoutez un glossaire.',
                en: 'No document defines the technical terms (incident, availability, working hours…): add a glossary.'
            },
            fixes: [{
                title: { fr: 'Ajouter un glossaire', en: 'Add a glossary' },
                preferred: true,
                batch: MISSING_CLAUSES,
                edits: () => [glossaryEdit(dossier)]
            }]
        });
    }
};

/** Before the first clause, as the model wording spells it, with the term that no managed-services contract can do without. */
function glossaryEdit(dossier: Dossier): Edit {
    const { root, language } = dossier;
    const entry = language === 'fr'
        ? '    "incident" ("incidents"): """Tout événement qui interrompt un service ou en réduit la qualité."""'
        : '    "incident" ("incidents"): """Any event that interrupts a service or reduces its quality."""';
    const lines = ['glossary {', entry, '}'];
    const first = root.items.findIndex(isClause);
    const previous = first < 0 ? root.items.at(-1) : root.items[first - 1];
    return previous ? insertBlockAfter(previous, lines) : insertBlockInside(root, lines, true);
}
