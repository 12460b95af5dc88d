import type { Dossier } from '../../../model/dossier.js';
import { partyLabel } from '../../../law/data-protection.js';
import { lowered, type Level, type Message } from '../../../model/finding.js';
import { conjunction } from '../../../wording/format.js';
import { governingCountry } from '../../../model/law.js';
import { proseOf } from '../../../prose/clause-texts.js';
import { PREVAILS, relatedValue } from '../../kit/conflict-wording.js';
import { message, replaceValueFix, valuePlace } from '../../kit/effective-values.js';
import { reader, sentenceAround } from '../../../prose/passages.js';
import type { Rule, RuleContext } from '../../rule.js';
import { memberOf, testedValues } from '../../kit/tested-values.js';

const DISCLAIMED = /(?<!\p{L})(?:la\s+responsabilité\s+(?:du\s+prestataire|de\s+\uFFFC|du\s+\uFFFC)\s+ne\s+(?:peut|pourra|saurait)\s+(?:en\s+aucun\s+cas\s+)?être\s+(?:engagée|recherchée|retenue|mise\s+en\s+cause)[^.;]{0,60}?\s(?:ses|leurs)\s+(?:propres\s+)?sous-traitants|(?:recours|réclamations?|actions?)\s+(?:exclusivement\s+|directement\s+|uniquement\s+)*(?:contre|à\s+l['’]encontre\s+d[eu]|auprès\s+d[eu])\s*(?:le\s+|la\s+|les\s+|s\s+)?sous-traitants?(?:\s+concernés?)?\s*,?\s+(?:à\s+l['’]exclusion\s+(?:du\s+prestataire|de\s+\uFFFC|du\s+\uFFFC)|sans\s+(?:pouvoir\s+)?(?:recours\s+contre|rechercher|mettre\s+en\s+cause)\s+(?:le\s+prestataire|\uFFFC|la\s+responsabilité))|(?:shall|will)\s+not\s+be\s+(?:held\s+)?(?:liable|responsible)\s+for[^.;]{0,60}?(?:its\s+(?:own\s+)?|\sby\s+)sub-?(?:contractors|processors)|(?:ne\s+(?:répond|répondra|garantit)\s+(?:pas|en\s+aucun\s+cas|aucunement|jamais)|(?:décline|exclut)\s+toute\s+responsabilité|n['’](?:assume|encourt|accepte)\s+aucune\s+responsabilité|n['’]est\s+(?:pas|en\s+aucun\s+cas|aucunement)\s+(?:tenue?\s+)?(?:pour\s+)?responsable|ne\s+(?:sera|serait)\s+(?:pas|en\s+aucun\s+cas|aucunement)\s+(?:tenue?\s+)?(?:pour\s+)?responsable|ne\s+(?:saurait|peut|pourra)\s+(?:en\s+aucun\s+cas\s+)?être\s+(?:tenue?\s+)?(?:pour\s+)?responsable)[^.;]{0,60}?(?:de|des|du\s+fait\s+de)\s+(?:(?:la|les|l['’]|le)?\s*(?:défaillances?|fautes?|inexécution|manquements?|actes?|fait|retards?|erreurs?)\s+(?:de|commis(?:es)?\s+par|imputables?\s+à)\s+)?(?:ses|leurs)\s+(?:propres\s+)?sous-traitants|(?:is|are|shall\s+be)\s+not\s+(?:be\s+)?(?:liable|responsible)\s+for[^.;]{0,60}?(?:its\s+(?:own\s+)?|\sby\s+)sub-?(?:contractors|processors)|(?:no|excludes\s+(?:all|any)|disclaims\s+(?:all|any))\s+(?:liability|responsibility)\s+for[^.;]{0,60}?(?:its\s+(?:own\s+)?|\sby\s+)sub-?(?:contractors|processors))(?!\p{L})/giu;

const disclaimersIn = reader(text => [...text.matchAll(DISCLAIMED)].flatMap(match => {
    const { start, end } = sentenceAround(text, match.index, match.index + match[0].length);
    // « sauf » and what follows restore it; a vendor chosen by the client is no subcontractor.
    return /(?:du|the)\s+client['’]?s?\s+sub|sous-traitants\s+du\s+client|choisi|imposé|désigné|contracte|sauf|chosen|appointed|imposed|contracts\s+with|except/iu.test(text.slice(start, end)) ? [] : [{ start: match.index, end: match.index + match[0].length }];
}));

export const subcontractorLiabilityDisclaimed: Rule = {
    id: 'subcontractor-liability-disclaimed',
    aliases: ['MSP613'],
    domain: 'liability',
    level: 'error',
    limitOfLaw: true,
    title: { fr: 'Le prestataire doit répondre de ses propres sous-traitants', en: 'The provider must answer for its own subcontractors' },
    sources: ['Loi n° 75-1334 du 31 décembre 1975, art. 1er', 'RGPD, art. 28(4)', 'CO, art. 101'],
    checkDossier(dossier, context) {
        const level = levelIn(dossier);
        const text = messageOf(dossier);
        for (const [kind, fact] of [['liability', 'subcontractors'], ['subcontracting', 'liability']] as const) {
            for (const { statement, prevailing } of testedValues(dossier, kind, fact)) {
                if (memberOf(statement) === 'answers-not') {
                    context.report({
                        level: prevailing ? lowered(level) : level,
                        place: valuePlace(statement),
                        message: text,
                        related: prevailing ? [relatedValue(dossier, prevailing, PREVAILS)] : [],
                        fixes: [replaceValueFix(dossier, statement, 'answers-fully', { fr: 'Répondre pleinement de ses sous-traitants', en: 'Answer for its subcontractors in full' }, true)]
                    });
                }
            }
        }
        checkTexts(dossier, level, text, context);
    }
};

function checkTexts(dossier: Dossier, level: Exclude<Level, 'off'>, text: Message, { report }: RuleContext): void {
    for (const passage of proseOf(dossier, 'liability', 'subcontracting', 'sub-processor', 'data-protection')) {
        for (const { start, end } of disclaimersIn(passage)) {
            report({ level, place: passage.place(start, end), message: text });
        }
    }
}

/** Swiss law lets liability for auxiliaries be limited (CO, art. 101), save for those who process personal data. */
function levelIn(dossier: Dossier): Exclude<Level, 'off'> {
    return governingCountry(dossier) === 'CH' && dossier.partiesWithRole('subprocessor').length === 0 && dossier.clausesOfKind('sub-processor').length === 0 ? 'warning' : 'error';
}

function messageOf(dossier: Dossier): Message {
    const parties = [...new Set([...dossier.partiesWithRole('subcontractor'), ...dossier.partiesWithRole('subprocessor')].map(partyLabel))];
    return message(language => {
        const names = conjunction(parties, language);
        if (language === 'fr') {
            return `Le prestataire refuse de répondre de ${names ? `${names}, ${parties.length > 1 ? 'ses propres sous-traitants' : 'son propre sous-traitant'}` : 'ses propres sous-traitants'} : il en est responsable. Supprimez cette exclusion ; seuls les fournisseurs avec lesquels le client contracte lui-même échappent à sa responsabilité.`;
        }
        return `The provider rejects liability for ${names ? `${names}, its own ${parties.length > 1 ? 'subcontractors' : 'subcontractor'}` : 'its own subcontractors'}: it is liable for them. Delete this exclusion; only suppliers with which the client itself contracts are outside its liability.`;
    });
}
