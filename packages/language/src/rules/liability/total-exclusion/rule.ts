import type { Dossier } from '../../../model/dossier.js';
import { againPlaces, namesRole, oncePerClause, textsOf } from '../../../prose/clause-texts.js';
import { reader, sentenceAround, type Passage } from '../../../prose/passages.js';
import type { Rule } from '../../rule.js';

/** Whatever the damage and its cause: what makes an exclusion total. */
const WHATEVER_FR = '(?:à|pour|au|sur)\\s+quelque\\s+(?:titre|cause|raison|motif|fondement|chef)\\s+que\\s+ce\\s+soit|pour\\s+quelque\\s+(?:cause|raison|motif)(?:\\s+et\\s+(?:à|pour)\\s+quelque\\s+\\p{L}+)?\\s+que\\s+ce\\s+soit|quel(?:le)?s?\\s+que\\s+(?:soit|soient)\\s+(?:la|les|le)\\s+(?:causes?|nature|fondement|origine|motif)(?:\\s+(?:du|des|de\\s+la)\\s+(?:dommages?|préjudices?|demande|réclamation))?|quell?e?s?\\s+qu[\'’]en\\s+(?:soit|soient)\\s+(?:la|les|le)\\s+(?:causes?|nature|fondement|origine)|de\\s+quelque\\s+nature\\s+(?:que\\s+ce\\s+soit|qu[\'’]il\\s+soit)|en\\s+toute\\s+hypothèse|d[\'’]aucune\\s+sorte|d[\'’]aucun(?:e)?\\s+(?:dommage|préjudice)';
/** All that the service is: « au titre du fonctionnement, de l'indisponibilité ou des erreurs de l'Application ». */
const SERVICE_FR = '(?:au\\s+titre|du\\s+fait|à\\s+raison|en\\s+raison)\\s+(?:du|des|de\\s+la|de\\s+l[\'’])\\s*(?:bon\\s+)?(?:fonctionnement|in?exécution|exécution|services?|prestations?|applications?|plateformes?|logiciels?|contrat)(?!\\p{L})[^.;]{0,120}?';
/** « quant à la disponibilité du service », « des pannes de la plateforme ». */
const FAILURE_FR = '(?:éventuel(?:le)?s?\\s+)?(?:(?:mauvais|bon)\\s+)?(?:fonctionnement|disponibilité|indisponibilités?|pannes?|interruptions?|dysfonctionnements?|défaillances?|erreurs?)\\s+(?:du|des|de\\s+la|de\\s+l[\'’])\\s*(?:services?|applications?|plateformes?|logiciels?|solutions?|prestations?|systèmes?|sauvegardes?|hébergement)(?!\\p{L})';
const ABOUT_FR = `(?:quant|relativement|relative|liée?)\\s+(?:à\\s+(?:la|l['’])|au|aux)\\s*${FAILURE_FR}`;
const SERVICE_EN = 'for\\s+(?:the\\s+)?(?:operation|performance|availability|functioning|provision)\\s+(?:or\\s+\\p{L}+\\s+)?of\\s+the\\s+(?:services?|application|platform|software)[^.;]{0,60}?';
const PATTERN = new RegExp([
    // « exclut toute responsabilité. », « décline toute responsabilité à quelque titre que ce soit »
    `(?<excludes>(?:exclu(?:t|ent|ra)|décline(?:nt|ra)?|n['’](?:assume|encourt|accepte|a)|ne\\s+(?:supporte|garde|assume))\\s+(?:toute|aucune)\\s+(?:forme\\s+de\\s+)?responsabilité(?<tail>(?:\\s*,?\\s+(?:${WHATEVER_FR}|${SERVICE_FR}|${ABOUT_FR}))*)(?=\\s*(?:[.;!]|$)))`,
    `(?<noresp>toute\\s+responsabilité\\s+(?:du\\s+prestataire|de\\s+\\uFFFC|du\\s+\\uFFFC)\\s+est\\s+exclue(?=\\s*(?:[.;!]|$|,)))`,
    // « Le client renonce à tout recours contre le prestataire. »
    `(?<waives>renonce(?:nt|ra)?\\s+(?:expressément\\s+)?à\\s+(?:exercer\\s+)?(?:tout|tous|toute)\\s+(?:recours|action|réclamation)(?:\\s+(?:en\\s+(?:responsabilité|justice)|de\\s+quelque\\s+nature\\s+que\\s+ce\\s+soit))?\\s+(?:contre|à\\s+l['’]encontre\\s+d[eu])\\s*(?:le\\s+|la\\s+|l['’])?(?:prestataire|fournisseur|infogérant|\\uFFFC)(?:\\s*,?\\s+(?:et\\s+ses\\s+assureurs|${WHATEVER_FR}))*(?=\\s*(?:[.;!]|$)))`,
    `(?<notliable>ne\\s+(?:saurait|saura|peut|pourra|sera|pourrait)\\s+(?:en\\s+aucun\\s+cas\\s+|jamais\\s+|en\\s+rien\\s+)?(?:être\\s+)?(?:tenue?\\s+)?(?:pour\\s+)?(?:responsable|voir\\s+sa\\s+responsabilité\\s+(?:engagée|recherchée|mise\\s+en\\s+cause))(?:\\s*,?\\s+(?:${WHATEVER_FR}|(?:du|des|de\\s+la|de\\s+l['’]|d['’])\\s*${FAILURE_FR}))?(?=\\s*(?:[.;!]|$)))`,
    // « En aucun cas la responsabilité du prestataire ne pourra être engagée. »
    `(?<neverengaged>la\\s+responsabilité\\s+(?:du\\s+prestataire|de\\s+\\uFFFC|du\\s+\\uFFFC)\\s+ne\\s+(?:pourra|peut|saurait|sera|pourrait)\\s+(?:en\\s+aucun\\s+cas\\s+|jamais\\s+)?être\\s+(?:engagée|recherchée|mise\\s+en\\s+cause|retenue)(?:\\s*,?\\s+(?:${WHATEVER_FR}))*(?=\\s*(?:[.;!]|$)))`,
    `(?<anydamage>ne\\s+(?:répond|répondra|saurait\\s+répondre|peut\\s+répondre)\\s+d['’]aucun(?:e)?\\s+(?:dommage|préjudice|perte)(?=\\s*(?:[.;!]|$|,\\s*(?:quel|de\\s+quelque))))`,
    '(?<noliability>(?:shall|will|does|accepts?|assumes?|bears?|has|have)\\s+(?:not\\s+(?:have|accept|assume|bear)\\s+any|have\\s+no|no)\\s+liability(?:\\s+(?:whatsoever|of\\s+any\\s+kind|for\\s+any\\s+(?:loss|damage)(?:\\s+whatsoever)?|(?:in\\s+connection\\s+with|in\\s+respect\\s+of|arising\\s+(?:from|out\\s+of)|in\\s+relation\\s+to)\\s+the\\s+services?|under\\s+or\\s+in\\s+connection\\s+with\\s+(?:this|the)\\s+(?:agreement|contract)|' + SERVICE_EN + '))*(?=\\s*(?:[.;!]|$)))',
    '(?<notliableen>(?:(?:shall|will)\\s+not\\s+be|is\\s+not)\\s+liable(?:\\s+for\\s+any\\s+(?:loss|damages?)(?:\\s+or\\s+(?:loss|damages?))?)(?:\\s+(?:whatsoever|of\\s+any\\s+kind))?(?:\\s+(?:arising|resulting)\\s+(?:from|out\\s+of)\\s+(?:the|this)\\s+(?:use\\s+of\\s+the\\s+)?(?:services?|application|platform|software|agreement|contract))?(?=\\s*(?:[.;!]|$)))',
    '(?<disclaims>(?:excludes|disclaims)\\s+(?:all|any)\\s+(?:and\\s+all\\s+)?liability(?:\\s*,?\\s+(?:whatsoever|howsoever\\s+(?:arising|caused)|of\\s+(?:any|whatever)\\s+(?:kind|nature)|whatever\\s+(?:the|its)\\s+cause|for\\s+the\\s+services|to\\s+the\\s+(?:client|customer|\\uFFFC)))*(?=\\s*(?:[.;!]|$)))',
    '(?<excludeden>(?:all|any)\\s+(?:and\\s+all\\s+)?liability\\s+of\\s+(?:the\\s+)?(?:provider|supplier|\\uFFFC)(?:\\s*,?\\s+(?:whatsoever|howsoever\\s+(?:arising|caused)|of\\s+(?:any|whatever)\\s+(?:kind|nature)|whatever\\s+(?:the|its)\\s+cause)\\s*,?)*\\s+(?:is|shall\\s+be)\\s+(?:hereby\\s+|expressly\\s+)*excluded(?=\\s*(?:[.;!]|$)))',
    '(?<waivesen>waives\\s+(?:all|any)\\s+(?:and\\s+all\\s+)?(?:claims?|recourse|rights?\\s+of\\s+(?:action|recourse)|remed(?:y|ies))\\s+against\\s+(?:the\\s+)?(?:provider|supplier|\\uFFFC)(?:\\s+(?:whatsoever|of\\s+any\\s+kind))?(?=\\s*(?:[.;!]|$)))',
    '(?<inno>(?:in\\s+no\\s+event|under\\s+no\\s+circumstances)\\s+shall\\s+(?:the\\s+)?(?:\\uFFFC|provider|supplier)\\s+be\\s+liable(?:\\s+to\\s+the\\s+(?:client|customer)|\\s+to\\s+(?:the\\s+)?\\uFFFC)?(?:\\s+for\\s+any\\s+(?:loss(?:es)?|damages?|claims?)(?:\\s+or\\s+(?:loss|damage|claim)s?)?(?:\\s+whatsoever|\\s+of\\s+any\\s+kind)?)?(?:\\s*,?\\s+(?:howsoever\\s+(?:arising|caused)|whatever\\s+the\\s+cause))?(?=\\s*(?:[.;!]|$)))'
].join('|'), 'giu');

