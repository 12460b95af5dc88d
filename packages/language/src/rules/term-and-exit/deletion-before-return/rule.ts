import type { Dossier } from '../../../model/dossier.js';
import type { FactStatement } from '../../../model/effective-facts.js';
import type { Fix, Message } from '../../../model/finding.js';
import { meaningOf } from '../../../model/values.js';
import { proseOf } from '../../../prose/clause-texts.js';
import { relatedValue } from '../../kit/conflict-wording.js';
import { compareStatements, effectiveOf, message, plainValue, replaceValueFix, valuePlace } from '../../kit/effective-values.js';
import { startsAtTheEnd } from '../exit-phase.js';
import type { Rule, RuleContext } from '../../rule.js';

const KIND = 'data-return-deletion';

/** The time to erase runs from the good receipt of the data: then it always comes after their return. */
const AFTER_RECEIPT = /(?:après|à\s+compter\s+de|dès|suivant|qui\s+suivent|une\s+fois)\s+(?:que\s+)?(?:(?:la|leur|le\s+client\s+a|confirmation\s+de\s+la)\s+)?(?:bonne\s+)?(?:réception|restitution|confirm\p{L}*|restituées)|(?:once|after|from|following)\s+(?:the\s+)?(?:client|customer|\uFFFC)?\s*(?:has\s+)?(?:confirm\p{L}*|good\s+receipt|receipt|their\s+return|the\s+return|return)/iu;
/** The time to erase is counted from the end of the exit. */
const AFTER_EXIT = /réversibilité|transition|récupération|(?<!\p{L})(?:exit|retrieval|switching)(?!\p{L})/iu;
const FROM_THE_END = /(?:fin|terme|échéance|expiration|cessation)\s+(?:du\s+contrat|des\s+services)|(?:end|expiry|termination)\s+of\s+the\s+(?:agreement|contract|services)/iu;

export const deletionBeforeReturn: Rule = {
    id: 'deletion-before-return',
    aliases: ['MSP522'],
    domain: 'term-and-exit',
    level: 'error',
    title: { fr: 'Les données doivent être restituées avant d\'être supprimées', en: 'Data must be returned before they are erased' },
    sources: ['RGPD, art. 28(3)(g)', 'Règlement (UE) 2023/2854, art. 25(2)(g) et (h)'],
    checkDossier(dossier, context) {
        const texts = proseOf(dossier, KIND);
        if (texts.some(({ text }) => AFTER_RECEIPT.test(text))) {
            return;
        }
        const countsFromEnd = texts.some(({ text }) => FROM_THE_END.test(text)) && !texts.some(({ text }) => AFTER_EXIT.test(text));
        const exitFollows = effectiveOf(dossier, 'reversibility', 'starts-on').some(start => startsAtTheEnd(plainValue(dossier, start.value, 'fr')));
        for (const fact of ['deletion', 'backup-deletion']) {
            for (const deletion of effectiveOf(dossier, KIND, fact)) {
                const longer = (kind: string, name: string): FactStatement | undefined =>
                    effectiveOf(dossier, kind, name).find(other => compareStatements(deletion, other) === 'less');
                const returned = longer(KIND, 'return');
                const phase = countsFromEnd ? (exitFollows ? longer('reversibility', 'duration') : undefined) ?? longer('switching', 'retrieval') : undefined;
                if (returned) {
                    tell(dossier, deletion, returned, { fr: 'restituées sous', en: 'returned within' }, context);
                } else if (phase) {
                    tell(dossier, deletion, phase, phase.kind === 'reversibility'
                        ? { fr: 'remises pendant une réversibilité de', en: 'handed over during an exit of' } : { fr: 'récupérables pendant', en: 'retrievable for' }, context);
                }
            }
        }
    }
};

function tell(dossier: Dossier, deletion: FactStatement, other: FactStatement, what: Message, { report }: RuleContext): void {
    report({
        place: valuePlace(deletion),
        message: message(language => {
            const [erased, kept] = [deletion, other].map(({ value }) => plainValue(dossier, value, language));
            return language === 'fr'
                ? `Les données sont supprimées sous ${erased} mais ${what.fr} ${kept} : supprimez-les après leur restitution.`
                : `Data are erased within ${erased} but ${what.en} ${kept}: erase them after their return.`;
        }),
        related: [relatedValue(dossier, other, { fr: 'Restitution', en: 'Return' })],
        fixes: laterFix(dossier, deletion, other)
    });
}

/** Thirty days after the return. */
function laterFix(dossier: Dossier, deletion: FactStatement, other: FactStatement): Fix[] {
    const meaning = meaningOf(other.value);
    const [part, ...more] = meaning.type === 'duration' ? meaning.parts : [];
    if (!part || more.length > 0 || part.clock === 'business') {
        return [];
    }
    const days = { day: 1, week: 7, month: 31, year: 366, hour: 0, minute: 0 }[part.unit] * part.amount;
    const source = part.unit === 'month' ? `${part.amount + 1} months` : days > 0 ? `${days + 30} days` : undefined;
    return source === undefined ? [] : [replaceValueFix(dossier, deletion, source, message(language => language === 'fr'
        ? `Supprimer un mois après la restitution (${source})` : `Erase a month after the return (${source})`), true)];
}
