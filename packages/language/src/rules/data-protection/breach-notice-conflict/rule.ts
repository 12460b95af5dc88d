import type { Dossier } from '../../../model/dossier.js';
import type { FactStatement } from '../../../model/effective-facts.js';
import { compare, contradicts, meaningOf } from '../../../model/values.js';
import { alignFix, OTHER_VALUE, relatedValue, valueInDocument, valuePlace } from '../../kit/conflict-wording.js';
import { namedConflictRule } from '../../hierarchy/named-conflict.js';
import type { Report } from '../../rule.js';
import { message } from '../../kit/suggestions.js';

export const breachNoticeConflict = namedConflictRule({
    id: 'breach-notice-conflict',
    aliases: ['MSP130'],
    domain: 'data-protection',
    conflicts: { facts: ['data-protection.breach-notice', 'security.incident-notice'] },
    title: { fr: 'Le délai d\'alerte doit être le même partout', en: 'The breach notice must be the same everywhere' },
    sources: ['GDPR art. 33(2)', 'C. civ., art. 1119, 1189'],
    advice: { fr: 'Retenez le délai le plus court dans tous les documents.', en: 'Keep the shortest time in every document.' },
    prefers: shortest,
    checkMore(dossier, { report }) {
        acrossKinds(dossier).forEach(report);
    }
});

function shortest(statements: readonly FactStatement[]): FactStatement | undefined {
    return statements.find(candidate => statements.every(other => other === candidate || ['less', 'equal'].includes(compare(meaningOf(candidate.value), meaningOf(other.value)))));
}

/** A data breach is a security incident: the clause on security of one document and the data agreement of another speak of the same alert. */
function acrossKinds(dossier: Dossier): Report[] {
    const breach = dossier.facts.subject('data-protection', 'breach-notice')?.prevailing;
    const incident = dossier.facts.subject('security', 'incident-notice')?.prevailing;
    if (!breach || !incident || breach.document === incident.document || !contradicts(breach.value, incident.value)) {
        return [];
    }
    const order = compare(meaningOf(breach.value), meaningOf(incident.value));
    if (order !== 'less' && order !== 'greater') {
        return [];
    }
    const [slow, fast] = order === 'greater' ? [breach, incident] : [incident, breach];
    return [{
        message: message(language => language === 'fr'
            ? `Délai d'alerte : ${valueInDocument(dossier, slow, 'fr')}, ${valueInDocument(dossier, fast, 'fr')}. Une violation de données est un incident de sécurité : retenez le délai le plus court dans tous les documents.`
            : `Breach notice: ${valueInDocument(dossier, slow, 'en')}, ${valueInDocument(dossier, fast, 'en')}. A data breach is a security incident: keep the shortest time in every document.`),
        place: valuePlace(slow),
        related: [relatedValue(dossier, fast, OTHER_VALUE)],
        fixes: [alignFix(dossier, slow, fast, true)]
    }];
}