/** An event outside one's power excuses, and so does what the other party did: that is no exclusion. */
const EXCUSED = /force\s+majeure|faute\s+du\s+client|fait\s+du\s+client|\b(?:lorsque|si|dès\s+lors|en\s+cas)\b|where|\bif\b|when|beyond\s+its\s+control/iu;

interface Exclusion { readonly start: number; readonly end: number; readonly sentence: number }

const exclusionsIn = reader((text): Exclusion[] => [...text.matchAll(PATTERN)].flatMap(match => {
    const { start, end } = sentenceAround(text, match.index, match.index + match[0].length);
    return EXCUSED.test(text.slice(start, end)) ? [] : [{ start: match.index, end: match.index + match[0].length, sentence: start }];
}));

/** An item of the list of excluded damage that is everything. */
const EVERYTHING = /^(?:tou(?:te?s?|s)\s+(?:les\s+)?(?:conséquences?|dommages?|préjudices?)\s+.{0,80}(?:fonctionnement|indisponibilité|erreurs?|exécution)(?!\p{L}).{0,60}(?:services?|applications?|prestations?|plateformes?|logiciels?|système)(?!\p{L}).*$|tou(?:t|s|te|tes)\s+(?:les\s+)?(?:dommages?|préjudices?|responsabilités?|pertes?)|(?:all|any)\s+(?:damages?|loss(?:es)?|liability))(?:\s+(?:de\s+quelque\s+nature\s+que\s+ce\s+soit|quelle\s+qu['’]en\s+soit\s+la\s+cause|whatsoever|of\s+any\s+kind))?\.?$/iu;

export const totalExclusion: Rule = {
    id: 'total-exclusion',
    aliases: ['MSP605'],
    domain: 'liability',
    level: 'error',
    title: { fr: 'Le prestataire ne doit pas exclure toute responsabilité', en: 'The provider must not exclude all liability' },
    sources: ['C. civ., art. 1170', 'C. civ., art. 1171', 'CO, art. 100'],
    checkDossier(dossier, { report }) {
        const hits = textsOf(dossier, 'liability').flatMap(passage => placesIn(dossier, passage).map(place => ({ ...place, passage })));
        for (const { hit: { passage, start, end }, again } of oncePerClause(hits)) {
            report({
                place: passage.place(start, end),
                message: {
                    fr: 'Cette exclusion prive l\'obligation essentielle du prestataire de sa substance : elle est réputée non écrite. Remplacez-la par un plafond.',
                    en: 'This exclusion empties the provider\'s main obligation: it is deemed unwritten. Replace it by a cap.'
                },
                related: againPlaces(again)
            });
        }
    }
};

function placesIn(dossier: Dossier, passage: Passage): readonly { readonly start: number; readonly end: number }[] {
    if (passage.fact) {
        return passage.fact.name === 'excluded' && EVERYTHING.test(passage.text.trim()) ? [{ start: 0, end: passage.text.length }] : [];
    }
    // What is said of the client alone empties nothing that the provider owes.
    return exclusionsIn(passage).filter(({ sentence, start, end }) =>
        namesRole(dossier, passage, sentence, end, 'provider') || !namesRole(dossier, passage, sentence, start, 'client'));
}
