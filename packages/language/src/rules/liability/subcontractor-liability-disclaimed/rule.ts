import type { Dossier } from '../../../model/dossier.js';
import { partyLabel } from '../../../law/data-protection.js';
import { lowered, type Level, type Message } from '../../../model/finding.js';
import { conjunction } from '../../../wording/format.js';
import { governingCountry } from '../../../model/law.js';
import { readingOf } from '../../../prose/read-statements.js';
import { PREVAILS, relatedValue } from '../../kit/conflict-wording.js';
import { message, replaceValueFix, valuePlace } from '../../kit/effective-values.js';
import type { Rule, RuleContext } from '../../rule.js';
import { memberOf, testedValues } from '../../kit/tested-values.js';

/** Where the refusal is looked for: an article on something else may speak of other people's liability. */
const ARTICLES: ReadonlySet<string> = new Set(['liability', 'subcontracting', 'sub-processor', 'data-protection']);

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
                // What is only read is told below, where the words stand.
                if (memberOf(statement) === 'answers-not' && !readingOf(statement.node)) {
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
    for (const { clause, place, passage, polarity } of dossier.readings.phrases('subcontractors-disclaimed')) {
        if (polarity === 'stated' && clause && passage.kind !== undefined && ARTICLES.has(passage.kind)) {
            report({ level, place, message: text });
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
