import { isIn } from '../../../law/data-law.js';
import { headOf } from '../../../model/tree.js';
import { insertFactFixes } from '../../../policy/insertion.js';
import { plainValue, quote } from '../../kit/effective-values.js';
import { isUnder, itemsOf } from '../../kit/sector-facts.js';
import type { Rule } from '../../rule.js';
import { message } from '../../kit/suggestions.js';

const ACCESS = [['data-location', 'support-access'], ['data-location', 'processing']] as const;

export const hdsTransferTransparency: Rule = {
    id: 'hds-transfer-transparency',
    aliases: ['MSP718'],
    domain: 'sectors',
    level: 'error',
    reads: 'structure',
    title: { fr: 'Un accès aux données de santé depuis un pays tiers doit être décrit', en: 'Access to health data from a third country must be described' },
    sources: ['Décret n° 2026-209 du 24 mars 2026', 'CSP, art. R1111-11', 'GDPR art. 45, 46'],
    checkDossier(dossier, { report }) {
        const [clause] = dossier.clausesOfKind('hds');
        if (!clause && !isUnder(dossier, 'Hds') || dossier.facts.isStated('hds', 'transfers')) {
            return;
        }
        const declaration = dossier.library.fact('hds', 'transfers');
        const fixes = clause && declaration ? insertFactFixes(clause, [declaration]) : [];
        const countries = ACCESS.flatMap(([kind, fact]) => itemsOf(dossier, kind, fact))
            .filter(({ name }) => dossier.library.member('country', name) && !isIn(dossier, 'eea-country', name));
        for (const { value } of countries.filter(({ name }, index) => countries.findIndex(other => other.name === name) === index)) {
            report({
                place: { node: value },
                message: message(language => language === 'fr'
                    ? `Un accès depuis ${quote(plainValue(dossier, value, 'fr'), 'fr')} est prévu et le contrat d'hébergement ne le décrit pas : indiquez-en le fondement, les garanties et les risques.`
                    : `Access from ${quote(plainValue(dossier, value, 'en'), 'en')} is provided for and the hosting contract does not describe it: state its basis, safeguards and risks.`),
                related: clause ? [{ place: headOf(clause), message: { fr: 'La clause sur les données de santé', en: 'The clause on health data' } }] : [],
                fixes
            });
        }
        // Silence is not the same as none: the decree wants the contract to say it.
        if (clause && countries.length === 0 && isUnder(dossier, 'Hds')) {
            report({
                level: 'information',
                place: headOf(clause),
                message: {
                    fr: 'Dites s\'il existe des accès depuis un pays tiers, leur fondement, les garanties et les risques, ou qu\'il n\'y en a aucun.',
                    en: 'Say whether there is access from a third country, its basis, safeguards and risks, or that there is none.'
                },
                fixes
            });
        }
    }
};
