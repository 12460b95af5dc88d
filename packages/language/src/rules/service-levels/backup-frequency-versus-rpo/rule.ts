import { relatedValue } from '../../kit/conflict-wording.js';
import { compareStatements, effectiveOf, message, plainValue, replaceValueFix, valuePlace } from '../../kit/effective-values.js';
import type { Rule } from '../../rule.js';

export const backupFrequencyVersusRpo: Rule = {
    id: 'backup-frequency-versus-rpo',
    aliases: ['MSP440'],
    domain: 'service-levels',
    level: 'error',
    reads: 'structure',
    title: { fr: 'L\'intervalle des sauvegardes doit tenir la perte de données promise', en: 'The interval between backups must keep to the data loss promised' },
    sources: ['Arithmetic: what was written since the last backup is lost', 'Pratique professionnelle'],
    checkDossier(dossier, { report }) {
        for (const interval of effectiveOf(dossier, 'backup', 'frequency')) {
            const rpo = effectiveOf(dossier, 'continuity', 'rpo').find(statement => compareStatements(interval, statement) === 'greater');
            if (!rpo) {
                continue;
            }
            report({
                message: message(language => {
                    const [every, loss] = [interval, rpo].map(({ value }) => plainValue(dossier, value, language));
                    return language === 'fr'
                        ? `Un intervalle de ${every} entre deux sauvegardes ne permet pas un RPO de ${loss}. Rapprochez les sauvegardes, ou acceptez une perte plus grande.`
                        : `An interval of ${every} between backups cannot give an RPO of ${loss}. Back up more often, or accept a greater loss.`;
                }),
                place: valuePlace(interval),
                related: [relatedValue(dossier, rpo, { fr: 'Perte de données maximale (RPO)', en: 'Recovery point objective (RPO)' })],
                fixes: [replaceValueFix(dossier, interval, rpo.value.$cstNode?.text ?? '?', message(language => {
                    const value = plainValue(dossier, rpo.value, language);
                    return language === 'fr' ? `Sauvegarder toutes les ${value}` : `Back up every ${value}`;
                }), true)]
            });
        }
    }
};
