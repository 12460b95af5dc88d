import type { Dossier } from '../../../model/dossier.js';
import type { FactStatement } from '../../../model/effective-facts.js';
import { figuresIn } from '../../../prose/figures.js';
import type { Message } from '../../../model/finding.js';
import { fold, meaningOf } from '../../../model/values.js';
import { proseOf } from '../../../prose/clause-texts.js';
import { effectiveOf, replaceValueFix, valuePlace } from '../../kit/effective-values.js';
import { isRunningText, passagesOf, reader } from '../../../prose/passages.js';
import type { Rule, RuleContext } from '../../rule.js';

/** Who is waited for. */
const WAIT = /\b(?:attente|attend\w*|reponse|retour|wait\w*|pending|answer|reply|response)\b/;
const OTHERS = /\b(?:client\w*|customer|utilisateurs?|users?|tiers|editeurs?|fournisseurs?|operateurs?|third.part\w+|vendors?|suppliers?|publishers?|carriers?)\b/;
/** What leaves a trace, or sets a limit. */
const TRACE = /\b(?:trac\w+|tickets?|consign\w+|inscri\w+|enregistr\w+|journal\w*|horodat\w+|mention\w*|notifi\w+|par ecrit|logg?\w*|record\w*|time.?stamp\w*|in writing|au plus|maximum|maximal\w*|at most|no more than|limit\w+|dans la limite)\b/;

const MESSAGE: Message = {
    fr: 'Le délai est suspendu dans l\'attente d\'un autre, sans limite ni trace : exigez une mention au ticket, ou fixez une durée maximale.',
    en: 'The clock stops while waiting for somebody else, without limit or trace: require a record in the ticket, or set a longest time.'
};

export const slaStopClockOpen: Rule = {
    id: 'sla-stop-clock-open',
    aliases: ['MSP413'],
    domain: 'service-levels',
    level: 'information',
    title: { fr: 'Une suspension du délai devrait être tracée ou limitée', en: 'A stop of the clock should be recorded or limited' },
    sources: ['Pratique professionnelle'],
    checkDossier(dossier, context) {
        const { report } = context;
        checkTexts(dossier, context);
        for (const statement of effectiveOf(dossier, 'sla', 'clock-stop')) {
            const meaning = meaningOf(statement.value);
            const text = meaning.type === 'text' ? meaning.text : '';
            const folded = fold(text);
            if (!WAIT.test(folded) || !OTHERS.test(folded) || TRACE.test(folded) || figuresIn(text).length > 0 || isTracedInProse(dossier, statement)) {
                continue;
            }
            const source = statement.value.$cstNode?.text.replace(/"$/, '') ?? '"';
            const [fr, en] = [', tracée au ticket', ', recorded in the ticket'];
            report({
                message: MESSAGE,
                place: valuePlace(statement),
                fixes: [replaceValueFix(dossier, statement, `${source}${dossier.languageOf(statement.document) === 'fr' ? fr : en}"`, { fr: 'Exiger une mention au ticket', en: 'Require a record in the ticket' }, true)]
            });
        }
    }
};

const STOPS = /\b(?:susp\w+|interromp\w+|stop\w*|pause\w*)\b/;

const openStopsIn = reader(text => [...text.matchAll(/[^.;\n]+(?:\n(?!\s*\n)[^.;\n]+)*/g)].flatMap(({ 0: sentence, index }) => {
    const folded = fold(sentence);
    const open = STOPS.test(folded) && /\b(?:delais?|horloge|decompte|clock|times?)\b/.test(folded) && WAIT.test(folded) && OTHERS.test(folded) && !TRACE.test(folded) && !/\d|\uFFFC/.test(sentence) && !/\b(?:ne|n|not|no)\b/.test(folded);
    const lead = sentence.length - sentence.trimStart().length;
    return open ? [{ start: index + lead, end: index + sentence.trimEnd().length }] : [];
}));

/** Where no fact says what stops the clock, the text may. */
function checkTexts(dossier: Dossier, { report }: RuleContext): void {
    for (const passage of dossier.facts.isStated('sla', 'clock-stop') ? [] : proseOf(dossier, 'sla')) {
        const traced = passage.text.split(/[.;\n]\s/).map(fold).some(sentence => TRACE.test(sentence) && (STOPS.test(sentence) || WAIT.test(sentence)));
        for (const { start, end } of traced ? [] : openStopsIn(passage)) {
            report({ message: MESSAGE, place: passage.place(start, end) });
        }
    }
}

/** The text of the clause may ask for a trace; the model wording, which is printed where there is none, does. */
function isTracedInProse(dossier: Dossier, { clause, document }: FactStatement): boolean {
    const prose = passagesOf(document).filter(passage => passage.clause === clause && isRunningText(passage));
    return prose.length === 0 || prose.some(({ text }) => text.split(/[.;\n]\s/).map(fold).some(sentence => /\b(?:susp\w+|stop\w*|pause\w*)\b/.test(sentence) && TRACE.test(sentence)));
}
