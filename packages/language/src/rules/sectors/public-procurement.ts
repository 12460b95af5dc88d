/** What the rules on French public buyers have in common: the CCAG a contract refers to, and the departures it lists. */
import { isListValue } from '../../generated/ast.js';
import type { Dossier } from '../../model/dossier.js';
import { insertFact, replaceEdit } from '../../model/edits.js';
import type { Fix } from '../../model/finding.js';
import { passagesIn } from '../../prose/passages.js';
import { isUnder, textsOf } from '../kit/sector-facts.js';
import { message, quote } from '../kit/suggestions.js';

export const CLAUSE = 'sector-compliance';

export function isPublicContract(dossier: Dossier): boolean {
    return isUnder(dossier, 'MarchePublic');
}

/** Whether the contract refers to the general terms for information technology, and to no others. */
export function refersToCcagTic(dossier: Dossier): boolean {
    const references = textsOf(dossier, CLAUSE, 'general-terms');
    return references.length > 0 && references.every(({ text }) => /CCAG/i.test(text) && /\bTIC\b|technologies\s+de\s+l['’]information/i.test(text));
}

/** An article that closes the special terms with the list of departures. */
const CLOSING = /dérogation/i;
const ARTICLE = /(?<![\d.])(\d+(?:\.\d+)*)(?![\d])/g;

/** The articles that the contract lists as departed from, as a fact or in its closing article. */
export function listedDerogations(dossier: Dossier): readonly string[] {
    const facts = textsOf(dossier, CLAUSE, 'derogations').map(({ text }) => text);
    const closing = passagesIn(dossier).filter(({ clause }) => CLOSING.test(clause?.heading ?? '')).map(({ text }) => text);
    return [...facts, ...closing].flatMap(text => [...text.matchAll(ARTICLE)].map(([, article]) => article!));
}

/** An article is listed itself or with the article it is a part of. */
export function isListed(listed: readonly string[], article: string): boolean {
    return listed.some(entry => entry === article || article.startsWith(`${entry}.`));
}

/** Adds an article to the list of departures, where there is a clause to carry it. */
export function listFixes(dossier: Dossier, article: string): Fix[] {
    const [clause] = dossier.clausesOfKind(CLAUSE);
    const list = dossier.facts.subject(CLAUSE, 'derogations')?.statements.map(({ value }) => value).find(isListValue);
    const last = list?.values.at(-1);
    const entry = `"article ${article}"`;
    return clause ? [{
        title: message(language => language === 'fr' ? `Ajouter ${quote(`article ${article}`, 'fr')} à la liste des dérogations` : `Add ${quote(`article ${article}`, 'en')} to the list of departures`),
        preferred: true,
        edits: () => [last ? replaceEdit({ node: last }, `${last.$cstNode?.text ?? ''}, ${entry}`) : insertFact(clause, [`derogations: [${entry}]`])]
    }] : [];
}
