import { underDataLaw } from '../../../law/data-law.js';
import { actsOnBehalf, DataProtection, partyLabel } from '../../../law/data-protection.js';
import type { Message } from '../../../model/finding.js';
import { headOf } from '../../../model/tree.js';
import { partyPhrases, type PhrasePattern } from '../processor-phrases.js';
import type { Rule } from '../../rule.js';

const AUTHORITY: Message = { fr: 'La notification à l\'autorité de contrôle', en: 'Notifying the supervisory authority' };
const PERSONS: Message = { fr: 'L\'information des personnes concernées', en: 'Informing the data subjects' };
const JUDGE: Message = { fr: 'La décision de notifier ou non une violation', en: 'Deciding whether a breach is to be notified' };
const LAWFUL: Message = { fr: 'La garantie de la licéité du traitement', en: 'Warranting that processing is lawful' };

/** Whoever it falls to, then its name. */
const FALLS_TO = {
    fr: String.raw`(?:(?:est|sont|reste(?:nt)?|demeure(?:nt)?|sera|seront)\s+(?:(?:à\s+la\s+(?:seule\s+)?charge|de\s+la\s+(?:seule\s+)?responsabilité|sous\s+la\s+responsabilité|du\s+ressort)(?:\s+exclusive)?\s+(?:du|de\s+la|de|d['’])|(?:effectuée?s?|faites?|réalisée?s?|assurée?s?|adressée?s?|prises?\s+en\s+charge)\s+par)|(?:incombe(?:nt|ra)?|revien(?:t|nent|dra)|appartien(?:t|nent|dra))\s+(?:(?:exclusivement|entièrement)\s+)?(?:au|à\s+la|à))(?!\p{L})`,
    en: String.raw`(?:(?:is|are|shall\s+be|will\s+be|must\s+be|remains?)\s+(?:(?:solely\s+)?(?:borne|made|done|performed|carried\s+out|handled|effected)\s+by|the\s+(?:sole\s+)?(?:responsibility|duty)\s+of|incumbent\s+(?:up)?on)|(?:shall\s+|will\s+)?(?:rests?|lies?)\s+with|falls?\s+(?:to|up?on))\b`
} as const;
const NOTICE_FR = String.raw`(?<!\p{L})(?:notifications?|déclarations?|signalements?)(?:\s+[^.;,]{1,60}?)?\s+(?:à\s+l['’]autorité\s+de\s+(?:contrôle|protection\s+des\s+données)|à\s+la\s+CNIL|au\s+PFPDT)[^.;]{0,60}?\s`;
const NOTICE_EN = String.raw`\b(?:notifications?|reports?|notifying|reporting|informing)(?:\s+[^.;,]{1,60}?)?\s+(?:the\s+)?(?:competent\s+)?(?:supervisory\s+authority|data\s+protection\s+authority|CNIL|FDPIC)[^.;]{0,60}?\s`;

