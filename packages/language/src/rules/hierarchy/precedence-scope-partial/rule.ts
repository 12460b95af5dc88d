import type { DossierDocument } from '../../../generated/ast.js';
import type { Dossier } from '../../../model/dossier.js';
import type { Language } from '../../../model/finding.js';
import { ownProseOf } from '../../../prose/clause-texts.js';
import { documentsToRank } from '../precedence-fixes.js';
import { reader, sentenceAround } from '../../../prose/passages.js';
import type { Rule } from '../../rule.js';
import { message, quote } from '../../kit/suggestions.js';

export const precedenceScopePartial: Rule = {
    id: 'precedence-scope-partial',
    aliases: ['MSP224'],
    domain: 'hierarchy',
    level: 'warning',
    title: { fr: 'L\'ordre de priorité devrait couvrir tous les documents', en: 'The order of precedence should cover all documents' },
    sources: ['C. civ., art. 1189'],
    checkDossier(dossier, { report }) {
        const own = dossier.precedence.statements.filter(({ stater }) => stater === dossier.root);
        const pair = own.length > 0 ? undecidedPair(dossier) : undefined;
        if (pair) {
            report({
                place: { node: own[0]!.statement },
                message: message(language => {
                    const [a, b] = pair.map(document => quote(dossier.titleOf(document), language));
                    return language === 'fr'
                        ? `L'ordre de priorité ne dit pas lequel prévaut de ${a} et de ${b}. Rangez tous les documents dans un seul ordre.`
                        : `The order of precedence does not say which of ${a} and ${b} prevails. Rank all documents in one order.`;
                }),
                related: own.slice(1).map(({ statement }) => ({ place: { node: statement }, message: { fr: 'Autre partie de l\'ordre', en: 'Another part of the order' } }))
            });
        }
        for (const passage of documentsToRank(dossier).length > 1 ? ownProseOf(dossier, 'document-hierarchy') : []) {
            for (const [start, end] of limitsIn[dossier.languageOf(passage.document)](passage)) {
                const phrase = passage.text.slice(start, end);
                report({
                    place: passage.place(start, end),
                    message: {
                        fr: `Le texte ne règle la priorité qu'« ${phrase} » : étendez-la à tous les documents, le contrat compris.`,
                        en: `The text settles precedence only "${phrase}": extend it to all documents, the contract included.`
                    }
                });
            }
        }
    }
};

/** The first two documents that the order names, and of which it does not say which prevails. */
function undecidedPair(dossier: Dossier): [DossierDocument, DossierDocument] | undefined {
    const { precedence } = dossier;
    const circular = new Set(precedence.cycles().flat().flatMap(({ higher, lower, stater }) => stater === dossier.root ? [higher, lower] : []));
    const ranked = documentsToRank(dossier).filter(document => precedence.isRanked(document) && !circular.has(document));
    // One statement that names them all decides all of them.
    if (precedence.statements.some(({ stater, ranks }) => stater === dossier.root && isWithin(ranked, ranks.flat()))) {
        return undefined;
    }
    for (const [index, a] of ranked.entries()) {
        const b = ranked.slice(index + 1).find(other => precedence.prevails(a, other) === undefined && !precedence.sameRank(a, other));
        if (b) {
            return [a, b];
        }
    }
    return undefined;
}

function isWithin<T>(items: readonly T[], all: readonly T[]): boolean {
    const known = new Set(all);
    return items.every(item => known.has(item));
}

const BETWEEN: Readonly<Record<Language, RegExp>> = {
    fr: /\bentre\s+elles\s*,\s*les\s+annexes(?!\s+et\s)|\bles\s+annexes\s+(?:prévalent|priment)\s+entre\s+elles|\bentre\s+(?:les\s+|elles\s+)?(?:seules?\s+|différentes\s+)?(?:annexes|documents?\s+(?:techniques?|financiers?))(?!\s+et\s)/giu,
    en: /\b(?:between|among)\s+the\s+(?:annexes|schedules|technical\s+documents|financial\s+documents)(?!\s+and\s)/giu
};
const ORDER: Readonly<Record<Language, RegExp>> = {
    fr: /préva|priorité|contradiction|l['’]emporte|prime/iu,
    en: /prevail|precedence|priority|conflict|contradiction/iu
};

const limitsIn = { fr: reader(text => limits(text, 'fr')), en: reader(text => limits(text, 'en')) };

function limits(text: string, language: Language): (readonly [number, number])[] {
    return [...text.matchAll(BETWEEN[language])].flatMap(match => {
        const [from, to] = [match.index, match.index + match[0].length];
        const { start, end } = sentenceAround(text, from, to);
        return ORDER[language].test(text.slice(start, end)) ? [[from, to] as const] : [];
    });
}
