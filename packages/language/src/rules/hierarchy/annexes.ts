/** Which annexes a dossier has, by the number or letter of their titles, and which its documents speak of. */
import type { DossierDocument } from '../../generated/ast.js';
import type { Dossier } from '../../model/dossier.js';
import type { Place } from '../../model/finding.js';
import { nodesIn } from '../../model/nodes.js';
import { fold } from '../../model/values.js';
import { isRunningText, passagesIn, passagesOf, reader } from '../../prose/passages.js';

/** The whole word: "Annexe sécurité" is no annex E. */
const WORD = /^\W*(?:annexes?|annex|schedules?|appendix|appendices)(?!\p{L})\s*/iu;
const NUMBER = '(?:n[°o]\\.?\\s*)?(\\d{1,2}|[IVX]{1,4}|[A-HJ-Z])';
/** Case matters for the letter, and what follows: "Annexe d'accueil" is no annex D. */
const AT_START = new RegExp(`^${NUMBER}(?![\\p{L}\\p{N}'’])`, 'u');
/** Case matters for the number: "annexe a" is no annex A. */
const CITED = new RegExp(`(?<![\\p{L}\\p{N}])([Aa]nnexe|ANNEXE|[Aa]nnex|ANNEX|[Ss]chedule|[Aa]ppendix)\\s+(?:(?:financière|technique|tarifaire|juridique|sécurité)\\s+(?=n[°o]))?${NUMBER}(?![\\p{L}\\p{N}-])`, 'gu');
/** The annex of a law, a standard or of another text. */
const OF_ANOTHER = /^\s*,?\s*(?:à|au|aux|du|de|des|of|to)\s+(?:la\s+|l['’]|the\s+)?(?:présente?\s+)?(?:règlement|directive|décision|décret|arrêté|loi|norme|CCAG|code|ordonnance|OPDo|référentiel|lignes|convention|regulation|directive|decision|ordinance|act|standard|ISO|guidelines|clauses? contractuelles? types?|clauses? types?|CCT(?!P)|SCC|(?:EU\s+|UK\s+)?standard contractual|(?:SCC|EU)\s+clauses)/iu;

/** Most paragraphs speak of no annex. */
const MAY_CITE = /annex|schedule|appendix/i;

const ROMAN: readonly string[] = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** `3`, `III` and `n° 3` are one annex. */
function normal(number: string): string {
    const roman = ROMAN.indexOf(number.toUpperCase());
    return roman > 0 ? String(roman) : number.toUpperCase();
}

/** The number or letter of an annex, as its title gives it; a document that is being typed may have no name yet. */
export function annexNumber(document: DossierDocument): string | undefined {
    const name = ((document as Partial<DossierDocument>).name ?? '').replace(/(\D)(\d)/, '$1 $2');
    const [number] = [document.title ?? '', name].flatMap(text => numberAfterWord(text) ?? []);
    return number === undefined ? undefined : normal(number);
}

function numberAfterWord(text: string): string | undefined {
    const word = WORD.exec(text);
    return word ? AT_START.exec(text.slice(word[0].length))?.[1] : undefined;
}

export interface AnnexCitation {
    readonly number: string;
    readonly text: string;
    readonly place: Place;
    readonly document: DossierDocument;
}

const KEY = Symbol('annexes cited in a dossier');

const cited = reader(text => MAY_CITE.test(text) ? [...text.matchAll(CITED)]
    .filter(match => !OF_ANOTHER.test(text.slice(match.index + match[0].length, match.index + match[0].length + 60)))
    .map(match => ({ number: normal(match[2]!), text: match[0], start: match.index })) : []);

/** Every "Annexe 3" in running text. */
export function annexCitations(dossier: Dossier): readonly AnnexCitation[] {
    const known = dossier.memo.get(KEY) as readonly AnnexCitation[] | undefined;
    const found = known ?? passagesIn(dossier).filter(isRunningText).flatMap(passage => cited(passage).map((citation): AnnexCitation => ({
        number: citation.number, text: citation.text, document: passage.document, place: passage.place(citation.start, citation.start + citation.text.length)
    })));
    dossier.memo.set(KEY, found);
    return found;
}

/** Whether a path, a quotation, a rank, a citation or a title in the text makes a document part of the contract. */
export function isIncorporated(dossier: Dossier, document: DossierDocument): boolean {
    const number = annexNumber(document);
    if (dossier.precedence.isRanked(document) || number !== undefined && annexCitations(dossier).some(citation => citation.number === number && citation.document !== document)) {
        return true;
    }
    const title = fold(document.title ?? '');
    return dossier.documents.filter(other => other !== document).some(other =>
        nodesIn(other, 'PathSegment').some(segment => segment.target?.$refText === document.name)
        || nodesIn(other, 'Precedence').some(({ ranks }) => ranks.some(rank => rank.documents.some(reference => reference.$refText === document.name)))
        || title.length > 3 && passagesOf(other).some(passage => isRunningText(passage) && fold(passage.text).includes(title)));
}
