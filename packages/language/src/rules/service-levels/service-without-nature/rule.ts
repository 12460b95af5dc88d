import { isTableValue } from '../../../generated/ast.js';
import { insertBlockAfter, withTabStops } from '../../../model/edits.js';
import type { Fix } from '../../../model/finding.js';
import { quote, rowName } from '../../kit/effective-values.js';
import { isJudged } from '../../kit/completeness.js';
import { itemsOf } from '../../kit/sector-facts.js';
import type { Rule } from '../../rule.js';
import { message } from '../../kit/suggestions.js';
import type { Dossier } from '../../../model/dossier.js';

const KIND = 'obligation-nature';

export const serviceWithoutNature: Rule = {
    id: 'service-without-nature',
    aliases: ['MSP028'],
    domain: 'service-levels',
    level: 'warning',
    reads: 'structure',
    title: { fr: 'Chaque prestation devrait être de moyens ou de résultat', en: 'Each service should be of care or of result' },
    sources: ['C. civ., art. 1231-1', 'CO, art. 398', 'CO, art. 363-371'],
    checkDossier(dossier, { report }) {
        const rows = dossier.facts.rows(KIND, 'nature').filter(({ key }) => key !== undefined);
        // Without any row the whole clause is silent: that is another finding.
        if (!isJudged(dossier) || rows.length === 0 || dossier.facts.isStated(KIND, 'default')) {
            return;
        }
        const told = new Set<string>();
        for (const { name, value } of itemsOf(dossier, 'scope-functional', 'included')) {
            if (!told.has(name) && dossier.library.member('service', name) && !dossier.facts.subject(KIND, 'nature', name)) {
                told.add(name);
                report({
                    place: { node: value },
                    message: message(language => {
                        const service = quote(rowName(dossier, 'service', name, language), language);
                        return language === 'fr'
                            ? `Prestation ${service} : moyens ou résultat ? Ajoutez-la à la clause qui fixe la nature des obligations, ou donnez-y une règle par défaut.`
                            : `Service ${service}: care or result? Add it to the clause that sets the nature of obligations, or give a default there.`;
                    }),
                    related: rows[0]!.statements.slice(0, 1).map(({ clause }) => ({
                        place: { node: clause, property: 'kind' },
                        message: { fr: 'La nature des autres obligations', en: 'The nature of the other obligations' }
                    })),
                    fixes: rowFixes(dossier, name)
                });
            }
        }
    }
};

function rowFixes(dossier: Dossier, service: string): Fix[] {
    const [row] = dossier.facts.rows(KIND, 'nature');
    const table = row?.statements[0]?.node.$container;
    const last = isTableValue(table) ? table.entries.at(-1) : undefined;
    return last ? [{
        title: { fr: 'Ajouter la prestation, à compléter', en: 'Add the service, to be filled in' },
        preferred: true,
        edits: () => [withTabStops(insertBlockAfter(last, [`${service}: ?`], false))]
    }] : [];
}
