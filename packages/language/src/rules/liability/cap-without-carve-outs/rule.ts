import type { Dossier } from '../../../model/dossier.js';
import type { Language } from '../../../model/finding.js';
import { conjunction, memberLabel } from '../../../wording/format.js';
import { governingCountry } from '../../../model/law.js';
import { isJudged } from '../../kit/completeness.js';
import { message, valuePlace } from '../../kit/effective-values.js';
import { addCarveOutsFix, missingCarveOuts } from '../liability-cap.js';
import type { Rule } from '../../rule.js';

export const capWithoutCarveOuts: Rule = {
    id: 'cap-without-carve-outs',
    aliases: ['MSP603'],
    domain: 'liability',
    level: 'warning',
    title: { fr: 'Le plafond devrait réserver le dol et la faute lourde', en: 'The cap should carve out wilful and gross fault' },
    sources: ['C. civ., art. 1231-3', 'Cass. com., 29 juin 2010, n° 09-11.841', 'CO, art. 100, al. 1'],
    checkDossier(dossier, { report }) {
        const found = isJudged(dossier) ? missingCarveOuts(dossier, ['wilful-misconduct', 'gross-negligence']) : undefined;
        if (!found) {
            return;
        }
        const swiss = governingCountry(dossier) === 'CH';
        report({
            // Swiss law makes such a limitation void; French law leaves it without effect in that case.
            level: swiss ? 'error' : 'warning',
            place: valuePlace(found.list ?? found.cap),
            message: message(language => {
                const items = labels(dossier, found.missing, language);
                if (language === 'fr') {
                    return swiss ? `Le plafond n'excepte pas ${items} : en droit suisse, il est nul dans cette mesure. Ajoutez ces exceptions.`
                        : `Le plafond ne peut couvrir ${items} : dites-le expressément.`;
                }
                return swiss ? `The cap does not except ${items}: under Swiss law it is void to that extent. Add these exceptions.` : `The cap cannot cover ${items}: say so expressly.`;
            }),
            related: found.list ? [{ place: valuePlace(found.cap), message: { fr: 'Le plafond', en: 'The cap' } }] : [],
            fixes: [addCarveOutsFix(found)]
        });
    }
};

function labels(dossier: Dossier, members: readonly string[], language: Language): string {
    return conjunction(members.map(name => {
        const member = dossier.library.member('carve-out', name);
        return member ? memberLabel(member, language) : name;
    }), language);
}
