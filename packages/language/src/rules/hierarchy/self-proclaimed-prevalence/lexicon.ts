/**
 * How a document says of itself that it prevails over everything. Narrow on purpose: a clause that prevails over the
 * other party's purchase terms, or over earlier agreements, claims no rank among the documents of the contract.
 */

/** A sentence, as far as the lexicon looks: up to its end or the end of the text. */
const WITHIN = '[^.;!?]';

/** What the sentence speaks of: the document itself. `{Name}` stands for a document that is quoted. */
const SUBJECT_FR = `(?:\\bprésente?s?\\b|\\{([^}\\s]+)\\})`;
const VERB_FR = '(?:prévalent|prévaut|prévaudront|prévaudra|priment|prime|primeront|primera|l[\'’]emporte(?:nt|ra|ront)?|ont\\s+priorité|a\\s+priorité|auront\\s+priorité)';
const DOCUMENTS_FR = '(?:documents?|contrats?|conventions?|accords?|écrits?|stipulations?|dispositions?|clauses?)';
const OBJECT_FR = `sur\\s+(?:tou(?:t|te|s|tes)(?:\\s+les)?\\s+autres?\\s+${DOCUMENTS_FR}|tou(?:t|s)(?:\\s+les)?\\s+documents?|tou(?:te|tes)(?:\\s+les)?\\s+(?:stipulations?|dispositions?|clauses?)\\s+contraires?|tout\\s+(?:document|écrit|accord)\\s+contraire|l[\'’]ensemble\\s+des\\s+(?:autres\\s+)?(?:documents|stipulations))`;
/** The contract itself; not another one, and not for one subject only: « prévalent sur le contrat de bail », "… as regards personal data". */
const CONTRACT_FR = "sur\\s+le\\s+(?:présent\\s+)?contrat(?:\\s+(?:signé|principal))?(?!\\s+(?:de\\s|du\\s|d['’]|conclu|antérieur|précédent))(?![^.;!?]{0,80}(?:en\\s+matière|en\\s+ce\\s+qui\\s+concerne|pour\\s+ce\\s+qui|s['’]agissant|domaine|au\\s+titre|données))";
const CONTRACT_EN = 'over\\s+the\\s+(?:main\\s+|signed\\s+)?(?:agreement|contract)(?!\\s+(?:of|between|with)\\s)(?![^.;!?]{0,80}(?:with\\s+(?:respect|regard)|as\\s+regards|in\\s+respect|regarding|in\\s+matters|data))';
const LIMITED_FR = '(?!\\s+(?:contractuels?\\s+)?(?:émanant|émis|du\\s|de\\s+l|des\\s+présentes|antérieur|commercia|publicitaire|de\\s+même))';

const SUBJECT_EN = '(?:\\b(?:this|these)\\b|\\{([^}\\s]+)\\})';
const VERB_EN = '(?:prevails?|takes?\\s+(?:precedence|priority)|overrides?|have\\s+(?:precedence|priority)|has\\s+(?:precedence|priority))';
const OBJECT_EN = '(?:over\\s+)?(?:any|all|every)(?:\\s+and\\s+all)?(?:\\s+of\\s+the)?\\s+other\\s+(?:contract(?:ual)?\\s+)?(?:documents?|agreements?|contracts?|terms|provisions?)';
const LIMITED_EN = '(?!\\s+(?:issued|submitted|of\\s+(?:the\\s+)?(?:client|customer|supplier|provider)|proposed))';

const PATTERNS: readonly RegExp[] = [
    new RegExp(`${SUBJECT_FR}${WITHIN}{0,120}?(?<![\\p{L}])${VERB_FR}${WITHIN}{0,40}?\\s(?:${OBJECT_FR}(?![\\p{L}])${LIMITED_FR}|${CONTRACT_FR}(?![\\p{L}]))`, 'giu'),
    new RegExp(`${SUBJECT_EN}${WITHIN}{0,120}?(?<![\\p{L}])${VERB_EN}${WITHIN}{0,40}?\\s(?:${OBJECT_EN}(?![\\p{L}])${LIMITED_EN}|${CONTRACT_EN}(?![\\p{L}]))`, 'giu')
];

/** `ne prévalent sur aucun`, `shall not prevail`: no claim. */
const NEGATION = /(?:^|[\s'’])(?:ne|n|not|never|jamais)(?=[\s'’])/i;

export interface Claim {
    /** Indexes in the text that was searched. */
    readonly start: number;
    readonly end: number;
    /** The document that is said to prevail, where the sentence quotes one; otherwise it is the document itself. */
    readonly quoted?: string;
}

/** A word without which nothing is claimed: most texts are done with it. */
const HINT = /préva|prim|emport|priorité|prevail|precedence|priority|overrid/i;

export function claimsIn(text: string): Claim[] {
    if (!HINT.test(text)) {
        return [];
    }
    return PATTERNS.flatMap(pattern => [...text.matchAll(pattern)]
        .filter(match => !NEGATION.test(match[0]))
        .map(match => ({ start: match.index, end: match.index + match[0].length, quoted: match[1] })));
}

/** The whole sentence around a stretch of text, with its full stop. */
export function sentenceAround(text: string, { start, end }: Claim): { start: number; end: number } {
    const before = /(?:^|[.!?](?=\s)|\n[ \t]*\n|""")[^.!?]*$/.exec(text.slice(0, start));
    const head = before ? before[0].match(/^(?:[.!?]|\n[ \t]*\n|""")?\s*/)![0].length : 0;
    const from = before ? before.index + head : 0;
    const after = /[.!?](?=\s|"""|$)|"""/.exec(text.slice(end));
    const to = after ? end + after.index + (after[0] === '"""' ? 0 : 1) : text.length;
    return { start: from, end: to };
}
