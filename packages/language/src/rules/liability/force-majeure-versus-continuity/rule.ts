import { headOf } from '../../../model/tree.js';
import { phrasesIn } from '../../../prose/readings.js';
import { excusedEvents, type EventSort } from '../force-majeure-events.js';
import type { Rule } from '../../rule.js';
import { message, quote } from '../../kit/suggestions.js';

/** Articles that may say that the plan applies all the same. */
const SAYING: ReadonlySet<string> = new Set(['force-majeure', 'continuity', 'backup']);

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
        if (!plan || phrasesIn(dossier, 'plan-applies-anyway').some(({ passage }) => passage.kind !== undefined && SAYING.has(passage.kind))) {
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
