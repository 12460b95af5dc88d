import { underGdpr } from '../../../law/data-law.js';
import type { FactStatement } from '../../../model/effective-facts.js';
import { lowered, type Fix, type Level, type Message } from '../../../model/finding.js';
import type { Dossier } from '../../../model/dossier.js';
import { contradicts, durationBounds, meaningOf, type Meaning } from '../../../model/values.js';
import { breachSentences } from '../breach-notices.js';
import { namesRole, ownProseOf } from '../../../prose/clause-texts.js';
import { PREVAILS, relatedValue, shownValue, valuePlace } from '../../kit/conflict-wording.js';
import { quote, replaceValueFix } from '../../kit/effective-values.js';
import { reader } from '../../../prose/passages.js';
import type { Rule, RuleContext } from '../../rule.js';
import { figuresAndWordsIn } from '../../../prose/worded-figures.js';
import { message } from '../../kit/suggestions.js';

const HOURS = 60;
/** Beyond this the controller, which has 72 hours itself, can hardly act: a practice threshold, not a legal limit. */
const SLOW = 48 * HOURS;
const CONTROLLER = 72 * HOURS;

export const breachNoticeTooSlow: Rule = {
    id: 'breach-notice-too-slow',
    aliases: ['MSP127'],
    domain: 'data-protection',
    level: 'warning',
    title: { fr: 'Le sous-traitant devrait signaler une violation assez tôt', en: 'The processor should report a breach early enough' },
    sources: ['GDPR art. 33(1)-(2)', 'EDPB Guidelines 07/2020', 'Professional practice for the 48 hours'],
    checkDossier(dossier, { report }) {
        const subject = underGdpr(dossier) ? dossier.facts.subject('data-protection', 'breach-notice') : undefined;
        const prevailing = subject?.prevailing;
        for (const statement of subject?.statements ?? []) {
            const gaveWay = prevailing !== undefined && statement !== prevailing;
            const level = gaveWay && !contradicts(statement.value, prevailing.value) ? undefined : levelOf(meaningOf(statement.value));
            if (!level) {
                continue;
            }
            report({
                // A value that gives way still misleads whoever reads its document.
                level: gaveWay ? lowered(level.level) : level.level,
                message: messageFor(language => shownValue(dossier, statement, language), level.business),
                place: valuePlace(statement),
                related: gaveWay ? [relatedValue(dossier, prevailing, PREVAILS)] : [],
                fixes: [fix(dossier, statement)]
            });
        }
        if (underGdpr(dossier) && !dossier.facts.isStated('data-protection', 'breach-notice')) {
            checkTexts(dossier, report);
        }
    }
};

/** The time within which a sentence promises to tell of a breach. One with several times speaks of more than that. */
const DEADLINE = /(?:(?:dans|sous|d['’]ici)\s+(?:un\s+délai\s+(?:maximal\s+|maximum\s+)?de\s+|les\s+|un\s+maximum\s+de\s+)?|au\s+plus\s+tard\s+(?:dans\s+les\s+)?|délai\s+(?:maximal\s+|maximum\s+)?(?:est\s+)?de\s+|within\s+(?:a\s+period\s+of\s+|a\s+maximum\s+of\s+)?|(?:no|not)\s+later\s+than\s+)$/iu;

const promisedIn = reader(text => breachSentences(text).flatMap(sentence => {
    const times = figuresAndWordsIn(sentence.text).filter(({ meaning }) => meaning.type === 'duration');
    const [time] = times;
    return time && times.length === 1 && DEADLINE.test(sentence.text.slice(0, time.start)) ? [{ sentence, time }] : [];
}));

/** Where no fact states the time, the text of the agreement may. */
function checkTexts(dossier: Dossier, report: RuleContext['report']): void {
    for (const passage of ownProseOf(dossier, 'data-protection')) {
        for (const { sentence, time } of promisedIn(passage)) {
            const level = levelOf(time.meaning);
            const clients = namesRole(dossier, passage, sentence.start, sentence.tellsAt, 'client') && !namesRole(dossier, passage, sentence.start, sentence.tellsAt, 'provider');
            if (level && !clients) {
                report({
                    level: level.level,
                    message: messageFor(language => quote(time.text, language), level.business),
                    place: passage.place(sentence.start + time.start, sentence.start + time.end)
                });
            }
        }
    }
}

function messageFor(value: (language: 'fr' | 'en') => string, business: boolean): Message {
    return message(language => language === 'fr'
        ? `Alerte en ${value('fr')} : la loi impose « dans les meilleurs délais » et le responsable n'a lui-même que 72 heures${business ? ', week-ends compris' : ''}. Ramenez le délai à 24 heures.`
        : `Breach notice of ${value('en')}: the law says "without undue delay" and the controller itself has only 72 hours${business ? ', weekends included' : ''}. Bring it down to 24 hours.`);
}

function levelOf(meaning: Meaning): { level: Exclude<Level, 'off'>; business: boolean } | undefined {
    if (meaning.type !== 'duration') {
        return undefined;
    }
    if (meaning.parts.some(({ clock }) => clock === 'business')) {
        return { level: 'error', business: true };
    }
    const low = durationBounds(meaning.parts)?.low ?? 0;
    return low > CONTROLLER ? { level: 'error', business: false } : low > SLOW ? { level: 'warning', business: false } : undefined;
}

function fix(dossier: Dossier, statement: FactStatement): Fix {
    return replaceValueFix(dossier, statement, '24 hours', { fr: 'Fixer 24 heures', en: 'Set 24 hours' }, true);
}
