import { DATA_PROTECTION, SUB_PROCESSOR } from '../../../law/data-protection.js';
import type { Dossier } from '../../../model/dossier.js';
import { isIn, underDataLaw } from '../../../law/data-law.js';
import type { Place, RelatedPlace } from '../../../model/finding.js';
import { Transfers, type Access } from '../../../law/transfers.js';
import { factsOf, headOf } from '../../../model/tree.js';
import { countryName, countryNames } from '../../../wording/country-names.js';
import type { Rule } from '../../rule.js';
import { placePromises } from './promises.js';

/** Somewhere in the dossier it is promised that data are kept in, and reached from, these countries only. */
interface Promise {
    readonly place: Place;
    readonly documentTitle: string;
    allows(country: string): boolean;
    readonly zone: { readonly fr: string; readonly en: string };
}

export const hiddenTransfer: Rule = {
    id: 'hidden-transfer',
    aliases: ['MSP137'],
    domain: 'data-protection',
    level: 'error',
    title: { fr: 'Une promesse de localisation doit valoir pour tous ceux qui accèdent aux données', en: 'A promise on location must hold for everyone who reaches the data' },
    sources: ['GDPR art. 44', 'EDPB Guidelines 05/2021', 'LPD, art. 16'],
    checkDossier(dossier, { report }) {
        if (!dossier.isContract || !underDataLaw(dossier)) {
            return;
        }
        const accesses = Transfers.of(dossier).accesses.filter(({ origin }) => origin !== 'location');
        for (const promise of promisesOf(dossier)) {
            for (const access of accesses.filter(({ country }) => !promise.allows(country))) {
                const third = !isIn(dossier, 'eea-country', access.country);
                report({
                    message: {
                        fr: `« ${promise.documentTitle} » promet des données maintenues en un lieu précis (${promise.zone.fr}), mais « ${access.name} » intervient depuis un autre pays (${countryName(dossier, access.country, 'fr')}) : ${third ? 'l\'accès distant est un transfert' : 'l\'accès distant compte aussi'}. Corrigez la liste ou la promesse.`,
                        en: `"${promise.documentTitle}" promises that data stay in one place (${promise.zone.en}), but "${access.name}" works from another country (${countryName(dossier, access.country, 'en')}): remote access ${third ? 'is a transfer' : 'counts too'}. Correct the list or the promise.`
                    },
                    place: promise.place,
                    related: [accessPlace(access)]
                });
            }
        }
    }
};

function accessPlace({ place }: Access): RelatedPlace {
    return { place, message: { fr: 'Le pays d\'où il intervient', en: 'The country it works from' } };
}

function promisesOf(dossier: Dossier): Promise[] {
    return [...listedPromises(dossier), ...writtenPromises(dossier)];
}

/** Countries listed as those from which data are reached, or where they are processed: one promise a clause. */
function listedPromises(dossier: Dossier): Promise[] {
    return dossier.clausesOfKind('data-location').flatMap((clause): Promise[] => {
        const facts = factsOf(clause).filter(({ name }) => name === 'support-access' || name === 'processing' || name === 'storage');
        const codes = new Set(facts.flatMap(({ value }) => value?.$cstNode?.text.match(/\b[A-Z]{2}\b/g) ?? []));
        const document = dossier.documentOf(clause);
        const fact = ['support-access', 'processing', 'storage'].map(name => facts.find(candidate => candidate.name === name)).find(Boolean);
        // Storage alone promises nothing of those who reach the data: the text may.
        if (codes.size === 0 || !document || !fact || fact.name === 'storage') {
            return [];
        }
        return [{
            place: { node: fact },
            documentTitle: dossier.titleOf(document),
            allows: country => codes.has(country),
            zone: { fr: countryNames(dossier, codes, 'fr'), en: countryNames(dossier, codes, 'en') }
        }];
    });
}

const KINDS = [DATA_PROTECTION, SUB_PROCESSOR, 'transfer', 'data-location', 'hds'];

/** "exclusivement en France", "no data leave the EEA", in the clauses that speak of data. A clause that lists its countries is judged by them. */
function writtenPromises(dossier: Dossier): Promise[] {
    const clauses = new Set(KINDS.flatMap(kind => dossier.clausesOfKind(kind)));
    return [...clauses].flatMap((clause): Promise[] => {
        const document = dossier.documentOf(clause);
        const listed = factsOf(clause).some(({ name }) => name === 'support-access' || name === 'processing');
        return !document || listed ? [] : placePromises(dossier, clause, dossier.languageOf(document)).map(({ place, zone }) => ({
            place: place ?? headOf(clause),
            documentTitle: dossier.titleOf(document),
            allows: country => zone.allows(country),
            zone: zone.label
        }));
    });
}
