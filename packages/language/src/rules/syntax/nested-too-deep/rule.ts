import { unreadIn } from '../../../grammar/lexing.js';
import { MOST_NESTED } from '../../../grammar/nesting.js';
import { nodesOf } from '../../../model/nodes.js';
import { structureOf } from '../../../prose/blocks.js';
import type { Message, Place } from '../../../model/finding.js';
import type { Rule } from '../../rule.js';
import { reportCapped } from '../syntax-problems.js';

const UNREAD: Message = {
    fr: `Plus de ${MOST_NESTED} niveaux imbriqués : la suite n'est pas lue. Supprimez les signes répétés, ou mettez ce passage à part.`,
    en: `More than ${MOST_NESTED} levels inside one another: what follows is not read. Remove the repeated signs, or write this part separately.`
};

export const nestedTooDeep: Rule = {
    id: 'nested-too-deep',
    domain: 'syntax',
    level: 'error',
    unread: true,
    title: { fr: 'Les parenthèses, accolades et passages ne doivent pas s\'imbriquer sans fin', en: 'Brackets and passages must not nest without end' },
    sources: ['Language guide: values and conditions'],
    checkFile({ document }, context) {
        const root = document.parseResult.value;
        const text = document.textDocument.getText();
        const cut = unreadIn(document).map(({ offset, end }): Place => ({ node: root, range: { offset, end: firstLine(text, offset, end) } }));
        const marks = [...nodesOf(document, 'IfMark'), ...nodesOf(document, 'EachMark')];
        const passages = [...new Set(marks.map(mark => mark.$container))].flatMap(prose => structureOf(prose).tooDeep.slice(-1)).map((node): Place => ({ node }));
        reportCapped([...cut, ...passages], context, place => ({ place, message: UNREAD }), count => ({
            fr: `Et ${count} autres passages trop imbriqués, qui ne sont pas lus.`,
            en: `And ${count} more that are nested too deep and not read.`
        }));
    }
};

/** Half a file may be meant: what is marked is where it begins. */
function firstLine(text: string, offset: number, end: number): number {
    const newline = text.indexOf('\n', offset);
    return newline < 0 ? end : Math.min(end, newline);
}
