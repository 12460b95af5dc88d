/** What a contract states of a party, from a sentence or from lines with labels: each in the fact of its own. */
import type { Language } from '@msp/language';
import { BLANK, isBlank } from './lines.js';
import { fold } from './party-words.js';

/** Facts of the kind `party` by name; an empty value is a blank. */
export type PartyFacts = Readonly<Record<string, string>>;

const FORMS = 'société|sasu?\\b|sarl\\b|s\\.?a\\.?r\\.?l\\.?(?=\\s)|eurl\\b|sa\\b|sci\\b|snc\\b|sca\\b|selarl\\b|scop\\b|association|groupement|établissement|entreprise|fondation|mutuelle|coopérative|auto-?entrepreneur|micro-?entrepreneur|entrepreneur'
    + '|an?\\s+(?:\\p{L}+\\s+){0,3}?(?:company|partnership|corporation|liability)|société anonyme|gmbh\\b|ag\\b';
/** Words with which another statement begins, without a comma before them. */
const NEXT = '(?=,|\\s*[;(\\n]|\\.(?:\\s|$)|$|\\s+(?:dont|ayant|immatricul|inscrit|enregistr|identifi|représent|sise?\\b|située?\\b|domicili|whose|with\\s+(?:its|a|company|registered|registration|number)|under\\s|having|registered\\s+(?:office|under|with|at)|located|agissant|n°))';

