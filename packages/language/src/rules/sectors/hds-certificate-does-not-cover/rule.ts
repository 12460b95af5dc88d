import type { Dossier } from '../../../model/dossier.js';
import { formatDate } from '../../../wording/format.js';
import { headOf } from '../../../model/tree.js';
import { meaningOf } from '../../../model/values.js';
import { effectiveOf, quote, rowName, valuePlace } from '../../kit/effective-values.js';
import { itemsOf } from '../../kit/sector-facts.js';
import type { Rule, RuleContext } from '../../rule.js';
import { alternatives, message } from '../../kit/suggestions.js';

/** The certified activities of which a service needs one (CSP, art. R1111-9). */
const NEEDED: ReadonlyMap<string, readonly string[]> = new Map([
    ['hosting', ['physical-sites', 'physical-infrastructure', 'virtual-infrastructure', 'application-platform']],
    ['cloud-management', ['virtual-infrastructure', 'application-platform', 'information-system-management']],
    ['backup', ['health-backup']]
]);

export const hdsCertificateDoesNotCover: Rule = {
    id: 'hds-certificate-does-not-cover',
    aliases: ['MSP715'],
    domain: 'sectors',
    level: 'error',
    reads: 'structure',
    title: { fr: 'Le certificat d\'hébergement doit être valable et couvrir les services vendus', en: 'The hosting certificate must be valid and cover the services sold' },
    sources: ['CSP, art. L1111-8', 'CSP, art. R1111-9', 'CSP, art. R1111-11, I'],
    checkDossier(dossier, context) {
        checkDate(dossier, context);
        checkActivities(dossier, context);
    }
};

/** Expired when the contract takes effect: whether it is still valid today, the tool cannot know. */
function checkDate(dossier: Dossier, { report }: RuleContext): void {
    const start = dossier.dateOf(dossier.root, 'effective') ?? dossier.dateOf(dossier.root, 'signed');
    for (const statement of effectiveOf(dossier, 'hds', 'expires')) {
        const meaning = meaningOf(statement.value);
        if (start !== undefined && meaning.type === 'date' && meaning.date < start) {
            report({
                place: valuePlace(statement),
                message: message(language => language === 'fr'
                    ? `Le certificat expire le ${formatDate(meaning.date, 'fr')}, avant que le contrat prenne effet le ${formatDate(start, 'fr')} : indiquez le certificat en vigueur.`
                    : `The certificate expires on ${formatDate(meaning.date, 'en')}, before the contract takes effect on ${formatDate(start, 'en')}: state the certificate in force.`)
            });
        }
    }
}

function checkActivities(dossier: Dossier, { report }: RuleContext): void {
    const certified = itemsOf(dossier, 'hds', 'activities');
    const [clause] = dossier.clausesOfKind('hds');
    if (!clause || certified.length === 0) {
        return;
    }
    const told = new Set<string>();
    for (const { name, value } of itemsOf(dossier, 'scope-functional', 'included')) {
        const needed = NEEDED.get(name);
        if (needed && !told.has(name) && !certified.some(activity => needed.includes(activity.name))) {
            told.add(name);
            report({
                place: { node: value },
                message: message(language => {
                    const service = quote(rowName(dossier, 'service', name, language), language);
                    const activities = alternatives(needed.map(activity => rowName(dossier, 'hds-activity', activity, language)), language);
                    return language === 'fr'
                        ? `Le certificat d'hébergeur ne couvre pas le service ${service} : il y faut l'activité ${activities}. Complétez le certificat, ou confiez ce service à un hébergeur certifié.`
                        : `The hosting certificate does not cover the service ${service}: it takes the activity ${activities}. Complete the certificate, or entrust the service to a certified host.`;
                }),
                related: [{ place: headOf(clause), message: { fr: 'Les activités certifiées', en: 'The certified activities' } }]
            });
        }
    }
}
