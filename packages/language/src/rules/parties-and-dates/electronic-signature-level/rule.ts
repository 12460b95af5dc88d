import type { Clause } from '../../../generated/ast.js';
import { factsOf, headOf } from '../../../model/tree.js';
import { insertFactFixes } from '../../../policy/insertion.js';
import { isRunningText, passagesIn } from '../../../prose/passages.js';
import type { Rule } from '../../rule.js';
import { signingsOf } from '../signatures.js';

const ELECTRONIC = /(?:sign(?:é|e|ature|atures)\w*\s+(?:\p{L}+\s+){0,3}électroni|électroniquement\s+sign|electronic(?:ally)?\s+sign|\bsign(?:ed)?\s+electronically)/iu;
const LEVEL = /simple|avancée|qualifiée|advanced|qualified|eIDAS/iu;

export const electronicSignatureLevel: Rule = {
    id: 'electronic-signature-level',
    aliases: ['MSP808'],
    domain: 'parties-and-dates',
    level: 'information',
    title: { fr: 'Une signature électronique devrait dire son niveau et son prestataire', en: 'An electronic signature should say its level and provider' },
    sources: ['Regulation (EU) 910/2014, art. 25', 'C. civ., art. 1366, 1367', 'CO, art. 14, al. 2bis'],
    checkDossier(dossier, { report }) {
        const clauses = dossier.clausesOfKind('signature');
        for (const clause of clauses) {
            const kinds = signingsOf(dossier).filter(({ node }) => isIn(node, clause)).flatMap(({ kind }) => kind ?? []);
            const service = factsOf(clause).some(fact => fact.name === 'service');
            const texts = passagesIn(dossier).filter(passage => passage.clause === clause && isRunningText(passage));
            const electronic = kinds.some(kind => kind.endsWith('-electronic')) || kinds.length === 0 && texts.some(({ text }) => ELECTRONIC.test(text));
            const levelStated = kinds.length > 0 || texts.some(({ text }) => LEVEL.test(text));
            // A qualified signature has the force of a handwritten one, whoever supplies it.
            if (!electronic || kinds.length > 0 && kinds.every(kind => kind === 'qualified-electronic') || levelStated && service) {
                continue;
            }
            const declaration = dossier.library.fact('signature', 'service');
            report({
                place: headOf(clause),
                message: {
                    fr: `Signature électronique : précisez ${levelStated ? 'le prestataire' : service ? 'le niveau' : 'le niveau et le prestataire'} ; seule la signature qualifiée vaut, de plein droit, signature manuscrite.`,
                    en: `Electronic signature: state ${levelStated ? 'the provider' : service ? 'the level' : 'the level and the provider'}; only a qualified one equals a handwritten one by law.`
                },
                fixes: service || !declaration ? [] : insertFactFixes(clause, [declaration])
            });
        }
    }
};

function isIn(node: { readonly $container?: unknown }, clause: Clause): boolean {
    for (let owner: unknown = node; owner; owner = (owner as { $container?: unknown }).$container) {
        if (owner === clause) {
            return true;
        }
    }
    return false;
}
