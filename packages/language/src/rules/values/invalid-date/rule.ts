import type { AstNode } from 'langium';
import { replaceEdit } from '../../../model/edits.js';
import { formatDate } from '../../../wording/format.js';
import { nodesOf } from '../../../model/nodes.js';
import type { Rule, RuleContext } from '../../rule.js';

export const invalidDate: Rule = {
    id: 'invalid-date',
    domain: 'values',
    level: 'error',
    reads: 'structure',
    title: { fr: 'Une date doit exister dans le calendrier', en: 'A date must exist in the calendar' },
    sources: ['ISO 8601'],
    checkFile({ document }, context) {
        for (const node of [...nodesOf(document, 'DateItem'), ...nodesOf(document, 'DateValue'), ...nodesOf(document, 'Signatory')]) {
            checkDate(node, node.date, context);
        }
    }
};

function checkDate(node: AstNode, date: string | undefined, { report }: RuleContext): void {
    const [year = 0, month = 0, day = 0] = date?.split('-').map(Number) ?? [];
    if (date === undefined || month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)) {
        return;
    }
    const place = { node, property: 'date' };
    const last = month >= 1 && month <= 12 && day > 0 ? `${date.slice(0, 8)}${daysIn(year, month)}` : undefined;
    report({
        place,
        message: last === undefined
            ? { fr: `« ${date} » n'est pas une date : écrivez année-mois-jour, comme 2026-03-31.`, en: `"${date}" is no date: write year-month-day, such as 2026-03-31.` }
            : { fr: `Le ${date} n'existe pas : ce mois finit le ${formatDate(last, 'fr')}.`, en: `There is no ${date}: that month ends on ${formatDate(last, 'en')}.` },
        fixes: last === undefined ? [] : [{
            title: { fr: `Remplacer par « ${last} »`, en: `Replace by "${last}"` },
            edits: () => [replaceEdit(place, last)]
        }]
    });
}

/** In the Gregorian calendar; `month` from 1. */
function daysIn(year: number, month: number): number {
    return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
