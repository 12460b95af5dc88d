import type { Dossier } from '../../../model/dossier.js';
import type { FactStatement } from '../../../model/effective-facts.js';
import type { Language, Level } from '../../../model/finding.js';
import { conjunction } from '../../../wording/format.js';
import { titled } from '../../kit/conflict-wording.js';
import { message, quote, replaceValueFix, valuePlace } from '../../kit/effective-values.js';
import type { Rule } from '../../rule.js';
import { allSubcontractors, listedSubcontractors, type NamedSubcontractor } from '../subcontractors.js';
import { memberOf } from '../../kit/tested-values.js';

export const subcontractingContradiction: Rule = {
    id: 'subcontracting-contradiction',
    aliases: ['MSP625'],
    domain: 'liability',
    level: 'error',
    reads: 'structure',
    title: { fr: 'Un document ne doit pas interdire la sous-traitance qu\'un autre prévoit', en: 'A document must not forbid the subcontracting that another provides for' },
    sources: ['C. civ., art. 1189', 'RGPD, art. 28(2)', 'Loi n° 75-1334 du 31 décembre 1975, art. 3'],
    checkDossier(dossier, { report }) {
        for (const rule of dossier.facts.rows('subcontracting', 'rule').flatMap(({ statements }) => statements)) {
            const against = contradicting(dossier, rule);
            if (against.length === 0) {
                continue;
            }
            const forbidden = memberOf(rule) === 'subcontracting-forbidden';
            report({
                level: LEVEL,
                place: valuePlace(rule),
                message: message(language => {
                    const names = nameList(against, language);
                    if (language === 'fr') {
                        return `${titled(dossier, rule, 'fr')} ${forbidden ? 'interdit la sous-traitance' : 'exige l\'accord du client'} ; le dossier fait intervenir ${names}${forbidden ? '' : ' sans cet accord'}. Acceptez-les nommément, ou retirez-les.`;
                    }
                    return `${titled(dossier, rule, 'en')} ${forbidden ? 'forbids subcontracting' : 'requires the client\'s consent'}; the dossier uses ${names}${forbidden ? '' : ' without it'}. Accept them by name, or remove them.`;
                }),
                related: against.map(({ name, place }) => ({ place, message: { fr: `Intervient : ${name}`, en: `Takes part: ${name}` } })),
                fixes: forbidden ? [replaceValueFix(dossier, rule, 'subcontracting-listed', {
                    fr: 'Limiter la sous-traitance aux entreprises listées', en: 'Limit subcontracting to the firms listed'
                })] : []
            });
        }
    }
};

const LEVEL: Exclude<Level, 'off'> = 'error';

/** Who takes part against the rule: anybody where subcontracting is forbidden; who is refused where consent is needed. */
function contradicting(dossier: Dossier, rule: FactStatement): readonly NamedSubcontractor[] {
    switch (memberOf(rule)) {
        case 'subcontracting-forbidden': return allSubcontractors(dossier);
        case 'subcontracting-with-consent': return listedSubcontractors(dossier).filter(one => one.said('accepted') === 'no').map(one => ({ name: one.name, place: one.place('accepted') }));
        default: return [];
    }
}

function nameList(against: readonly NamedSubcontractor[], language: Language): string {
    return conjunction(against.map(({ name }) => quote(name, language)), language);
}