/** @param name the party's, whose last word may be its form: « ALPHA SARL » */
export function factsIn(text: string, language: Language, name = ''): PartyFacts {
    const facts: Record<string, string> = {};
    const set = (name: string, value: string | undefined): void => {
        const clean = value?.replace(/\s+/g, ' ').replace(/^[\s,;:]+|[\s,;.]+$/g, '').trim();
        if (clean) {
            // Blanks beside words are seen where they stand; a value of blanks alone is one.
            facts[name] = isBlank(clean) ? '' : clean;
        }
    };
    const form = new RegExp(`(?:^|[,\\n]|\\s–)\\s*(?:une?\\s+)?((?:${FORMS})[^,;(\\n]*?)${NEXT}`, 'iu').exec(text)?.[1];
    const capital = /au capital\s+(?:social\s+)?(?:de\s+)?((?:[\d\s.,\u00A0\u202F]*\d|[^\d\s,;]{1,40})\s*(?:€|euros?|EUR|francs suisses|CHF))/iu.exec(text)?.[0];
    const ofName = /\s(SASU?|S\.?A\.?R\.?L\.?|SA|EURL|SNC|SCI|SELARL)$/u.exec(name)?.[1];
    set('form', form === undefined ? capital && [ofName, capital].filter(Boolean).join(' ') : /capital/i.test(form) || capital === undefined ? form : `${form} ${capital}`);
    const number = '((?:CHE[- ]?)?[\\dA-Z]?\\d[\\d\\s.\u00A0\u202F-]{4,}\\d)';
    const town = /(?:RCS|registre du commerce(?: et des sociétés)?)\s+(?:de\s+|d['’]|du\s+)?(\p{Lu}[\p{L}-]*(?:[ -]\p{Lu}[\p{L}-]*)*?)(?=\s+(?:sous|N°|n°|numéro|SIREN)|\s+\d|[,;.\n]|$)/u.exec(text)?.[1];
    const digits = new RegExp(`(?:numéro|n°|number|no\\.?|SIRENE?|SIRET|RCS)\\s*(?:(?:RCS|SIRENE?|SIRET|unique|d['’]identification|de|is)\\s*|\\p{Lu}\\p{L}+\\s+){0,3}[:(]?\\s*${number}`, 'iu').exec(text)?.[1];
    set('registration', digits && (town && language === 'fr' && !/^(?:N|SIRE)/.test(town) ? `RCS ${town} ${digits}` : digits));
    set('vat', /\b((?:FR|BE|DE|LU|GB|IE|CHE)[\s-]?[\dA-Z]{2}[\d\s.]{8,12}\d)\b/u.exec(text)?.[1]);
    const until = '(?=,?\\s*(?:immatriculé|inscrit|identifié|enregistré|représenté|prise en la personne|agissant|dûment|ayant|au capital|registered (?:under|in|with)|represented|company number|with company|n° ?siret)|\\s*[;(\\n]|$)';
    set('address', new RegExp('(?:siège(?:\\s+social)?\\s*(?:est|se)?\\s*(?:situé|sis|établi|fixé|situe|trouve)?e?\\s*(?:au|à|:)?(?=\\s)|registered office (?:is\\s+)?(?:situated\\s+)?(?:at)?|registered address (?:is\\s+)?(?:at)?|principal (?:place of business|office) (?:is\\s+)?(?:located\\s+)?(?:at)?'
        + `|(?<!\\p{L})(?:sise?|située?|domiciliée?|demeurant|located|residing)\\s+(?:au|à|at|in)?)\\s*:?\\s*(.+?)${until}`, 'iu').exec(text)?.[1]);
    const representative = new RegExp(`(?:représenté\\S*|represented(?: herein)?)\\s+(?:aux présentes\\s+|légalement\\s+|aux fins des présentes\\s+)?(?:par|by)\\s*:?\\s+(.+?)(?=,\\s|\\s*[;(\\n]|\\s+(?:agissant|en (?:sa )?qualité|en tant que|ci-après)|$)`, 'iu').exec(text);
    set('representative', representative?.[1]);
    const after = representative ? text.slice(representative.index + representative[0].length) : '';
    set('capacity', (/^\s*,?\s*(?:agissant\s+)?(?:en\s+(?:sa\s+)?qualité\s+(?:de\s+|d['’])|en tant que\s+|(?:acting\s+)?as\s+|its\s+|son\s+|sa\s+)(.+?)(?=,\s|\s*[;(\n]|$)/iu.exec(after)
        ?? /^,\s*((?:présidente?|gérante?|directeur|directrice|directeur général|director|chief|managing|président-directeur|ceo|dirigeante?)[^,;(\n]*)/iu.exec(after))?.[1]);
    const embedded = facts['representative'] === undefined ? null : /^(.+?)\s+(?:en (?:sa )?qualité de|agissant en qualité de|as its|as)\s+(.+)$/iu.exec(facts['representative']);
    if (embedded) {
        set('representative', embedded[1]);
        set('capacity', embedded[2]);
    }
    if (facts['address'] === undefined && BLANK_ADDRESS.test(text)) {
        facts['address'] = '';
    }
    return facts;
}

/** `[adresse]`, `{{CLIENT_ADDRESS}}`. */
const BLANK_ADDRESS = /\[[^\]]*(?:adresse|address|siège)[^\]]*\]|\{[^{}]*(?:adr|address|siege)[^{}]*\}/iu;

const LABELS: readonly (readonly [string, RegExp])[] = [
    ['name', /^(?:nom|denomination|raison sociale|societe|nom complet|name|company(?: name)?|legal name|full name|entreprise|organisme|nom commercial)(?:\s*(?:\/|&|et|ou|and|or)\s*(?:nom|denomination|raison sociale|prenom|dénomination sociale|enseigne))*(?: sociale| du client| du prestataire| de la societe)?$/],
    ['address', /^(?:adresse|siege(?: social)?|address|registered (?:office|address)|domicile|adresse du siege(?: social)?|adresse postale|postal address)$/],
    ['registration', /^(?:n°\s*|numero\s*(?:de\s*)?)?(?:siren|siret|sirene|rcs|rcs\/siret|immatriculation|registration(?: number| no\.?)?|company (?:number|no\.?)|sirene? ou siret)$/],
    ['representative', /^(?:represente[es()]*\s+par|representant[e()]*(?: legal[e()]*)?|represented by|legal representative|signataire|signatory)$/],
    ['capacity', /^(?:(?:en )?qualite(?: de)?|fonction|title|capacity|position)$/],
    ['form', /^(?:forme(?: juridique)?|statut(?: juridique)?|legal form)$/],
    ['vat', /^(?:(?:n°|numero)\s*(?:de\s*)?)?(?:tva|vat)(?: intracommunautaire| number)?$/],
    ['contact', /^(?:telephone|tel\.?|email|e-mail|mail|courriel|phone)\.?$/]
];

/** `Adresse : 1 rue de la Paix` as the fact and its value; `name` for the party's own name. */
export function labelled(line: string): { readonly fact: string; readonly value: string } | undefined {
    const [, label = '', value = ''] = /^([^:]{2,40}?)\s*:\s*(.*)$/.exec(line) ?? [];
    const key = fold(label);
    const found = LABELS.find(([, form]) => form.test(key));
    return found && { fact: found[0], value: isBlank(value) ? '' : value.replace(/[\s,;]+$/, '').trim() };
}

const BLANKS = new RegExp(BLANK, 'u');

/** Whether a name is still to be filled in. */
export function isBlankName(name: string): boolean {
    return isBlank(name) || BLANKS.test(name) && name.replace(new RegExp(BLANK, 'gu'), '').replace(/[\s,()–-]|(?<!\p{L})(?:la|le|les?|l[’']|the|of|de|à|in|at|société|company|mr?|mme|ms|monsieur|madame)(?!\p{L})/giu, '') === '';
}
