import { isProse, type Clause } from '../../../generated/ast.js';
import { addDuration, isDate } from '../../../model/calendar.js';
import type { Dossier } from '../../../model/dossier.js';
import type { FactStatement } from '../../../model/effective-facts.js';
import type { Message, RelatedPlace } from '../../../model/finding.js';
import { formatDate } from '../../../wording/format.js';
import { insertBlockInside } from '../../../model/edits.js';
import { meaningOf } from '../../../model/values.js';
import { proseOf } from '../../../prose/clause-texts.js';
import { relatedValue } from '../../kit/conflict-wording.js';
import { effectiveOf, message, plainValue, says, valuePlace } from '../../kit/effective-values.js';
import { startsAtTheEnd } from '../exit-phase.js';
import type { Rule } from '../../rule.js';

/** A text that keeps the contract's terms alive in the meantime. */
const KEPT = /(?:rest|demeur)e(?:nt|ra|ront)?\s+(?:pleinement\s+)?(?:applicables?|en\s+vigueur)|continue(?:nt|ra|ront)?\s+(?:de|à|d['’])\s*(?:s['’]appliquer|produire)|maint(?:ient|iennent|enue?s?|iendra)|sont\s+prorogée?s|survi(?:t|vent|vra|vront)|remains?\s+in\s+(?:full\s+)?(?:force|effect)|continues?\s+to\s+apply|keeps?\s+applying|surviv(?:es?|al)/iu;

export const reversibilityAfterContract: Rule = {
    id: 'reversibility-after-contract',
    aliases: ['MSP521'],
    domain: 'term-and-exit',
    level: 'error',
    title: { fr: 'Une réversibilité qui suit la fin du contrat doit dire quelles clauses s\'appliquent', en: 'An exit after the end of the contract must say which terms apply' },
    sources: ['C. civ., art. 1230', 'RGPD, art. 28(3)'],
    checkDossier(dossier, { report }) {
        if (isKept(dossier)) {
            return;
        }
        const [duration] = effectiveOf(dossier, 'reversibility', 'duration');
        for (const start of effectiveOf(dossier, 'reversibility', 'starts-on')) {
            const text = plainValue(dossier, start.value, 'fr');
            if (!duration || !startsAtTheEnd(text)) {
                continue;
            }
            const [end] = effectiveOf(dossier, 'term', 'end');
            report({
                place: valuePlace(duration),
                message: messageOf(dossier, duration, end),
                related: relatedPlaces(dossier, start, end),
                fixes: survivalFixes(dossier, start.clause)
            });
        }
    }
};

function messageOf(dossier: Dossier, duration: FactStatement, end: FactStatement | undefined): Message {
    const last = end && meaningOf(end.value);
    const length = meaningOf(duration.value);
    const from = last?.type === 'date' && isDate(last.date) ? last.date : undefined;
    const until = from !== undefined && length.type === 'duration' ? addDuration(from, length.parts) : undefined;
    return message(language => {
        const value = plainValue(dossier, duration.value, language);
        const [d1, d2] = [from, until].map(date => date === undefined ? '' : formatDate(date, language));
        if (language === 'fr') {
            const fact = until === undefined ? `La réversibilité dure ${value} après la fin du contrat` : `La réversibilité court jusqu'au ${d2} mais le contrat finit le ${d1}`;
            return `${fact} : quelles clauses s'appliquent entre-temps ? Dites que prix, niveaux de service, sécurité, confidentialité, assurance et protection des données restent applicables.`;
        }
        const fact = until === undefined ? `The exit lasts ${value} after the end of the contract` : `The exit runs until ${d2} but the contract ends on ${d1}`;
        return `${fact}: which terms apply in between? Say that price, service levels, security, confidentiality, insurance and data protection remain in force.`;
    });
}

function relatedPlaces(dossier: Dossier, start: FactStatement, end: FactStatement | undefined): RelatedPlace[] {
    return [relatedValue(dossier, start, { fr: 'Début de la réversibilité', en: 'Start of the exit' }), ...end ? [relatedValue(dossier, end, { fr: 'Échéance', en: 'End' })] : []];
}

/** Whether a fact or a text keeps the terms alive. A clause without a text of its own prints the model wording, which does. */
function isKept(dossier: Dossier): boolean {
    const printsModel = (clause: Clause): boolean => !clause.items.some(isProse);
    return says(dossier, 'reversibility', 'continuity', 'yes')
        || dossier.clausesOfKind('reversibility').some(printsModel)
        || dossier.clausesOfKind('survival').length > 0 && !dossier.clausesOfKind('survival').every(clause => clause.items.length === 0)
        || proseOf(dossier, 'reversibility').some(({ text }) => KEPT.test(text));
}

const SENTENCE: Message = {
    fr: 'Pendant cette phase, le prix, les niveaux de service, la confidentialité, la sécurité, l\'assurance et la protection des données restent applicables.',
    en: 'During this phase price, service levels, confidentiality, security, insurance and data protection remain in force.'
};

function survivalFixes(dossier: Dossier, clause: Clause): NonNullable<Parameters<Parameters<NonNullable<Rule['checkDossier']>>[1]['report']>[0]['fixes']> {
    const document = dossier.documentOf(clause);
    return document ? [{
        title: { fr: 'Ajouter la phrase qui maintient ces clauses', en: 'Add the sentence that keeps these terms in force' },
        preferred: true,
        edits: () => [insertBlockInside(clause, ['"""', SENTENCE[dossier.languageOf(document)], '"""'], false)]
    }] : [];
}
