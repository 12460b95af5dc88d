import { isClause, type Clause, type DossierDocument } from '../../../generated/ast.js';
import { articlesOf } from '../../../model/numbering.js';
import type { Dossier } from '../../../model/dossier.js';
import { replaceEdit } from '../../../model/edits.js';
import type { Fix, Message } from '../../../model/finding.js';
import { typedNumber } from '../../../prose/cross-references.js';
import type { Rule } from '../../rule.js';

export const articleNumbering: Rule = {
    id: 'article-numbering',
    aliases: ['MSP320'],
    domain: 'definitions',
    level: 'warning',
    title: { fr: 'Les numéros d\'articles écrits à la main devraient se suivre', en: 'Article numbers that are typed should follow each other' },
    sources: ['Pratique professionnelle'],
    checkDossier(dossier, { report }) {
        for (const document of dossier.documents) {
            const seen = new Map<string, Clause>();
            let last: readonly number[] | undefined;
            for (const { clause, number, printed } of typedArticles(dossier, document)) {
                const parts = number.split('.').map(Number);
                const first = seen.get(number);
                const problem = first ? twice(number) : last && skips(last, parts) ? missing(last, parts) : number !== printed ? differs(number, printed) : undefined;
                if (problem) {
                    report({
                        place: { node: clause, property: 'heading' },
                        message: problem,
                        related: first ? [{ place: { node: first, property: 'heading' }, message: { fr: `L'autre article ${number}`, en: `The other article ${number}` } }] : [],
                        fixes: [withoutNumber(clause)]
                    });
                }
                seen.set(number, seen.get(number) ?? clause);
                last = parts;
            }
        }
    }
};

function typedArticles(dossier: Dossier, document: DossierDocument): { clause: Clause; number: string; printed: string }[] {
    return articlesOf(dossier, document).flatMap(({ node, number: printed }) => {
        const number = isClause(node) ? typedNumber(node.heading) : undefined;
        return isClause(node) && number !== undefined ? [{ clause: node, number, printed }] : [];
    });
}

/** Whether a number leaves some out after the last one of its depth: 4 then 6, 4.1 then 4.3; 4.2 then 5 does not. */
function skips(last: readonly number[], next: readonly number[]): boolean {
    const depth = next.length - 1;
    const before = last.slice(0, depth);
    const sameParent = before.every((part, index) => part === next[index]) && last.length >= next.length;
    return sameParent ? next[depth]! > last[depth]! + 1 : next.length > last.length && next[depth]! > 1;
}

function twice(number: string): Message {
    return {
        fr: `L'article ${number} figure deux fois. Retirez les numéros des titres : ils sont donnés à l'impression, et les renvois entre accolades les suivent.`,
        en: `Article ${number} appears twice. Remove numbers from headings: they are given when the contract is printed, and references in braces follow them.`
    };
}

function missing(last: readonly number[], next: readonly number[]): Message {
    const number = [...next.slice(0, -1), (last.length >= next.length ? last[next.length - 1]! : 0) + 1].join('.');
    return {
        fr: `L'article ${number} manque avant l'article ${next.join('.')}. Rétablissez-le, ou retirez les numéros des titres : ils sont donnés à l'impression.`,
        en: `Article ${number} is missing before article ${next.join('.')}. Restore it, or remove numbers from headings: they are given when the contract is printed.`
    };
}

function differs(typed: string, printed: string): Message {
    return {
        fr: `Le titre annonce l'article ${typed}, qui sera imprimé sous le numéro ${printed || '(aucun)'}. Retirez le numéro du titre.`,
        en: `The heading announces article ${typed}, which is printed as ${printed || '(no number)'}. Remove the number from the heading.`
    };
}

function withoutNumber(clause: Clause): Fix {
    return {
        title: { fr: 'Retirer le numéro du titre', en: 'Remove the number from the heading' },
        preferred: true,
        batch: { id: 'typed-article-numbers', title: { fr: 'Retirer tous les numéros des titres', en: 'Remove every number from headings' } },
        edits: () => {
            const rest = clause.heading!.replace(/^\s*(?:article|art\.|clause|section)?\s*\d+(?:\.\d+)*\s*[.):–—-]*\s*/iu, '');
            return rest === '' ? [] : [replaceEdit({ node: clause, property: 'heading' }, JSON.stringify(rest))];
        }
    };
}
