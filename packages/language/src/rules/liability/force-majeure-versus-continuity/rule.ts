import { headOf } from '../../../model/tree.js';
import { proseOf } from '../../../prose/clause-texts.js';
import { excusedEvents, type EventSort } from '../force-majeure-events.js';
import type { Rule } from '../../rule.js';
import { message, quote } from '../../kit/suggestions.js';

/** The text says that the plan applies all the same. */
const PLAN_APPLIES = /ne\s+dispense\s+(?:pas|en\s+rien)[^.;]{0,80}(?:plan|reprise|sauvegarde|restaur)|(?:plan\s+de\s+(?:reprise|continuité)|sauvegardes?)[^.;]{0,60}(?:reste|demeure|s['’]appliqu)|does\s+not\s+excuse[^.;]{0,80}(?:plan|recovery|backup|restor)|(?:recovery|continuity)\s+plan[^.;]{0,60}(?:still\s+)?(?:applies|remains)/iu;

/** What backups and a recovery plan are made for. */
const RECOVERABLE: readonly EventSort[] = ['attack', 'power', 'disaster', 'breakdown'];

export const forceMajeureVersusContinuity: Rule = {
    id: 'force-majeure-versus-continuity',
    aliases: ['MSP615'],
    domain: 'liability',
    level: 'warning',
    title: { fr: 'La force majeure ne devrait pas excuser le sinistre que le plan de reprise doit parer', en: 'Force majeure should not excuse the disaster that the recovery plan is for' },
    sources: ['C. civ., art. 1170', 'C. civ., art. 1218'],
    checkDossier(dossier, { report }) {
        const [plan] = [...dossier.clausesOfKind('continuity'), ...dossier.clausesOfKind('backup')];
        if (!plan || proseOf(dossier, 'force-majeure', 'continuity', 'backup').some(({ text }) => PLAN_APPLIES.test(text))) {
            return;
        }
        for (const { event: { passage, start, end }, again } of excusedEvents(dossier, ...RECOVERABLE)) {
            report({
                place: passage.place(start, end),
                message: message(language => {
                    const name = quote(passage.text.slice(start, end).replace(/\s+/g, ' '), language);
                    return language === 'fr'
                        ? `${name} est excusé alors que la sauvegarde ou le plan de reprise est vendu pour y faire face. Ajoutez que la force majeure ne dispense pas d'appliquer le plan.`
                        : `${name} is excused although backup or the recovery plan is sold for it. Add that force majeure does not excuse from applying the plan.`;
                }),
                related: [{ place: headOf(plan), message: { fr: 'La clause qui doit parer à cet événement', en: 'The clause meant to withstand this event' } }, ...again]
            });
        }
    }
};
