import { structureOf } from '../../model/prose-blocks.js';
import { nodesOf } from '../../model/nodes.js';
import type { Message } from '../../model/finding.js';
import type { ProseMark } from '../../model/prose.js';
import type { Rule } from '../rule.js';

const MESSAGES: Readonly<Record<ProseMark['$type'], Message>> = {
    IfMark: { fr: 'Ce passage conditionnel n\'a pas de fin : ajoutez « {end} » après lui.', en: 'This conditional passage has no end: add "{end}" after it.' },
    EachMark: { fr: 'Cette répétition n\'a pas de fin : ajoutez « {end} » après elle.', en: 'This repetition has no end: add "{end}" after it.' },
    ElseMark: { fr: '« {else} » ne répond à aucun « {if …} » ouvert : supprimez-le, ou ouvrez le passage.', en: '"{else}" answers no open "{if …}": remove it, or open the passage.' },
    EndMark: { fr: '« {end} » ne ferme rien : supprimez-le. Un fait nommé « end » se cite avec sa clause, par exemple « {term.end} ».', en: '"{end}" closes nothing: remove it. A fact called "end" is quoted with its clause, such as "{term.end}".' }
};

export const unbalancedPassage: Rule = {
    id: 'unbalanced-passage',
    domain: 'syntax',
    level: 'error',
    title: { fr: 'Un passage conditionnel ou répété doit avoir un début et une fin', en: 'A conditional or repeated passage must have a beginning and an end' },
    sources: ['Language design: `{if …} … {else} … {end}` and `{each … as x} … {end}` go together'],
    checkFile({ document }, { report }) {
        for (const prose of nodesOf(document, 'Prose')) {
            if (prose.parts.length > 1) {
                structureOf(prose).unmatched.forEach(mark => report({ message: MESSAGES[mark.$type], place: { node: mark } }));
            }
        }
    }
};
