import { isExternalItem } from '../../../generated/ast.js';
import { isRunningText, passagesIn, reader } from '../../../prose/passages.js';
import { isUnder } from '../../kit/sector-facts.js';
import type { Rule } from '../../rule.js';

const LEVELS = new Set(['sla', 'slo', 'severity-grid', 'penalties']);

/** A document or an address that holds the levels of service. */
const TITLE = /niveaux?[\s_-]+de[\s_-]+services?|service[\s_-]+levels?|(?<![\p{L}\d])SLA(?![\p{L}\d])/iu;
/** A place on the web, also as people write one: "statut.nordal.fr/sla"; no file name, and no address of mail. */
const SITE = String.raw`(?<![\p{L}\d@.-])(?:https?:\/\/|www\.|(?:[a-z0-9-]+\.)+(?:fr|com|net|org|eu|ch|be|lu|de|io|cloud|tech|info|co\.uk)(?![\p{L}\d.-]))`;
const WEB = new RegExp(`^${SITE}`, 'iu');

/** That the terms themselves are on a page: an address where something is measured or asked for is not that. */
const ELSEWHERE = new RegExp(String.raw`(?<![\p{L}])(?:publi\p{L}*|figur\p{L}*|décrit\p{L}*|défini\p{L}*|disponibles?|consultables?|published|available|described|set\s+out|posted|found)(?![\p{L}])[^.;!?\n]{0,100}?${SITE}(?:[^\s)]*[^\s).,;])?`, 'giu');

const addresses = reader(text => /https?:|www\.|\p{L}\.\p{L}{2}/iu.test(text) ? [...text.matchAll(ELSEWHERE)].map(({ 0: found, index }) => [index, index + found.length] as const) : []);

export const doraNotOneDocument: Rule = {
    id: 'dora-not-one-document',
    aliases: ['MSP701'],
    domain: 'sectors',
    level: 'error',
    title: { fr: 'Tout le contrat d\'une entité financière doit tenir dans un écrit durable', en: 'The whole contract of a financial entity must be one durable written document' },
    sources: ['Regulation (EU) 2022/2554 (DORA) art. 30(1)'],
    checkDossier(dossier, { report }) {
        if (!isUnder(dossier, 'Dora')) {
            return;
        }
        const advice = {
            fr: 'DORA : tout le contrat, niveaux de service compris, doit figurer dans un document écrit, sur papier ou dans un format téléchargeable, durable et accessible. Joignez les niveaux de service au contrat au lieu de renvoyer à une page.',
            en: 'DORA: the whole contract, service levels included, must be in one written document, on paper or in a downloadable, durable and accessible format. Attach the service levels instead of referring to a page.'
        };
        for (const document of dossier.documents) {
            const external = document.items.find(isExternalItem);
            if (external && WEB.test(external.locator) && TITLE.test(`${document.name} ${document.title ?? ''} ${external.locator}`)) {
                report({ place: { node: external, property: 'locator' }, message: advice });
            }
        }
        for (const passage of passagesIn(dossier).filter(candidate => isRunningText(candidate) && LEVELS.has(candidate.kind ?? ''))) {
            for (const [start, end] of addresses(passage)) {
                report({ place: passage.place(start, end), message: advice });
            }
        }
    }
};
