import { structureOf } from '../../../prose/blocks.js';
import { nodesOf } from '../../../model/nodes.js';
import type { Message } from '../../../model/finding.js';
import type { ProseMark } from '../../../prose/spans.js';
import type { Rule } from '../../rule.js';

const MESSAGES: Readonly<Record<ProseMark['$type'], Message>> = {
    IfMark: { fr: 'Ce passage conditionnel n\'a pas de fin : ajoutez « {end} » après lui.', en: 'This conditional passage has no end: add "{end}" after it.' },
    EachMark: { fr: 'Cette répétition n\'a pas de fin : ajoutez « {end} » après elle.', en: 'This repetition has no end: add "{end}" after it.' },
    ElseMark: { fr: '« {else} » ne répond à aucun « {if …} » ouvert : supprimez-le, ou ouvrez le passage.', en: '"{else}" answers no open "{if …}": remove it, or open the passage.' },
    EndMark: { fr: '« {end} » ne ferme rien : supprimez-le. Un fait nommé « end » se cite avec sa clause, par exemple « {term.end} ».', en: '"{end}" closes nothing: remove it. A fact called "end" is quoted with its clause, such as "{term.end}".' }
};

const MARKS = Object.keys(MESSAGES) as readonly ProseMark['$type'][];

export const unbalancedPassage: Rule = {
    id: 'unbalanced-passage',
    domain: 'syntax',
    level: 'error',
    reads: 'structure',
    title: { fr: 'Un passage conditionnel ou répété doit avoir un début et une fin', en: 'A conditional or repeated passage must have a beginning and an end' },
    sources: ['Language design: `{if …} … {else} … {end}` and `{each … as x} … {end}` go together'],
    checkFile({ document }, { report }) {
        const marks = MARKS.flatMap(type => nodesOf(document, type));
        for (const prose of new Set(marks.map(mark => mark.$container))) {
            structureOf(prose).unmatched.forEach(mark => report({ message: MESSAGES[mark.$type], place: { node: mark } }));
        }
    }
};