const PATTERNS: Readonly<Record<'fr' | 'en', readonly PhrasePattern<Message>[]>> = {
    fr: [
        { meaning: AUTHORITY, pattern: /\b(?:notifi(?:e|er|era)|déclar(?:e|er|era)|signal(?:e|er|era)|inform(?:e|er|era))\b(?![^.;]{0,30}\bau\s)[^.;]{0,80}?(?<!\p{L})(?:la\s+CNIL|à\s+l['’]autorité\s+de\s+(?:contrôle|protection\s+des\s+données)|l['’]autorité\s+de\s+contrôle|au\s+PFPDT|à\s+la\s+Commission\s+nationale)/giu },
        { meaning: PERSONS, pattern: /\b(?:communiqu|notifi|annonc)(?:e|er|era)\s+(?:la\s+violation|les\s+violations|toute\s+violation)[^.;]{0,40}?\baux\s+\p{Ll}+\s+concernée?s|\binform(?:e|er|era)\s+(?:directement\s+)?(?:de\s+la\s+violation\s+)?les\s+\p{Ll}+\s+concernée?s/giu },
        { meaning: JUDGE, pattern: /\b(?:décid|détermin|appréci)(?:e|er|era)\s+(?:seule?\s+)?(?:s['’]il\s+y\s+a\s+lieu\s+de\s+notifier|si\s+(?:la|une)\s+violation\s+doit\s+être\s+notifiée|de\s+la\s+notification)/giu },
        { meaning: LAWFUL, pattern: /\b(?:garanti(?:t|r|ra)|répond(?:re|ra)?\s+de)\s+(?:au\s+\S+\s+)?la\s+(?:licéité|légalité)\s+(?:du|des|de\s+tout)\s+traitements?/giu },
        { meaning: AUTHORITY, partyFollows: true, pattern: new RegExp(NOTICE_FR + FALLS_TO.fr, 'giu') },
        { meaning: AUTHORITY, partyFollows: true, pattern: /(?:la\s+CNIL|autorité\s+de\s+contrôle)\s+(?:est|sera)\s+(?:notifiée|informée|avisée|avertie)[^.;]{0,60}?\spar(?!\p{L})/giu },
        { meaning: PERSONS, partyFollows: true, pattern: new RegExp(String.raw`(?<!\p{L})(?:information|notification)\s+(?:des|aux)\s+(?:personnes|patients|clients\s+finaux|utilisateurs\s+finaux|salariés)(?:\s+concernée?s)?[^.;]{0,60}?\s${FALLS_TO.fr}`, 'giu') },
        { meaning: PERSONS, partyFollows: true, pattern: /personnes\s+concernées\s+(?:sont|seront)\s+(?:notifiées|informées|avisées|averties)[^.;]{0,60}?\spar(?!\p{L})/giu }
    ],
    en: [
        { meaning: AUTHORITY, pattern: /\b(?:notif(?:y|ies|ying)|inform(?:ing)?|report(?:ing)?)(?:s)?\b(?![^.;]{0,30}\bto\s+the\s+(?:client|controller|customer))[^.;]{0,80}?\bthe\s+(?:competent\s+)?(?:supervisory\s+authority|data\s+protection\s+authority|CNIL|FDPIC)/giu },
        { meaning: PERSONS, pattern: /\b(?:communicat(?:es?|ing)|notif(?:y|ies|ying)|report(?:s|ing)?)\s+(?:the|any)\s+breach(?:es)?[^.;]{0,40}?\bto\s+(?:the\s+)?data\s+subjects|\binform(?:s|ing)?\s+(?:directly\s+)?(?:the\s+|affected\s+)*data\s+subjects|\b(?:obtain|collect)(?:s|ing)?\s+(?:the\s+|their\s+)?consent\s+of\s+(?:the\s+)?data\s+subjects/giu },
        { meaning: JUDGE, pattern: /\bdecid(?:es?|ing)\s+(?:alone\s+)?whether\s+(?:the|a)\s+breach\s+(?:must|is\s+to|should)\s+be\s+notified/giu },
        { meaning: LAWFUL, pattern: /\b(?:warrants?|guarantees?)\s+(?:that\s+)?(?:the\s+)?(?:lawfulness\s+of\s+(?:the\s+)?processing|processing\s+is\s+lawful)/giu },
        { meaning: AUTHORITY, partyFollows: true, pattern: new RegExp(NOTICE_EN + FALLS_TO.en, 'giu') },
        { meaning: AUTHORITY, partyFollows: true, pattern: /\b(?:supervisory|data\s+protection)\s+authority\s+(?:is|shall\s+be|will\s+be|must\s+be)\s+(?:notified|informed)[^.;]{0,60}?\sby\b/giu },
        { meaning: PERSONS, partyFollows: true, pattern: new RegExp(String.raw`\b(?:notification|informing|notifying|information)\s+(?:of\s+|to\s+)?(?:the\s+)?(?:affected\s+)?(?:data\s+subjects|individuals)[^.;]{0,60}?\s${FALLS_TO.en}`, 'giu') },
        { meaning: PERSONS, partyFollows: true, pattern: /\b(?:data\s+subjects|individuals)\s+(?:are|shall\s+be|will\s+be|must\s+be)\s+(?:notified|informed)[^.;]{0,60}?\sby\b/giu }
    ]
};

/** A mandate, help, or an act of the controller: what the law allows. */
const ALLOWED = /mandat|pour (?:le|son) compte|au nom d|sur instruction|sur (?:la )?demande|à la demande|aide|assist|permet|afin que|pour que|accord (?:écrit|préalable)|si le client|on behalf of|on the instructions?|at the request|assists?|helps?|enable|mandate|(?:prior|written) consent|(?:client|controller|customer)['’]s consent|consent of the (?:client|controller|customer)|so that/i;
/** Who bears the cost is another question than whose duty it is. */
const COST = /(?:^|[ ,('])(?:frais|coûts?|dépenses|costs?|expenses|fees)(?![\p{L}])/iu;

export const controllerDutyShifted: Rule = {
    id: 'controller-duty-shifted',
    aliases: ['MSP125'],
    domain: 'data-protection',
    level: 'warning',
    title: { fr: 'Le sous-traitant ne devrait pas porter les obligations du responsable', en: 'The processor should not bear the controller\'s duties' },
    sources: ['GDPR art. 24, 33(1) and 34, against 33(2)', 'LPD, art. 24'],
    checkDossier(dossier, { report }) {
        const data = DataProtection.of(dossier);
        if (!underDataLaw(dossier)) {
            return;
        }
        for (const { party, meaning, phrase, place, sentence } of partyPhrases(dossier, PATTERNS)) {
            const roles = [...data.rolesOf(party)];
            if (roles.length === 0 || !roles.some(actsOnBehalf) || data.hasSeparateRoles(party) || ALLOWED.test(`${sentence.before}${phrase}${sentence.after}`)
                || COST.test(sentence.before + phrase)) {
                continue;
            }
            report({
                message: {
                    fr: `${meaning.fr} incombe au responsable ; « ${partyLabel(party)} », sous-traitant, ne peut qu'y aider, sur instruction. Réécrivez la phrase comme une assistance, ou prévoyez un mandat.`,
                    en: `${meaning.en} belongs to the controller; "${partyLabel(party)}", a processor, can only help, on instruction. Rewrite the sentence as assistance, or provide for a mandate.`
                },
                place,
                related: [{ place: headOf(party), message: { fr: 'La partie est déclarée ici', en: 'The party is declared here' } }]
            });
        }
    }
};
