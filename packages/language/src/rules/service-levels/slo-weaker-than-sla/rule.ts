import type { Dossier } from '../../../model/dossier.js';
import type { RuleContext, Rule } from '../../rule.js';
import { meaningOf } from '../../../model/values.js';
import { relatedValue } from '../../kit/conflict-wording.js';
import { effectiveOf, message, plainValue, quote, replaceValueFix, valuePlace } from '../../kit/effective-values.js';
import { spellingOf } from '../../../prose/reading-values.js';
import { passagesIn, reader } from '../../../prose/passages.js';

export const sloWeakerThanSla: Rule = {
    id: 'slo-weaker-than-sla',
    aliases: ['MSP409'],
    domain: 'service-levels',
    level: 'warning',
    title: { fr: 'Un objectif devrait être plus exigeant que l\'engagement, et ne rien garantir', en: 'An objective should ask more than the commitment, and guarantee nothing' },
    sources: ['Pratique professionnelle'],
    checkDossier(dossier, context) {
        checkAvailability(dossier, context);
        for (const passage of passagesIn(dossier)) {
            for (const { start, end, text } of passage.kind === 'slo' ? guaranteesIn(passage) : []) {
                context.report({
                    message: message(language => language === 'fr'
                        ? `Un objectif est dit ${quote(text, 'fr')} : ce qui est garanti est un engagement. Placez-le dans les niveaux de service, ou dites « visé ».`
                        : `An objective is called ${quote(text, 'en')}: what is guaranteed is a commitment. Move it to the service levels, or say "targeted".`),
                    place: passage.place(start, end)
                });
            }
        }
    }
};

function checkAvailability(dossier: Dossier, { report }: RuleContext): void {
    const [committed, ...others] = effectiveOf(dossier, 'sla', 'availability');
    const promise = meaningOf(committed?.value);
    if (!committed || others.length > 0 || promise.type !== 'percent') {
        return;
    }
    for (const objective of effectiveOf(dossier, 'slo', 'availability')) {
        const target = meaningOf(objective.value);
        // The same figure over another period is another measure.
        if (target.type !== 'percent' || target.percent >= promise.percent || target.per.join() !== promise.per.join()) {
            continue;
        }
        report({
            message: message(language => {
                const [slo, sla] = [objective, committed].map(({ value }) => plainValue(dossier, value, language));
                return language === 'fr'
                    ? `Disponibilité : l'objectif (${slo}) est moins exigeant que l'engagement (${sla}). Relevez l'objectif, ou supprimez-le.`
                    : `Availability: the objective (${slo}) asks less than the commitment (${sla}). Raise the objective, or delete it.`;
            }),
            place: valuePlace(objective),
            related: [relatedValue(dossier, committed, { fr: 'Engagement', en: 'Commitment' })],
            fixes: [replaceValueFix(dossier, objective, spellingOf(committed.value), message(language => language === 'fr' ? `Aligner sur l'engagement : ${plainValue(dossier, committed.value, 'fr')}` : `Align with the commitment: ${plainValue(dossier, committed.value, 'en')}`), true)]
        });
    }
}

const GUARANTEE = /(?<!\p{L})(?:garanti(?:es?|s|t|ssent|r)?|guarantee(?:s|d)?)(?!\p{L})/giu;
const DENIED = /(?:(?<!\p{L})(?:ne|n['’]|non|not|no|nor|sans|without|pas)(?:\s+\p{L}+){0,3}\s*|n['’]\p{L}+\s+(?:\p{L}+\s+){0,2})$/iu;

/** Words of guarantee that are not denied: « n'est pas garanti », "not guaranteed" say what an objective is. */
const guaranteesIn = reader(text => [...text.matchAll(GUARANTEE)]
    .filter(({ index, 0: word }) => !DENIED.test(text.slice(Math.max(0, index - 40), index)) && !/^\s*(?:pas|point|nullement)(?!\p{L})/iu.test(text.slice(index + word.length)))
    .map(({ index, 0: word }) => ({ start: index, end: index + word.length, text: word })));
