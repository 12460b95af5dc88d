import { underGdpr } from '../../model/data-law.js';
import { replaceEdit } from '../../model/edits.js';
import type { FactStatement } from '../../model/effective-facts.js';
import { lowered, type Fix, type Level } from '../../model/finding.js';
import { contradicts, durationBounds, meaningOf } from '../../model/values.js';
import { PREVAILS, relatedValue, shownValue, valuePlace } from '../conflict-wording.js';
import type { Rule } from '../rule.js';
import { message } from '../suggestions.js';

const HOURS = 60;
/** Beyond this the controller, which has 72 hours itself, can hardly act: a practice threshold, not a legal limit. */
const SLOW = 48 * HOURS;
const CONTROLLER = 72 * HOURS;

export const breachNoticeTooSlow: Rule = {
    id: 'breach-notice-too-slow',
    aliases: ['MSP127'],
    domain: 'data-protection',
    level: 'warning',
    reads: 'structure',
    title: { fr: 'Le sous-traitant devrait signaler une violation assez tôt', en: 'The processor should report a breach early enough' },
    sources: ['GDPR art. 33(1)-(2)', 'EDPB Guidelines 07/2020', 'Professional practice for the 48 hours'],
    checkDossier(dossier, { report }) {
        const subject = underGdpr(dossier) ? dossier.facts.subject('data-protection', 'breach-notice') : undefined;
        const prevailing = subject?.prevailing;
        for (const statement of subject?.statements ?? []) {
            const gaveWay = prevailing !== undefined && statement !== prevailing;
            const level = gaveWay && !contradicts(statement.value, prevailing.value) ? undefined : levelOf(statement);
            if (!level) {
                continue;
            }
            report({
                // A value that gives way still misleads whoever reads its document.
                level: gaveWay ? lowered(level.level) : level.level,
                message: message(language => {
                    const value = shownValue(dossier, statement, language);
                    return language === 'fr'
                        ? `Alerte en ${value} : la loi impose « dans les meilleurs délais » et le responsable n'a lui-même que 72 heures${level.business ? ', week-ends compris' : ''}. Ramenez le délai à 24 heures.`
                        : `Breach notice of ${value}: the law says "without undue delay" and the controller itself has only 72 hours${level.business ? ', weekends included' : ''}. Bring it down to 24 hours.`;
                }),
                place: valuePlace(statement),
                related: gaveWay ? [relatedValue(dossier, prevailing, PREVAILS)] : [],
                fixes: [fix(statement)]
            });
        }
    }
};

function levelOf({ value }: FactStatement): { level: Exclude<Level, 'off'>; business: boolean } | undefined {
    const meaning = meaningOf(value);
    if (meaning.type !== 'duration') {
        return undefined;
    }
    if (meaning.parts.some(({ clock }) => clock === 'business')) {
        return { level: 'error', business: true };
    }
    const low = durationBounds(meaning.parts)?.low ?? 0;
    return low > CONTROLLER ? { level: 'error', business: false } : low > SLOW ? { level: 'warning', business: false } : undefined;
}

function fix(statement: FactStatement): Fix {
    return {
        title: { fr: 'Fixer 24 heures', en: 'Set 24 hours' },
        preferred: true,
        edits: () => [replaceEdit(valuePlace(statement), '24 hours')]
    };
}
