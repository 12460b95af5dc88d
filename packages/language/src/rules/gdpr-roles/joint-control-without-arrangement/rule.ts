import { isClause, isProse, isTextRun, type Clause } from '../../../generated/ast.js';
import { DATA_PROTECTION, DataProtection, partyLabel } from '../../../law/data-protection.js';
import type { Dossier } from '../../../model/dossier.js';
import { insertFact, withTabStops } from '../../../model/edits.js';
import type { Fix, Message, Place } from '../../../model/finding.js';
import { isRunningText, passagesIn, reader, sentenceAround } from '../../../prose/passages.js';
import type { Rule } from '../../rule.js';

export const jointControl: Rule = {
    id: 'joint-control-without-arrangement',
    aliases: ['MSP122'],
    domain: 'gdpr-roles',
    level: 'error',
    title: { fr: 'Des responsables conjoints doivent répartir leurs obligations', en: 'Joint controllers must share out their duties' },
    sources: ['GDPR art. 26(1)-(2)'],
    checkDossier(dossier, context) {
        const claims = DataProtection.of(dossier).claimsOf('joint-controller');
        const [first, second] = claims.filter((claim, index) => claims.findIndex(({ party }) => party === claim.party) === index);
        if (dossier.facts.isStated(DATA_PROTECTION, 'joint-arrangement')) {
            return;
        }
        if (!first || !second) {
            const said = saidInProse(dossier);
            if (said && !dossier.clauses.some(speaksOfArticle26)) {
                context.report({ message: saidOnly(said.words), place: said.place, fixes: fixes(dossier) });
            }
            return;
        }
        if (dossier.clauses.some(speaksOfArticle26)) {
            return;
        }
        const names = [first, second].map(({ party }) => partyLabel(party));
        context.report({
            message: {
                fr: `« ${names[0]} » et « ${names[1]} » sont responsables conjoints sans accord répartissant leurs obligations : qui informe les personnes, qui répond à leurs demandes, quel est le point de contact.`,
                en: `"${names[0]}" and "${names[1]}" are joint controllers without an arrangement sharing out their duties: who informs the individuals, who answers their requests, which contact point they have.`
            },
            place: second.place,
            related: [{ place: first.place, message: { fr: 'Premier responsable conjoint', en: 'First joint controller' } }],
            fixes: fixes(dossier)
        });
    }
};

function saidOnly(words: string): Message {
    return {
        fr: `Le texte dit les parties « ${words} », sans accord répartissant leurs obligations : qui informe les personnes, qui répond à leurs demandes, quel est le point de contact.`,
        en: `The text calls the parties "${words}", without an arrangement sharing out their duties: who informs the individuals, who answers their requests, which contact point they have.`
    };
}

/** The parties together are said to be joint controllers: "les parties sont co-responsables du traitement". */
const JOINT = new RegExp([
    String.raw`(?<!\p{L})(?:parties|elles|ensemble|conjointement|et\s+(?:le\s+|la\s+|l['’])?(?:\p{L}+|\uFFFC))(?:\s+[^\s.;:]+){0,6}?\s+(?:sont|agissent|demeurent|interviennent|déterminent|reconnaissent\s+être|se\s+reconnaissent)\s+(?:[^\s.;:]+\s+){0,4}?(?<fr>co-?responsables?|responsables?\s+conjoint(?:e?s))(?:\s+(?:du|des|de\s+ce|de\s+ces|de)\s+(?:\p{L}+\s+)?traitements?)?`,
    String.raw`\b(?:parties|they|together|jointly|and\s+(?:the\s+)?(?:\p{L}+|\uFFFC))(?:\s+[^\s.;:]+){0,6}?\s+(?:are|act|remain|agree\s+to\s+be|shall\s+be|shall\s+act)\s+(?:[^\s.;:]+\s+){0,4}?(?<en>joint\s+(?:data\s+)?controllers?|co-?controllers?)`,
    // They decide together: "jointly determine the purposes and means of the processing" (article 26 itself).
    String.raw`(?<!\p{L})(?<fr2>détermin(?:ent|eront|er)\s+(?:ensemble|conjointement|en\s+commun)\s+(?:les|des)\s+(?:finalités|moyens))`,
    String.raw`\b(?<en2>jointly\s+determin(?:e|es|ing)\s+(?:the\s+)?(?:purposes|means))`
].join('|'), 'giu');
const NOT_SAID = /(?<!\p{L})(?:ne|n['’]|ni|non|sans|jamais|si|s['’]il|lorsqu['’]?e?|dans\s+le\s+cas|à\s+supposer|not|nor|no|never|without|if|where|when|unless|cannot)(?!\p{L})/iu;
/** The text itself shares out the duties. */
const SHARED_OUT = /(?<!\p{L})(?:répartition|répartissent|point\s+de\s+contact|accord\s+de\s+(?:co-?responsabilité|responsabilité\s+conjointe)|allocation\s+of\s+(?:duties|responsibilities)|contact\s+point|joint\s+controller(?:ship)?\s+(?:agreement|arrangement))(?!\p{L})/iu;

const jointIn = reader((text): readonly { start: number; end: number }[] => !/responsables?|controllers?|finalités|purposes/i.test(text) ? [] : [...text.matchAll(JOINT)].flatMap(match => {
    const { start, end } = sentenceAround(text, match.index, match.index + match[0].length);
    const words = match.groups?.['fr'] ?? match.groups?.['en'] ?? match.groups?.['fr2'] ?? match.groups?.['en2'] ?? '';
    const from = match.index + match[0].indexOf(words);
    // "Responsables conjoints" of the quality of the work is no data protection.
    const sentence = text.slice(start, end).replace(/traitement\s+des?\s+(?:l['’]\s?)?(?:incidents?|tickets?|demandes?|anomalies|réclamations?|factures?)/giu, ' ');
    const aboutData = /traitement|données|RGPD|controller|processing/iu.test(sentence);
    return aboutData && !NOT_SAID.test(sentence) ? [{ start: from, end: from + words.length }] : [];
}));
const sharesOut = reader(text => SHARED_OUT.test(text));

function saidInProse(dossier: Dossier): { readonly place: Place; readonly words: string } | undefined {
    const passages = passagesIn(dossier).filter(isRunningText);
    for (const passage of passages) {
        const [hit] = jointIn(passage);
        if (hit) {
            return passages.some(sharesOut) ? undefined : { place: passage.place(hit.start, hit.end), words: passage.text.slice(hit.start, hit.end).replace(/\s+/g, ' ') };
        }
    }
    return undefined;
}

/** The arrangement may stand in the text alone. */
function speaksOfArticle26(clause: Clause): boolean {
    return clause.items.some(item => isProse(item) && item.parts.some(part => isTextRun(part) && /\bart(?:icle|\.)?\s*26\b/i.test(part.text)) || isClause(item) && speaksOfArticle26(item));
}

function fixes(dossier: Dossier): Fix[] {
    const [clause] = DataProtection.of(dossier).clauses;
    return clause && dossier.library.fact(DATA_PROTECTION, 'joint-arrangement') ? [{
        title: { fr: "Ajouter l'accord entre responsables conjoints", en: "Add the joint controllers' arrangement" },
        preferred: true,
        edits: () => [withTabStops(insertFact(clause, ['joint-arrangement: ?']))]
    }] : [];
}

