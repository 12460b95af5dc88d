import type { Dossier } from '../../../model/dossier.js';
import { effectiveRows, frenchLevel } from '../../kit/effective-values.js';
import { priceItems, type PriceItem } from '../../price/price-items.js';
import type { Rule } from '../../rule.js';
import { memberOf, names } from '../../kit/tested-values.js';

/** Time of work, and periods by which staff are hired out. */
const WORK: ReadonlySet<string> = new Set(['minute', 'hour', 'started-hour', 'working-hour', 'half-day', 'day', 'started-day', 'business-day']);
const HIRE: ReadonlySet<string> = new Set([...WORK, 'week', 'month', 'person']);
const STAFF = /(?<!\p{L})(?:technicien|ingénieur|consultant|intervenant|administrateur|chef\s+de\s+projet|jours?[\s/-]hommes?|régie|délégation|mise\s+à\s+disposition|engineers?|technicians?|consultants?|staff|man-days?|secondment|time\s+and\s+materials?)/iu;

export const labourLendingBilling: Rule = {
    id: 'labour-lending-billing',
    aliases: ['MSP626'],
    domain: 'liability',
    level: 'information',
    reads: 'structure',
    title: { fr: 'Un prix fait du seul temps de personnel présent chez le client devrait être relu', en: 'A price made of staff time alone, with staff on the client\'s site, should be reviewed' },
    sources: ['C. trav., art. L8241-1 et L8231-1'],
    checkDossier(dossier, { report }) {
        const level = frenchLevel(dossier, 'information');
        const items = level && names(dossier, 'personnel', 'on-client-site', 'yes') ? priceItems(dossier) : [];
        const [first] = items;
        if (!first || !items.every(isStaffTime) || ['monthly-fee', 'annual-total'].some(fact => dossier.facts.isStated('price', fact)) || keepsAuthority(dossier)) {
            return;
        }
        report({
            level,
            place: { node: first.node },
            message: {
                fr: 'Le prix n\'est fait que du temps d\'un personnel présent chez le client : c\'est l\'allure d\'un prêt de main-d\'œuvre. Facturez une prestation (forfait, unité d\'œuvre, résultat), ou dites que le prestataire garde l\'autorité sur son personnel (authority: by-provider).',
                en: 'The price is made of nothing but the time of staff on the client\'s site: it looks like lending labour. Charge for a service (a flat fee, a unit of work, a result), or say that the provider keeps authority over its staff (authority: by-provider).'
            },
            related: items.slice(1).map(({ node }) => ({ place: { node }, message: { fr: 'Du temps de personnel aussi', en: 'Staff time as well' } }))
        });
    }
};

/** Paid by the hour or the day, or named as staff and paid by the month. */
function isStaffTime({ amount, label }: PriceItem): boolean {
    const per = amount?.per ?? [];
    return per.some(unit => WORK.has(unit)) && per.every(unit => HIRE.has(unit)) || per.length > 0 && STAFF.test(label) && per.every(unit => HIRE.has(unit));
}

function keepsAuthority(dossier: Dossier): boolean {
    return ['personnel', 'labour'].some(kind => effectiveRows(dossier, kind, 'authority').some(statement => memberOf(statement) !== 'by-client'));
}
