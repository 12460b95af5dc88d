import { excusedEvents, type EventSort } from '../force-majeure-events.js';
import type { Rule } from '../../rule.js';
import { message, quote } from '../../kit/suggestions.js';

/** Events that a provider of IT services is expected to foresee or to avoid. */
const AVOIDABLE: readonly EventSort[] = ['attack', 'supplier', 'strike', 'power', 'breakdown'];

export const forceMajeureOverbroad: Rule = {
    id: 'force-majeure-overbroad',
    aliases: ['MSP614'],
    domain: 'liability',
    level: 'warning',
    reads: 'structure',
    title: { fr: 'La force majeure ne devrait pas couvrir ce que le prestataire doit prévenir', en: 'Force majeure should not cover what the provider must prevent' },
    sources: ['C. civ., art. 1218', 'CA Paris, 7 févr. 2020'],
    checkDossier(dossier, { report }) {
        for (const { event: { passage, start, end }, again } of excusedEvents(dossier, ...AVOIDABLE)) {
            report({
                place: passage.place(start, end),
                message: message(language => {
                    const name = quote(passage.text.slice(start, end).replace(/\s+/g, ' '), language);
                    return language === 'fr'
                        ? `${name} en force majeure : refusé par les tribunaux si l'événement était prévisible ou évitable. Réservez le cas où les mesures convenues étaient appliquées.`
                        : `${name} as force majeure: courts refuse it where the event was foreseeable or avoidable. Reserve the case where the agreed measures were applied.`;
                }),
                related: again
            });
        }
    }
};
