import { DATA_PROTECTION } from '../../../law/data-protection.js';
import type { Dossier } from '../../../model/dossier.js';
import { namesRole, ownProseOf, textsOf } from '../../../prose/clause-texts.js';
import type { Passage } from '../../../prose/passages.js';
import type { Rule } from '../../rule.js';
import { isUnder } from '../../kit/sector-facts.js';
import { message, quote } from '../../kit/suggestions.js';
import { names } from '../../kit/tested-values.js';
import { limitsIn, SAID } from './limits.js';

export const auditRightEmptied: Rule = {
    id: 'audit-right-emptied',
    aliases: ['MSP139'],
    domain: 'data-protection',
    level: 'warning',
    title: { fr: 'Le droit d\'audit ne devrait pas être vidé par ses limites', en: 'The right to audit should not be emptied by its limits' },
    sources: ['GDPR art. 28(3)(h)', 'EDPB Guidelines 07/2020', 'Règlement (UE) 2022/2554, art. 30(3)(e)', 'Circulaire FINMA 2018/3'],
    checkDossier(dossier, { report }) {
        const strict = isUnder(dossier, 'DoraCritique') || isUnder(dossier, 'Finma');
        const subcontractorsExcluded = names(dossier, 'audit', 'subcontractors', 'no');
        for (const passage of new Set([...ownProseOf(dossier, 'audit', DATA_PROTECTION), ...statedTexts(dossier)])) {
            const told = new Set<string>();
            for (const { limit, start, end, rest } of limitsIn(passage)) {
                // A sentence on somebody else's consent, and what a fact says already.
                if (limit === 'consent' && !namesRole(dossier, passage, ...rest, 'provider') || limit === 'subcontractors' && subcontractorsExcluded || told.has(limit)) {
                    continue;
                }
                told.add(limit);
                const phrase = passage.text.slice(start, end).replace(/\s+/g, ' ');
                report({
                    level: strict ? 'error' : 'warning',
                    place: passage.place(start, end),
                    message: message(language => language === 'fr'
                        ? `Le droit d'audit est vidé de sa portée (${quote(shown(phrase), 'fr')}) : ${SAID[limit].fr}. Ouvrez un audit sur pièces et sur place, ou dites quand la limite tombe.`
                        : `The right to audit is emptied (${quote(shown(phrase), 'en')}): ${SAID[limit].en}. Open audits on documents and on site, or say when the limit falls away.`)
                });
            }
        }
    }
};

/** What the clauses state in a text: the scope of audits, how information is given. */
function statedTexts(dossier: Dossier): readonly Passage[] {
    return textsOf(dossier, 'audit', DATA_PROTECTION).filter(({ fact }) => fact?.name === 'scope' || fact?.name === 'information-audit');
}

function shown(phrase: string): string {
    return phrase.replaceAll('\uFFFC', '…');
}
