import type { Dossier } from '../../../model/dossier.js';
import type { FactStatement } from '../../../model/effective-facts.js';
import { compare, meaningOf, type Meaning } from '../../../model/values.js';
import { alignFix, relatedValue } from '../../kit/conflict-wording.js';
import { effectiveOf, message, plainValue, valuePlace } from '../../kit/effective-values.js';
import type { Rule, RuleContext } from '../../rule.js';
import { names } from '../../kit/tested-values.js';

/** The notice of the client and that of the provider, for the same departure. */
const PAIRS = [
    { kind: 'termination', client: 'convenience-notice', provider: 'provider-convenience-notice' },
    { kind: 'renewal', client: 'notice', provider: 'provider-notice' }
] as const;

export const noticeAsymmetric: Rule = {
    id: 'notice-asymmetric',
    aliases: ['MSP509'],
    domain: 'term-and-exit',
    level: 'information',
    reads: 'structure',
    title: { fr: 'Le client devrait pouvoir partir aux mêmes conditions que le prestataire', en: 'The client should be able to leave on the provider\'s terms' },
    sources: ['C. civ., art. 1171', 'C. com., art. L442-1, I, 2°'],
    checkDossier(dossier, context) {
        for (const { kind, client, provider } of PAIRS) {
            for (const own of effectiveOf(dossier, kind, client)) {
                for (const other of effectiveOf(dossier, kind, provider)) {
                    compareNotices(dossier, own, other, context);
                }
            }
        }
        for (const causes of effectiveOf(dossier, 'termination', 'provider-causes')) {
            const alone = names(dossier, 'termination', 'provider-causes', 'convenience') && !names(dossier, 'termination', 'client-causes', 'convenience')
                && effectiveOf(dossier, 'termination', 'convenience-notice').length === 0;
            if (alone) {
                context.report({
                    place: valuePlace(causes),
                    message: {
                        fr: 'Seul le prestataire peut résilier sans motif : ouvrez la même faculté au client, ou supprimez-la.',
                        en: 'Only the provider may terminate for convenience: give the client the same right, or delete it.'
                    },
                    related: effectiveOf(dossier, 'termination', 'client-causes').map(other => relatedValue(dossier, other, { fr: 'Motifs du client', en: 'The client\'s grounds' }))
                });
            }
        }
    }
};

function compareNotices(dossier: Dossier, client: FactStatement, provider: FactStatement, { report }: RuleContext): void {
    const order = compare(meaningOf(client.value), twice(meaningOf(provider.value)));
    if (order !== 'greater' && order !== 'equal') {
        return;
    }
    report({
        place: valuePlace(client),
        message: message(language => {
            const [own, other] = [client, provider].map(({ value }) => plainValue(dossier, value, language));
            return language === 'fr'
                ? `Préavis : ${own} pour le client, ${other} pour le prestataire. Alignez-les, ou expliquez l'écart.`
                : `Notice: ${own} for the client, ${other} for the provider. Align them, or explain the difference.`;
        }),
        related: [relatedValue(dossier, provider, { fr: 'Préavis du prestataire', en: 'The provider\'s notice' })],
        fixes: [alignFix(dossier, client, provider)]
    });
}

function twice(meaning: Meaning): Meaning {
    return meaning.type === 'duration' ? { ...meaning, parts: meaning.parts.map(part => ({ ...part, amount: part.amount * 2 })) } : meaning;
}
